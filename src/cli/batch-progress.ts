import { setTimeout as pause } from 'node:timers/promises'
import { type BatchStatus, batchStatus } from '../store/batches.ts'
import type { Store } from '../store/database.ts'
import type { Words } from '../words/words.ts'

export const PROGRESS = ['bar', 'json', 'none'] as const
export type ProgressKind = (typeof PROGRESS)[number]

/** Shows how far a batch is until it is told to end. */
export interface BatchProgress {
  end(): Promise<BatchStatus | undefined>
}

/** Milliseconds between looks. */
const EVERY = 1_000
/** A look counts all entries of the batch. Where that takes long, looks are so many times as far apart. */
const REST = 20

const settled = ({ outcomes, entries }: BatchStatus): number => entries - (outcomes.waiting ?? 0)

type Show = (status: BatchStatus) => void

const asJson: Show = ({ id, entries, outcomes, verdicts, listed }) => {
  process.stderr.write(
    `${JSON.stringify({ event: 'progress', batch: id, listed, entries, outcomes, verdicts })}\n`,
  )
}

const asBar = async (words: Words): Promise<{ show: Show; stop: () => void }> => {
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar(
    { format: words.batch.barFormat, hideCursor: true, etaBuffer: 60, forceRedraw: true },
    progress.Presets.shades_classic,
  )
  bar.start(0, 0, { rate: 0, counts: '' })
  const began = performance.now()
  let before: number | undefined
  return {
    show(status) {
      const done = settled(status)
      // What an earlier run did is no part of this run's speed.
      before ??= done
      const hours = (performance.now() - began) / 3_600_000
      bar.setTotal(status.entries)
      bar.update(done, {
        rate: Math.round((done - before) / hours),
        counts: Object.entries(status.verdicts)
          .map(([verdict, apps]) => words.batch.verdictCount(verdict, apps))
          .join(' '),
      })
    },
    stop: () => bar.stop(),
  }
}

/** A bar with rate, time left and verdicts on a terminal; lines of JSON where they are asked for. */
export const watchBatch = async (
  store: Store,
  id: string,
  kind: ProgressKind,
  words: Words,
): Promise<BatchProgress> => {
  const silent = kind === 'none' || (kind === 'bar' && (process.stderr.isTTY !== true || process.env.CI))
  const { show, stop } = silent
    ? { show: () => undefined, stop: () => undefined }
    : kind === 'json'
      ? { show: asJson, stop: () => undefined }
      : await asBar(words)
  const look = async (): Promise<BatchStatus | undefined> => {
    const [status] = await batchStatus(store.db, id)
    if (status !== undefined) show(status)
    return status
  }
  const ended = new AbortController()
  const watch = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const began = performance.now()
      await look().catch(() => undefined)
      const rest = Math.max(EVERY, (performance.now() - began) * REST)
      await pause(rest, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const watching = silent ? undefined : watch()
  return {
    async end() {
      ended.abort()
      await watching
      const status = await look()
      stop()
      return status
    },
  }
}
