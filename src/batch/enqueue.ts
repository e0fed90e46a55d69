import { createHash } from 'node:crypto'
import { messageOf, ToolError } from '../errors.ts'
import { type EntryRow, keepEntries } from '../store/batches.ts'
import { casesAmong } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import { keptJson } from '../store/kept-text.ts'
import { identityOf } from './identity.ts'
import type { ListEntry } from './list-entry.ts'
import type { Obtain } from './obtain.ts'
import { packageDiffers, packageHash } from './package-hash.ts'
import { problemOf, toolFault } from './problems.ts'
import type { JobContent, Queue } from './queue.ts'
import type { Judging } from './scan-task.ts'

/** An entry of a source, or why a part of it is none. */
export type Sourced = { readonly entry: ListEntry } | { readonly place: string; readonly refused: ToolError }

/** How entries are read. */
export interface Reading {
  readonly judging: Judging
  readonly version: string
  /** The name under which a type is counted, however the list writes it. */
  readonly typeName: (written: string) => string
  readonly obtain: Obtain
  readonly stopping: AbortSignal
}

const keyOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)

/** SHA-256 of the package; throws `ToolError` where it cannot be read, or is not the one that is listed. */
const hashOf = async ({ sha256, reference }: ListEntry): Promise<string | undefined> => {
  if (reference.package === undefined) return undefined
  const found = await packageHash(reference.package)
  if (sha256 !== undefined && found !== sha256) throw packageDiffers(reference.package, sha256, found)
  return found
}

const NOTHING = { list_id: null, store: null, operator: null, types: '[]', reference: '{}', identity: null }

/** What is known of an entry before it is known what becomes of it. */
type KnownRow = Omit<EntryRow, 'outcome' | 'problem'>

const refusedRow = (row: KnownRow, thrown: unknown): EntryRow => ({
  ...row,
  outcome: 'refused',
  problem: keptJson(thrown instanceof ToolError ? problemOf(thrown) : toolFault(messageOf(thrown))),
})

/** An entry as it will be kept: with the work it waits for, or the reason why there is none. */
export type Listed = { readonly row: EntryRow } | { readonly row: KnownRow; readonly job: JobContent }

/** Names the work on one entry. What cannot be scanned has its reason; told to stop meanwhile, there is nothing. */
export const prepare = async (sourced: Sourced, how: Reading): Promise<readonly Listed[]> => {
  const { judging, version, typeName, obtain, stopping } = how
  if (stopping.aborted) return []
  if ('refused' in sourced) {
    // What cannot be read has no name of its own: it is found by its place in the list.
    const row = { ...NOTHING, key: keyOf(sourced.place), list_id: sourced.place }
    return [{ row: refusedRow(row, sourced.refused) }]
  }
  const { id, store, reference: listed } = sourced.entry
  const row = {
    key: keyOf(sourced.entry),
    list_id: id ?? null,
    store: store ?? null,
    types: JSON.stringify([...new Set((listed.types ?? []).map(typeName))]),
    operator: listed.app?.operator ?? null,
  }
  try {
    const obtained = await obtain(sourced.entry)
    const { reference } = obtained
    const sha256 = await hashOf(obtained)
    const identity = await identityOf(reference, sha256, judging, version)
    const named = sha256 === undefined ? {} : { sha256 }
    return [
      {
        row: { ...row, reference: JSON.stringify(reference), identity },
        job: { identity, reference, ...named, judging },
      },
    ]
  } catch (thrown) {
    // Told to stop, a download is no failure of the app: it is listed anew next time.
    if (stopping.aborted) return []
    return [{ row: refusedRow({ ...row, reference: JSON.stringify(listed), identity: null }, thrown) }]
  }
}

/** Where entries are kept. */
export interface Enqueue {
  readonly store: Store
  readonly queue: Queue
  readonly batch: string
  readonly priority: number
}

/** Keeps entries of a batch and queues their jobs, all or nothing. Those whose case is kept already need no job. */
export const enqueue = (listed: readonly Listed[], to: Enqueue): Promise<void> =>
  to.store.db.transaction().execute(async (transaction) => {
    const jobs = listed.flatMap((one) => ('job' in one ? [one.job] : []))
    const judged = await casesAmong(
      transaction,
      jobs.map(({ identity }) => identity),
    )
    const open = jobs.filter(({ identity }) => !judged.has(identity))
    await to.queue.add(transaction, open, to.priority)
    await keepEntries(
      transaction,
      to.batch,
      listed.map((one): EntryRow => {
        if (!('job' in one)) return one.row
        const outcome = judged.has(one.job.identity) ? 'judged' : 'waiting'
        return { ...one.row, outcome, problem: null }
      }),
    )
  })
