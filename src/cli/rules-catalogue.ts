import type { RuleBook } from '../engine/rule-book.ts'
import type { Rule } from '../engine/rule-schema.ts'
import type { Language, Words } from '../words/words.ts'
import { citesOf } from './rules-text.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

const entry = (rule: Rule, book: RuleBook, words: Words, lang: Language): string[] => {
  const { cli } = words
  return [
    `## ${rule.title[lang]}`,
    '',
    `\`${rule.id}\` · ${cli.severity} ${words.severities[rule.severity]} · ${citesOf(rule, book, lang).join(lang === 'zh' ? '；' : '; ')}`,
    '',
    rule.why[lang],
    '',
    ...(rule.questions ?? []).map((question, at) => `${at + 1}. ${question[lang]}`),
    ...(rule.questions === undefined ? [] : ['']),
    `**${cli.manual}** ${rule.manual[lang]}`,
    '',
    `**${cli.remedy}** ${rule.remedy[lang]}`,
    '',
  ]
}

/** The catalogue of all rules as Markdown. */
export const catalogue = (book: RuleBook, words: Words, lang: Language): string => {
  const { cli } = words
  return [
    `# ${cli.catalogue}`,
    '',
    cli.catalogueNote,
    '',
    `| ${cli.rule} | ${cli.severity} | ${cli.basis} |`,
    '| --- | --- | --- |',
    ...book.rules.map(
      (rule) =>
        `| ${cell(rule.title[lang])} \`${rule.id}\` | ${words.severities[rule.severity]} | ${cell(citesOf(rule, book, lang).join(lang === 'zh' ? '；' : '; '))} |`,
    ),
    '',
    ...book.rules.flatMap((rule) => entry(rule, book, words, lang)),
  ].join('\n')
}
