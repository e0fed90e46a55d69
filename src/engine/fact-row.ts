import type { Missing } from '../facts/facts.ts'
import { TABLES, type TableName } from '../facts/index.ts'
import type { Column, RowHead } from '../facts/table.ts'

/** Thrown by a fact that nobody knows. CEL's `&&` and `||` absorb it just as three-valued logic asks. */
export class UnknownFact extends Error {
  readonly missing: Missing
  constructor(missing: Missing) {
    super(`unknown: ${missing.fact}`)
    this.name = 'UnknownFact'
    this.missing = missing
  }
}

/** Told of every unknown fact that an evaluation met, absorbed or not. */
export type OnMissing = (missing: Missing) => void

/** A row as conditions see it: each column is a property, and one that was not read throws `UnknownFact`. */
export class FactRow {}

interface Behind {
  readonly table: TableName
  readonly row: RowHead | undefined
}

/** Kept outside the row, where conditions cannot name it. */
const behindRows = new WeakMap<FactRow, Behind>()

/** The table and the row behind a value of an expression, where it is one. */
export const rowBehind = (value: unknown): Behind | undefined =>
  value instanceof FactRow ? behindRows.get(value) : undefined

/** The rows of a table with these ids, wrapped; those that are not there are left out. */
export type RowsNamed = (table: TableName, ids: readonly string[]) => readonly FactRow[]

/** CEL's integers are BigInt, and texts are capped so that hostile input cannot make a condition slow. */
const TEXT_CAP = 1_000_000
const toCel = (value: unknown): unknown => {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value)
  if (typeof value === 'string' && value.length > TEXT_CAP) return value.slice(0, TEXT_CAP)
  return value
}

const HEAD = ['id', 'evidence'] as const

/**
 * Wraps a row. `row` may be absent for a single table that nobody filled: then every column is unknown.
 * @param because why a column without a value is missing.
 */
export const factRow = (
  table: TableName,
  row: RowHead | undefined,
  because: (column: string) => Missing,
  onMissing: OnMissing,
  rowsNamed: RowsNamed,
): FactRow => {
  const wrapped = new FactRow()
  const cells = row as unknown as Readonly<Record<string, unknown>> | undefined
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  for (const column of [...HEAD, ...Object.keys(columns)]) {
    const value = cells?.[column]
    const named = columns[column]?.table
    if (value !== undefined && named !== undefined) {
      Object.defineProperty(wrapped, column, {
        get: () => rowsNamed(named as TableName, value as readonly string[]),
      })
      continue
    }
    if (value !== undefined) {
      Object.defineProperty(wrapped, column, { value: toCel(value) })
      continue
    }
    Object.defineProperty(wrapped, column, {
      get() {
        const missing = because(column)
        onMissing(missing)
        throw new UnknownFact(missing)
      },
    })
  }
  behindRows.set(wrapped, { table, row })
  return wrapped
}
