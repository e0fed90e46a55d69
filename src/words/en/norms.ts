import type { Words } from '../words.ts'

/** What is known of the days of a norm. */
export const norms: Words['norms'] = {
  title: 'Norms and their dates',
  note: 'Only dates that were checked against published texts; "not verified" means that the sources at hand do not say: look it up before citing.',
  norm: 'Norm',
  number: 'Number',
  authority: 'Issued by',
  days: 'Issued and in force',
  draft: 'draft: its text was not read, or it is not in force',
  daysOf: (issued, from) =>
    [
      ...(issued === '' ? [] : [`issued ${issued}`]),
      from === '' ? 'date in force not verified' : `in force since ${from}`,
    ].join(', '),
}
