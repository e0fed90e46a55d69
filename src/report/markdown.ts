import type { Case } from '../findings/case.ts'
import { VERDICTS } from '../verdict.ts'
import { MARKS } from '../words/marks.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { clip } from './clip.ts'
import { countVerdicts, itemsOf, outlineOf } from './outline.ts'
import { placesOf } from './place.ts'
import type { RenderOptions } from './render-options.ts'
import { subjectOf } from './subject.ts'
import { basisOf, sentenceOf, type Told, toldOf } from './told.ts'
import { oneLine } from './visible.ts'

const LONGEST = 400

/** Text that stays text in GitHub's and GitLab's Markdown, in a table cell too. */
const plain = (text: string): string =>
  clip(oneLine(text), LONGEST).replace(
    /[\\`*_{}[\]()<>#+!|~@&$:]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  )

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => ' --- |').join('')}`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
]

/** Where an earlier run knew it, or a person set it aside, with who, until when and why. */
const stateOf = ({ finding: { baseline, suppressed } }: Told, { terminal, report }: Words): string => {
  if (suppressed !== undefined) {
    const { author, until, reason } = suppressed
    return plain(report.aside(`${report.problems.suppressed(author, until)}${report.colon}${reason}`))
  }
  return baseline === 'unchanged' ? terminal.known : ''
}

const problemTable = (told: readonly Told[], words: Words, lang: Language): string[] => {
  const { terminal, report } = words
  return table(
    [report.matrix.verdict, terminal.fact, terminal.basis, terminal.evidence, terminal.remedy],
    told.map((one) => [
      `${MARKS[one.finding.verdict]} ${words.verdicts[one.finding.verdict]}${stateOf(one, words)}`,
      plain(one.finding.fault ?? sentenceOf(one, lang)),
      plain(basisOf(one, words, lang)),
      one.exhibits.map((exhibit) => plain(`${exhibit.number} ${placesOf(exhibit)}`)).join('<br>'),
      plain(one.result.remedy[lang]),
    ]),
  )
}

/** What is to be looked at now, and folded beneath it what is not new. */
const problemParts = (all: readonly Told[], words: Words, lang: Language): string[] => {
  const isNew = ({ finding }: Told) => finding.baseline !== 'unchanged' && finding.suppressed === undefined
  const [fresh, old] = [all.filter(isNew), all.filter((one) => !isNew(one))]
  return [
    ...(fresh.length === 0 ? [words.terminal.noneNew] : problemTable(fresh, words, lang)),
    ...(old.length === 0
      ? []
      : [
          '',
          `<details><summary>${words.terminal.notNew(old.length)}</summary>`,
          '',
          ...problemTable(old, words, lang),
          '',
          '</details>',
        ]),
  ]
}

/** A summary for merge requests and job pages: counts, problems, what would decide the rest. */
export const renderMarkdown = (theCase: Case, { lang }: RenderOptions): string => {
  const words = wordsOf(lang)
  const { terminal, report } = words
  const outline = outlineOf(theCase)
  const [app] = theCase.facts.rows.app ?? []
  const name = plain(app?.label ?? app?.fileName ?? subjectOf(theCase) ?? report.unnamed)
  const facts = [
    app?.package,
    app?.versionName,
    app?.sha256 === undefined ? undefined : `SHA-256 ${app.sha256}`,
  ]
  const items = outline.main === undefined ? [] : itemsOf(outline.main)
  const counts = countVerdicts(items)
  const told = toldOf(theCase, ['violation', 'suspected', 'error'])
  const lines = [
    `## ${report.markdown.title(name)}`,
    '',
    facts.flatMap((fact) => (fact === undefined ? [] : [plain(fact)])).join(' · '),
    '',
    outline.main === undefined
      ? ''
      : terminal.counts(plain(outline.main.short[lang]), items.length) +
        VERDICTS.filter((verdict) => counts[verdict] > 0)
          .map((verdict) => `${MARKS[verdict]} ${words.verdicts[verdict]} ${counts[verdict]}`)
          .join(terminal.separator.replace('|', '·')),
    ...(theCase.baseline === undefined
      ? []
      : ['', terminal.baseline(theCase.baseline.new, theCase.baseline.unchanged, theCase.baseline.gone)]),
    '',
    ...(told.length === 0
      ? [outline.judged ? terminal.noProblems : terminal.nothingJudged]
      : problemParts(told, words, lang)),
    '',
    ...(outline.needs.length === 0
      ? []
      : [
          `<details><summary>${report.chapters.untested}</summary>`,
          '',
          ...outline.needs.map(
            ({ supply, results }) => `- ${words.supplies[supply].name}${report.colon}${results.length}`,
          ),
          '',
          '</details>',
          '',
        ]),
    `<sub>mingshi ${theCase.tool.version} · ${plain(theCase.ruleBook.version)}</sub>`,
  ]
  return `${lines.join('\n')}\n`
}
