import type { Command } from 'commander'
import { workVersion } from '../batch/batch.ts'
import { rejudge } from '../batch/rejudge.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { openStore } from '../store/database.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { loadConfig } from './config.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { lastDay, periodOf } from './period.ts'
import { judgingOf } from './pool-options.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface RejudgeOptions extends StoreOptions {
  readonly period?: string
  readonly config?: string
  readonly rules?: string
  readonly drafts?: boolean
  readonly lang?: string
}

/** `mingshi rejudge --period 2026-10` */
export const rejudgeCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'rejudge')
    .description(batch.rejudge)
    .option('--period <month>', batch.period)
    .option('--config <file>', cli.config)
    .option('--rules <folder>', cli.rules)
    .option('--drafts', cli.drafts)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (options: RejudgeOptions) => {
    const period = periodOf(options.period)
    const [ruleBook, vocabulary] = await Promise.all([
      loadRuleBook(options.rules),
      loadVocabulary(options.rules),
    ])
    const judging = judgingOf(options, await loadConfig(options.config, ruleBook), lastDay(period))
    const { batch: spoken } = wordsOf(languageAsked(options.lang, environment))
    const store = await openStore(placeOf(options), 'existing')
    try {
      const version = workVersion(ruleBook, vocabulary)
      const { cases, changed, unread } = await rejudge(store, period, ruleBook, vocabulary, judging, version)
      await print(cases + unread === 0 ? spoken.noCases(period) : spoken.rejudged(cases, changed, unread))
    } finally {
      await store.close()
    }
    done(EXIT.fine)
  })
}
