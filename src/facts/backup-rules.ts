import { choice, table, text, texts } from './table.ts'

/** What backups and transfers to another device take along. */
export const backupRules = table({
  says: 'One include or exclude element of the backup rules or the data extraction rules.',
  key: ['scheme', 'element', 'domain', 'path'],
  columns: {
    scheme: choice(
      ['full-backup', 'cloud-backup', 'device-transfer'],
      'full-backup up to Android 11; the two others, which newer versions tell apart, from Android 12.',
    ),
    element: choice(['include', 'exclude'], 'Whether it is taken or left.'),
    domain: text('Kind of storage: sharedpref, database, file, external, root.'),
    path: text('Path in it.'),
    requires: texts('What the transport must offer: clientSideEncryption, deviceToDeviceTransfer.'),
  },
})
