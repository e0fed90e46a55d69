import { choice, flag, table, text, texts } from './table.ts'

/** The ten points of 20202A 1.5, a) to j). */
export const POLICY_POINTS = [
  'operator',
  'dates',
  'purposes',
  'storage',
  'profiling',
  'cross-border',
  'protection',
  'sharing',
  'rights',
  'complaint',
] as const

/** How far the policy is complete. */
export const policyPoints = table({
  says: 'One of the ten points a policy is to hold (TC260-PG-20202A 1.5), and what the policy says on it.',
  key: ['point'],
  columns: {
    document: text('Id of the document.'),
    point: choice(POLICY_POINTS, 'The point, in the order of the guide.'),
    letter: text('Its letter in the guide: a to j.'),
    present: flag('Whether the policy holds it; false only when the policy was read whole.'),
    conditional: flag(
      'Whether it is only needed where the app does such a thing: profiling, sending abroad.',
    ),
    lacking: texts('Parts of the point that were not found: address, storage-place, correction …'),
    text: text('The sentence that shows it.'),
    searched: texts('Headings of the sections that were searched.'),
  },
})
