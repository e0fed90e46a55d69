import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { appTypeOf } from '../collect/derive/app-types.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { batchListed, openBatch, settleJudged, waiting } from '../store/batches.ts'
import type { Store } from '../store/database.ts'
import { VERSION } from '../version.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { controlBatch } from './control.ts'
import { enqueue, prepare, type Sourced } from './enqueue.ts'
import { gathered } from './gathered.ts'
import { inOrder } from './in-order.ts'
import { isAddress } from './list-entry.ts'
import type { Obtain } from './obtain.ts'
import { patiently } from './patience.ts'
import type { Queue } from './queue.ts'
import type { Judging } from './scan-task.ts'

/** An evaluation of many apps in one month. */
export interface Batch {
  readonly id: string
  /** YYYY-MM */
  readonly period: string
  readonly judging: Judging
}

/** What results stand on besides the inputs. Machines of one version do each other's work. */
export const workVersion = (ruleBook: RuleBook, vocabulary: Vocabulary): string =>
  [VERSION, ruleBook.sha256, vocabulary.sha256].join(' ')

/**
 * The batch that these sources make in this month. Asked for again, it goes on where it was.
 * @param named how the apps were chosen; the sources themselves where nobody says. Months of one name are compared.
 */
export const batchOf = (
  sources: readonly string[],
  period: string,
  judging: Judging,
  version: string,
  named?: string,
): Batch & { readonly frame: string } => {
  const places = JSON.stringify(
    sources.map((source) => (isAddress(source) ? source : resolve(source))).sort(),
  )
  const hash = createHash('sha256').update(JSON.stringify([places, named, period, judging, version]))
  return { id: hash.digest('hex').slice(0, 16), period, judging, frame: named ?? places }
}

/** A type that nobody knows is counted as it is written; its case says so. */
const typeNames =
  (vocabulary: Vocabulary) =>
  (written: string): string => {
    try {
      return appTypeOf(written, vocabulary).zh
    } catch {
      return written
    }
  }

export interface Listing {
  readonly store: Store
  readonly queue: Queue
  readonly batch: Batch & { readonly frame: string }
  readonly version: string
  readonly priority: number
  readonly vocabulary: Vocabulary
  readonly obtain: Obtain
  readonly stopping: AbortSignal
  /** Told of what keeps entries from being kept for now. */
  readonly onTrouble: (message: string) => void
}

/** Entries that are hashed or loaded at a time: one slow store does not keep the others waiting. */
const WIDTH = 4
/** Entries that are kept in one transaction: the database is asked as often for many as for one. */
const GROUP = 500
/** So many are found fast whatever the database knows of them; from there on it looks each time they have doubled. */
const FEW = 1_000

/** Keeps every app of the sources as an entry of the batch. Told to stop, it ends early and is listed anew next time. */
export const list = async (sourced: AsyncIterable<Sourced>, listing: Listing): Promise<void> => {
  const { store, queue, batch, version, priority, vocabulary, obtain, stopping, onTrouble } = listing
  await openBatch(store.db, { id: batch.id, period: batch.period, frame: batch.frame })
  // Whoever asks for it again wants it to go on.
  await controlBatch(store, batch.id, 'resume')
  const how = { judging: batch.judging, version, typeName: typeNames(vocabulary), obtain, stopping }
  let [kept, surveyAt] = [0, FEW]
  const prepared = inOrder(sourced, WIDTH, (one) => prepare(one, how))
  for await (const group of gathered(prepared, GROUP)) {
    if (stopping.aborted) return
    const listed = group.flat()
    await patiently(() => enqueue(listed, { store, queue, batch: batch.id, priority }), onTrouble, stopping)
    kept += listed.length
    if (kept < surveyAt) continue
    surveyAt = kept * 2
    await patiently(() => queue.survey(), onTrouble, stopping)
  }
  await batchListed(store.db, batch.id)
}

/** Whether nothing of the batch waits any more. Throws when the database is out of reach. */
export const batchDone = async (store: Store, id: string): Promise<boolean> => {
  await settleJudged(store.db, id)
  return (await waiting(store.db, id)) === 0
}
