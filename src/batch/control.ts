import { type Kysely, sql } from 'kysely'
import { ToolError } from '../errors.ts'
import type { Store } from '../store/database.ts'
import type { Tables } from '../store/schema.ts'
import { DUE } from './queue.ts'

/** What may be done to a batch while its jobs wait. Apps that are being read are read to their end. */
export const CONTROLS = ['pause', 'resume', 'cancel'] as const
export type Control = (typeof CONTROLS)[number]

/** Waiting jobs of the batch that no other running batch waits for, too. The id of a job is the first half of its identity. */
const ownJobs = (batch: string) => sql`j.state in ('created', 'retry') and j.id in (
  select left(e.identity, 32)::uuid from entries e
  where e.batch = ${batch} and e.outcome = 'waiting' and not exists (
    select from entries o join batches b on b.id = o.batch
    where o.identity = e.identity and o.outcome = 'waiting' and o.batch <> e.batch and not b.paused))`

const noSuchBatch = (batch: string): ToolError =>
  new ToolError('no-such-batch', {
    zh: `没有批次 ${batch}。用 mingshi batch status 查看已有的批次。`,
    en: `There is no batch ${batch}. mingshi batch status lists the batches.`,
  })

/**
 * Pauses, resumes or cancels a batch for all workers at once: its waiting jobs are put off without end, due again, or taken
 * from the queue. Throws `ToolError` `no-such-batch`.
 * @returns how many jobs that were.
 */
export const controlBatch = (store: Store, batch: string, control: Control): Promise<number> =>
  store.db.transaction().execute(async (transaction) => {
    const found = await transaction
      .updateTable('batches')
      .set({ paused: control === 'pause' })
      .where('id', '=', batch)
      .returning('id')
      .executeTakeFirst()
    if (found === undefined) throw noSuchBatch(batch)
    const changed = await {
      pause: () => sql`update pgboss.job j set start_after = 'infinity' where ${ownJobs(batch)}`,
      resume: () =>
        sql`update pgboss.job j set start_after = ${DUE}::timestamptz where j.start_after = 'infinity' and ${ownJobs(batch)}`,
      cancel: () =>
        sql`update pgboss.job j set state = 'cancelled', completed_on = now() where ${ownJobs(batch)}`,
    }
      [control]()
      .execute(transaction)
    if (control === 'cancel') {
      await transaction
        .updateTable('entries')
        .set({ outcome: 'cancelled' })
        .where('batch', '=', batch)
        .where('outcome', '=', 'waiting')
        .execute()
    }
    return Number(changed.numAffectedRows ?? 0)
  })

/** An app that could not be evaluated, or not read in full, and why: the list of dead letters. */
export interface DeadLetter {
  readonly batch: string
  readonly list_id: string | null
  readonly package: string | null
  readonly outcome: 'refused' | 'failed' | 'judged'
  readonly problem: { readonly code: string; readonly zh: string; readonly en: string } | null
}

/** Apps of a batch, or of all, without a case, and those whose case stands on inputs that were not read in full. */
export const deadLetters = async (db: Kysely<Tables>, batch?: string): Promise<DeadLetter[]> => {
  const { rows } = await sql<DeadLetter>`
    select batch, list_id, reference->>'package' as package, outcome, problem from entries
    where (outcome in ('refused', 'failed') or outcome = 'judged' and problem is not null) and (${batch ?? null}::text is null or batch = ${batch ?? null})
    order by batch, key`.execute(db)
  return rows
}
