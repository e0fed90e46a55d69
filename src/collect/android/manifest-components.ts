import type { RowOf } from '../../facts/index.ts'
import { xpath } from '../../facts/locator.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { attributesOf } from './manifest-attributes.ts'
import { known, type ManifestContext, placeOf, uniqueIds } from './manifest-context.ts'
import { wakingBroadcasts } from './waking-broadcasts.ts'

const KINDS = ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const

/** foregroundServiceType bits of the platform, in the order of their values. */
const SERVICE_TYPES: readonly (readonly [number, string])[] = [
  [0x1, 'dataSync'],
  [0x2, 'mediaPlayback'],
  [0x4, 'phoneCall'],
  [0x8, 'location'],
  [0x10, 'connectedDevice'],
  [0x20, 'mediaProjection'],
  [0x40, 'camera'],
  [0x80, 'microphone'],
  [0x100, 'health'],
  [0x200, 'remoteMessaging'],
  [0x400, 'systemExempted'],
  [0x800, 'shortService'],
  [0x2000, 'mediaProcessing'],
  [0x40000000, 'specialUse'],
]

/** Attributes that have columns of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'name',
  'targetActivity',
  'label',
  'exported',
  'enabled',
  'process',
  'permission',
  'readPermission',
  'writePermission',
  'grantUriPermissions',
  'authorities',
  'initOrder',
  'foregroundServiceType',
  'directBootAware',
])

/** Before this target version a provider that says nothing is open to others. */
const PROVIDER_CLOSED_SINCE = 17

const MAIN = 'android.intent.action.MAIN'
const LAUNCHER = 'android.intent.category.LAUNCHER'
const VIEW = 'android.intent.action.VIEW'
const BROWSABLE = 'android.intent.category.BROWSABLE'

type Filter = Omit<RowOf<'intentFilters'>, 'id' | 'evidence' | 'source' | 'component'>

const distinct = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((item): item is string => item !== undefined && item !== '')),
]

const filterOf = (element: XmlElement, { values }: ManifestContext): Filter => {
  const names = (child: string): string[] =>
    distinct(childrenNamed(element, child).map((item) => values.text(item, 'name')))
  const data = childrenNamed(element, 'data')
  const host = (item: XmlElement): string | undefined => {
    const name = values.text(item, 'host')
    const port = values.text(item, 'port')
    return name === undefined || port === undefined ? name : `${name}:${port}`
  }
  const paths = ['path', 'pathPrefix', 'pathPattern', 'pathSuffix', 'pathAdvancedPattern'] as const
  const actions = names('action')
  const categories = names('category')
  const schemes = distinct(data.map((item) => values.text(item, 'scheme')))
  return {
    actions,
    categories,
    schemes,
    deepLink: actions.includes(VIEW) && categories.includes(BROWSABLE) && schemes.length > 0,
    hosts: distinct(data.map(host)),
    paths: distinct(data.flatMap((item) => paths.map((path) => values.text(item, path)))),
    mimeTypes: distinct(data.map((item) => values.text(item, 'mimeType'))),
    autoVerify: values.flag(element, 'autoVerify') ?? false,
    priority: values.whole(element, 'priority') ?? 0,
  }
}

/** Components and their intent filters, in the order of the manifest until they are sorted by id. */
export const componentRows = (
  context: ManifestContext,
): {
  components: RowOf<'components'>[]
  intentFilters: RowOf<'intentFilters'>[]
  mainActivity: string | undefined
} => {
  const { values, packageName } = context
  const components: RowOf<'components'>[] = []
  const intentFilters: RowOf<'intentFilters'>[] = []
  const componentId = uniqueIds()
  const filterId = uniqueIds()
  let mainActivity: string | undefined

  for (const application of context.applications) {
    const applicationEnabled = values.flag(application, 'enabled') ?? true
    const applicationPermission = values.text(application, 'permission')
    const applicationProcess = values.text(application, 'process')
    for (const element of application.children) {
      const kind = KINDS.find((candidate) => candidate === element.name)
      if (!kind) continue
      const name = values.className(element, 'name', packageName)
      const source = placeOf(context.entry, `/manifest/application/${kind}`, name)
      const filters = childrenNamed(element, 'intent-filter').map((filter) => filterOf(filter, context))
      const stated = values.flag(element, 'exported')
      const byDefault = kind === 'provider' ? context.targetSdk < PROVIDER_CLOSED_SINCE : filters.length > 0
      const launcher = filters.some(
        ({ actions, categories }) => actions?.includes(MAIN) && categories?.includes(LAUNCHER),
      )
      const target =
        kind === 'activity-alias' ? values.className(element, 'targetActivity', packageName) : undefined
      if (launcher && kind.startsWith('activity')) mainActivity ??= target ?? name
      const process = values.text(element, 'process') ?? applicationProcess
      const types = values.bits(element, 'foregroundServiceType') ?? 0
      const actions = distinct(filters.flatMap((filter) => filter.actions ?? []))
      const authorities = kind === 'provider' ? values.text(element, 'authorities')?.split(';') : undefined
      components.push({
        id: componentId(`${kind}:${name ?? ''}`),
        evidence: 'static',
        source,
        kind,
        exported: stated ?? byDefault,
        exportedStated: stated !== undefined,
        enabled: (values.flag(element, 'enabled') ?? true) && applicationEnabled,
        launcher,
        actions,
        attributes: attributesOf(element, values, TOLD),
        directBootAware: values.flag(element, 'directBootAware') ?? false,
        ...known<Partial<RowOf<'components'>>>({
          name,
          target,
          label: values.text(element, 'label'),
          process:
            process === undefined || process === packageName
              ? undefined
              : process.startsWith(':')
                ? packageName + process
                : process,
          wakingBroadcasts: kind === 'receiver' ? wakingBroadcasts(actions, context.targetSdk) : undefined,
          permission: values.text(element, 'permission') ?? applicationPermission,
          authorities: authorities?.filter((authority) => authority !== ''),
          readPermission: kind === 'provider' ? values.text(element, 'readPermission') : undefined,
          writePermission: kind === 'provider' ? values.text(element, 'writePermission') : undefined,
          grantUriPermissions:
            kind === 'provider' ? (values.flag(element, 'grantUriPermissions') ?? false) : undefined,
          initOrder: kind === 'provider' ? (values.whole(element, 'initOrder') ?? 0) : undefined,
          foregroundServiceTypes:
            kind === 'service'
              ? SERVICE_TYPES.filter(([bit]) => (types & bit) !== 0).map(([, type]) => type)
              : undefined,
        }),
      })
      filters.forEach((filter, index) => {
        intentFilters.push({
          id: filterId(`${name ?? ''}#${index}`),
          evidence: 'static',
          source: xpath(source, `intent-filter[${index + 1}]`),
          ...(name === undefined ? {} : { component: name }),
          ...filter,
        })
      })
    }
  }
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
  return { components: components.sort(byId), intentFilters: intentFilters.sort(byId), mainActivity }
}
