import type { RowOf } from '../../facts/index.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { frameworkOf } from './framework.ts'
import { known, type ManifestContext } from './manifest-context.ts'
import { splitCells } from './manifest-splits.ts'
import { DEFAULT_ONLY, type ManifestValues } from './manifest-values.ts'
import { cleartextByDefault } from './network-security.ts'
import { platformVersion } from './platform-version.ts'

type App = RowOf<'app'>

const WORD = 0x1_0000_0000

/** Values of appCategory (ApplicationInfo of the platform). */
const CATEGORIES = [
  'game',
  'audio',
  'video',
  'image',
  'social',
  'news',
  'maps',
  'productivity',
  'accessibility',
] as const

/** minSdkVersion and targetSdkVersion with the platform's defaults, and whether the latter is stated; the last element of several counts. */
export const sdkLevels = (
  root: XmlElement,
  values: ManifestValues,
): { minSdk: number; targetSdk: number; targetSdkStated: boolean } => {
  let minSdk = 1
  let targetSdk: number | undefined
  for (const element of childrenNamed(root, 'uses-sdk')) {
    minSdk = platformVersion(values, element, 'minSdkVersion') ?? minSdk
    targetSdk = platformVersion(values, element, 'targetSdkVersion') ?? targetSdk
  }
  return { minSdk, targetSdk: targetSdk ?? minSdk, targetSdkStated: targetSdk !== undefined }
}

/** Whether the manifest permits cleartext traffic, where it says so. */
export const cleartextStated = ({ values, applications }: ManifestContext): boolean | undefined => {
  const application = applications[0]
  return application && values.flag(application, 'usesCleartextTraffic')
}

/** The cells of the app that its manifest states, resources resolved. */
export const appCells = (
  context: ManifestContext,
  splits: readonly ManifestContext[],
  mainActivity: string | undefined,
  entryNames: readonly string[],
): Partial<App> => {
  const { values, root, packageName, minSdk, targetSdk } = context
  const application = context.applications[0]
  const major = values.bits(root, 'versionCodeMajor') ?? 0
  const code = values.bits(root, 'versionCode')
  const launcher = application?.children.find(
    (child) => child.name === 'activity' && values.className(child, 'name', packageName) === mainActivity,
  )
  const labelled =
    application && values.text(application, 'label') !== undefined ? application : (launcher ?? application)
  const config = application && values.text(application, 'networkSecurityConfig')
  const cleartext = cleartextStated(context) ?? cleartextByDefault(context.targetSdk)
  const flagOf = (name: Parameters<typeof values.flag>[1], byDefault: boolean): boolean | undefined =>
    application && (values.flag(application, name) ?? byDefault)
  return known<Partial<App>>({
    package: packageName,
    label: labelled && values.text(labelled, 'label'),
    labelDefault: labelled && values.text(labelled, 'label', DEFAULT_ONLY),
    labelEnglish: labelled && values.english(labelled, 'label'),
    versionName: values.text(root, 'versionName', DEFAULT_ONLY),
    versionCode: code === undefined ? undefined : major * WORD + code,
    minSdk,
    targetSdk,
    targetSdkStated: sdkLevels(root, values).targetSdkStated,
    compileSdk: values.whole(root, 'compileSdkVersion') ?? platformBuild(root),
    debuggable: flagOf('debuggable', false),
    testOnly: flagOf('testOnly', false),
    profileable: application && profileable(application, values),
    category: CATEGORIES[(application && values.whole(application, 'appCategory')) ?? -1],
    allowBackup: flagOf('allowBackup', true),
    backupAgent: application && values.className(application, 'backupAgent', packageName),
    fullBackupContent: application && values.text(application, 'fullBackupContent'),
    dataExtractionRules: application && values.text(application, 'dataExtractionRules'),
    usesCleartextTraffic: cleartext,
    networkSecurityConfig: config,
    hasCode: flagOf('hasCode', true),
    requestLegacyExternalStorage: flagOf('requestLegacyExternalStorage', false),
    applicationClass: application && values.className(application, 'name', packageName),
    mainActivity,
    sharedUserId: values.text(root, 'sharedUserId'),
    ...splitCells(context, splits),
    framework: frameworkOf(entryNames),
  })
}

/** Without a profileable element, only a debuggable app can be profiled. */
const profileable = (application: XmlElement, values: ManifestValues): boolean =>
  childrenNamed(application, 'profileable').some((element) => values.flag(element, 'shell') === true)

/** Older compilers state the platform only in an attribute of their own. */
const platformBuild = (root: XmlElement): number | undefined => {
  const stated = root.attributes.find(({ name }) => name === 'platformBuildVersionCode')
  const text = stated?.rawValue ?? (stated ? String(stated.data) : '')
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
