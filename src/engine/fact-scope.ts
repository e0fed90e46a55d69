import { type Facts, isComplete, type Missing } from '../facts/facts.ts'
import { type RowOf, TABLE_NAMES, TABLES, type TableName } from '../facts/index.ts'
import { type FactRow, factRows, type OnMissing, rowBehind, UnknownFact } from './fact-row.ts'

/** The facts of one app as conditions name them: `controls`, `app.package`, `complete('clauses')`. */
export interface FactScope {
  /** Variables by table name; reading a table that nobody filled throws `UnknownFact`. */
  readonly variables: Readonly<Record<string, unknown>>
  /** True, or throws `UnknownFact`: completeness is never false. */
  complete(table: string, scope?: string): true
  /** Why absence from a table, or one of its scopes, is not proved. */
  missing(table: TableName, scope?: string): Missing
  /** Unknown facts met since the last call. */
  takeMissing(): readonly Missing[]
}

const nameOf = (table: TableName, part?: string): string => (part === undefined ? table : `${table}/${part}`)

/** Makes the scope of one app. Rows are wrapped when their table is first named. */
export const factScope = (facts: Facts): FactScope => {
  let met: Missing[] = []
  const onMissing: OnMissing = (missing) => {
    if (!met.some((known) => known.fact === missing.fact)) met.push(missing)
  }
  const gapFor = (table: TableName, scope?: string) =>
    facts.gaps.find((gap) => gap.table === table && gap.scope === scope) ??
    facts.gaps.find((gap) => gap.table === table && (gap.scope === undefined || scope === undefined))
  const missing = (table: TableName, scope?: string): Missing => {
    const gap = gapFor(table, scope)
    return {
      fact: nameOf(table, scope),
      because: gap?.because ?? (facts.rows[table] === undefined ? 'not-collected' : 'incomplete-scope'),
      ...(gap?.detail === undefined ? {} : { detail: gap.detail }),
    }
  }
  const cellMissing = (table: TableName, column: string): Missing => {
    const fact = `${table}.${column}`
    return facts.rows[table]?.length ? { fact, because: 'missing-cell' } : { ...missing(table), fact }
  }
  const refuse = (what: Missing): never => {
    onMissing(what)
    throw new UnknownFact(what)
  }
  const wrapped = new Map<TableName, FactRow | readonly FactRow[]>()
  const wrap = (table: TableName): FactRow | readonly FactRow[] => {
    const known = wrapped.get(table)
    if (known) return known
    const rows = facts.rows[table] as readonly RowOf<TableName>[] | undefined
    const one = factRows(table, (column) => cellMissing(table, column), onMissing, rowsNamed)
    if (!TABLES[table].single && rows === undefined) return refuse(missing(table))
    const made = TABLES[table].single ? one(rows?.[0]) : (rows ?? []).map(one)
    wrapped.set(table, made)
    return made
  }
  const byId = new Map<TableName, ReadonlyMap<string, FactRow>>()
  const rowsNamed = (table: TableName, ids: readonly string[]): readonly FactRow[] => {
    let known = byId.get(table)
    if (known === undefined) {
      known = new Map([wrap(table)].flat().map((row) => [rowBehind(row)?.row?.id ?? '', row]))
      byId.set(table, known)
    }
    return ids.flatMap((id) => known.get(id) ?? [])
  }
  const variables: Record<string, unknown> = {}
  for (const table of TABLE_NAMES)
    Object.defineProperty(variables, table, { enumerable: true, get: () => wrap(table) })
  return {
    variables,
    missing,
    complete(name, scope) {
      const table = name as TableName
      return isComplete(facts, table, scope) ? true : refuse(missing(table, scope))
    },
    takeMissing() {
      const taken = met
      met = []
      return taken
    },
  }
}
