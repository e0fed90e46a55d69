import { choice, table, text, texts } from './table.ts'

/** Package visibility. */
export const queries = table({
  says: 'One entry of the queries element: other apps the app wants to see.',
  key: ['kind', 'name'],
  columns: {
    kind: choice(['package', 'intent', 'provider'], 'What it names.'),
    name: text('Package name, intent action or provider authority.'),
    schemes: texts('URI schemes of an intent.'),
    mimeTypes: texts('MIME types of an intent.'),
    hosts: texts('Hosts of an intent.'),
    categories: texts('Categories of an intent.'),
  },
})
