import type { Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import { entry } from '../../facts/locator.ts'
import { BudgetExceeded } from '../budget.ts'
import type { Collected, Collector } from '../collector.ts'
import { type AndroidPackage, MANIFEST } from './android-package.ts'
import type { XmlElement } from './axml.ts'
import { childrenNamed } from './axml.ts'
import { frameworkOf } from './framework.ts'
import { componentRows } from './manifest-components.ts'
import { known, type ManifestContext } from './manifest-context.ts'
import { definedPermissionRows, permissionRows } from './manifest-permissions.ts'
import { featureRows, metaDataRows, queryRows } from './manifest-tables.ts'
import { DEFAULT_ONLY, manifestValues } from './manifest-values.ts'
import { CLEARTEXT_REFUSED_SINCE, cleartextDomains } from './network-security.ts'
import type { ResourceTable } from './resources.ts'

const FILLS = [
  'app',
  'permissions',
  'definedPermissions',
  'components',
  'intentFilters',
  'features',
  'metaData',
  'queries',
] as const satisfies readonly TableName[]

type App = RowOf<'app'>

/** What can be said of the file whether or not its manifest can be read. */
const fileCells = async (android: AndroidPackage): Promise<App> => ({
  id: 'app',
  evidence: 'static',
  source: android.source,
  fileName: android.name,
  bytes: android.bytes,
  ...(await android.digests()),
})

const WORD = 0x1_0000_0000

const sdkLevels = (
  root: XmlElement,
  resources: ResourceTable | undefined,
): { minSdk: number; targetSdk: number } => {
  const values = manifestValues(resources)
  let minSdk = 1
  let targetSdk: number | undefined
  for (const element of childrenNamed(root, 'uses-sdk')) {
    minSdk = values.whole(element, 'minSdkVersion') ?? minSdk
    targetSdk = values.whole(element, 'targetSdkVersion') ?? targetSdk
  }
  return { minSdk, targetSdk: targetSdk ?? minSdk }
}

/** A marker of the store: the base package alone does not run. */
const SPLITS_REQUIRED = 'com.android.vending.splits.required'

const splitsMissing = (context: ManifestContext): boolean => {
  const { values, root, applications } = context
  if (values.flag(root, 'isSplitRequired') || (values.text(root, 'requiredSplitTypes') ?? '') !== '')
    return true
  return applications.some(
    (application) =>
      values.flag(application, 'isSplitRequired') ||
      childrenNamed(application, 'meta-data').some(
        (element) => values.text(element, 'name') === SPLITS_REQUIRED && values.flag(element, 'value'),
      ),
  )
}

/** What readers of the manifest's parts need of it. */
export const contextOf = (
  android: AndroidPackage,
  root: XmlElement,
  resources: ResourceTable | undefined,
): ManifestContext => {
  const values = manifestValues(resources)
  return {
    root,
    applications: childrenNamed(root, 'application'),
    packageName: values.plain(root, 'package') ?? '',
    values,
    entry: entry(android.source, MANIFEST),
    ...sdkLevels(root, resources),
  }
}

const appCells = async (
  android: AndroidPackage,
  context: ManifestContext,
  mainActivity: string | undefined,
): Promise<Partial<App>> => {
  const { values, root, packageName, minSdk, targetSdk } = context
  const application = context.applications[0]
  const major = values.bits(root, 'versionCodeMajor') ?? 0
  const code = values.bits(root, 'versionCode')
  const launcher = application?.children.find(
    (child) => child.name === 'activity' && values.className(child, 'name', packageName) === mainActivity,
  )
  const labelled =
    application && values.text(application, 'label') !== undefined ? application : (launcher ?? application)
  const config = application ? values.text(application, 'networkSecurityConfig') : undefined
  const configTree = config === undefined ? undefined : await android.xml(config)
  const cleartext =
    (application && values.flag(application, 'usesCleartextTraffic')) ?? targetSdk < CLEARTEXT_REFUSED_SINCE
  const flagOf = (name: Parameters<typeof values.flag>[1], byDefault: boolean): boolean | undefined =>
    application && (values.flag(application, name) ?? byDefault)
  return known<Partial<App>>({
    package: packageName,
    label: labelled && values.text(labelled, 'label'),
    labelDefault: labelled && values.text(labelled, 'label', DEFAULT_ONLY),
    labelEnglish: labelled && values.english(labelled, 'label'),
    versionName: values.text(root, 'versionName'),
    versionCode: code === undefined ? undefined : major * WORD + code,
    minSdk,
    targetSdk,
    compileSdk: values.whole(root, 'compileSdkVersion') ?? platformBuild(root),
    debuggable: flagOf('debuggable', false),
    allowBackup: flagOf('allowBackup', true),
    usesCleartextTraffic: cleartext,
    networkSecurityConfig: config,
    cleartextDomains:
      configTree === undefined
        ? cleartext
          ? ['*']
          : []
        : configTree.ok
          ? cleartextDomains(configTree.value, targetSdk)
          : undefined,
    hasCode: flagOf('hasCode', true),
    requestLegacyExternalStorage: flagOf('requestLegacyExternalStorage', false),
    applicationClass: application && values.className(application, 'name', packageName),
    mainActivity,
    sharedUserId: values.text(root, 'sharedUserId'),
    split: values.plain(root, 'split'),
    splitsMissing: splitsMissing(context),
    framework: frameworkOf(android.archive.entries.map(({ name }) => name)),
  })
}

/** Older compilers state the platform only in an attribute of their own. */
const platformBuild = (root: XmlElement): number | undefined => {
  const stated = root.attributes.find(({ name }) => name === 'platformBuildVersionCode')
  const text = stated?.rawValue ?? (stated ? String(stated.data) : '')
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}

const unreadable = (file: App, because: string): Collected => ({
  rows: { app: [{ ...file, readable: false, unreadable: because }] },
  complete: [],
  gaps: FILLS.map((table): Gap => ({ table, because: 'package-unreadable', detail: because })),
})

/** Notes that stand for more than a curiosity, in the manifest or in the archive as a whole. */
const doubtful = (android: AndroidPackage): boolean =>
  android.notes.some(({ weight, part }) => weight !== 'note' && (part === MANIFEST || part === 'archive'))

const collect = async (
  android: AndroidPackage,
  vocabulary: Parameters<typeof permissionRows>[1],
): Promise<Collected> => {
  const file = await fileCells(android)
  const manifest = await android.manifest()
  if (!manifest.ok) return unreadable(file, `manifest-${manifest.because}`)
  const root = manifest.value
  if (root.name !== 'manifest') return unreadable(file, 'manifest-without-manifest-element')
  const table = await android.resources()
  const resources = table.ok ? table.value : undefined
  const context = contextOf(android, root, resources)
  const { components, intentFilters, mainActivity } = componentRows(context)
  const permissions = permissionRows(context, vocabulary)
  const nothing = components.length === 0 && permissions.length === 0
  // A test package declares nothing but what it instruments; that it does shows that the manifest was read.
  const tests = childrenNamed(root, 'instrumentation').length > 0
  const hasCode = android.archive.find('classes.dex') !== undefined
  if (context.packageName === '') return unreadable(file, 'manifest-without-package')
  if (nothing && !tests && (hasCode || doubtful(android)))
    return unreadable(
      { ...file, ...(await appCells(android, context, mainActivity)) },
      'manifest-empty-and-doubtful',
    )

  const cut = android.notes.find(({ weight, part }) => weight === 'unreadable' && part === MANIFEST)
  const unresolved = !table.ok && table.because !== 'entry-missing'
  const gaps: Gap[] = []
  for (const name of FILLS) if (cut) gaps.push({ table: name, because: 'manifest-cut', detail: cut.code })
  if (unresolved) gaps.push({ table: 'app', because: 'resources-unreadable', detail: table.because })
  return {
    rows: {
      app: [
        {
          ...file,
          readable: true,
          declaresNothing: nothing,
          ...(await appCells(android, context, mainActivity)),
        },
      ],
      permissions,
      definedPermissions: definedPermissionRows(context),
      components,
      intentFilters,
      features: featureRows(context),
      metaData: metaDataRows(context),
      queries: queryRows(context),
    },
    complete: cut ? [] : FILLS.map((name) => ({ table: name })),
    gaps,
  }
}

/** What the manifest states: the app, its permissions, components and the rest. */
export const manifestCollector: Collector = {
  name: 'manifest',
  version: 1,
  fills: FILLS,
  wants: ({ android }) => android !== undefined,
  async collect({ android, vocabulary }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    try {
      return await collect(android, vocabulary)
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      return unreadable(await fileCells(android), 'cap-reached')
    }
  },
}
