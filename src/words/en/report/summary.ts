import { count } from '../count.ts'

/** The first page of a report: what was found, in short. */
export const summary = {
  nothingJudged: 'The evidence at hand decides nothing; what was not judged is not cleared.',
  lead: (violations: number, suspected: number) => {
    if (violations + suspected === 0)
      return 'Within the scope of this test, no item was found not conforming or suspected.'
    const parts = [
      ...(violations > 0 ? [`${count(violations, 'item')} not conforming`] : []),
      ...(suspected > 0 ? [`${count(suspected, 'item')} suspected`] : []),
    ]
    return `Within the scope of this test: ${parts.join(', ')}.`
  },
  open: (review: number, untested: number) =>
    [
      ...(untested > 0
        ? [` ${count(untested, 'item')} not judged, for want of evidence or because a person has to`]
        : []),
      ...(review > 0 ? [` ${count(review, 'item')} to be reviewed by a person`] : []),
    ].join('; '),
  failed: (n: number) => ` ${count(n, 'item')} without a result because the tool failed.`,
  elsewhere: (n: number) => ` ${count(n, 'more problem')} under other norms only.`,
  fullStop: '.',
  valid: (sha256: string) =>
    `The result holds for the tested sample (SHA-256 ${sha256}) only and is not an administrative decision.`,
  validWithout: 'The result holds for the material supplied only and is not an administrative decision.',
  of: (short: string, n: number) => `${short}: ${count(n, 'item')}`,
  tally: 'Counts by result',
  worst: 'Main problems',
  unreadable: 'The package could not be read; every item that depends on it is "not tested".',
  doubts: (n: number) =>
    `${count(n, 'oddity', 'oddities')} of the package could affect what was read; see the chapter on custody.`,
  supplied:
    'The privacy policy was handed in and not compared with the one in the app; problems that rest on it are "suspected" at most.',
  legend: 'What the results mean',
}
