import type { RowOf } from '../../facts/index.ts'
import { type Locator, xpath } from '../../facts/locator.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import type { ManifestValues } from './manifest-values.ts'

/** From this version on the platform refuses cleartext traffic of apps that target it, unless they ask for it. */
const CLEARTEXT_REFUSED_SINCE = 28

/** Whether the platform permits cleartext traffic where an app says nothing. */
export const cleartextByDefault = (targetSdk: number): boolean => targetSdk < CLEARTEXT_REFUSED_SINCE

/** From this target version certificates that users install are not trusted unless the app asks for it. */
const USER_CERTIFICATES_REFUSED_SINCE = 24

type Row = RowOf<'networkSecurity'>

/** What a part of the configuration hands down to the parts inside it. */
interface Rules {
  readonly cleartext: boolean
  readonly cleartextStated: boolean
  readonly anchors: readonly string[]
  readonly pins: number
  readonly pinExpiration: string | undefined
}

/** What the platform does where an app says nothing. */
const standardRules = (targetSdk: number, cleartext: boolean | undefined): Rules => ({
  cleartext: cleartext ?? cleartextByDefault(targetSdk),
  cleartextStated: cleartext !== undefined,
  anchors: targetSdk < USER_CERTIFICATES_REFUSED_SINCE ? ['system', 'user'] : ['system'],
  pins: 0,
  pinExpiration: undefined,
})

const stated = (element: XmlElement, name: string): boolean | undefined => {
  const attribute = element.attributes.find((candidate) => candidate.name === name)
  if (!attribute) return undefined
  return attribute.rawValue === undefined ? attribute.data !== 0 : attribute.rawValue === 'true'
}

const anchorsOf = (element: XmlElement, values: ManifestValues): string[] | undefined => {
  const blocks = childrenNamed(element, 'trust-anchors')
  if (blocks.length === 0) return undefined
  return blocks
    .flatMap((block) => childrenNamed(block, 'certificates'))
    .flatMap((certificates) => values.plain(certificates, 'src') ?? [])
}

const rulesOf = (element: XmlElement, inherited: Rules, values: ManifestValues): Rules => {
  const pinSet = childrenNamed(element, 'pin-set')[0]
  const cleartext = stated(element, 'cleartextTrafficPermitted')
  return {
    cleartext: cleartext ?? inherited.cleartext,
    cleartextStated: cleartext !== undefined || inherited.cleartextStated,
    anchors: anchorsOf(element, values) ?? inherited.anchors,
    pins: pinSet ? childrenNamed(pinSet, 'pin').length : inherited.pins,
    pinExpiration: pinSet ? values.plain(pinSet, 'expiration') : inherited.pinExpiration,
  }
}

const cellsOf = ({ cleartext, cleartextStated, anchors, pins, pinExpiration }: Rules): Partial<Row> => ({
  cleartextPermitted: cleartext,
  cleartextStated,
  trustAnchors: anchors,
  trustsUserCertificates: anchors.includes('user'),
  pins,
  ...(pinExpiration === undefined ? {} : { pinExpiration }),
})

/**
 * The network security configuration as rows, defaults and inheritance applied. `root` is its document; undefined when the app
 * has none, so that the platform's standard holds.
 * @param cleartext whether the app permits cleartext where the configuration says nothing; undefined where nothing says so.
 */
export const networkSecurityRows = (
  root: XmlElement | undefined,
  source: Locator,
  targetSdk: number,
  cleartext: boolean | undefined,
  values: ManifestValues,
): Row[] => {
  const rows = new Map<string, Row>()
  const add = (id: string, place: Locator, cells: Partial<Row>): void => {
    if (!rows.has(id)) rows.set(id, { id, evidence: 'static', source: place, ...cells })
  }
  const standard = standardRules(targetSdk, cleartext)
  const baseElement = root && childrenNamed(root, 'base-config')[0]
  const base = baseElement ? rulesOf(baseElement, standard, values) : standard
  const at = (path: string): Locator => (root ? xpath(source, path) : source)
  add('base', at('/network-security-config/base-config'), { scope: 'base', ...cellsOf(base) })
  const visit = (element: XmlElement, inherited: Rules): void => {
    for (const child of childrenNamed(element, 'domain-config')) {
      const rules = rulesOf(child, inherited, values)
      for (const domain of childrenNamed(child, 'domain')) {
        const name = domain.text?.trim()
        if (!name) continue
        const includeSubdomains = stated(domain, 'includeSubdomains') ?? false
        add(`domain ${name}`, at('/network-security-config//domain-config'), {
          scope: 'domain',
          domain: name,
          includeSubdomains,
          ...cellsOf(rules),
        })
      }
      visit(child, rules)
    }
  }
  if (root) visit(root, base)
  const debug = root && childrenNamed(root, 'debug-overrides')[0]
  const anchors = debug && anchorsOf(debug, values)
  if (anchors) {
    add('debug', at('/network-security-config/debug-overrides'), {
      scope: 'debug',
      trustAnchors: anchors,
      trustsUserCertificates: anchors.includes('user'),
    })
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Domains for which cleartext is permitted, sorted; `*` for all. */
export const cleartextDomains = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ cleartextPermitted }) => cleartextPermitted === true)
    .map(({ scope, domain }) => (scope === 'base' ? '*' : (domain ?? '')))
    .sort()
