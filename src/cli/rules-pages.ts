import type { RuleBook } from '../engine/rule-book.ts'
import type { Rule, RuleTest } from '../engine/rule-schema.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { citesOf, conditionsOf } from './rules-text.ts'

/** One page of the catalogue: the rules of a chapter of the criteria, of other norms, or of a pack. */
interface Chapter {
  readonly name: string
  readonly title: string
  readonly rules: readonly Rule[]
}

const MAIN = 'cn-app-method-2019'

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

/** Each rule stands once: under the category of the criteria it cites first, else with the other norms or its pack. */
const chaptersOf = (book: RuleBook, words: Words, lang: Language): Chapter[] => {
  const groups = book.laws.get(MAIN)?.groups ?? []
  const own = book.rules.filter(({ pack }) => pack === undefined)
  const groupOf = ({ legalBasis }: Rule) => {
    const key = legalBasis.find((one) => one.startsWith(`${MAIN}/`))?.slice(MAIN.length + 1) ?? ''
    return groups.findIndex(({ articles }) => Object.hasOwn(articles, key))
  }
  const { otherNorms, packs } = words.catalogue
  return [
    ...groups.map(({ title }, at) => ({
      name: `${at + 1}.md`,
      title: title[lang],
      rules: own.filter((rule) => groupOf(rule) === at),
    })),
    { name: 'other.md', title: otherNorms, rules: own.filter((rule) => groupOf(rule) < 0) },
    { name: 'packs.md', title: packs, rules: book.rules.filter(({ pack }) => pack !== undefined) },
  ].filter(({ rules }) => rules.length > 0)
}

const fenced = (kind: string, text: string): string[] => [`\`\`\`${kind}`, text.trimEnd(), '```', '']

type Yaml = (value: unknown) => string

/** A test of the rule, as an example of what it says of which facts. */
const example = (test: RuleTest, words: Words, yaml: Yaml): string[] => [
  `- **${words.verdicts[test.expect]}** ${test.name}${test.says === undefined ? '' : ` — “${cell(test.says)}”`}`,
  '',
  ...(Object.keys(test.given).length === 0
    ? [`  ${words.catalogue.noFacts}`, '']
    : fenced('yaml', yaml(test.given)).map((line) => line.replace(/^(?=.)/gm, '  '))),
]

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`**${title}**`, '', ...lines, '']

const entry = (rule: Rule, book: RuleBook, words: Words, lang: Language, yaml: Yaml): string[] => {
  const { cli, catalogue, report } = words
  const cites = citesOf(rule, book, lang).join(words.report.semicolon)
  return [
    `## ${rule.title[lang]}`,
    '',
    `\`${rule.id}\` · ${cli.severity} ${words.severities[rule.severity]} · ${cites}`,
    '',
    rule.why[lang],
    '',
    ...list(
      cli.questions,
      (rule.questions ?? []).map((question, at) => `${at + 1}. ${question[lang]}`),
    ),
    ...list(
      report.problems.otherExplanations,
      (rule.explanations ?? []).map(({ says, by }) =>
        by === undefined
          ? `- ${says[lang]}`
          : `- ${says[lang]} (${report.problems.excluded}${report.colon}${by[lang]})`,
      ),
    ),
    `**${cli.manual}** ${rule.manual[lang]}`,
    '',
    `**${cli.remedy}** ${rule.remedy[lang]}`,
    '',
    ...list(
      cli.thresholds,
      Object.entries(rule.settings ?? {}).map(
        ([name, { default: ours, unit, note }]) => `- \`${name} = ${ours}\` ${unit} ${note}`,
      ),
    ),
    `<details><summary>${catalogue.conditions}</summary>`,
    '',
    ...fenced('', conditionsOf(rule).join('\n')),
    '</details>',
    '',
    `<details><summary>${catalogue.examples}</summary>`,
    '',
    ...rule.tests.flatMap((test) => example(test, words, yaml)),
    '</details>',
    '',
  ]
}

const page = (chapter: Chapter, book: RuleBook, words: Words, lang: Language, yaml: Yaml): string =>
  [
    `# ${chapter.title}`,
    '',
    words.cli.catalogueNote,
    '',
    ...chapter.rules.flatMap((rule) => entry(rule, book, words, lang, yaml)),
  ].join('\n')

const index = (chapters: readonly Chapter[], book: RuleBook, words: Words, lang: Language): string =>
  [
    `# ${words.cli.catalogue}`,
    '',
    words.cli.catalogueNote,
    '',
    ...chapters.flatMap(({ name, title, rules }) => [
      `## [${title}](${name})`,
      '',
      `| ${words.cli.rule} | ${words.cli.severity} | ${words.cli.basis} |`,
      '| --- | --- | --- |',
      ...rules.map(
        (rule) =>
          `| ${cell(rule.title[lang])} \`${rule.id}\` | ${words.severities[rule.severity]} | ${cell(citesOf(rule, book, lang).join(words.report.semicolon))} |`,
      ),
      '',
    ]),
  ].join('\n')

/** The catalogue of all rules as Markdown: an index and one page a chapter, by file name. */
export const rulePages = async (
  book: RuleBook,
  lang: Language,
): Promise<Readonly<Record<string, string>>> => {
  const words = wordsOf(lang)
  const { stringify } = await import('yaml')
  const yaml: Yaml = (value) => stringify(value, { lineWidth: 100 })
  const chapters = chaptersOf(book, words, lang)
  return {
    'README.md': index(chapters, book, words, lang),
    ...Object.fromEntries(chapters.map((chapter) => [chapter.name, page(chapter, book, words, lang, yaml)])),
  }
}
