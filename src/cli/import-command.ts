import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import type { Command } from 'commander'
import { importLines } from '../batch/import-lines.ts'
import { fileMissing } from '../batch/package-hash.ts'
import { openStore } from '../store/database.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, placeOf, type StoreOptions } from './store-options.ts'

interface ImportOptions extends StoreOptions {
  readonly lang?: string
}

const streamOf = async (path: string): Promise<AsyncIterable<Uint8Array>> => {
  if (path === '-') return process.stdin
  await access(path, constants.R_OK).catch((thrown: NodeJS.ErrnoException) => {
    throw fileMissing(path, thrown.code ?? '')
  })
  return createReadStream(path)
}

/** `mingshi import cases.ndjson` */
export const importCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { batch, cli } = words
  const command = commandIn(words, 'import')
    .description(batch.import)
    .argument('<file>', batch.importFile)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
  return addStoreOptions(command, words).action(async (path: string, options: ImportOptions) => {
    const lang = languageAsked(options.lang, environment)
    const { batch: spoken } = wordsOf(lang)
    const stream = await streamOf(path)
    const store = await openStore(placeOf(options))
    try {
      const { apps, cases, waiting, unusable } = await importLines(stream, store)
      for (const { line, why } of unusable) console.error(spoken.lineUnusable(line, why.text[lang]))
      await print(spoken.imported(apps, cases, waiting, unusable.length))
      done(unusable.length > 0 ? EXIT.fault : EXIT.fine)
    } finally {
      await store.close()
    }
  })
}
