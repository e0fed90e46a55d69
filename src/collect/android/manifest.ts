import type { Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import { entry } from '../../facts/locator.ts'
import { BudgetExceeded } from '../budget.ts'
import type { Collected, Collector } from '../collector.ts'
import type { AndroidPackage } from './android-package.ts'
import { type Apk, MANIFEST } from './apk.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { appCells, sdkLevels } from './manifest-app.ts'
import { componentRows } from './manifest-components.ts'
import type { ManifestContext } from './manifest-context.ts'
import { declarationRows } from './manifest-declarations.ts'
import { definedPermissionRows } from './manifest-defined-permissions.ts'
import { manifestDocuments } from './manifest-documents.ts'
import { libraryRows } from './manifest-libraries.ts'
import { permissionRows } from './manifest-permissions.ts'
import { splitCells, splitGaps } from './manifest-splits.ts'
import { featureRows, metaDataRows, queryRows } from './manifest-tables.ts'
import { manifestValues } from './manifest-values.ts'
import type { ResourceTable } from './resource-table.ts'

const FILLS = [
  'app',
  'permissions',
  'definedPermissions',
  'components',
  'intentFilters',
  'features',
  'libraries',
  'metaData',
  'queries',
  'declarations',
  'networkSecurity',
  'backupRules',
] as const satisfies readonly TableName[]

type App = RowOf<'app'>

/** What can be said of the file whether or not its manifest can be read. */
const fileCells = ({ source, name, bytes }: AndroidPackage): App => ({
  id: 'app',
  evidence: 'static',
  source,
  fileName: name,
  bytes,
})

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
    ...sdkLevels(root, values),
  }
}

/** The manifests of splits, of which phones take what their application elements declare. */
const splitContexts = async (base: ManifestContext, splits: readonly Apk[]): Promise<ManifestContext[]> => {
  const contexts: ManifestContext[] = []
  for (const split of splits) {
    const manifest = await split.manifest()
    if (!manifest.ok) continue
    const root = manifest.value
    const applications = childrenNamed(root, 'application')
    contexts.push({ ...base, root, applications, entry: entry(split.source, MANIFEST) })
  }
  return contexts
}

const unreadable = (file: App, because: string): Collected => ({
  rows: { app: [{ ...file, readable: false, unreadable: because }] },
  complete: [],
  gaps: FILLS.map((table): Gap => ({ table, because: 'package-unreadable', detail: because })),
})

/** Notes that stand for more than a curiosity, in the manifest or in the archive as a whole. */
const doubtful = (android: AndroidPackage): boolean =>
  android.parts[0].notes.some(
    ({ weight, part }) => weight !== 'note' && (part === MANIFEST || part === 'archive'),
  )

const collect = async (
  android: AndroidPackage,
  vocabulary: Parameters<typeof permissionRows>[1],
): Promise<Collected> => {
  const file = fileCells(android)
  const [base, ...beside] = android.parts
  const manifest = await base.manifest()
  if (!manifest.ok) return unreadable(file, `manifest-${manifest.because}`)
  const root = manifest.value
  if (root.name !== 'manifest') return unreadable(file, 'manifest-without-manifest-element')
  const table = await android.resources()
  const resources = table.ok ? table.value : undefined
  const context = contextOf(android, root, resources)
  const splits = await splitContexts(context, beside)
  const contexts = [context, ...splits]
  const declared = contexts.map(componentRows)
  const components = declared.flatMap((one) => one.components)
  const mainActivity = declared.find((one) => one.mainActivity !== undefined)?.mainActivity
  // Phones refuse such a package; where a reader sees one, names were hidden from it.
  if (components.some(({ name }) => name === undefined))
    android.note({ code: 'component-without-name', part: MANIFEST, weight: 'unreadable' })
  const permissions = permissionRows(context, vocabulary)
  const nothing = components.length === 0 && permissions.length === 0
  // A test package declares nothing but what it instruments; that it does shows that the manifest was read.
  const tests = childrenNamed(root, 'instrumentation').length > 0
  const hasCode = android.archive.find('classes.dex') !== undefined
  if (context.packageName === '') return unreadable(file, 'manifest-without-package')
  const documents = await manifestDocuments(android, context)
  const names = android.archive.entries.map(({ name }) => name)
  const cells: App = {
    ...file,
    ...appCells(context, splits, mainActivity, names),
    ...(documents.cleartextDomains && { cleartextDomains: documents.cleartextDomains }),
  }
  if (nothing && !tests && (hasCode || doubtful(android)))
    return unreadable(cells, 'manifest-empty-and-doubtful')

  const declarations = declarationRows(context)
  const cut = android.parts[0].notes.find(({ weight, part }) => weight === 'unreadable' && part === MANIFEST)
  const gaps: Gap[] = [...splitGaps(splitCells(context, splits), FILLS), ...documents.gaps]
  if (!declarations.whole) gaps.push({ table: 'declarations', because: 'cap-reached' })
  for (const name of FILLS) if (cut) gaps.push({ table: name, because: 'manifest-cut', detail: cut.code })
  const whole = FILLS.filter((name) => !gaps.some((gap) => gap.table === name))
  if (!table.ok && table.because !== 'entry-missing')
    gaps.push({ table: 'app', because: 'resources-unreadable', detail: table.because })
  return {
    rows: {
      app: [{ ...cells, readable: true, declaresNothing: nothing }],
      permissions,
      definedPermissions: definedPermissionRows(context),
      components,
      intentFilters: declared.flatMap((one) => one.intentFilters),
      features: featureRows(context),
      metaData: contexts.flatMap(metaDataRows),
      queries: queryRows(context),
      libraries: contexts.flatMap(libraryRows),
      declarations: declarations.rows,
      ...(documents.networkSecurity && { networkSecurity: documents.networkSecurity }),
      ...(documents.backupRules && { backupRules: documents.backupRules }),
    },
    complete: whole.map((name) => ({ table: name })),
    gaps,
  }
}

/** What the manifest states: the app, its permissions, components and the rest. */
export const manifestCollector: Collector = {
  name: 'manifest',
  version: 6,
  fills: FILLS,
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android, vocabulary }) {
    if (!android) return { rows: {}, complete: [], gaps: [] }
    try {
      return await collect(android, vocabulary)
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      return unreadable(fileCells(android), 'cap-reached')
    }
  },
}
