import type { RowOf } from '../../facts/index.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { XmlElement } from './axml.ts'
import { childrenNamed } from './axml.ts'
import { known, type ManifestContext, placeOf } from './manifest-context.ts'

const ELEMENTS = ['uses-permission', 'uses-permission-sdk-23', 'uses-permission-sdk-m'] as const
const NEVER_FOR_LOCATION = 0x00010000

/** Flags by their names; those of later platforms in hexadecimal. */
const flagsOf = (bits: number): string[] => {
  const rest = (bits & ~NEVER_FOR_LOCATION) >>> 0
  return [
    ...(bits & NEVER_FOR_LOCATION ? ['neverForLocation'] : []),
    ...(rest === 0 ? [] : [`0x${rest.toString(16)}`]),
  ]
}

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
  readonly minSdk: number | undefined
  readonly requiredFeatures: readonly string[]
  readonly requiredNotFeatures: readonly string[]
}

/** Features named by an attribute of the element, or by elements inside it. */
const featuresNamed = (
  element: XmlElement,
  { values }: ManifestContext,
  attribute: 'requiredFeature' | 'requiredNotFeature',
  inside: string,
): string[] =>
  [
    values.text(element, attribute),
    ...childrenNamed(element, inside).map((child) => values.text(child, 'name')),
  ].filter((name): name is string => name !== undefined && name !== '')

/** What all of several lists name: a condition that only some declarations make is none. */
const common = (lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists[0])].filter((item) => lists.every((list) => list.includes(item))).sort()

/** Permissions asked for, one row a name: a permission that stands twice counts as its widest declaration. */
export const permissionRows = (context: ManifestContext, vocabulary: Vocabulary): RowOf<'permissions'>[] => {
  const declared = new Map<string, Declaration[]>()
  for (const child of context.root.children) {
    const element = ELEMENTS.find((candidate) => candidate === child.name)
    const name = element && context.values.text(child, 'name')
    if (!element || name === undefined || name === '') continue
    const list = declared.get(name) ?? []
    list.push({
      element,
      maxSdk: context.values.whole(child, 'maxSdkVersion'),
      minSdk: context.values.whole(child, 'minSdkVersion'),
      flags: flagsOf(context.values.bits(child, 'usesPermissionFlags') ?? 0),
      requiredFeatures: featuresNamed(child, context, 'requiredFeature', 'required-feature'),
      requiredNotFeatures: featuresNamed(child, context, 'requiredNotFeature', 'required-not-feature'),
    })
    declared.set(name, list)
  }
  const purposes = statedPurposes(context)
  const rows = [...declared].map(([name, declarations]): RowOf<'permissions'> => {
    const element = declarations[0]?.element ?? 'uses-permission'
    const limits = declarations.map(({ maxSdk }) => maxSdk)
    const maxSdk = limits.includes(undefined) ? undefined : Math.max(...limits.map((limit) => limit ?? 0))
    const starts = declarations.map(({ minSdk }) => minSdk)
    const minSdk = starts.includes(undefined) ? undefined : Math.min(...starts.map((start) => start ?? 0))
    const knowledge = vocabulary.permissions.get(name)
    const group = knowledge?.group
    return {
      id: name,
      evidence: 'static',
      source: placeOf(context.entry, `/manifest/${element}`, name),
      name,
      element,
      flags: common(declarations.map(({ flags }) => flags)),
      requiredFeatures: common(declarations.map((declaration) => declaration.requiredFeatures)),
      requiredNotFeatures: common(declarations.map((declaration) => declaration.requiredNotFeatures)),
      inEffect: maxSdk === undefined || maxSdk >= context.minSdk,
      onlyOldDevices: maxSdk !== undefined && maxSdk < context.targetSdk,
      ...known<Pick<RowOf<'permissions'>, 'maxSdk' | 'minSdk' | 'declaredPurpose' | 'group' | 'known'>>({
        maxSdk,
        minSdk,
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
