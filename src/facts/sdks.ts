import { REACHES } from './reaches.ts'
import { choice, flag, optional, rowsOf, table, text, texts, whole } from './table.ts'

/** What SDKs are for. `library` is code that sends nothing to anybody: it is no recipient of personal information. */
export const SDK_CATEGORIES = [
  'push',
  'analytics',
  'advertising',
  'attribution',
  'login-share',
  'one-click-login',
  'payment',
  'map-location',
  'communication',
  'speech',
  'face',
  'risk-control',
  'crash-performance',
  'device-identifier',
  'web-view',
  'media',
  'cloud-service',
  'customer-service',
  'hot-update',
  'framework',
  'game',
  'other',
  'library',
] as const

/**
 * How strongly the package shows an SDK, weakest first. declared: only the manifest names it, by a component whose class is not
 * there, an action or a key. referenced: code speaks of its classes, and they are not there. embedded: its classes, native
 * libraries or nested files are there. called: it is there, and code outside it uses its classes.
 */
export const SDK_GRADES = ['declared', 'referenced', 'embedded', 'called'] as const

/** SDKs of the vocabulary that the package holds or names. */
export const sdks = table({
  says: 'One known SDK that the package holds or names.',
  key: ['sdk'],
  scopes: ['manifest', 'files', 'code'],
  columns: {
    sdk: text('Id of the SDK in the vocabulary.'),
    name: text('Its Chinese name.'),
    nameEnglish: text('Its English name.'),
    vendor: text('Who provides it, in Chinese.'),
    vendorEnglish: text('Who provides it, in English.'),
    category: choice(SDK_CATEGORIES, 'What it is for.'),
    purpose: text('What an app uses it for, in Chinese.'),
    purposeEnglish: text('What an app uses it for, in English.'),
    thirdParty: flag('Whether it can be a recipient of personal information; false for a plain library.'),
    grade: choice(SDK_GRADES, 'How strongly the package shows it.'),
    packages: texts('Packages of it that hold classes, a few of them.'),
    classes: whole('How many of its classes are in the package; absent when the code was not read.'),
    codeFiles: texts('Files its classes lie in: classes2.dex, assets/x.jar!classes.dex.'),
    components: texts('Components of it that the manifest declares.'),
    actions: texts('Actions of it that intent filters name.'),
    keys: texts('meta-data keys of it that the manifest holds.'),
    libraries: texts('Its native libraries.'),
    files: texts('Other files of it.'),
    version: text('Its version, where the package tells.'),
    kinds: texts(
      'Kinds of personal information it is stated to collect, none where it is stated to collect none; absent when no statement was read.',
    ),
    kindNames: texts('Their names in Chinese.'),
    kindNamesEnglish: texts('Their names in English.'),
    kindsStatedBy: choice(
      ['vendor', 'operators'],
      'Who states them: its vendor, or operators in their lists.',
    ),
    starters: texts('Components of its own by which the system starts it without the app asking.'),
    startCollects: flag('Whether that start is known to read personal information; absent when not known.'),
    startKnownBy: choice(
      ['log', 'vendor', 'code'],
      'Whether a run-time log shows it, its vendor says so, or its code leads there.',
    ),
    startSeenAs: rowsOf('events', 'The calls of the logs that show it.'),
    callsBefore: texts('Calls that only prepare it and read nothing, as its vendor states.'),
    callsAfter: texts('Calls that make it work, to be made after consent.'),
    callsSeen: texts('Those of its calls that code outside it makes.'),
    startSeen: flag('Whether code outside it makes a call that makes it work.'),
    startReach: choice(
      REACHES,
      'When code outside it first makes a call that makes it work; absent where none is seen, or where the start of the app is not known.',
    ),
    startWay: optional(
      text('The shortest way to that call, to be read: simple class names, the middle left out.'),
    ),
    startGuard: optional(text('The stored value that keeps that call from running at first.')),
    startGuardIs: optional(
      choice(['consent', 'unknown'], 'Whether the name of that value says that it is a consent.'),
    ),
    startedBy: rowsOf('apiCalls', 'That call.'),
    faceScreens: choice(
      ['other-way', 'only-face', 'not-seen'],
      'For a face SDK: whether the recorded screens that speak of the face all offer another way, one does not, or none was recorded.',
    ),
    names: texts('All names by which documents call it.'),
    vendorNames: texts('All names by which documents call its vendor.'),
    policyUrl: text('Where its vendor publishes its rules.'),
    named: flag('Whether the policy or a list of SDKs names it; false only when all of them were read.'),
    namedBy: choice(['name', 'vendor'], 'Whether it is named itself, or only its vendor is.'),
    namedAs: text('The words by which it is named.'),
    namedIn: text('Id of the document that names it.'),
  },
})
