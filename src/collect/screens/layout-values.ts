import type { AndroidPackage } from '../android/android-package.ts'
import { type AttributeName, attributeId } from '../android/attribute-ids.ts'
import { attributeOf, plainAttribute, VALUE, type XmlAttribute, type XmlElement } from '../android/axml.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import type { Resolved, TypedValue } from '../android/resource-value.ts'
import { flatColour } from './colour.ts'

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
  colour(element: XmlElement, name: AttributeName, under: string | undefined): string | undefined
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

export const layoutValues = (android: AndroidPackage, table: ResourceTable): LayoutValues => {
  const backgrounds = new Map<string, string | undefined>()

  const styleOf = (element: XmlElement): number => plainAttribute(element, 'style')?.data ?? 0
  const attributeValue = (element: XmlElement, name: AttributeName): TypedValue | undefined => {
    const own: XmlAttribute | undefined = attributeOf(element, name)
    if (own) return own
    const id = attributeId(name)
    const style = styleOf(element)
    if (id === undefined) return undefined
    const styled = style === 0 ? undefined : table.styleValue(style, id)
    if (styled) return styled
    if (!TEXT_ATTRIBUTES.has(name)) return undefined
    const appearance =
      attributeOf(element, 'textAppearance') ??
      (style === 0 ? undefined : table.styleValue(style, attributeId('textAppearance') ?? 0))
    return appearance?.type === VALUE.reference ? table.styleValue(appearance.data, id) : undefined
  }
  const resolved = (element: XmlElement, name: AttributeName): Resolved | undefined => {
    const value = attributeValue(element, name)
    return value ? table.resolve(value) : undefined
  }

  /** Colour of a shape drawable that is one plain colour; undefined for pictures, gradients and lists. */
  const shapeColour = async (path: string): Promise<string | undefined> => {
    if (backgrounds.has(path)) return backgrounds.get(path)
    backgrounds.set(path, undefined)
    if (!path.endsWith('.xml')) return undefined
    const root = await android.xml(path)
    const solid =
      root.ok && root.value.name === 'shape'
        ? root.value.children.find(({ name }) => name === 'solid')
        : undefined
    const colour = solid ? attributeOf(solid, 'color') : undefined
    const value = colour ? table.resolve(colour) : undefined
    const plain = value?.is === 'colour' ? flatColour(value.argb) : undefined
    backgrounds.set(path, plain)
    return plain
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
      const found = value ? table.resolve(value) : undefined
      return found?.is === 'file' ? found.path : undefined
    },
    colour(element, name, under) {
      const value = resolved(element, name)
      return value?.is === 'colour' ? flatColour(value.argb, under) : undefined
    },
    async background(element, under) {
      const value = resolved(element, 'background')
      if (value === undefined || value.is === 'nothing') return undefined
      if (value.is === 'colour')
        return value.argb >>> 24 === 0 ? undefined : (flatColour(value.argb, under) ?? 'unknown')
      return value.is === 'file' ? ((await shapeColour(value.path)) ?? 'unknown') : 'unknown'
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
