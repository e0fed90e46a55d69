import type { AndroidPackage } from '../android/android-package.ts'
import { attributeOf, type XmlAttribute, type XmlElement } from '../android/axml.ts'
import type { Resolved } from '../android/resource-value.ts'
import type { ThemedValues } from './layout-theme.ts'

/** Drawables that name each other; more in a row is a ring. */
const MOST_DEPTH = 6
/** Items of one list that are looked at. */
const MOST_ITEMS = 64
/** The platform's id of the part of a ripple that is never drawn. */
const MASK = 0x0102002e
/** States of a control that nobody has touched; every other state does not hold. */
const HOLDS: ReadonlySet<string> = new Set(['state_enabled', 'state_window_focused', 'state_accelerated'])

/** The colour of a drawable or a colour list, 0xAARRGGBB; undefined for pictures and what cannot be told. */
export type DrawableColour = (value: Resolved) => Promise<number | undefined>

const states = (item: XmlElement): readonly XmlAttribute[] =>
  item.attributes.filter(({ name }) => name.startsWith('state_'))

/** Whether an item of a list is the one for a control as it stands on a fresh screen. */
const isAtRest = (item: XmlElement): boolean =>
  states(item).every(({ name, data, rawValue }) => (data !== 0 || rawValue === 'true') === HOLDS.has(name))

/** The colour halfway between several; alpha too. */
const mean = (colours: readonly number[]): number | undefined => {
  if (colours.length === 0) return undefined
  const channel = (shift: number): number =>
    Math.round(colours.reduce((sum, colour) => sum + ((colour >>> shift) & 255), 0) / colours.length)
  return ((channel(24) << 24) | (channel(16) << 16) | (channel(8) << 8) | channel(0)) >>> 0
}

/**
 * Reads what drawables come to as one colour: a shape by its filling, a gradient by its middle, a list by the item of a control at
 * rest, layers by the topmost that has a colour, a ripple by what lies under it. Each file is read once.
 */
export const drawableColours = (android: AndroidPackage, values: ThemedValues): DrawableColour => {
  const known = new Map<string, number | undefined>()

  const attributeColour = async (
    element: XmlElement,
    name: 'color' | 'drawable' | 'startColor' | 'centerColor' | 'endColor',
    depth: number,
  ): Promise<number | undefined> => {
    const attribute = attributeOf(element, name)
    return attribute && colourOf(values.resolve(attribute), depth)
  }
  const itemColour = async (item: XmlElement, depth: number): Promise<number | undefined> => {
    const [inside] = item.children
    return (
      (await attributeColour(item, 'drawable', depth)) ??
      (await attributeColour(item, 'color', depth)) ??
      (inside && elementColour(inside, depth))
    )
  }
  const topmost = async (items: readonly XmlElement[], depth: number): Promise<number | undefined> => {
    for (const item of items.slice(-MOST_ITEMS).reverse()) {
      if (attributeOf(item, 'id')?.data === MASK) continue
      const colour = await itemColour(item, depth)
      if (colour !== undefined && colour >>> 24 !== 0) return colour
    }
    return undefined
  }
  const shapeColour = async (shape: XmlElement, depth: number): Promise<number | undefined> => {
    const gradient = shape.children.find(({ name }) => name === 'gradient')
    const solid = shape.children.find(({ name }) => name === 'solid')
    if (gradient === undefined) return solid && attributeColour(solid, 'color', depth)
    const colours: number[] = []
    for (const name of ['startColor', 'centerColor', 'endColor'] as const) {
      const colour = await attributeColour(gradient, name, depth)
      if (colour !== undefined) colours.push(colour)
    }
    return mean(colours)
  }
  const elementColour = async (element: XmlElement, depth: number): Promise<number | undefined> => {
    if (depth > MOST_DEPTH) return undefined
    switch (element.name) {
      case 'shape':
        return shapeColour(element, depth + 1)
      case 'selector': {
        const item = element.children.slice(0, MOST_ITEMS).find(isAtRest)
        return item && itemColour(item, depth + 1)
      }
      case 'layer-list':
      case 'transition':
      case 'ripple':
        return topmost(element.children, depth + 1)
      case 'color':
      case 'inset':
      case 'clip':
      case 'scale':
      case 'rotate':
        return itemColour(element, depth + 1)
      default:
        return undefined
    }
  }
  const fileColour = async (path: string, depth: number): Promise<number | undefined> => {
    if (known.has(path) || depth > MOST_DEPTH) return known.get(path)
    known.set(path, undefined)
    const root = path.endsWith('.xml') ? await android.xml(path) : undefined
    const colour = root?.ok ? await elementColour(root.value, depth) : undefined
    known.set(path, colour)
    return colour
  }
  const colourOf = async (value: Resolved, depth: number): Promise<number | undefined> => {
    if (value.is === 'colour') return value.argb
    return value.is === 'file' ? fileColour(value.path, depth + 1) : undefined
  }
  return (value) => colourOf(value, 0)
}
