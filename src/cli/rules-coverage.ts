import { beijingDay } from '../beijing.ts'
import { bookCoverage, type ItemCoverage, type LawCoverage, tally } from '../engine/book-coverage.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { MEANS } from '../engine/rule-means.ts'
import type { Language, Words } from '../words/words.ts'

const COLUMNS = ['static', 'screens', 'run', 'suspected', 'people', 'nobody'] as const
/** Norms whose every item is listed where space is short. */
const LISTED = 2

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((one) => cell(String(one))).join(' | ')} |`

const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(heads),
  row(heads.map(() => '---')),
  ...rows.map(row),
]

const summary = (laws: readonly LawCoverage[], words: Words, lang: Language): string[] => {
  const { coverage } = words
  return table(
    [coverage.norm, coverage.items, ...COLUMNS.map((column) => coverage.totals[column])],
    laws.map(({ law, items }) => {
      const counts = tally(items)
      return [law.short[lang], items.length, ...COLUMNS.map((column) => counts[column])]
    }),
  )
}

const itemRow = (item: ItemCoverage, words: Words, lang: Language): string[] => [
  item.cite[lang],
  ...MEANS.map((means) => {
    const how = item.reach[means]
    return how === undefined ? '' : words.coverage.reach[how]
  }),
  item.rules.map((id) => `\`${id}\``).join(' '),
]

const items = ({ items: listed }: LawCoverage, words: Words, lang: Language): string[] => {
  const { coverage } = words
  return table(
    [coverage.item, ...MEANS.map((means) => coverage.means[means]), coverage.rules],
    listed.map((item) => itemRow(item, words, lang)),
  )
}

/** Every norm of the book, also those only packs and drafts stand on, with the days that were verified. */
const norms = (book: RuleBook, words: Words, lang: Language): string[] => {
  const w = words.norms
  return [
    `## ${w.title}`,
    '',
    w.note,
    '',
    ...table(
      [w.norm, w.number, w.authority, w.days],
      [...book.laws.values()].map(({ title, number, authority, issued = '', from = '', status }) => [
        title[lang],
        number,
        authority[lang],
        [w.daysOf(issued, from), ...(status === 'draft' ? [w.draft] : [])].join(words.report.semicolon),
      ]),
    ),
  ]
}

/** Which evidence decides what: counts by norm, then every item, then the norms with their dates. */
export const coveragePage = (book: RuleBook, words: Words, lang: Language): string => {
  const laws = bookCoverage(book, beijingDay())
  return [
    `# ${words.coverage.title}`,
    '',
    words.coverage.note,
    '',
    ...summary(laws, words, lang),
    ...laws.flatMap((law) => ['', `## ${law.law.title[lang]}`, '', ...items(law, words, lang)]),
    '',
    ...norms(book, words, lang),
    '',
  ].join('\n')
}

/** The same for a page that has other things to say: counts, and the items of the two norms that have to be whole. */
export const coverageSection = (book: RuleBook, words: Words, lang: Language): string => {
  const laws = bookCoverage(book, beijingDay())
  return [
    ...summary(laws.slice(0, LISTED), words, lang),
    '',
    ...laws
      .slice(0, LISTED)
      .flatMap((law) => [
        `<details><summary>${law.law.short[lang]}</summary>`,
        '',
        ...items(law, words, lang),
        '',
        '</details>',
        '',
      ]),
  ].join('\n')
}
