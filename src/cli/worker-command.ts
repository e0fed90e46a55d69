import type { Command } from 'commander'
import { work } from '../batch/work.ts'
import { ToolError } from '../errors.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { addPoolOptions, type PoolOptions } from './pool-options.ts'
import { languageAsked } from './presentation.ts'
import { openWorkPlace } from './run-work.ts'
import { addStoreOptions, type StoreOptions } from './store-options.ts'

interface WorkerOptions extends StoreOptions, PoolOptions {
  readonly rules?: string
  readonly lang?: string
  readonly untilIdle?: boolean
  readonly metrics?: string
}

/** `mingshi worker --database …`: takes jobs of any batch until it is told to stop. */
export const workerCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'worker')
    .description(batch.worker)
    .option('--until-idle', batch.untilIdle)
    .option('--metrics <address>', batch.metrics)
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  addPoolOptions(addStoreOptions(command, words), words)
  return command.action(async (options: WorkerOptions) => {
    if (options.database === undefined) {
      throw new ToolError('worker-needs-server', {
        zh: 'worker 需要 --database：内置数据库只能由一个进程使用。',
        en: 'A worker needs --database: the embedded database has one owner.',
      })
    }
    const place = await openWorkPlace(options, wordsOf(languageAsked(options.lang, environment)))
    try {
      await work(place.worker, async () => options.untilIdle === true)
    } finally {
      await place.close()
    }
    done(EXIT.fine)
  })
}
