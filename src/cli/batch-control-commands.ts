import type { Command } from 'commander'
import { type Control, controlBatch, deadLetters } from '../batch/control.ts'
import { type BatchStatus, batchStatus } from '../store/batches.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { oneOf } from './one-of.ts'
import { commandIn } from './options.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface StatusOptions extends StoreOptions {
  readonly lang?: string
  readonly format: string
  readonly problems?: boolean
}

/** What became of a batch, on one line. */
export const statusText = (status: BatchStatus, { batch }: Words): string => {
  const verdicts = Object.entries(status.verdicts).map(([verdict, apps]) => batch.verdictCount(verdict, apps))
  const outcomes = Object.entries(status.outcomes).map(([outcome, apps]) => {
    const known = `${wordFor(batch.outcomes, outcome)} ${apps}`
    return outcome === 'judged' && verdicts.length > 0 ? batch.ofThem(known, verdicts) : known
  })
  return batch.batchLine(status, outcomes)
}

const problemLines = async ({ db }: Store, json: boolean, lang: Language): Promise<string[]> =>
  (await deadLetters(db)).map((one) =>
    json
      ? JSON.stringify(one)
      : [one.batch, one.list_id ?? '', one.package ?? '', one.problem?.[lang] ?? one.outcome]
          .filter((part) => part !== '')
          .join('  '),
  )

/** `mingshi batch status` */
export const statusCommand = (words: Words, environment: Language): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'status')
    .description(batch.batchStatus)
    .option('--problems', batch.problems)
    .option('--lang <language>', cli.lang)
  return addStoreOptions(command, words)
    .option('--format <format>', batch.statusFormat, 'terminal')
    .action(async (options: StatusOptions) => {
      const lang = languageAsked(options.lang, environment)
      const spoken = wordsOf(lang)
      const json = oneOf(options.format, ['terminal', 'json'], { zh: '输出格式', en: 'format' }) === 'json'
      const store = await openStore(placeOf(options), 'existing')
      try {
        const lines =
          options.problems === true
            ? await problemLines(store, json, lang)
            : (await batchStatus(store.db)).map((one) =>
                json ? JSON.stringify(one) : statusText(one, spoken),
              )
        const none = options.problems === true ? spoken.batch.noProblems : spoken.batch.noBatches
        await print(lines.join('\n') || (json ? '' : none))
      } finally {
        await store.close()
      }
    })
}

/** `mingshi batch pause|resume|cancel BATCH` */
export const controlCommand = (control: Control, words: Words, environment: Language): Command => {
  const command = commandIn(words, control)
    .description(words.batch.controls[control])
    .argument('<batch>', words.batch.batchId)
    .option('--lang <language>', words.cli.lang)
  return addStoreOptions(command, words).action(
    async (id: string, options: StoreOptions & { readonly lang?: string }) => {
      const store = await openStore(placeOf(options), 'existing')
      try {
        const jobs = await controlBatch(store, id, control)
        const { batch } = wordsOf(languageAsked(options.lang, environment))
        await print(batch.controlled[control](jobs))
      } finally {
        await store.close()
      }
    },
  )
}
