import type { AttributeName } from './attribute-ids.ts'
import { attributeOf, plainAttribute, VALUE, type XmlAttribute, type XmlElement } from './axml.ts'
import { localeRank } from './resource-configuration.ts'
import type { ResourceTable } from './resource-table.ts'
import { decodeValue, showResolved } from './resource-value.ts'

/** Longest text a cell of these tables takes; real names and values are far below. */
const MAX_TEXT = 20_000

/** Reads attributes of manifest elements as the platform would, with references resolved where there is a resource table. */
export interface ManifestValues {
  /** The attribute as text; undefined when it is missing or a reference nobody can answer. */
  text(element: XmlElement, name: AttributeName, locales?: readonly string[]): string | undefined
  /** An attribute as text, whatever it is: references that nobody can answer as `@0x7f010000`. */
  shown(attribute: XmlAttribute): string
  /** An attribute without resource id: `package`, `split`. */
  plain(element: XmlElement, name: string): string | undefined
  flag(element: XmlElement, name: AttributeName): boolean | undefined
  whole(element: XmlElement, name: AttributeName): number | undefined
  /** The attribute's bits, unsigned: flags such as `protectionLevel`. */
  bits(element: XmlElement, name: AttributeName): number | undefined
  /** A class name with the package put before a leading dot, or before a name without any dot. */
  className(element: XmlElement, name: AttributeName, owner: string): string | undefined
  /** The text in English, where the resource has a value for an English configuration. */
  english(element: XmlElement, name: AttributeName): string | undefined
  /** Name of the resource an attribute refers to: `xml/network_security_config`. */
  resourceName(element: XmlElement, name: AttributeName): string | undefined
}

const clip = (text: string): string => (text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text)

const wholeFrom = (text: string): number | undefined => {
  if (!/^[+-]?(?:\d{1,15}|0x[0-9a-fA-F]{1,8})$/.test(text)) return undefined
  return Number(text)
}

export const manifestValues = (resources: ResourceTable | undefined): ManifestValues => {
  const show = (attribute: XmlAttribute | undefined, locales?: readonly string[]): string | undefined => {
    if (!attribute) return undefined
    if (attribute.type === VALUE.string)
      return attribute.rawValue === undefined ? undefined : clip(attribute.rawValue)
    if (!resources) {
      const literal = attribute.type !== VALUE.reference && attribute.type !== VALUE.dynamicReference
      if (literal && attribute.rawValue !== undefined) return clip(attribute.rawValue)
      if (attribute.type === VALUE.boolean) return String(attribute.data !== 0)
      return attribute.type === VALUE.decimal ? String(attribute.data | 0) : undefined
    }
    const found = resources.resolve(attribute, locales)
    if (found.is === 'reference' || found.is === 'nothing' || found.is === 'theme' || found.is === 'bag')
      return undefined
    return clip(resources.textOf(attribute, locales))
  }
  const whole = (attribute: XmlAttribute | undefined): number | undefined => {
    if (!attribute) return undefined
    if (attribute.type === VALUE.decimal || attribute.type === VALUE.hexadecimal) return attribute.data | 0
    const text = show(attribute)
    return text === undefined ? undefined : wholeFrom(text)
  }
  return {
    text: (element, name, locales) => show(attributeOf(element, name), locales),
    shown: (attribute) => show(attribute) ?? showResolved(decodeValue(attribute)),
    plain: (element, name) => show(plainAttribute(element, name)),
    flag(element, name) {
      const attribute = attributeOf(element, name)
      if (!attribute) return undefined
      if (attribute.type === VALUE.boolean) return attribute.data !== 0
      const text = show(attribute)
      if (text === 'true' || text === 'false') return text === 'true'
      const number = text === undefined ? undefined : wholeFrom(text)
      return number === undefined ? undefined : number !== 0
    },
    whole: (element, name) => whole(attributeOf(element, name)),
    bits(element, name) {
      const found = whole(attributeOf(element, name))
      return found === undefined ? undefined : found >>> 0
    },
    className(element, name, owner) {
      const stated = show(attributeOf(element, name))
      if (stated === undefined || stated === '') return undefined
      if (stated.startsWith('.')) return owner + stated
      return stated.includes('.') ? stated : `${owner}.${stated}`
    },
    english(element, name) {
      const attribute = attributeOf(element, name)
      if (!attribute || !resources || attribute.type !== VALUE.reference) return undefined
      const english = resources
        .lookup(attribute.data)
        .some(({ configuration }) => localeRank(configuration.locale, ['en']) < 1)
      return english ? show(attribute, ['en']) : undefined
    },
    resourceName(element, name) {
      const attribute = attributeOf(element, name)
      return attribute && (attribute.type === VALUE.reference || attribute.type === VALUE.dynamicReference)
        ? resources?.nameOf(attribute.data)
        : undefined
    },
  }
}

/** The default configuration alone: what a phone in a language the app does not know shows. */
export const DEFAULT_ONLY: readonly string[] = ['']
