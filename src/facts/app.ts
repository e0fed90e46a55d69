import { choice, flag, table, text, texts, whole } from './table.ts'

/** The package as a whole. */
export const app = table({
  says: 'The package under test, as its manifest and its bytes state it.',
  single: true,
  columns: {
    package: text('Application id.'),
    label: text('Name shown to Chinese users: zh-CN, else zh, else the default.'),
    labelDefault: text('Name in the default configuration.'),
    labelEnglish: text('Name in the English configuration, where there is one.'),
    versionName: text('Version shown to users.'),
    versionCode: whole('Version number, with its major part in the upper 32 bits.'),
    minSdk: whole('minSdkVersion; 1 when the manifest has none.'),
    targetSdk: whole('targetSdkVersion; minSdkVersion when the manifest has none.'),
    compileSdk: whole('compileSdkVersion.'),
    fileName: text('Name of the file, without its folder.'),
    bytes: whole('Size of the file in bytes.'),
    sha256: text('SHA-256 of the file, lower-case hexadecimal.'),
    sha1: text('SHA-1 of the file.'),
    md5: text('MD5 of the file.'),
    readable: flag('False when the manifest could not be read; then no fact about the app is known.'),
    unreadable: text('Why it could not be read, as a stable code.'),
    declaresNothing: flag('A readable manifest with no component and no permission.'),
    debuggable: flag('application android:debuggable.'),
    allowBackup: flag('application android:allowBackup; true when missing.'),
    usesCleartextTraffic: flag(
      'Whether cleartext traffic is permitted: stated, or the platform default of targetSdkVersion.',
    ),
    networkSecurityConfig: text('Path of the network security configuration.'),
    cleartextDomains: texts(
      'Domains for which the network security configuration permits cleartext; * for all.',
    ),
    hasCode: flag('application android:hasCode; true when missing.'),
    requestLegacyExternalStorage: flag('application android:requestLegacyExternalStorage.'),
    applicationClass: text('Class of the application object.'),
    mainActivity: text('Class of the first launcher activity.'),
    sharedUserId: text('manifest android:sharedUserId.'),
    split: text('Name of the split, for a package that is one.'),
    splitsMissing: flag('The manifest requires splits that were not supplied, so the package is incomplete.'),
    framework: choice(
      ['native', 'flutter', 'react-native', 'uni-app', 'cordova', 'unity', 'xamarin'],
      'What draws most screens, told by libraries and assets.',
    ),
    packer: text(
      'Name of the packer that hides the code, in Chinese; facts about the code are then unknown.',
    ),
    packerEnglish: text('Its name in English.'),
  },
})
