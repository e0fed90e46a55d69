import type { Locator } from './locator.ts'

/** How strong a row is as evidence, weakest first: read from a package, handed in, seen in a recorded session, logged. */
export const EVIDENCE = ['static', 'supplied', 'captured', 'runtime'] as const
/** One of `EVIDENCE`. */
export type Evidence = (typeof EVIDENCE)[number]

interface Kinds {
  text: string
  flag: boolean
  whole: number
  number: number
  texts: readonly string[]
  rows: readonly string[]
}

/** One column: its type and one sentence that says what it holds. */
export interface Column<T = unknown> {
  readonly type: keyof Kinds
  readonly says: string
  /** The only values allowed, where the column is a choice. */
  readonly values?: readonly string[]
  /** The table whose rows it names, where it names rows. */
  readonly table?: string
  /** A collector may leave it out of a row it fills, so that no sentence may stand on it. */
  readonly optional?: boolean
  /** Carries the type; never present. */
  readonly holds?: T
}

const column =
  <K extends keyof Kinds>(type: K) =>
  (says: string): Column<Kinds[K]> => ({ type, says })

/** A string; at most 1 MB is kept. */
export const text = column('text')
/** True or false; a missing cell is unknown, never false. */
export const flag = column('flag')
/** An integer within ±2^53. */
export const whole = column('whole')
export const number = column('number')
export const texts = column('texts')

/** One of a few words. */
export const choice = <const V extends readonly string[]>(values: V, says: string): Column<V[number]> => ({
  type: 'text',
  says,
  values,
})

/** A column that rows may lack although their table was read: what a window, a log or a file need not tell. */
export const optional = <T>(given: Column<T>): Column<T> => ({ ...given, optional: true })

/** Ids of rows of another table; a rule meets the rows themselves: `read.shortest[0].way`. */
export const rowsOf = (table: string, says: string): Column<readonly string[]> => ({
  type: 'rows',
  says,
  table,
})

export type Columns = Readonly<Record<string, Column>>

/** A table: what one row is, the columns that identify a row across builds, and all columns. */
export interface Table<C extends Columns = Columns> {
  readonly says: string
  /** The columns a finding's fingerprint stands on: no offsets, versions or obfuscated names. */
  readonly key: readonly string[]
  /** True where there is at most one row; rules then write `app.package`, and collectors fill it cell by cell. */
  readonly single: boolean
  /** Parts of the table that a collector can claim to have read wholly: `first-run`, `settings`. */
  readonly scopes: readonly string[]
  readonly columns: C
}

export const table = <const C extends Columns>(definition: {
  says: string
  key?: readonly (keyof C & string)[]
  single?: boolean
  scopes?: readonly string[]
  columns: C
}): Table<C> => ({ key: [], single: false, scopes: [], ...definition })

/** A place of the project's own files that brings something into the package. */
export interface Written {
  /** The file and line. */
  readonly source: Locator
  /** The way from there, what is brought first: a library, the configuration that takes it, the module. */
  readonly through?: readonly string[]
}

/** Columns that every row has. `id` comes from content and is unique in its table. */
export interface RowHead {
  readonly id: string
  readonly evidence: Evidence
  readonly source: Locator
  /** Other places where the same thing was seen, weaker ones last. */
  readonly also?: readonly { readonly evidence: Evidence; readonly source: Locator }[]
  /** Where the project writes it, the nearest first; only where the project was given. */
  readonly writtenIn?: readonly Written[]
}

type Cells<C extends Columns> = { readonly [K in keyof C]?: C[K] extends Column<infer T> ? T : never }

/** A row of a table. A cell that was not read is absent: unknown, not false and not empty. */
export type Row<T extends Table> = RowHead & Cells<T['columns']>
