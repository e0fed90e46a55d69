import { sql } from 'kysely'
import { batchStatus } from '../../src/store/batches.ts'
import { openStore, type Place } from '../../src/store/database.ts'

/** What a store says after all: every count that must not depend on what happened on the way. */
export const account = async (place: Place) => {
  const store = await openStore(place)
  try {
    const [status] = await batchStatus(store.db)
    const { rows } = await sql<Record<string, number>>`select
      (select count(*)::int from cases) as cases,
      (select count(distinct identity)::int from entries where identity is not null) as identities,
      (select count(*)::int from findings) as findings,
      (select count(*)::int from items) as items,
      (select count(*)::int from apps) as apps,
      (select count(*)::int from versions) as versions,
      (select count(*)::int from pgboss.job where name like 'mingshi-%' and state <> 'completed') as open_jobs
    `.execute(store.db)
    const counts = rows[0] ?? {}
    const { outcomes, verdicts, entries } = status ?? {}
    return { outcomes, verdicts, entries, cases: counts.cases ?? 0, ...counts }
  } finally {
    await store.close()
  }
}
