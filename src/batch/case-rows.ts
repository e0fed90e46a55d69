import { type Kysely, sql } from 'kysely'
import type { Tables } from '../store/schema.ts'

/** One app of a month as lists show it. */
export interface CaseRow {
  readonly batch: string
  readonly period: string
  readonly frame: string
  readonly key: string
  readonly list_id: string | null
  readonly store: string | null
  readonly types: readonly string[]
  readonly operator: string | null
  readonly reference: unknown
  readonly outcome: string
  readonly problem: unknown
  readonly identity: string | null
  readonly verdict: string | null
  readonly made_at: Date | null
  readonly package: string | null
  readonly label: string | null
  readonly version_name: string | null
  readonly sha256: string | null
  readonly violations: number
  readonly suspected: number
  readonly review: number
}

/** Rows fetched at a time: an export of millions needs no more memory than one of hundreds. */
const PAGE = 500

const pageOf = async (
  db: Kysely<Tables>,
  period: string,
  after: readonly [string, string],
): Promise<CaseRow[]> => {
  const { rows } = await sql<CaseRow>`
    select e.batch, b.period, b.frame, e.key, e.list_id, e.store, e.types, e.operator, e.reference, e.outcome, e.problem,
      c.identity, c.verdict, c.made_at,
      a.package, v.label, v.version_name, v.sha256,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'violation') as violations,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'suspected') as suspected,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'review') as review
    from entries e
    join batches b on b.id = e.batch
    left join cases c on c.identity = e.identity
    left join versions v on v.sha256 = c.package_sha256
    left join apps a on a.id = v.app
    where b.period = ${period} and (e.batch, e.key) > (${after[0]}, ${after[1]})
    order by e.batch, e.key limit ${PAGE}`.execute(db)
  return rows
}

/** Every entry of a month, in a fixed order. */
export async function* caseRows(db: Kysely<Tables>, period: string): AsyncGenerator<CaseRow> {
  let after: readonly [string, string] = ['', '']
  for (;;) {
    const rows = await pageOf(db, period, after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = [last.batch, last.key]
  }
}

/** An app with problems as a named list shows it: one row for an app and version, whatever its stores. */
export interface NamedApp {
  readonly label: string | null
  readonly operators: string
  readonly stores: string
  readonly version: string | null
  /** Rules with a problem, those with a violation first. */
  readonly rules: readonly { readonly rule: string; readonly verdict: 'violation' | 'suspected' }[]
}

/** Apps of a month that have problems, by package and certificate. */
export const namedApps = async (db: Kysely<Tables>, period: string): Promise<NamedApp[]> => {
  const { rows } = await sql<NamedApp>`
    select max(v.label) as label, coalesce(string_agg(distinct e.operator, '；'), '') as operators,
      coalesce(string_agg(distinct e.store, '；'), '') as stores, v.version_name as version,
      (select jsonb_agg(jsonb_build_object('rule', g.rule, 'verdict', g.verdict) order by g.verdict desc, g.rule)
        from (select f.rule, max(f.verdict) as verdict from findings f
          where f.identity = any(array_agg(distinct c.identity)) and f.verdict in ('violation', 'suspected')
          group by f.rule) g) as rules
    from entries e
    join batches b on b.id = e.batch
    join cases c on c.identity = e.identity
    join versions v on v.sha256 = c.package_sha256
    join apps a on a.id = v.app
    where b.period = ${period} and e.outcome = 'judged' and c.verdict in ('violation', 'suspected')
    group by a.id, a.package, v.version_code, v.version_name
    order by a.package, a.id, v.version_code`.execute(db)
  return rows
}
