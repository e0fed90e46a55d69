import type { Finding } from '../../findings/finding.ts'
import { type Bilingual, VERDICTS } from '../../verdict.ts'
import { MARKS } from '../../words/marks.ts'
import { boxesOf } from '../boxes.ts'
import { countVerdicts, type Entry, itemsOf } from '../outline.ts'
import { leadText, noticeTexts } from '../summary-text.ts'
import { exhibitBlocks } from './exhibit.ts'
import {
  type Block,
  bullet,
  caption,
  heading,
  labelled,
  paragraph,
  runs,
  small,
  table,
  verdictRuns,
} from './paper.ts'
import type { Pen } from './pen.ts'

const BLANK = '_________'

/** The result in plain words. */
export const summary = ({ theCase, outline, words }: Pen): Block[] => {
  const w = words.report.summary
  const items = outline.main === undefined ? [] : itemsOf(outline.main)
  const counts = countVerdicts(items)
  const shown = VERDICTS.filter((verdict) => verdict !== 'error' || counts.error > 0)
  const decided = items.filter((item) => item.decided === true).length
  const sha256 =
    theCase.facts.rows.app?.[0]?.sha256 ?? theCase.inputs.find(({ role }) => role === 'package')?.sha256
  return [
    paragraph(leadText(outline, words)),
    ...(decided > 0 ? [paragraph(words.signing.decidedItems(decided))] : []),
    paragraph(sha256 === undefined ? w.validWithout : w.valid(sha256)),
    ...noticeTexts(theCase, words).map((notice) => paragraph(notice, { bold: true })),
    table(
      [shown.map((verdict) => verdictRuns(verdict, words)), shown.map((verdict) => String(counts[verdict]))],
      shown.map(() => 1),
      false,
    ),
  ]
}

/** Every item of the norm the report counts by. */
export const matrix = ({ outline, words, lang }: Pen): Block[] => {
  const { main } = outline
  if (main === undefined) return []
  const w = words.report.matrix
  return [
    paragraph(w.caption(main.short[lang], itemsOf(main).length)),
    table(
      [
        [w.number, w.text, w.verdict],
        ...main.groups.flatMap((group) =>
          group.items.map((item) => [
            item.number[lang],
            item.text[lang],
            item.decided === true
              ? [...verdictRuns(item.verdict, words), ...runs(words.report.aside(words.signing.decidedMark))]
              : verdictRuns(item.verdict, words),
          ]),
        ),
      ],
      [1.2, 6.5, 1.8],
    ),
  ]
}

const decisionBlocks = (finding: Finding, { words }: Pen): Block[] => {
  const { decision } = finding
  if (decision === undefined) return []
  const w = words.signing
  const { confirmation } = decision
  return [
    labelled(
      `${w.decidedBy(decision.by, decision.on)}${words.report.colon}`,
      `${words.verdicts[decision.verdict]}${words.report.comma}${w.toolFound(words.verdicts[decision.tool])}`,
    ),
    labelled(`${w.decisionNote}${words.report.colon}`, decision.note),
    ...(confirmation === undefined
      ? []
      : [small(w.record(confirmation.device, confirmation.system, confirmation.repeated))]),
    ...decision.evidence.map(({ name, sha256 }) =>
      small(`${w.attachments}${words.report.colon}${name} SHA-256 ${sha256}`),
    ),
  ]
}

/** What else could have made it look so, each with how it is ruled out, or that it is not. */
const explanationBlocks = ({ explanations = [] }: Finding, { words, lang }: Pen): Block[] => {
  const w = words.report.problems
  if (explanations.length === 0) return []
  const state = (excludedBy: Bilingual | undefined): string =>
    excludedBy === undefined ? w.notExcluded : `${w.excluded}${words.report.colon}${excludedBy[lang]}`
  return [
    labelled(`${w.otherExplanations}${words.report.colon}`, ''),
    ...explanations.map(({ says, excludedBy }) => bullet(`${says[lang]} — ${state(excludedBy)}`)),
  ]
}

/** Exhibits shown in full once; later only their numbers. */
const findingBlocks = (finding: Finding, pen: Pen, shown: Set<string>): Block[] => {
  const { words, lang, outline } = pen
  const w = words.report.problems
  const fresh = finding.exhibits.filter((number) => !shown.has(number))
  for (const number of fresh) shown.add(number)
  const known = finding.exhibits.filter((number) => !fresh.includes(number))
  return [
    ...(finding.fact === undefined ? [] : [labelled(`${w.fact}${words.report.colon}`, finding.fact[lang])]),
    ...(finding.fault === undefined ? [] : [labelled(`${w.fault}${words.report.colon}`, finding.fault)]),
    ...explanationBlocks(finding, pen),
    ...decisionBlocks(finding, pen),
    ...fresh.flatMap((number) => {
      const exhibit = outline.exhibits.get(number)
      return exhibit === undefined ? [] : exhibitBlocks(exhibit, pen)
    }),
    ...(known.length === 0
      ? []
      : [
          small(
            `${w.evidence}${words.report.colon}${known.join(words.report.listComma)}${words.report.aside(w.seeAbove)}`,
          ),
        ]),
  ]
}

const entryBlocks = (entry: Entry, pen: Pen, shown: Set<string>): Block[] => {
  const { words, lang } = pen
  const { result, number, stated } = entry
  const w = words.report.problems
  const review = result.verdict === 'review'
  const colon = words.report.colon
  return [
    heading(`${review ? w.reviewNumber(number) : w.number(number)}　${result.title[lang]}`, 2),
    labelled(
      `${MARKS[result.verdict]} ${words.verdicts[result.verdict]}　${w.severity}${colon}${words.severities[result.severity]}`,
      '',
      { keepNext: true },
    ),
    table(
      result.clauses.map((clause) => [clause.cite[lang], clause.text[lang]]),
      [3, 7],
      false,
    ),
    ...stated.flatMap((finding) => findingBlocks(finding, pen, shown)),
    ...(result.questions ?? []).map((question, at) => paragraph(`${at + 1}. ${question[lang]}`)),
    labelled(`${w.manual}${colon}`, result.manual[lang]),
    labelled(`${w.remedy}${colon}`, result.remedy[lang]),
    ...(review
      ? [
          labelled(
            `${w.decision}${colon}`,
            `${w.decisions}　${w.by} ${BLANK}　${words.report.cover.date} ${BLANK}`,
          ),
        ]
      : [
          labelled(`${words.signing.answer}${colon}`, `${words.signing.answerKinds}\n${BLANK.repeat(6)}`, {
            keepNext: true,
          }),
          labelled(
            `${words.signing.opinion}${colon}`,
            `${words.signing.opinionKinds}　${w.by} ${BLANK}　${words.report.cover.date} ${BLANK}`,
          ),
        ]),
  ]
}

const entries = (list: readonly Entry[], none: string, pen: Pen): Block[] => {
  const shown = new Set<string>()
  return list.length === 0 ? [paragraph(none)] : list.flatMap((entry) => entryBlocks(entry, pen, shown))
}

export const problems = (pen: Pen): Block[] =>
  entries(
    pen.outline.problems,
    pen.outline.judged ? pen.words.report.problems.none : pen.words.report.problems.nothingJudged,
    pen,
  )

export const reviews = (pen: Pen): Block[] =>
  entries(pen.outline.reviews, pen.words.report.problems.noReview, pen)

/** What to correct, one row a problem; deadline and result are for others to fill in. */
export const rectification = ({ outline, words, lang }: Pen): Block[] => {
  const w = words.signing
  const wrong = outline.problems.filter(({ result }) => result.verdict !== 'error')
  if (wrong.length === 0) return [paragraph(w.rectificationNone)]
  return [
    caption(w.rectificationLead),
    table(
      [
        [w.number, w.problem, w.clause, w.remedy, w.deadline, w.result],
        ...wrong.map(({ number, result }) => [
          String(number),
          result.title[lang],
          result.clauses.map(({ cite }) => cite[lang]).join('\n'),
          result.remedy[lang],
          '',
          boxesOf(w.resultKinds).join('\n'),
        ]),
      ],
      [0.7, 2, 2.3, 3, 1.2, 1.5],
    ),
  ]
}
