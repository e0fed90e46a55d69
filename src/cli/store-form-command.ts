import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { ToolError } from '../errors.ts'
import { loadStore, STORES, type StoreId } from '../vocabulary/stores.ts'
import type { Language, Words } from '../words/words.ts'
import { DOCUMENT_FORMATS, type DocumentFormat, writeDocument } from './document-output.ts'
import { oneOf } from './one-of.ts'
import { commandIn, repeated } from './options.ts'
import { EXIT } from './outcome.ts'
import { print, problemLine } from './present.ts'
import { benchOf, mustBeNamed, prepareScan } from './scan-input.ts'

interface StoreFormOptions {
  readonly store: string
  readonly policy?: readonly string[]
  readonly policyFrom: string
  readonly screens?: string
  readonly source?: string
  readonly runtime?: readonly string[]
  readonly type?: readonly string[]
  readonly config?: string
  readonly lang?: string
  readonly format: string
  readonly out?: string
  readonly debug?: boolean
}

const FORMATS = [...DOCUMENT_FORMATS, 'csv'] as const

const noForm = (name: { readonly zh: string; readonly en: string }): ToolError =>
  new ToolError('no-form', {
    zh: `${name.zh}没有可导入的表格。请用 --format markdown、html、docx 或者 xlsx。`,
    en: `${name.en} takes in no file. Use --format markdown, html, docx or xlsx.`,
  })

/** `mingshi store-form app.apk --store huawei`: what a store asks for, filled with what the package shows. */
export const storeFormCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const { cli } = words
  return commandIn(words, 'store-form')
    .description(cli.storeForm.about)
    .argument('<apk>', cli.package)
    .requiredOption('--store <store>', cli.storeForm.store(STORES.join(', ')))
    .option('--policy <file-or-url>', cli.policy, repeated)
    .option('--policy-from <provenance>', cli.policyFrom, 'supplied')
    .option('--screens <folder>', cli.screens)
    .option('--source <folder>', cli.source)
    .option('--runtime <file>', cli.runtime, repeated)
    .option('--type <type>', cli.type, repeated)
    .option('--config <file>', cli.config)
    .option('--format <format>', cli.storeForm.format, 'markdown')
    .option('--out <file>', cli.storeForm.out)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
    .action(async (apk: string, options: StoreFormOptions) => {
      const id: StoreId = oneOf(options.store, STORES, { zh: '应用商店', en: 'store' })
      const format = oneOf(options.format, FORMATS, { zh: '输出格式', en: 'format' })
      const asked = { ...options, format: 'json', out: false, quiet: true }
      mustBeNamed(apk, asked)
      const bench = await benchOf({})
      const { run, how } = await prepareScan(apk, asked, environment, bench)
      const { case: theCase, evidence, problems } = await run()
      for (const problem of problems) console.error(problemLine(problem, how.lang))
      const store = loadStore(id)
      const { isSeen, playForm, seenTypes } = await import('../report/store/play-form.ts')
      const document = await import('../report/store/store-document.ts')
      const types = seenTypes(evidence.facts, store, bench.vocabulary, how.lang)
      if (format === 'csv') {
        if (store.dataTypes === undefined) throw noForm(store.name)
        const text = playForm(types)
        if (options.out === undefined) await print(text)
        else await writeFile(options.out, text)
      } else {
        const blocks =
          store.dataTypes === undefined
            ? document.storeChecklist(theCase, evidence.facts, store, bench.vocabulary, how.lang)
            : document.dataTypesDocument(theCase, types, store, how.lang)
        const data = store.dataTypes === undefined ? blocks : types.filter(isSeen)
        await writeDocument(blocks, data, { format: format as DocumentFormat, out: options.out }, how.lang)
      }
      done(problems.length > 0 ? EXIT.fault : EXIT.fine)
    })
}
