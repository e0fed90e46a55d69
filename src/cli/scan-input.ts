import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { AppReference, Provenance } from '../collect/app-reference.ts'
import { loadRuleBook, type RuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { type ScanResult, scan } from '../scan.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { loadConfig } from './config.ts'
import type { Config } from './config-schema.ts'
import { expiredLines, judgeOptionsOf, mustBeOfSameApp } from './judge-options.ts'
import { addCaseOptions, type CaseOptions, repeated } from './options.ts'
import type { Presentation } from './present.ts'
import { presentationOf } from './presentation.ts'
import { progressOn } from './progress.ts'
import { unknownWord } from './usage-error.ts'

/** What may be said of one app on the command line. */
export interface ScanInput extends CaseOptions {
  readonly policy?: readonly string[]
  readonly policyFrom: string
  readonly screens?: string
  readonly source?: string
  readonly filing?: string
  readonly runtime?: readonly string[]
  readonly type?: readonly string[]
  readonly verify?: boolean
}

export const addScanOptions = (command: Command, words: Words): Command => {
  const { cli } = words
  command
    .argument('[apk]', cli.package)
    .option('--policy <file-or-url>', cli.policy, repeated)
    .option('--policy-from <provenance>', cli.policyFrom, 'supplied')
    .option('--screens <folder>', cli.screens)
    .option('--source <folder>', cli.source)
    .option('--runtime <file>', cli.runtime, repeated)
    .option('--filing <file>', cli.filing)
    .option('--type <type>', cli.type, repeated)
    .option('--verify', cli.verify)
  return addCaseOptions(command, words)
}

const PROVENANCES: readonly Provenance[] = ['in-app', 'store-page', 'supplied']

const provenanceOf = (word: string): Provenance => {
  const found = PROVENANCES.find((known) => known === word)
  if (!found) throw unknownWord('unknown-option-value', { zh: '来源', en: 'provenance' }, word, PROVENANCES)
  return found
}

/** The app that options and configuration name; what the command line says stands before the configuration. */
export const referenceOf = (path: string | undefined, options: ScanInput, config: Config): AppReference => {
  const documents = options.policy ?? config.policy ?? []
  const screens = options.screens ?? config.screens
  const source = options.source ?? config.source
  const filing = options.filing ?? config.filing
  const runtime = options.runtime ?? config.runtime
  const types = options.type ?? config.types
  const provenance = provenanceOf(options.policyFrom)
  return {
    ...(path === undefined ? {} : { package: path }),
    documents: documents.map((from) => ({ from, provenance })),
    ...(screens === undefined ? {} : { screens }),
    ...(source === undefined ? {} : { source }),
    ...(filing === undefined ? {} : { filing }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(types === undefined
      ? {}
      : { types, typesChosenBy: options.type ? ('command-line' as const) : ('configuration' as const) }),
    ...(config.app === undefined ? {} : { app: config.app }),
  }
}

const nothingNamed = (): ToolError =>
  new ToolError('nothing-named', {
    zh: '没有指明要检测的 APK 文件或清单（--from-list）。用 --help 查看用法。',
    en: 'Neither an APK file nor a list (--from-list) was named. See --help.',
  })

/** Pages of an app can be judged without its package; a package that is named must be there. */
export const mustBeNamed = (path: string | undefined, { screens, policy, runtime }: ScanInput): void => {
  if (path === undefined && !screens && !policy && !runtime) throw nothingNamed()
  if (path === undefined || existsSync(path)) return
  throw new ToolError('file-missing', {
    zh: `找不到文件 ${path}。请检查路径。`,
    en: `No file at ${path}. Check the path.`,
  })
}

/** What every scan of a run stands on. */
export interface Bench {
  readonly ruleBook: RuleBook
  readonly vocabulary: Vocabulary
}

export const benchOf = async ({ rules }: { readonly rules?: string }): Promise<Bench> => {
  const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(rules), loadVocabulary(rules)])
  return { ruleBook, vocabulary }
}

/** A scan as the options ask for it, its configuration and decisions read anew. */
export interface PreparedScan {
  readonly reference: AppReference
  readonly how: Presentation
  run(): Promise<ScanResult>
}

export const prepareScan = async (
  path: string | undefined,
  options: ScanInput,
  environment: Language,
  { ruleBook, vocabulary }: Bench,
): Promise<PreparedScan> => {
  const config = await loadConfig(options.config, ruleBook)
  const how = presentationOf(options, config, environment)
  const reference = referenceOf(path, options, config)
  const asked = await judgeOptionsOf(options, config, ruleBook, vocabulary, how.out)
  return {
    reference,
    how,
    async run() {
      const progress = progressOn(process.stderr, wordsOf(how.lang), !how.quiet)
      const scanned = await scan(reference, ruleBook, {
        ...asked.judging,
        onProgress: progress.onProgress,
        thorough: options.verify === true,
        aside: availableParallelism() > 1,
      })
      progress.done()
      mustBeOfSameApp(asked, scanned.case)
      for (const line of expiredLines(asked, scanned.case, how.lang)) console.error(line)
      return { ...scanned, files: [...scanned.files, ...asked.attachments] }
    },
  }
}
