import type { RowOf } from '../../facts/index.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { XmlElement } from './axml.ts'
import { childrenNamed } from './axml.ts'
import { known, type ManifestContext, placeOf } from './manifest-context.ts'

const ELEMENTS = ['uses-permission', 'uses-permission-sdk-23', 'uses-permission-sdk-m'] as const
const NEVER_FOR_LOCATION = 0x00010000

/** Purposes stated by meta-data of the permission's name, directly inside application (T/TAF 076-2020). */
const statedPurposes = (context: ManifestContext): ReadonlyMap<string, string> => {
  const purposes = new Map<string, string>()
  for (const application of context.applications) {
    for (const element of childrenNamed(application, 'meta-data')) {
      const name = context.values.text(element, 'name')
      const value = context.values.text(element, 'value') ?? context.values.text(element, 'resource')
      if (name !== undefined && value !== undefined && !purposes.has(name)) purposes.set(name, value)
    }
  }
  return purposes
}

interface Declaration {
  readonly element: (typeof ELEMENTS)[number]
  readonly maxSdk: number | undefined
  readonly flags: readonly string[]
}

/** Permissions asked for, one row a name: a permission that stands twice counts as its widest declaration. */
export const permissionRows = (context: ManifestContext, vocabulary: Vocabulary): RowOf<'permissions'>[] => {
  const declared = new Map<string, Declaration[]>()
  for (const child of context.root.children) {
    const element = ELEMENTS.find((candidate) => candidate === child.name)
    const name = element && context.values.text(child, 'name')
    if (!element || name === undefined || name === '') continue
    const flags =
      (context.values.bits(child, 'usesPermissionFlags') ?? 0) & NEVER_FOR_LOCATION
        ? ['neverForLocation']
        : []
    const list = declared.get(name) ?? []
    list.push({ element, maxSdk: context.values.whole(child, 'maxSdkVersion'), flags })
    declared.set(name, list)
  }
  const purposes = statedPurposes(context)
  const rows = [...declared].map(([name, declarations]): RowOf<'permissions'> => {
    const element = declarations[0]?.element ?? 'uses-permission'
    const limits = declarations.map(({ maxSdk }) => maxSdk)
    const maxSdk = limits.includes(undefined) ? undefined : Math.max(...limits.map((limit) => limit ?? 0))
    const knowledge = vocabulary.permissions.get(name)
    const group = knowledge?.group
    return {
      id: name,
      evidence: 'static',
      source: placeOf(context.entry, `/manifest/${element}`, name),
      name,
      element,
      flags: declarations.every(({ flags }) => flags.length > 0) ? (declarations[0]?.flags ?? []) : [],
      inEffect: maxSdk === undefined || maxSdk >= context.minSdk,
      onlyOldDevices: maxSdk !== undefined && maxSdk < context.targetSdk,
      ...known<Pick<RowOf<'permissions'>, 'maxSdk' | 'declaredPurpose' | 'group' | 'known'>>({
        maxSdk,
        declaredPurpose: purposes.get(name),
        group: group === '' ? undefined : group,
        known: vocabulary.permissions.size > 0 ? knowledge !== undefined : undefined,
      }),
      ...(knowledge && {
        opensPersonalInformation: knowledge.opensPersonalInformation,
        kinds: knowledge.kinds,
        special: knowledge.special,
        background: knowledge.background,
        runtime: knowledge.runtime,
      }),
    }
  })
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Base levels of a protection level, and the flags beside them (PermissionInfo of the platform). */
const LEVELS = ['normal', 'dangerous', 'signature', 'signatureOrSystem', 'internal'] as const
const LEVEL_FLAGS: readonly (readonly [number, string])[] = [
  [0x10, 'privileged'],
  [0x20, 'development'],
  [0x40, 'appop'],
  [0x80, 'pre23'],
  [0x100, 'installer'],
  [0x200, 'verifier'],
  [0x400, 'preinstalled'],
  [0x800, 'setup'],
  [0x1000, 'instant'],
  [0x2000, 'runtime'],
  [0x4000, 'oem'],
  [0x8000, 'vendorPrivileged'],
  [0x10000, 'textClassifier'],
  [0x40000, 'documenter'],
  [0x80000, 'configurator'],
  [0x100000, 'incidentReportApprover'],
  [0x200000, 'appPredictor'],
  [0x400000, 'module'],
  [0x800000, 'companion'],
  [0x1000000, 'retailDemo'],
  [0x2000000, 'recents'],
  [0x4000000, 'role'],
  [0x8000000, 'knownSigner'],
]

const DEFINING = ['permission', 'permission-tree', 'permission-group'] as const

/** Permissions, trees and groups that the app defines. */
export const definedPermissionRows = (context: ManifestContext): RowOf<'definedPermissions'>[] => {
  const rows = new Map<string, RowOf<'definedPermissions'>>()
  const define = (child: XmlElement): void => {
    const name = context.values.text(child, 'name')
    const id = `${child.name}:${name}`
    if (name === undefined || name === '' || rows.has(id)) return
    const level = context.values.bits(child, 'protectionLevel')
    rows.set(id, {
      id,
      evidence: 'static',
      source: placeOf(context.entry, `/manifest/${child.name}`, name),
      name,
      element: child.name,
      ...known<Partial<RowOf<'definedPermissions'>>>({
        group: context.values.text(child, 'permissionGroup'),
        label: context.values.text(child, 'label'),
        description: context.values.text(child, 'description'),
        ...(child.name === 'permission' && {
          level: LEVELS[(level ?? 0) & 0xf],
          levelFlags: LEVEL_FLAGS.filter(([bit]) => ((level ?? 0) & bit) !== 0).map(([, flag]) => flag),
        }),
        protectionLevel: level === undefined ? undefined : `0x${level.toString(16)}`,
      }),
    })
  }
  for (const element of DEFINING) childrenNamed(context.root, element).forEach(define)
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
