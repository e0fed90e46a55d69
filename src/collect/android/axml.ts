import { type AttributeName, attributeId } from './attribute-ids.ts'

/** Data types of a typed value (Res_value of the platform's ResourceTypes.h). */
export const VALUE = {
  none: 0x00,
  reference: 0x01,
  attribute: 0x02,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  dynamicAttribute: 0x08,
  decimal: 0x10,
  hexadecimal: 0x11,
  boolean: 0x12,
  colorArgb8: 0x1c,
  colorRgb8: 0x1d,
  colorArgb4: 0x1e,
  colorRgb4: 0x1f,
} as const

/** One attribute of a compiled element. */
export interface XmlAttribute {
  /** Namespace URI; empty when there is none. */
  readonly namespace: string
  /** Name as the file spells it, or as the platform names its resource id when the file blanks it. */
  readonly name: string
  /** Resource id of the attribute (0x0101xxxx for the platform's, 0x7fxxxxxx for the app's); 0 when it has none. */
  readonly resourceId: number
  /** The string value: of a string attribute, or the source text the compiler kept beside a typed value. */
  readonly rawValue: string | undefined
  /** One of `VALUE`. */
  readonly type: number
  /** The 32 bits of the value, unsigned: a resource id, an integer, a colour, a complex dimension. */
  readonly data: number
}

/** An element of a compiled XML file (manifest, layout, configuration). References stay unresolved. */
export interface XmlElement {
  /** Local name: `activity`, `TextView`, `com.example.MyView`. */
  readonly name: string
  /** Namespace URI; empty when there is none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Line in the source file, as the compiler noted it; 0 when it did not. */
  readonly line: number
  /** Character data directly inside, in order; absent when there is none. */
  readonly text?: string
}

/**
 * The attribute that the platform would take: the one with the platform's resource id, else the one of that name
 * (compilers older or newer than our table; packages whose resource map is gone).
 */
export const attributeOf = (element: XmlElement, name: AttributeName): XmlAttribute | undefined => {
  const id = attributeId(name)
  if (id !== undefined) {
    const byId = element.attributes.find((attribute) => attribute.resourceId === id)
    if (byId) return byId
  }
  return element.attributes.find(
    (attribute) => attribute.name === name && (id === undefined || attribute.resourceId === 0),
  )
}

/**
 * An attribute that has no resource id by nature: `package`, `split`, `layout` of include, `style`. One in a namespace is taken
 * only where there is none outside, since phones ask for the one outside.
 */
export const plainAttribute = (element: XmlElement, name: string): XmlAttribute | undefined => {
  const named = element.attributes.filter(
    (attribute) => attribute.resourceId === 0 && attribute.name === name,
  )
  return named.find(({ namespace }) => namespace === '') ?? named[0]
}

/** Direct children of that name, in order. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)
