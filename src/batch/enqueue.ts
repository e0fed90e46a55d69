import { createHash } from 'node:crypto'
import { messageOf, ToolError } from '../errors.ts'
import { type EntryRow, keepEntry } from '../store/batches.ts'
import { hasCase } from '../store/cases.ts'
import type { Store } from '../store/database.ts'
import { identityOf } from './identity.ts'
import type { ListEntry } from './list-entry.ts'
import type { Obtain } from './obtain.ts'
import { packageDiffers, sha256Of } from './package-hash.ts'
import { problemOf, toolFault } from './problems.ts'
import type { Queue } from './queue.ts'
import type { Judging } from './scan-task.ts'

/** An entry of a source, or why a part of it is none. */
export type Sourced = { readonly entry: ListEntry } | { readonly place: string; readonly refused: ToolError }

export interface Enqueue {
  readonly store: Store
  readonly queue: Queue
  readonly batch: string
  readonly judging: Judging
  readonly version: string
  readonly priority: number
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
  const found = await sha256Of(reference.package)
  if (sha256 !== undefined && found !== sha256) throw packageDiffers(reference.package, sha256, found)
  return found
}

const NOTHING = { list_id: null, store: null, operator: null, types: '[]', reference: '{}', identity: null }

const refusedRow = (row: Omit<EntryRow, 'outcome' | 'problem'>, thrown: unknown): EntryRow => ({
  ...row,
  outcome: 'refused',
  problem: JSON.stringify(thrown instanceof ToolError ? problemOf(thrown) : toolFault(messageOf(thrown))),
})

/** Keeps one entry of a batch and queues its job, both or neither. What cannot be scanned is kept with its reason. */
export const enqueue = async (sourced: Sourced, to: Enqueue): Promise<void> => {
  const { store, queue, batch, judging, version, priority, typeName, obtain } = to
  const keep = (row: EntryRow): Promise<void> =>
    store.db.transaction().execute((transaction) => keepEntry(transaction, batch, row))
  if ('refused' in sourced) {
    await keep(refusedRow({ ...NOTHING, key: keyOf(sourced.place) }, sourced.refused))
    return
  }
  const { id, store: from, reference: listed } = sourced.entry
  const row = {
    key: keyOf(sourced.entry),
    list_id: id ?? null,
    store: from ?? null,
    types: JSON.stringify([...new Set((listed.types ?? []).map(typeName))]),
    operator: listed.app?.operator ?? null,
  }
  let identity: string
  let sha256: string | undefined
  let reference = listed
  try {
    const obtained = await obtain(sourced.entry)
    reference = obtained.reference
    sha256 = await hashOf(obtained)
    identity = await identityOf(reference, sha256, judging, version)
  } catch (thrown) {
    // Told to stop, a download is no failure of the app: it is listed anew next time.
    if (to.stopping.aborted) return
    await keep(refusedRow({ ...row, reference: JSON.stringify(listed), identity: null }, thrown))
    return
  }
  const found = { ...row, reference: JSON.stringify(reference), identity }
  if (await hasCase(store.db, identity)) {
    await keep({ ...found, outcome: 'judged', problem: null })
    return
  }
  await store.db.transaction().execute(async (transaction) => {
    await keepEntry(transaction, batch, { ...found, outcome: 'waiting', problem: null })
    const named = sha256 === undefined ? {} : { sha256 }
    await queue.add(transaction, { identity, reference, ...named, judging }, priority)
  })
}
