import { choice, table, text, whole } from './table.ts'

/** What happened when somebody tried to exercise a right. */
export const rightsAttempts = table({
  says: 'One recorded attempt to use a right through one channel.',
  key: ['way', 'asks'],
  scopes: ['deletion', 'cancellation', 'correction', 'complaint'],
  columns: {
    way: choice(['screen', 'phone', 'mail', 'online'], 'The channel that was tried.'),
    asks: choice(['deletion', 'cancellation', 'correction', 'complaint'], 'What was asked for.'),
    outcome: choice(['not-offered', 'refused', 'no-answer', 'accepted', 'done'], 'What came of it.'),
    contact: text('Number, address or path that was used.'),
    when: text('Date, ISO 8601.'),
    days: whole('Working days until the answer.'),
    note: text("What was said, in the recorder's words."),
    recordedBy: text('Who tried.'),
  },
})
