import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { AppReference, Provenance } from '../collect/app-reference.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { scan } from '../scan.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readBaseline, withBaseline } from './baseline-file.ts'
import { factsText } from './case-folder.ts'
import { loadConfig } from './config.ts'
import type { Config } from './config-schema.ts'
import { judgeOptionsOf } from './judge-options.ts'
import { addCaseOptions, type CaseOptions, commandIn, repeated } from './options.ts'
import { addPoolOptions, type PoolOptions } from './pool-options.ts'
import { present } from './present.ts'
import { presentationOf } from './presentation.ts'
import { progressOn } from './progress.ts'
import { unknownWord } from './usage-error.ts'

interface ScanOptions extends CaseOptions, PoolOptions {
  readonly fromList?: string
  readonly policy?: readonly string[]
  readonly policyFrom: string
  readonly screens?: string
  readonly filing?: string
  readonly runtime?: readonly string[]
  readonly type?: readonly string[]
  readonly factsOut?: string
  readonly verify?: boolean
}

const PROVENANCES: readonly Provenance[] = ['in-app', 'store-page', 'supplied']

const provenanceOf = (word: string): Provenance => {
  const found = PROVENANCES.find((known) => known === word)
  if (!found) throw unknownWord('unknown-option-value', { zh: '来源', en: 'provenance' }, word, PROVENANCES)
  return found
}

const referenceOf = (path: string | undefined, options: ScanOptions, config: Config): AppReference => {
  const documents = options.policy ?? config.policy ?? []
  const screens = options.screens ?? config.screens
  const filing = options.filing ?? config.filing
  const runtime = options.runtime ?? config.runtime
  const types = options.type ?? config.types
  const provenance = provenanceOf(options.policyFrom)
  return {
    ...(path === undefined ? {} : { package: path }),
    documents: documents.map((from) => ({ from, provenance })),
    ...(screens === undefined ? {} : { screens }),
    ...(filing === undefined ? {} : { filing }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(types === undefined
      ? {}
      : { types, typesChosenBy: options.type ? ('command-line' as const) : ('configuration' as const) }),
    ...(config.app === undefined ? {} : { app: config.app }),
  }
}

const mustExist = (path: string): void => {
  if (existsSync(path)) return
  throw new ToolError('file-missing', {
    zh: `找不到文件 ${path}。请检查路径。`,
    en: `No file at ${path}. Check the path.`,
  })
}

const nothingNamed = (): ToolError =>
  new ToolError('nothing-named', {
    zh: '没有指明要检测的 APK 文件或清单（--from-list）。用 --help 查看用法。',
    en: 'Neither an APK file nor a list (--from-list) was named. See --help.',
  })

/** `mingshi scan app.apk` */
export const scanCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { cli } = words
  const command = commandIn(words, 'scan')
    .description(cli.scan)
    .argument('[apk]', cli.package)
    .option('--policy <file-or-url>', cli.policy, repeated)
    .option('--policy-from <provenance>', cli.policyFrom, 'supplied')
    .option('--screens <folder>', cli.screens)
    .option('--runtime <file>', cli.runtime, repeated)
    .option('--filing <file>', cli.filing)
    .option('--type <type>', cli.type, repeated)
    .option('--facts-out <file>', cli.factsOut)
    .option('--verify', cli.verify)
    .option('--from-list <file>', cli.fromList)
  addPoolOptions(command, words)
  return addCaseOptions(command, words).action(async (path: string | undefined, options: ScanOptions) => {
    if (options.fromList !== undefined) {
      const { scanList } = await import('./scan-list.ts')
      return done(await scanList(options.fromList, path, options))
    }
    // Pages of an app can be judged without its package.
    if (path === undefined && !options.screens && !options.policy && !options.runtime) throw nothingNamed()
    if (path !== undefined) mustExist(path)
    const [ruleBook, vocabulary] = await Promise.all([
      loadRuleBook(options.rules),
      loadVocabulary(options.rules),
    ])
    const config = await loadConfig(options.config, ruleBook)
    const how = presentationOf(options, config, environment)
    const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline)
    const progress = progressOn(process.stderr, wordsOf(how.lang), !how.quiet)
    const { judging, attachments } = await judgeOptionsOf(options, config, ruleBook, vocabulary)
    const scanned = await scan(referenceOf(path, options, config), ruleBook, {
      ...judging,
      onProgress: progress.onProgress,
      thorough: options.verify === true,
    })
    const result = { ...scanned, files: [...scanned.files, ...attachments] }
    progress.done()
    if (options.factsOut !== undefined)
      await writeFile(options.factsOut, factsText(result.evidence, result.files))
    done(await present(withBaseline(result, baseline), result.problems, how))
  })
}
