import { choice, flag, table, text } from './table.ts'

/** Signs of a privacy policy in the package. */
export const policyMentions = table({
  says: 'One place in the package that names a privacy policy or links to one.',
  key: ['where', 'text'],
  columns: {
    where: choice(['string', 'layout', 'asset', 'manifest'], 'Where it stands.'),
    name: text('Name of the resource or entry.'),
    text: text('The text.'),
    url: text('The address in it.'),
    isDocument: flag("Whether the place holds a policy's text, not just its name."),
  },
})
