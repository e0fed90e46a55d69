import { choice, flag, table, text } from './table.ts'

/** Permissions the policy explains. */
export const policyPermissions = table({
  says: 'One permission group that the policy names.',
  key: ['document', 'group'],
  columns: {
    document: text('Id of the document.'),
    group: text('Permission group.'),
    opensPersonalInformation: flag('Whether a permission of the group opens personal information.'),
    words: text('The words it is named by.'),
    purpose: text('What it is for, as written; empty when nothing is said.'),
    clarity: choice(
      ['specific', 'vague', 'tautology', 'none'],
      'How clear the purpose is; a tautology only repeats the permission.',
    ),
    text: text('The sentence or table row.'),
  },
})
