import { readFile } from 'node:fs/promises'
import { text as allOf } from 'node:stream/consumers'
import type { Command } from 'commander'
import { fileMissing } from '../batch/package-hash.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { holdAgainst } from '../findings/rejection/hold-against.ts'
import { readRejection } from '../findings/rejection/read-rejection.ts'
import { rejectionBlocks } from '../report/rejection.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Language, Words } from '../words/words.ts'
import { documentFormat, writeDocument } from './document-output.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { readPackage } from './package-facts.ts'
import { languageAsked } from './presentation.ts'

interface RejectOptions {
  readonly format: string
  readonly out?: string
  readonly rules?: string
  readonly lang?: string
}

const readText = async (path: string): Promise<string> => {
  if (path === '-') return allOf(process.stdin)
  try {
    return await readFile(path, 'utf8')
  } catch (thrown) {
    throw fileMissing(path, (thrown as NodeJS.ErrnoException).code ?? '')
  }
}

const empty = (path: string): ToolError =>
  new ToolError('rejection-empty', {
    zh: `${path} 中没有文字。请粘贴应用商店的驳回意见，连同调用堆栈。`,
    en: `${path} holds no text. Paste the store's rejection, with its stack.`,
  })

/** `mingshi reject TEXT [APK]`; exits with 1 where the package still has, before consent, what the text complains of. */
export const rejectCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const { cli } = words
  return commandIn(words, 'reject')
    .description(cli.reject.about)
    .argument('<text>', cli.reject.text)
    .argument('[apk]', cli.reject.apk)
    .option('--format <format>', cli.policyDraft.format, 'markdown')
    .option('--out <file>', cli.policyDraft.out)
    .option('--rules <folder>', cli.rules)
    .option('--lang <language>', cli.lang)
    .option('--debug', cli.debug)
    .action(async (path: string, apk: string | undefined, options: RejectOptions) => {
      const lang = languageAsked(options.lang, environment)
      const format = documentFormat(options.format)
      const pasted = await readText(path)
      if (pasted.trim() === '') throw empty(path)
      const [book, vocabulary] = await Promise.all([
        loadRuleBook(options.rules),
        loadVocabulary(options.rules),
      ])
      const rejection = readRejection(pasted, book.rules, vocabulary)
      const facts = apk === undefined ? undefined : await readPackage(apk, vocabulary)
      const held = facts === undefined ? undefined : holdAgainst(rejection, facts, vocabulary)
      const app = facts?.rows.app?.[0]
      const subject = [app?.package, app?.versionName].filter((part) => part !== undefined).join(' ')
      const blocks = rejectionBlocks(rejection, held && { held, subject }, vocabulary, lang)
      await writeDocument(blocks, blocks, { format, out: options.out }, lang)
      const early = held?.calls.some(({ reach }) => reach === 'before-consent') === true
      done(early ? EXIT.findings : EXIT.fine)
    })
}
