import { entry } from '../../../facts/locator.ts'
import type { AndroidPackage } from '../android-package.ts'
import { MANIFEST } from '../apk.ts'
import { childrenNamed } from '../axml.ts'
import { componentRows } from '../manifest-components.ts'
import { metaDataRows } from '../manifest-tables.ts'
import { manifestValues } from '../manifest-values.ts'
import { descriptorOf } from './catalogue.ts'

/** What the system starts a class as. */
export type EntryKind = 'application' | 'provider' | 'initializer' | 'activity' | 'service' | 'receiver'

/** A class that the system starts. */
export interface Entry {
  readonly kind: EntryKind
  /** Descriptor of its class. */
  readonly type: string
  /** It is started with the app, in the process that shows the first screen. */
  readonly atStart: boolean
  /** By which a provider is addressed. */
  readonly authorities?: readonly string[]
  /** Only its name in meta-data says that it is started: the class may lie elsewhere, or nowhere. */
  readonly byMetaData?: boolean
}

/** Methods by which the system starts a component, in the order in which it calls them, without the user doing anything. */
export const LIFE_CYCLE: Readonly<Record<EntryKind, readonly string[]>> = {
  application: ['attachBaseContext', 'onCreate'],
  provider: ['attachInfo', 'onCreate'],
  initializer: ['dependencies', 'create'],
  activity: [
    'attachBaseContext',
    'onCreate',
    'onContentChanged',
    'onStart',
    'onPostCreate',
    'onResume',
    'onPostResume',
    'onAttachedToWindow',
    'onWindowFocusChanged',
    'onCreateOptionsMenu',
  ],
  service: [
    'attachBaseContext',
    'onCreate',
    'onStartCommand',
    'onStart',
    'onBind',
    'onHandleIntent',
    'onHandleWork',
    'onStartJob',
  ],
  receiver: ['onReceive'],
}

/** androidx.startup names its initialisers in meta-data of its provider, by this value. */
const STARTUP_PROVIDER = 'androidx.startup.InitializationProvider'
const STARTUP_VALUE = 'androidx.startup'

/** Meta-data by which a loader of patches finds the application object that it takes the place of: TINKER_PATCH_APPLICATION. */
const REPLACED_APPLICATION = /(^|[._-])application(_?class)?(_?name)?$/i
const CLASS_NAME = /^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)+$/

/** Everything the manifest lets the system start; undefined when the manifest cannot be read. */
export const entriesOf = async (android: AndroidPackage): Promise<readonly Entry[] | undefined> => {
  const manifest = await android.manifest()
  if (!manifest.ok) return undefined
  const table = await android.resources()
  const values = manifestValues(table.ok ? table.value : undefined)
  const root = manifest.value
  const packageName = values.plain(root, 'package') ?? ''
  const context = {
    root,
    applications: childrenNamed(root, 'application'),
    packageName,
    values,
    entry: entry(android.source, MANIFEST),
    minSdk: 1,
    targetSdk: 1,
  }
  const application = context.applications[0]
  const className = application && values.className(application, 'name', packageName)
  const { components } = componentRows(context)
  const shown = components.find(({ launcher, kind }) => launcher && kind?.startsWith('activity'))
  const entries: Entry[] = []
  if (className !== undefined)
    entries.push({ kind: 'application', type: descriptorOf(className), atStart: true })
  const byOrder = [...components].sort((a, b) => (b.initOrder ?? 0) - (a.initOrder ?? 0))
  for (const { kind, name, target, launcher, enabled, process, authorities } of byOrder) {
    const own = target ?? name
    if (own === undefined || kind === undefined) continue
    const here = enabled !== false && process === shown?.process
    entries.push({
      kind: kind === 'activity-alias' ? 'activity' : kind,
      type: descriptorOf(own),
      atStart: here && (kind === 'provider' || (launcher === true && kind.startsWith('activity'))),
      ...(authorities === undefined ? {} : { authorities }),
    })
  }
  for (const { owner, name, value } of metaDataRows(context)) {
    if (
      owner === 'application' &&
      REPLACED_APPLICATION.test(name ?? '') &&
      CLASS_NAME.test(value ?? '') &&
      value !== className
    )
      entries.push({ kind: 'application', type: descriptorOf(value ?? ''), atStart: true, byMetaData: true })
    if (owner === STARTUP_PROVIDER && value === STARTUP_VALUE && name !== undefined)
      entries.push({ kind: 'initializer', type: descriptorOf(name), atStart: true })
  }
  return entries
}
