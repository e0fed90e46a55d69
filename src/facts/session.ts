import { choice, flag, optional, table, text, texts, whole } from './table.ts'

/** The recorded session on a device. */
export const session = table({
  says: 'The recorded session whose screens were supplied.',
  single: true,
  columns: {
    package: text('Package that was seen running.'),
    site: text('Address of the pages that were walked, where no package was.'),
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
    policyTaps: optional(whole('Fewest taps from the main screen to the privacy policy.')),
    policyOperations: optional(whole('All operations on that way, scrolling and typing included.')),
    policyUnreached: flag('Every way of up to four taps from the main screen was tried and met no policy.'),
    afterRefusal: choice(
      ['leaves', 'asks-again', 'goes-on', 'no-refusal'],
      'What followed when the user refused: it ended, it asked again at once, it went on, or there was no way to refuse.',
    ),
    asksAgainAtNextStart: flag('Whether it asked again when opened anew after a refusal.'),
    repeated: text('How often it was repeated with the same result.'),
  },
})
