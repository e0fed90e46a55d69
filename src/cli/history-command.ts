import type { Command } from 'commander'
import { columnsText } from '../report/columns.ts'
import { openStore } from '../store/database.ts'
import { type Evaluation, historyOf } from '../store/history.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { oneOf } from './one-of.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface HistoryOptions extends StoreOptions {
  readonly format: string
  readonly lang?: string
}

const tableOf = (evaluations: readonly Evaluation[], words: Words): string =>
  columnsText([
    words.rectification.historyHeads,
    ...evaluations.map((one) => [
      one.period,
      one.version ?? '—',
      one.version_code ?? '—',
      one.stores,
      wordFor(words.verdicts, one.verdict),
      String(one.violations),
      String(one.suspected),
      String(one.review),
      one.rule_book,
      one.sha256.slice(0, 12),
    ]),
  ])

/** `mingshi history PACKAGE` */
export const historyCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const { about } = words.rectification
  const command = commandIn(words, 'history')
    .description(about.history)
    .argument('<package>', about.packageName)
    .option('--format <format>', about.historyFormat, 'terminal')
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
  return addStoreOptions(command, words).action(async (name: string, options: HistoryOptions) => {
    const format = oneOf(options.format, ['terminal', 'json'], { zh: '输出格式', en: 'format' })
    const spoken = wordsOf(languageAsked(options.lang, environment))
    const store = await openStore(placeOf(options), 'existing')
    try {
      const evaluations = await historyOf(store.db, name)
      await print(
        format === 'json'
          ? JSON.stringify(evaluations, null, 2)
          : evaluations.length === 0
            ? spoken.rectification.noHistory(name)
            : tableOf(evaluations, spoken),
      )
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
}
