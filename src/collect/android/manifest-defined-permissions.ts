import type { RowOf } from '../../facts/index.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { attributesOf } from './manifest-attributes.ts'
import { known, type ManifestContext, placeOf } from './manifest-context.ts'

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

/** Attributes of such elements that have columns of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'name',
  'permissionGroup',
  'label',
  'description',
  'protectionLevel',
])

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
        attributes: attributesOf(child, context.values, TOLD),
        protectionLevel: level === undefined ? undefined : `0x${level.toString(16)}`,
      }),
    })
  }
  for (const element of DEFINING) childrenNamed(context.root, element).forEach(define)
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
