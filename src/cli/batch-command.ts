import type { Command } from 'commander'
import { batchDone, batchOf, list } from '../batch/batch.ts'
import { CONTROLS } from '../batch/control.ts'
import { DOWNLOAD_LIMITS, type Download } from '../batch/download.ts'
import { obtainer } from '../batch/obtain.ts'
import { openSources } from '../batch/sources.ts'
import { work } from '../batch/work.ts'
import { paceOf } from '../collect/network/pace.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { controlCommand, statusCommand, statusText } from './batch-control-commands.ts'
import { PROGRESS, type ProgressKind, watchBatch } from './batch-progress.ts'
import { loadConfig } from './config.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { lastDay, periodOf } from './period.ts'
import { addPoolOptions, judgingOf, type PoolOptions, positive } from './pool-options.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { openWorkPlace } from './run-work.ts'
import { addStoreOptions, type StoreOptions } from './store-options.ts'
import { unknownWord } from './usage-error.ts'

interface BatchOptions extends StoreOptions, PoolOptions {
  readonly period?: string
  readonly frame?: string
  readonly progress: string
  readonly priority?: string
  readonly enqueueOnly?: boolean
  readonly metrics?: string
  readonly allowPrivate?: boolean
  readonly maxDownload: string
  readonly rate: string
  readonly config?: string
  readonly rules?: string
  readonly drafts?: boolean
  readonly lang?: string
}

const progressKind = (word: string): ProgressKind => {
  const found = PROGRESS.find((kind) => kind === word)
  if (!found) throw unknownWord('unknown-option-value', { zh: '进度形式', en: 'progress' }, word, PROGRESS)
  return found
}

/** How packages are loaded from addresses. */
const downloadsOf = ({ allowPrivate, maxDownload, rate }: BatchOptions): Omit<Download, 'stopping'> => ({
  limits: {
    ...DOWNLOAD_LIMITS,
    allowPrivate: allowPrivate === true,
    bytes: positive('--max-download', maxDownload) * 1e6,
  },
  pace: paceOf(positive('--rate', rate)),
})

const runBatch = async (
  sources: readonly string[],
  options: BatchOptions,
  words: Words,
  lang: Language,
): Promise<number> => {
  const kind = progressKind(options.progress)
  const period = periodOf(options.period)
  const config = await loadConfig(options.config, await loadRuleBook(options.rules))
  const sourced = await openSources(sources, {
    allowPrivate: options.allowPrivate === true,
    onWarning: ({ text }) => console.error(words.batch.warning(text[lang])),
  })
  const place = await openWorkPlace(options, words)
  const { store, queue, version, vocabulary, stopping, worker } = place
  try {
    const judging = judgingOf(options, config, lastDay(period))
    const batch = batchOf(sources, period, judging, version, options.frame)
    const progress = await watchBatch(store, batch.id, kind, words)
    const priority = options.priority === undefined ? 0 : positive('--priority', options.priority)
    const obtain = obtainer(store.packages, { ...downloadsOf(options), stopping })
    let listed = false
    const listing = list(sourced, {
      store,
      queue,
      batch,
      version,
      priority,
      vocabulary,
      obtain,
      stopping,
      onTrouble: worker.onTrouble,
    }).finally(() => {
      listed = true
    })
    // What was listed is worked on all the same; a fault is told after that.
    listing.catch(() => undefined)
    if (options.enqueueOnly !== true) {
      await work(worker, async () => listed && (await batchDone(store, batch.id)))
    }
    await listing
    const status = await progress.end()
    if (status === undefined) return EXIT.fault
    if (kind === 'json') process.stderr.write(`${JSON.stringify({ event: 'end', ...status })}\n`)
    await print(statusText(status, words))
    const { failed = 0, waiting = 0 } = status.outcomes
    if (options.enqueueOnly === true) return EXIT.fine
    return failed > 0 || waiting > 0 ? EXIT.fault : EXIT.fine
  } finally {
    await place.close()
  }
}

/** `mingshi batch SOURCE…` and `mingshi batch status` */
export const batchCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'batch')
    .description(batch.about)
    .argument('<source...>', batch.sources)
    .option('--period <month>', batch.period)
    .option('--frame <name>', batch.frame)
    .option('--progress <form>', batch.progress, 'bar')
    .option('--priority <number>', batch.priority)
    .option('--enqueue-only', batch.enqueueOnly)
    .option('--metrics <address>', batch.metrics)
    .option('--rate <number>', batch.rate, '2')
    .option('--max-download <megabytes>', batch.maxDownload, String(DOWNLOAD_LIMITS.bytes / 1e6))
    .option('--allow-private', batch.allowPrivate)
    .option('--config <file>', cli.config)
    .option('--rules <folder>', cli.rules)
    .option('--drafts', cli.drafts)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
    .addCommand(statusCommand(words, environment))
    // What stands behind such a word is for it.
    .enablePositionalOptions()
  for (const control of CONTROLS) command.addCommand(controlCommand(control, words, environment))
  addPoolOptions(addStoreOptions(command, words), words)
  return command.action(async (sources: readonly string[], options: BatchOptions) => {
    const lang = languageAsked(options.lang, environment)
    done(await runBatch(sources, options, wordsOf(lang), lang))
  })
}
