import { choice, flag, table, text, texts, whole } from './table.ts'

/** Permissions the manifest asks for. */
export const permissions = table({
  says: 'One permission that the manifest declares by a uses-permission element of any form.',
  key: ['name'],
  columns: {
    name: text('Full name: android.permission.READ_CONTACTS.'),
    element: choice(
      ['uses-permission', 'uses-permission-sdk-23', 'uses-permission-sdk-m'],
      'The element that declares it.',
    ),
    maxSdk: whole('android:maxSdkVersion.'),
    minSdk: whole('android:minSdkVersion: older devices are not asked for it.'),
    requiredFeatures: texts('Asked for only on devices that have all of these features.'),
    requiredNotFeatures: texts('Asked for only on devices that have none of these features.'),
    flags: texts('usesPermissionFlags: neverForLocation.'),
    group: text('Permission group of TC260-PG-20204A or of the platform: LOCATION.'),
    opensPersonalInformation: flag(
      'Whether it opens personal information: table A.1 of TC260-PG-20204A and its later counterparts.',
    ),
    kinds: texts('Kinds of personal information it opens, as ids of the vocabulary.'),
    special: flag('A special permission, granted by hand in system settings (table B.1 and later ones).'),
    background: flag('Lets the app collect while it is not in use.'),
    runtime: flag('Asked for at run time on the platforms that ask at run time.'),
    known: flag('Whether the vocabulary knows the permission; an app of its own may define others.'),
    inEffect: flag('False when maxSdkVersion is below minSdkVersion, so that no device grants it.'),
    onlyOldDevices: flag('True when maxSdkVersion limits it to versions below the target version.'),
    usedByCode: flag(
      'Whether code calls what needs it or asks for it; false only when all code was read, absent when no call of the catalogue needs it.',
    ),
    askedByCode: flag('Whether code asks for it by name; false only when all code was read.'),
    usedByApp: flag('Whether code of the app itself calls what needs it; false only when all code was read.'),
    usedBySdks: texts(
      'SDKs whose code calls what needs it, by their Chinese names; empty only when all code was read.',
    ),
    usedBySdksEnglish: texts('The same by their English names.'),
    declaredPurpose: text(
      'Purpose stated in the manifest by a meta-data element of the same name (T/TAF 076-2020).',
    ),
    necessaryForType: flag(
      'Whether the necessary information of the chosen app types can need its group; absent when no type was chosen.',
    ),
    policyRead: flag('Whether a policy was read that could explain it.'),
    policyExplains: flag(
      'Whether the policy names the permission or its group with a purpose that is specific; absent when no policy was read.',
    ),
    policyVague: flag(
      'Whether all that the policy says of its purpose is vague or only repeats the permission; absent when no policy was read.',
    ),
  },
})
