import { flag, table, text, texts } from './table.ts'

/** The recorded session on a device. */
export const session = table({
  says: 'The recorded session whose screens were supplied.',
  single: true,
  columns: {
    package: text('Package that was seen running.'),
    versionCode: text('Its version code.'),
    apkSha256: text('SHA-256 of the package that was installed.'),
    clearedInstall: flag('Whether the app was freshly installed or its data cleared before the first step.'),
    device: text('Model of the device.'),
    system: text('System and version.'),
    network: text('Kind of network.'),
    recordedBy: text('Who recorded it.'),
    startedAt: text('When it began, ISO 8601.'),
    completeWalks: texts(
      'Parts of the app that were walked wholly: first-run, login, register, settings, policy.',
    ),
    repeated: text('How often it was repeated with the same result.'),
  },
})
