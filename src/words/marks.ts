import type { Verdict } from '../verdict.ts'

/** The mark that stands with the word of a verdict, so that colour never says anything alone. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  violation: '●',
  suspected: '◐',
  error: '!',
  review: '○',
  untested: '·',
  compliant: '✓',
  'not-applicable': '–',
}
