import { choice, table, text, texts } from './table.ts'

/** Permissions and groups the app itself defines. */
export const definedPermissions = table({
  says: 'One permission, tree or group that the app defines.',
  key: ['name'],
  columns: {
    name: text('Full name.'),
    element: text('permission, permission-tree or permission-group.'),
    group: text('Group it belongs to.'),
    label: text('Name shown to users, in Chinese where there is one.'),
    description: text('Description shown to users.'),
    level: choice(
      ['normal', 'dangerous', 'signature', 'signatureOrSystem', 'internal'],
      'Who is granted it; normal when a permission states nothing.',
    ),
    levelFlags: texts('Flags of the protection level: privileged, appop, preinstalled.'),
    attributes: texts('Further attributes, as name=value: knownCerts, permissionFlags.'),
    protectionLevel: text('Protection level with its flags, as aapt2 prints it in hexadecimal.'),
  },
})
