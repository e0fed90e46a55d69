import { choice, flag, table, text, whole } from './table.ts'

/** What a place that was left open was to tell. */
export const UNFILLED_DUTIES = [
  'operator',
  'contact',
  'date',
  'sdk',
  'information',
  'period',
  'way',
  'product',
  'other',
] as const

/** Places of the policy that a template left to be filled in. */
export const unfilledPlaces = table({
  says: 'What a template left to be filled in and still stands open in the policy or its SDK list; the same words are one row.',
  key: ['document', 'of', 'written'],
  columns: {
    document: text('Id of the document.'),
    of: choice(
      UNFILLED_DUTIES,
      'What was to stand there: information is kinds or purposes, way is how to use a right, sdk is a cell of the list of SDKs.',
    ),
    form: choice(
      ['blank', 'name-of-field', 'instruction', 'crosses', 'variable', 'sample'],
      'How it stands open: an empty bracket or line, the name of what belongs there, an order to fill it in, XX, a variable of a program, a made-up address.',
    ),
    certain: flag('Whether it can mean nothing but a place that nobody filled in.'),
    written: text('The place, as written.'),
    words: text('The place with the words around it.'),
    heading: text('Heading of the section it first stands in.'),
    times: whole('How often it stands there.'),
    text: text('The sentence.'),
  },
})
