import type { XmlElement } from './axml.ts'
import type { ManifestValues } from './manifest-values.ts'

/** The attributes of an element as `name=value`, without those that are told elsewhere. */
export const attributesOf = (
  element: XmlElement,
  values: ManifestValues,
  told: ReadonlySet<string> = new Set(),
): string[] =>
  element.attributes
    .filter(({ name }) => !told.has(name))
    .map((attribute) => {
      const name = attribute.name === '' ? `0x${attribute.resourceId.toString(16)}` : attribute.name
      return `${name}=${values.shown(attribute)}`
    })
    .sort()
