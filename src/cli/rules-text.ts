import { beijingDay } from '../beijing.ts'
import { clauseOn } from '../engine/legal-basis.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import type { Rule } from '../engine/rule-schema.ts'
import type { Language, Words } from '../words/words.ts'

/** The articles of a rule as people cite them. */
export const citesOf = (rule: Rule, book: RuleBook, lang: Language): string[] =>
  rule.legalBasis.map((key) => clauseOn(book.laws, key, beijingDay()).cite[lang])

/** One line a rule: id, severity, title. */
export const listRules = (book: RuleBook, words: Words, lang: Language): string => {
  const width = Math.max(...book.rules.map(({ id }) => id.length))
  return book.rules
    .map(
      (rule) => `${rule.id.padEnd(width)}  ${words.severities[rule.severity].padEnd(2)}  ${rule.title[lang]}`,
    )
    .join('\n')
}

const paragraph = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const CONDITIONS = ['applies', 'each', 'where', 'violation', 'suspected', 'needs', 'compliant'] as const

/** Its named parts and conditions, one a line. */
export const conditionsOf = (rule: Rule): string[] =>
  [
    ...Object.entries(rule.let ?? {}).map(([name, source]) => `let ${name}: ${source}`),
    ...CONDITIONS.flatMap((name) => (rule[name] === undefined ? [] : [`${name}: ${rule[name]}`])),
  ].map((line) => line.replace(/\s+/g, ' ').trim())

/** The norms of a rule, each once, with the days that were verified. */
const normsOf = (rule: Rule, book: RuleBook, words: Words, lang: Language): string[] =>
  [...new Set(rule.legalBasis.map((key) => key.slice(0, key.indexOf('/'))))].flatMap((id) => {
    const law = book.laws.get(id)
    return law === undefined
      ? []
      : [
          `${words.report.cover.norm(law.title[lang], law.number)}  ${words.norms.daysOf(law.issued ?? '', law.from ?? '')}`,
        ]
  })

/** All that a rule says, for people. */
export const explainRule = (rule: Rule, book: RuleBook, words: Words, lang: Language): string => {
  const { cli } = words
  const clauses = rule.legalBasis.map((key) => clauseOn(book.laws, key, beijingDay()))
  return [
    `${rule.title[lang]}  ${rule.id}`,
    `${cli.severity}：${words.severities[rule.severity]}`,
    ...paragraph(
      cli.basis,
      clauses.map(({ cite, text }) => `${cite[lang]}  ${text[lang]}`),
    ),
    ...paragraph(words.norms.days, normsOf(rule, book, words, lang)),
    ...paragraph(cli.why, [rule.why[lang]]),
    ...paragraph(cli.cases, (rule.seedCases ?? []).map(String)),
    ...paragraph(cli.conditions, conditionsOf(rule)),
    ...paragraph(
      words.report.problems.otherExplanations,
      (rule.explanations ?? []).map(({ says, by }) =>
        by === undefined ? says[lang] : `${says[lang]}  ${words.report.problems.excluded}：${by[lang]}`,
      ),
    ),
    ...paragraph(
      cli.thresholds,
      Object.entries(rule.settings ?? {}).map(
        ([name, { default: ours, unit, note }]) => `${name} = ${ours} ${unit}  ${note}`,
      ),
    ),
    ...paragraph(
      cli.questions,
      (rule.questions ?? []).map((question, at) => `${at + 1}. ${question[lang]}`),
    ),
    ...paragraph(cli.manual, [rule.manual[lang]]),
    ...paragraph(cli.remedy, [rule.remedy[lang]]),
  ].join('\n')
}
