import type { Verdict } from '../verdict.ts'

/** Kleene's third value stands for evidence that nobody has. */
export type Truth = true | false | 'unknown'

/** What the conditions of a rule came to; absent conditions were not written. */
export interface Truths {
  readonly violation: Truth
  readonly suspected?: Truth
  readonly needs?: Truth
  readonly compliant: Truth
}

/** A rule that proves both sides at once is at fault itself. */
export const CONTRADICTION = 'the rule contradicts itself'

/** The verdict table: no finding and no pass without a fact that proves it. */
export const decide = ({ violation, suspected, needs, compliant }: Truths): Verdict => {
  const accused = violation === true || suspected === true
  if (accused && compliant === true) return 'error'
  if (violation === true) return 'violation'
  if (suspected === true) return 'suspected'
  if (needs !== undefined && needs !== true) return 'untested'
  if (violation === 'unknown' || suspected === 'unknown' || compliant === 'unknown') return 'untested'
  return compliant ? 'compliant' : 'review'
}
