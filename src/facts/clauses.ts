import { SECTION_KINDS } from './sections.ts'
import { choice, flag, table, text, texts, whole } from './table.ts'

export const CLAUSE_KINDS = [
  'deletion',
  'correction',
  'access',
  'withdrawal',
  'response',
  'update',
  'retention',
  'storage-place',
  'cross-border',
  'complaint',
  'contact',
  'children',
  'security',
  'cookies',
  'personalised',
  'sharing',
] as const

/** Clauses of the policy, with what they say. */
export const clauses = table({
  says: 'One sentence or short paragraph of the policy that settles something an auditor looks for.',
  key: ['document', 'kind', 'object', 'channel'],
  columns: {
    document: text('Id of the document.'),
    kind: choice(
      CLAUSE_KINDS,
      'What it settles; response is how and by when requests of users are answered.',
    ),
    section: choice(SECTION_KINDS, 'Kind of the section it stands in.'),
    heading: text('Heading of that section.'),
    object: choice(
      ['personal-information', 'account', 'documents', 'cookies', 'content'],
      'What can be deleted or corrected.',
    ),
    channel: choice(
      ['path-given', 'contact-given', 'right-only', 'refused', 'trick', 'by-platform'],
      "What way is given: a path in the app, a contact, only the right, a refusal, a trick (logging out called cancelling), or the platform's own power.",
    ),
    how: choice(
      ['notified', 'published-only', 'no-notice', 'unsaid'],
      'For updates: how users learn of a change; unsaid when it is only said that there may be one.',
    ),
    notifyWays: texts('For updates: pop-up, push, message, mail, sms, notice.'),
    contacts: texts('Addresses and numbers in it.'),
    placeholder: flag('Whether what should be a name or address is a placeholder.'),
    promisesTime: flag(
      'Whether it names a period whose role shows; then days, dayKind and period are filled.',
    ),
    days: whole('Days promised.'),
    dayKind: choice(['working', 'calendar'], 'Kind of day.'),
    period: choice(
      ['handling', 'cooling-off', 'retention', 'notice'],
      'What the days are for; only handling decides 191-6.3.',
    ),
    retention: choice(['period', 'criterion', 'vague'], 'For retention: how long is told.'),
    negated: flag('Whether the sentence denies.'),
    text: text('The sentence.'),
    before: text('The sentence before it.'),
    after: text('The sentence after it.'),
  },
})
