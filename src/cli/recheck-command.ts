import type { Command } from 'commander'
import { recheckOf } from '../findings/recheck.ts'
import { versionChanges } from '../findings/version-changes.ts'
import { changesBlocks } from '../report/rectification/changes.ts'
import { recheckBlocks } from '../report/rectification/recheck.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readAnswers } from './answers-file.ts'
import { sameApp, withCases } from './case-place.ts'
import { documentFormat, writeDocument } from './document-output.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { languageAsked } from './presentation.ts'
import { addStoreOptions, type StoreOptions } from './store-options.ts'

interface CompareOptions extends StoreOptions {
  readonly answers?: string
  readonly format: string
  readonly out?: string
  readonly lang?: string
}

const comparing = (words: Words, name: 'recheck' | 'diff'): Command => {
  const { about } = words.rectification
  const command = commandIn(words, name)
    .description(about[name])
    .argument('<old>', name === 'diff' ? about.oldVersion : about.oldCase)
    .argument('<new>', name === 'diff' ? about.newVersion : about.newCase)
    .option('--format <format>', about.format, 'markdown')
    .option('--out <file>', about.out)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
  return addStoreOptions(command, words)
}

const ruleBookOf = ({
  ruleBook,
}: {
  readonly ruleBook: { readonly version: string; readonly sha256: string }
}) => ruleBook

/** `mingshi recheck OLD NEW` */
export const recheckCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  comparing(words, 'recheck')
    .option('--answers <file>', words.rectification.about.answers)
    .action(async (before: string, after: string, options: CompareOptions) => {
      const lang = languageAsked(options.lang, environment)
      const format = documentFormat(options.format)
      await withCases([before, after], options, async (cases) => {
        const { old, now } = sameApp(cases)
        const answers =
          options.answers === undefined ? old.answers : await readAnswers(options.answers, old.theCase)
        const recheck = recheckOf(old.theCase, now.theCase)
        const blocks = recheckBlocks(recheck, old.theCase, now.theCase, answers, wordsOf(lang), lang)
        const ruleBooks = { old: ruleBookOf(old.theCase), new: ruleBookOf(now.theCase) }
        const data = { format: 'mingshi-recheck/1', ruleBooks, ...recheck, answers }
        await writeDocument(blocks, data, { format, out: options.out }, lang)
      })
      done(EXIT.fine)
    })

/** `mingshi diff OLD NEW` */
export const diffCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  comparing(words, 'diff').action(async (before: string, after: string, options: CompareOptions) => {
    const lang = languageAsked(options.lang, environment)
    const format = documentFormat(options.format)
    const vocabulary = await loadVocabulary()
    const kindName = (kind: string): string => vocabulary.kinds.get(kind)?.[lang] ?? kind
    await withCases([before, after], options, async (cases) => {
      const { old, now } = sameApp(cases)
      const changes = versionChanges(old.rows, now.rows)
      const blocks = changesBlocks(changes, old.theCase, now.theCase, kindName, wordsOf(lang), lang)
      const data = { format: 'mingshi-diff/1', ...changes }
      await writeDocument(blocks, data, { format, out: options.out }, lang)
    })
    done(EXIT.fine)
  })
