import { table, text } from './table.ts'

/** Permissions and groups the app itself defines. */
export const definedPermissions = table({
  says: 'One permission, tree or group that the app defines.',
  key: ['name'],
  columns: {
    name: text('Full name.'),
    element: text('permission, permission-tree or permission-group.'),
    group: text('Group it belongs to.'),
    protectionLevel: text('Protection level with its flags, as aapt2 prints it in hexadecimal.'),
  },
})
