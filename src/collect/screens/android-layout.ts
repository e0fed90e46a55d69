import type { AndroidPackage } from '../android/android-package.ts'
import { attributeOf, plainAttribute, type XmlElement } from '../android/axml.ts'
import { includedRules, layoutRules } from './layout-rules.ts'
import type { LayoutValues } from './layout-values.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'
import { isOpaqueWidget, widgetRole } from './widget-role.ts'

/** How deep includes may nest, how deep and how large a layout may get with all of them. */
const MOST_INCLUDES = 8
const MOST_DEPTH = 120
const MOST_ELEMENTS = 4_000

/** Names of pictures of a box that is ticked, and of one that is not. */
const TICKED = /(^|_)(checked|check_on|selected|select_on|sel|ticked|tick|on|choosed|chosen|gou)(_|\d|$)/i
const UNTICKED =
  /(^|_)(un|un?checked|unselected?|unsel|no|not|nor|normal|off|default|empty|selector)(_|\d|$)/i
/** Attributes of drawn boxes that say their start state: `app:isChecked`, `app:sb_checked`. */
const OWN_STATE = /(^|_)(is_?)?(default_?)?(checked|ischecked)$/i

/** One tree for a layout, and the files it took in. */
export interface LayoutTree extends ScreenTree {
  readonly included: readonly string[]
}

interface Building {
  elements: number
  partial: boolean
  readonly included: Set<string>
}

interface Place {
  readonly path: string
  readonly depth: number
  readonly includes: readonly string[]
  readonly background: string | undefined
}

const drawnTick = (values: LayoutValues, element: XmlElement): boolean | undefined => {
  for (const name of ['src', 'background', 'button'] as const) {
    const drawable = (values.resource(element, name) ?? '').split('/').at(-1) ?? ''
    if (UNTICKED.test(drawable)) continue
    if (TICKED.test(drawable)) return true
  }
  return undefined
}

const ownState = (element: XmlElement): boolean | undefined => {
  const stated = element.attributes.find(
    ({ name, resourceId }) => resourceId >>> 24 !== 1 && OWN_STATE.test(name),
  )
  if (!stated) return undefined
  return stated.rawValue === 'true' || stated.rawValue === 'false'
    ? stated.rawValue === 'true'
    : stated.data !== 0
}

/**
 * Reads a layout of a package as a screen, with what it includes: texts, boxes with their start state, sizes and
 * colours as far as the package itself decides them. Themes and code can change all of it.
 */
export const layoutTree = async (
  android: AndroidPackage,
  path: string,
  values: LayoutValues,
): Promise<LayoutTree | undefined> => {
  const building: Building = { elements: 0, partial: false, included: new Set() }
  const root = await android.xml(path)
  if (!root.ok) return undefined

  const childrenOf = async (element: XmlElement, place: Place): Promise<ScreenNode[]> => {
    const counted = new Map<string, number>()
    const nodes: ScreenNode[] = []
    for (const child of element.children) nodes.push(...(await nodesOf(child, place, counted)))
    return nodes
  }

  const include = async (
    element: XmlElement,
    place: Place,
    counted: Map<string, number>,
  ): Promise<ScreenNode[]> => {
    const target = values.file(
      element.name === 'ViewStub'
        ? attributeOf(element, 'layout')
        : (plainAttribute(element, 'layout') ?? attributeOf(element, 'layout')),
    )
    if (target === undefined || place.includes.includes(target)) return []
    if (place.includes.length >= MOST_INCLUDES) {
      building.partial = true
      return []
    }
    const found = await android.xml(target)
    if (!found.ok) return []
    building.included.add(target)
    const inside = { ...place, includes: [...place.includes, target] }
    const nodes =
      found.value.name === 'merge'
        ? await childrenOf(found.value, inside)
        : await nodesOf(found.value, inside, counted)
    const hides = (values.number(element, 'visibility') ?? 0) > 0 || element.name === 'ViewStub'
    const placed =
      found.value.name === 'merge'
        ? nodes
        : nodes.map((node) => ({ ...node, ...includedRules(node.layout, layoutRules(element, values)) }))
    return hides ? placed.map((node) => ({ ...node, visible: false })) : placed
  }

  const nodesOf = async (
    element: XmlElement,
    place: Place,
    counted: Map<string, number>,
  ): Promise<ScreenNode[]> => {
    if (++building.elements > MOST_ELEMENTS || place.depth > MOST_DEPTH) {
      building.partial = true
      return []
    }
    if (element.name === 'include' || element.name === 'ViewStub') return include(element, place, counted)
    if (element.name === 'merge' || element.name === 'requestFocus' || element.name === 'tag')
      return childrenOf(element, place)
    const className =
      element.name === 'view' ? (plainAttribute(element, 'class')?.rawValue ?? 'View') : element.name
    const simple = className.split(/[.$]/).at(-1) ?? className
    const id = values.id(element)
    const named = id ? `${simple}[@id=${id}]` : simple
    const at = (counted.get(named) ?? 0) + 1
    counted.set(named, at)
    const step = id && at === 1 ? named : `${named}[${at}]`
    const own = place.path ? `${place.path}/${step}` : step
    const behind = await values.background(element, place.background)
    const background = behind === 'unknown' ? undefined : (behind ?? place.background)
    const role = widgetRole(className)
    const ticks = role === 'checkbox' || role === 'switch' || role === 'radio'
    const drawn = role === 'image' || role === 'other' ? drawnTick(values, element) : undefined
    const checked = values.flag(element, 'checked') ?? ownState(element) ?? (ticks ? false : undefined)
    const clickable = attributeOf(element, 'onClick') ? true : values.flag(element, 'clickable')
    const enabled = values.flag(element, 'enabled')
    const visibility = values.number(element, 'visibility')
    const size = values.size(element, 'textSize')
    const colour = await values.colour(element, 'textColor', background)
    const node: ScreenNode = {
      role,
      className,
      text: values.text(element, 'text') || values.text(element, checked === true ? 'textOn' : 'textOff'),
      description: values.text(element, 'contentDescription'),
      hint: values.text(element, 'hint'),
      resourceId: id,
      ...(checked === undefined ? {} : { checked }),
      ...(drawn === undefined ? {} : { selected: drawn }),
      ...(clickable === undefined ? {} : { clickable }),
      ...(enabled === undefined ? {} : { enabled }),
      visible: visibility === undefined || visibility === 0,
      layout: layoutRules(element, values),
      ...(size === undefined ? {} : { textSize: size }),
      ...(colour === undefined ? {} : { textColor: colour }),
      ...(background === undefined ? {} : { backgroundColor: background }),
      ...(isOpaqueWidget(className) ? { opaque: true } : {}),
      path: own,
      children: await childrenOf(element, { ...place, path: own, depth: place.depth + 1, background }),
    }
    return [node]
  }

  const roots = await nodesOf(
    root.value,
    { path: '', depth: 0, includes: [path], background: undefined },
    new Map(),
  )
  return { origin: 'layout', roots, partial: building.partial, included: [...building.included].sort() }
}
