import { resolve } from 'node:path'
import { workVersion } from '../batch/batch.ts'
import { openQueue, type Queue } from '../batch/queue.ts'
import { openScanPool, type ScanPool } from '../batch/scan-pool.ts'
import { turns } from '../batch/turns.ts'
import type { Worker } from '../batch/work.ts'
import { loadRuleBook, type RuleBook } from '../engine/rule-book.ts'
import { openStore, type Store } from '../store/database.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Words } from '../words/words.ts'
import { serveMetrics } from './metrics-server.ts'
import { capsOf, jobsOf, type PoolOptions } from './pool-options.ts'
import { placeOf, type StoreOptions } from './store-options.ts'

/** All that a command needs that scans into a store. */
export interface WorkPlace {
  readonly ruleBook: RuleBook
  readonly vocabulary: Vocabulary
  readonly store: Store
  readonly queue: Queue
  readonly pool: ScanPool
  readonly worker: Worker
  readonly version: string
  readonly stopping: AbortSignal
  close(): Promise<void>
}

/** Aborted by the first SIGTERM or SIGINT; the second one ends the program at once. */
export const stopSignal = (onStop: () => void): AbortSignal => {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    onStop()
    controller.abort()
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  return controller.signal
}

/** Opens store, queue and pool. What is open is closed again when one of them fails. */
export const openWorkPlace = async (
  options: StoreOptions & PoolOptions & { readonly rules?: string; readonly metrics?: string },
  words: Words,
): Promise<WorkPlace> => {
  const [ruleBook, vocabulary] = await Promise.all([
    loadRuleBook(options.rules),
    loadVocabulary(options.rules),
  ])
  const version = workVersion(ruleBook, vocabulary)
  const caps = capsOf(options)
  const size = jobsOf(options)
  const store = await openStore(placeOf(options))
  try {
    const queue = await openQueue(store, version, caps)
    const metrics = options.metrics === undefined ? undefined : await serveMetrics(options.metrics, store)
    const pool = openScanPool(size, {
      caps,
      blobs: store.blobs,
      readings: store.readings,
      ...(options.rules === undefined ? {} : { rules: resolve(options.rules) }),
    })
    const stopping = stopSignal(() => console.error(words.batch.stopping))
    const onTrouble = (message: string): void => console.error(words.batch.trouble(message))
    return {
      ruleBook,
      vocabulary,
      store,
      queue,
      pool,
      version,
      stopping,
      worker: { store, queue, pool, caps, turns: turns(), size, stopping, onTrouble },
      async close() {
        metrics?.close()
        await pool.close()
        await queue.close()
        await store.close()
      },
    }
  } catch (thrown) {
    await store.close()
    throw thrown
  }
}
