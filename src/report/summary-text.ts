import type { Case } from '../findings/case.ts'
import { type Words, wordFor } from '../words/words.ts'
import { countVerdicts, itemsOf, type Outline } from './outline.ts'

/** The result in plain words: what was found, what is open, what failed. Of nothing judged it says just that. */
export const leadText = ({ main, problems, judged }: Outline, words: Words): string => {
  const w = words.report.summary
  const counts = countVerdicts(main === undefined ? [] : itemsOf(main))
  const open = w.open(counts.review, counts.untested)
  const elsewhere = problems.filter(
    ({ result }) => !result.clauses.some(({ key }) => key.startsWith(`${main?.law}/`)),
  ).length
  return [
    judged ? w.lead(counts.violation, counts.suspected) : w.nothingJudged,
    open === '' ? '' : open + w.fullStop,
    counts.error > 0 ? w.failed(counts.error) : '',
    elsewhere > 0 ? w.elsewhere(elsewhere) : '',
  ].join('')
}

/** What a reader has to know before trusting the result: an unreadable package, oddities of it, a policy handed in as a file. */
export const noticeTexts = (theCase: Case, words: Words): string[] => {
  const w = words.report.summary
  const { app, policy, integrity } = theCase.facts.rows
  const doubts = (integrity ?? []).filter((row) => row.weight === 'doubt').length
  return [
    ...(app?.[0]?.readable === false
      ? [`${w.unreadable}${wordFor(words.gaps, app[0].unreadable ?? '')}`]
      : []),
    ...(doubts > 0 ? [w.doubts(doubts)] : []),
    ...(policy?.[0]?.found === true && policy[0].provenance === 'supplied' ? [w.supplied] : []),
  ]
}
