import type { XmlElement } from './axml.ts'
import { childrenNamed } from './axml.ts'

/** From this target version the platform refuses cleartext traffic unless the app asks for it. */
export const CLEARTEXT_REFUSED_SINCE = 28

const permits = (element: XmlElement, inherited: boolean): boolean => {
  const stated = element.attributes.find((attribute) => attribute.name === 'cleartextTrafficPermitted')
  if (!stated) return inherited
  return stated.rawValue === undefined ? stated.data !== 0 : stated.rawValue === 'true'
}

/**
 * Domains for which a network security configuration permits cleartext, sorted; `*` when its base does. Nested
 * domains inherit from the configuration around them.
 */
export const cleartextDomains = (root: XmlElement, targetSdk: number): readonly string[] => {
  const domains = new Set<string>()
  const base = childrenNamed(root, 'base-config')[0]
  const standard = targetSdk < CLEARTEXT_REFUSED_SINCE
  const whole = base ? permits(base, standard) : standard
  if (whole) domains.add('*')
  const visit = (element: XmlElement, inherited: boolean): void => {
    for (const child of childrenNamed(element, 'domain-config')) {
      const permitted = permits(child, inherited)
      for (const domain of permitted ? childrenNamed(child, 'domain') : []) {
        const name = domain.text?.trim()
        if (name) domains.add(name)
      }
      visit(child, permitted)
    }
  }
  visit(root, whole)
  return [...domains].sort()
}
