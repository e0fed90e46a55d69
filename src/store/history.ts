import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** One evaluation of an app. */
export interface Evaluation {
  /** YYYY-MM */
  readonly period: string
  readonly identity: string
  readonly certificate: string
  readonly version: string | null
  readonly version_code: string | null
  readonly stores: string
  readonly verdict: string
  readonly violations: number
  readonly suspected: number
  readonly review: number
  readonly rule_book: string
  readonly sha256: string
}

/** Every evaluation of a package name, oldest first; apps of another certificate are among them, told apart by it. */
export const historyOf = async (db: Kysely<Tables>, name: string, period?: string): Promise<Evaluation[]> => {
  const { rows } = await sql<Evaluation>`
    select b.period, c.identity, a.certificate, v.version_name as version, v.version_code,
      coalesce(string_agg(distinct e.store, '；'), '') as stores, c.verdict,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'violation') as violations,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'suspected') as suspected,
      (select count(*)::int from findings f where f.identity = c.identity and f.verdict = 'review') as review,
      c.rule_book, v.sha256
    from apps a
    join versions v on v.app = a.id
    join cases c on c.package_sha256 = v.sha256
    join entries e on e.identity = c.identity
    join batches b on b.id = e.batch
    where a.package = ${name} and (${period ?? null}::text is null or b.period = ${period ?? null})
    group by b.period, c.identity, a.certificate, v.version_name, v.version_code, v.sha256
    -- A version code is a number, written as text; one that is none goes first.
    order by b.period, length(v.version_code) nulls first, v.version_code nulls first, c.made_at, c.identity`.execute(
    db,
  )
  return rows
}
