import type { AndroidPackage } from '../android/android-package.ts'
import { type AttributeName, attributeId } from '../android/attribute-ids.ts'
import { attributeOf, plainAttribute, VALUE, type XmlAttribute, type XmlElement } from '../android/axml.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import type { Resolved, TypedValue } from '../android/resource-value.ts'
import { flatColour } from './colour.ts'
import { drawableColours } from './drawable-colour.ts'
import { themedValues } from './layout-theme.ts'

/** Attributes of layout elements as the platform would take them: stated, else from the style, else from the text appearance. */
export interface LayoutValues {
  /** Text of an attribute, tags of HTML strings removed; empty when there is none or it is decided at run time. */
  text(element: XmlElement, name: AttributeName): string
  flag(element: XmlElement, name: AttributeName): boolean | undefined
  number(element: XmlElement, name: AttributeName): number | undefined
  /** Size in sp or dp; undefined for other units. */
  size(element: XmlElement, name: AttributeName): number | undefined
  /** Name of the resource an attribute points to: `drawable/box_on`. */
  resource(element: XmlElement, name: AttributeName): string | undefined
  /** Path of the file it points to. */
  file(value: TypedValue | undefined): string | undefined
  /** Colour of text, laid over what is behind it. */
  colour(element: XmlElement, name: AttributeName, under: string | undefined): Promise<string | undefined>
  /** What the background of an element does to the colour behind: a colour, `unknown`, or undefined when it has none. */
  background(element: XmlElement, under: string | undefined): Promise<string | 'unknown' | undefined>
  /** View id without its type: `agree`. */
  id(element: XmlElement): string
  /** Name of the view that a value points to, without its type; empty when it points to none. */
  view(value: TypedValue): string
}

const LONGEST = 20_000
const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(['textSize', 'textColor', 'textAllCaps'])

const withoutTags = (text: string): string =>
  text.includes('<')
    ? text
        .slice(0, LONGEST)
        .replace(/<br ?\/?>/gi, '\n')
        .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
    : text.slice(0, LONGEST)

/** The values of a package's layouts, as its own styles and theme set them. */
export const layoutValues = async (android: AndroidPackage, table: ResourceTable): Promise<LayoutValues> => {
  const themed = await themedValues(android, table)
  const drawn = drawableColours(android, themed)
  const styleOf = (element: XmlElement): number => themed.style(plainAttribute(element, 'style'))
  const attributeValue = (element: XmlElement, name: AttributeName): TypedValue | undefined => {
    const own: XmlAttribute | undefined = attributeOf(element, name)
    if (own) return own
    const id = attributeId(name)
    const style = styleOf(element)
    if (id === undefined) return undefined
    const styled = style === 0 ? undefined : table.styleValue(style, id)
    if (styled) return styled
    if (!TEXT_ATTRIBUTES.has(name)) return undefined
    const appearance = themed.style(
      attributeOf(element, 'textAppearance') ??
        (style === 0 ? undefined : table.styleValue(style, attributeId('textAppearance') ?? 0)),
    )
    return appearance === 0 ? undefined : table.styleValue(appearance, id)
  }
  const resolved = (element: XmlElement, name: AttributeName): Resolved | undefined => {
    const value = attributeValue(element, name)
    return value ? themed.resolve(value) : undefined
  }

  /** What colours the background, whatever it is: of the platform, or of the library that draws it for old versions. */
  const tintOf = (element: XmlElement): Resolved | undefined => {
    const tint = element.attributes.find(({ name }) => name === 'backgroundTint')
    return tint && themed.resolve(tint)
  }

  return {
    text(element, name) {
      const value = resolved(element, name)
      return value?.is === 'text' ? withoutTags(value.text).trim() : ''
    },
    flag(element, name) {
      const value = resolved(element, name)
      if (value?.is === 'flag') return value.on
      return value?.is === 'text' && /^(true|false)$/.test(value.text) ? value.text === 'true' : undefined
    },
    number(element, name) {
      const value = resolved(element, name)
      return value?.is === 'number' ? value.amount : undefined
    },
    size(element, name) {
      const value = resolved(element, name)
      if (value?.is !== 'dimension' || (value.unit !== 'sp' && value.unit !== 'dp')) return undefined
      return Math.round(value.amount * 100) / 100
    },
    resource(element, name) {
      const value = attributeValue(element, name)
      return value?.type === VALUE.reference ? table.nameOf(value.data) : undefined
    },
    file(value) {
      const found = value ? themed.resolve(value) : undefined
      return found?.is === 'file' ? found.path : undefined
    },
    async colour(element, name, under) {
      const value = resolved(element, name)
      const colour = value && (await drawn(value))
      return colour === undefined ? undefined : flatColour(colour, under)
    },
    async background(element, under) {
      const value = resolved(element, 'background')
      if (value === undefined || value.is === 'nothing') return undefined
      const tint = tintOf(element)
      const colour = await drawn(tint?.is === 'colour' || tint?.is === 'file' ? tint : value)
      if (colour === undefined) return 'unknown'
      return value.is === 'colour' && colour >>> 24 === 0
        ? undefined
        : (flatColour(colour, under) ?? 'unknown')
    },
    id(element) {
      const value = attributeOf(element, 'id')
      if (!value) return ''
      const name = value.type === VALUE.reference ? table.nameOf(value.data) : value.rawValue
      return (name ?? '').split('/').at(-1) ?? ''
    },
    view: (value) =>
      value.type === VALUE.reference ? ((table.nameOf(value.data) ?? '').split('/').at(-1) ?? '') : '',
  }
}
