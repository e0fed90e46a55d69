import type { Command } from 'commander'
import { budgetOf } from '../collect/budget.ts'
import { policyCollector } from '../collect/policy/collector.ts'
import { type Changes, type PolicyChanges, policyChanges } from '../collect/policy/policy-changes.ts'
import { ToolError } from '../errors.ts'
import type { Rows } from '../facts/index.ts'
import { policyDraft } from '../report/draft/policy-draft.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { documentFormat, writeDocument } from './document-output.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { readPackage } from './package-facts.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'

interface DiffOptions {
  readonly lang?: string
  readonly format?: string
}

const readPolicy = async (from: string, vocabulary: Vocabulary): Promise<Rows> => {
  const reference = { documents: [{ from, provenance: 'supplied' as const }] }
  const { rows, gaps } = await policyCollector.collect({ reference, vocabulary, budget: budgetOf() })
  if (rows.policy?.[0]?.found === true) return rows
  const because = gaps[0]?.because ?? 'no-policy-found'
  throw new ToolError('policy-not-read', {
    zh: `${from} 未能作为隐私政策读取。${wordsOf('zh').gaps[because as keyof Words['gaps']] ?? because}`,
    en: `${from} could not be read as a privacy policy. ${wordsOf('en').gaps[because as keyof Words['gaps']] ?? because}`,
  })
}

interface DraftOptions {
  readonly source?: string
  readonly lang?: string
  readonly format: string
  readonly out?: string
}

const LONGEST_QUOTE = 120
const quote = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text

const linesOf = (title: string, { added, removed }: Changes, nameOf: (name: string) => string): string[] =>
  added.length + removed.length === 0
    ? []
    : [
        title,
        ...added.map(({ name, text }) => `  + ${nameOf(name)}  ${quote(text)}`),
        ...removed.map(({ name, text }) => `  - ${nameOf(name)}  ${quote(text)}`),
      ]

const textOf = (changes: PolicyChanges, words: Words, vocabulary: Vocabulary, lang: Language): string => {
  const said = words.cli.policyDiff
  const itself = (name: string): string => name
  return [
    ...linesOf(said.kinds, changes.kinds, (kind) => vocabulary.kinds.get(kind)?.[lang] ?? kind),
    ...linesOf(said.sdks, changes.sdks, itself),
    ...linesOf(said.purposes, changes.purposes, itself),
    ...changes.stated.map(({ what, old, new: now }) => said[what](old, now)),
    said.duty[changes.duty],
  ].join('\n')
}

/** `mingshi policy diff OLD NEW` */
export const policyCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const diff = commandIn(words, 'diff')
    .description(words.cli.policyDiff.about)
    .argument('<old>', words.cli.policyDiff.old)
    .argument('<new>', words.cli.policyDiff.now)
    .option('--format <format>', words.cli.policyDiff.format, 'text')
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (old: string, now: string, options: DiffOptions) => {
      const lang = languageAsked(options.lang, environment)
      const vocabulary = await loadVocabulary()
      const changes = policyChanges(await readPolicy(old, vocabulary), await readPolicy(now, vocabulary))
      await print(
        options.format === 'json'
          ? JSON.stringify(changes, null, 2)
          : textOf(changes, wordsOf(lang), vocabulary, lang),
      )
      done(EXIT.fine)
    })
  const draft = commandIn(words, 'draft')
    .description(words.cli.policyDraft.about)
    .argument('<apk>', words.cli.policyDraft.apk)
    .option('--source <folder>', words.cli.source)
    .option('--format <format>', words.cli.policyDraft.format, 'markdown')
    .option('--out <file>', words.cli.policyDraft.out)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (apk: string, options: DraftOptions) => {
      const lang = languageAsked(options.lang, environment)
      const format = documentFormat(options.format)
      const vocabulary = await loadVocabulary()
      const blocks = policyDraft(await readPackage(apk, vocabulary, options.source), vocabulary, lang)
      await writeDocument(blocks, blocks, { format, out: options.out }, lang)
      done(EXIT.fine)
    })
  return commandIn(words, 'policy')
    .description(words.cli.policyDiff.command)
    .addCommand(diff)
    .addCommand(draft)
}
