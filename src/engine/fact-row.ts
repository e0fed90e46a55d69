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

interface Behind {
  readonly table: TableName
  readonly row: RowHead | undefined
}

/** A row as conditions see it: each column is a property, and one that was not read throws `UnknownFact`. */
export class FactRow {
  /** Where conditions cannot name it. */
  readonly #behind: Behind
  constructor(behind: Behind) {
    this.#behind = behind
  }
  static behind(row: FactRow): Behind {
    return row.#behind
  }
}

/** The table and the row behind a value of an expression, where it is one. */
export const rowBehind = (value: unknown): Behind | undefined =>
  value instanceof FactRow ? FactRow.behind(value) : undefined

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
 * Wraps the rows of a table. A row may be absent for a single table that nobody filled: then every column is unknown. The columns,
 * and what is thrown where a cell is missing, stand once, with the table, so that a row costs no more than what is asked of it.
 * @param because why a column without a value is missing.
 */
export const factRows = (
  table: TableName,
  because: (column: string) => Missing,
  onMissing: OnMissing,
  rowsNamed: RowsNamed,
): ((row: RowHead | undefined) => FactRow) => {
  class TableRow extends FactRow {}
  // The expression language knows rows by this one type.
  Object.defineProperty(TableRow.prototype, 'constructor', { value: FactRow })
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  for (const column of [...HEAD, ...Object.keys(columns)]) {
    const named = columns[column]?.table as TableName | undefined
    let unknown: UnknownFact | undefined
    Object.defineProperty(TableRow.prototype, column, {
      get(this: FactRow) {
        const cells = FactRow.behind(this).row as Readonly<Record<string, unknown>> | undefined
        const value = cells?.[column]
        if (value === undefined) {
          unknown ??= new UnknownFact(because(column))
          onMissing(unknown.missing)
          throw unknown
        }
        return named === undefined ? toCel(value) : rowsNamed(named, value as readonly string[])
      },
    })
  }
  return (row) => new TableRow({ table, row })
}
