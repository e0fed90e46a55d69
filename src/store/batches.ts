import { type Kysely, sql, type Transaction } from 'kysely'
import { VERDICTS } from '../verdict.ts'
import { keptJson } from './kept-text.ts'
import type { Outcome, Tables } from './schema.ts'

/** One app of a batch, as it is to be kept. */
export interface EntryRow {
  readonly key: string
  readonly list_id: string | null
  readonly store: string | null
  readonly types: string
  readonly operator: string | null
  readonly reference: string
  readonly identity: string | null
  readonly outcome: Outcome
  readonly problem: string | null
}

/** Makes the batch, or finds it again: the same sources, period and settings go on where they were. */
export const openBatch = async (
  db: Kysely<Tables>,
  batch: { readonly id: string; readonly period: string; readonly frame: string },
): Promise<void> => {
  await db
    .insertInto('batches')
    .values(batch)
    .onConflict((known) => known.doNothing())
    .execute()
}

export const batchListed = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db.updateTable('batches').set({ listed: true }).where('id', '=', id).execute()
}

/**
 * Keeps entries, of which the last of one key counts. One that is known and whose inputs have changed is judged anew.
 * They are written by their keys in order, so that machines that list the same apps never wait for each other in a ring.
 */
export const keepEntries = async (
  db: Transaction<Tables>,
  batch: string,
  rows: readonly EntryRow[],
): Promise<void> => {
  const last = [...new Map(rows.map((row) => [row.key, row])).values()]
  if (last.length === 0) return
  await db
    .insertInto('entries')
    .values(last.sort((a, b) => (a.key < b.key ? -1 : 1)).map((row) => ({ batch, ...row })))
    .onConflict((known) =>
      known
        .columns(['batch', 'key'])
        .doUpdateSet(({ ref }) => ({
          list_id: ref('excluded.list_id'),
          store: ref('excluded.store'),
          types: ref('excluded.types'),
          operator: ref('excluded.operator'),
          reference: ref('excluded.reference'),
          identity: ref('excluded.identity'),
          outcome: ref('excluded.outcome'),
          problem: ref('excluded.problem'),
        }))
        .where(
          sql<boolean>`entries.identity is distinct from excluded.identity or entries.outcome in ('refused', 'failed', 'cancelled')`,
        ),
    )
    .execute()
}

/**
 * States what became of every entry that waits for a job. In the transaction that ends the job it comes after that: whoever
 * lists the job anew holds it until the entry is kept.
 */
export const settleEntries = async (
  db: Kysely<Tables> | Transaction<Tables>,
  identity: string,
  outcome: Outcome,
  problem: unknown = null,
): Promise<void> => {
  await db
    .updateTable('entries')
    .set({ outcome, problem: problem === null ? null : keptJson(problem) })
    .where('identity', '=', identity)
    .where('outcome', '=', 'waiting')
    .execute()
}

/** How far a batch is. */
export interface BatchStatus {
  readonly id: string
  readonly period: string
  readonly listed: boolean
  readonly paused: boolean
  readonly entries: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly verdicts: Readonly<Record<string, number>>
}

/** Batches with their counts, newest first; the one named, or all. */
export const batchStatus = async (db: Kysely<Tables>, id?: string): Promise<BatchStatus[]> => {
  const batches = await db
    .selectFrom('batches')
    .select(['id', 'period', 'listed', 'paused'])
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('created_at', 'desc')
    .execute()
  const counts = await db
    .selectFrom('entries')
    .leftJoin('cases', 'cases.identity', 'entries.identity')
    .select(['entries.batch', 'entries.outcome', 'cases.verdict', sql<number>`count(*)::int`.as('apps')])
    .$if(id !== undefined, (query) => query.where('entries.batch', '=', id ?? ''))
    .groupBy(['entries.batch', 'entries.outcome', 'cases.verdict'])
    .execute()
  // Always in one order, the worst first, whatever the database found first.
  const order: readonly (string | null)[] = VERDICTS
  counts.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return batches.map((batch) => {
    const own = counts.filter((row) => row.batch === batch.id)
    const outcomes: Partial<Record<Outcome, number>> = {}
    const verdicts: Record<string, number> = {}
    for (const { outcome, verdict, apps } of own) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + apps
      if (outcome === 'judged' && verdict !== null) verdicts[verdict] = (verdicts[verdict] ?? 0) + apps
    }
    return { ...batch, entries: own.reduce((sum, { apps }) => sum + apps, 0), outcomes, verdicts }
  })
}

/** Entries of a batch that still wait. Throws when the database is out of reach. */
export const waiting = async (db: Kysely<Tables>, batch: string): Promise<number> => {
  const { count } = await db
    .selectFrom('entries')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('batch', '=', batch)
    .where('outcome', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return count
}

/** Settles entries whose case was kept while they were being listed. */
export const settleJudged = async (db: Kysely<Tables>, batch: string): Promise<void> => {
  await db
    .updateTable('entries')
    .set({ outcome: 'judged' })
    .where('batch', '=', batch)
    .where('outcome', '=', 'waiting')
    .where('identity', 'in', (query) => query.selectFrom('cases').select('identity'))
    .execute()
}
