import type { Box } from '../../facts/locator.ts'
import { MOST_DEPTH, MOST_NODES, type ScreenNode, type ScreenTree } from './tree.ts'
import { isOpaqueWidget, widgetRole } from './widget-role.ts'
import { type XmlTag, xmlTags } from './xml-tokens.ts'

const MOST_CHARACTERS = 16_000_000

/** Bounds as dumps write them: `[left,top][right,bottom]`. */
export const parseBounds = (text: string): Box | undefined => {
  const found = /^\s*\[(-?\d{1,6}),(-?\d{1,6})\]\s*\[(-?\d{1,6}),(-?\d{1,6})\]\s*$/.exec(text)
  if (!found) return undefined
  const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1).map(Number)
  return [left, top, right, bottom]
}

const flagOf = (tag: XmlTag, name: string): boolean | undefined => {
  const value = tag.attributes.get(name)
  return value === 'true' ? true : value === 'false' ? false : undefined
}

interface Open {
  readonly node: ScreenNode
  readonly children: ScreenNode[]
  readonly tagName: string
  /** How many children of each class and id it has so far, for their paths. */
  readonly counted: Map<string, number>
}

const nodeOf = (tag: XmlTag, parent: Open | undefined, roots: number): Open => {
  const className = tag.attributes.get('class') ?? tag.name
  const simple = className.split('.').at(-1) ?? className
  const resourceId = (tag.attributes.get('resource-id') ?? '').split('/').at(-1) ?? ''
  const name = resourceId ? `${simple}[@id=${resourceId}]` : simple
  const place = parent ? (parent.counted.get(name) ?? 0) + 1 : roots + 1
  parent?.counted.set(name, place)
  const step = resourceId && place === 1 ? name : `${name}[${place}]`
  const bounds = parseBounds(tag.attributes.get('bounds') ?? '')
  const owner = tag.attributes.get('package')
  const children: ScreenNode[] = []
  const flags = {
    checkable: flagOf(tag, 'checkable'),
    checked: flagOf(tag, 'checked'),
    selected: flagOf(tag, 'selected'),
    clickable: flagOf(tag, 'clickable'),
    enabled: flagOf(tag, 'enabled'),
    scrolls: flagOf(tag, 'scrollable'),
    visible: flagOf(tag, 'visible-to-user') ?? flagOf(tag, 'displayed'),
  }
  const node: ScreenNode = {
    role: widgetRole(className),
    className,
    text: tag.attributes.get('text') ?? '',
    description: tag.attributes.get('content-desc') ?? '',
    hint: tag.attributes.get('hint') ?? '',
    resourceId,
    ...(owner ? { owner } : {}),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
    ...(bounds ? { bounds } : {}),
    ...(isOpaqueWidget(className) ? { opaque: true } : {}),
    path: parent ? `${parent.node.path}/${step}` : step,
    children,
  }
  return { node, children, tagName: tag.name, counted: new Map() }
}

/** Element names that hold nodes and are none themselves, in dumps of one window, of all windows and of Appium. */
const isNode = (tag: XmlTag): boolean =>
  tag.name === 'node' || tag.attributes.has('bounds') || tag.name.includes('.')

/**
 * Reads a hierarchy dump of uiautomator: of one window, of several (`--windows`, or dumps after one another), or the
 * page source of Appium. What stands around the XML is passed over; broken XML gives what could be read, as partial.
 */
export const parseUiautomator = (source: string): ScreenTree => {
  const text = source.length > MOST_CHARACTERS ? source.slice(0, MOST_CHARACTERS) : source
  let partial = text.length < source.length
  const roots: ScreenNode[] = []
  const stack: Open[] = []
  let nodes = 0
  let left = 0
  let width = 0
  let height = 0
  for (const tag of xmlTags(text)) {
    if (tag.name === 'hierarchy' || tag.name === 'display') {
      if (!tag.end) {
        width = Math.max(width, Number(tag.attributes.get('width')) || 0)
        height = Math.max(height, Number(tag.attributes.get('height')) || 0)
      }
      if (stack.length > 0) partial = true
      stack.length = 0
      left = 0
      continue
    }
    if (tag.end) {
      if (left > 0) left--
      else if (stack.at(-1)?.tagName === tag.name) stack.pop()
      continue
    }
    if (!isNode(tag)) {
      if (left > 0 && !tag.empty) left++
      continue
    }
    if (left > 0 || stack.length >= MOST_DEPTH || nodes >= MOST_NODES) {
      partial = true
      if (!tag.empty) left++
      continue
    }
    const open = nodeOf(tag, stack.at(-1), roots.length)
    nodes++
    const parent = stack.at(-1)
    if (parent) parent.children.push(open.node)
    else roots.push(open.node)
    if (!tag.empty) stack.push(open)
  }
  if (stack.length > 0) partial = true
  return {
    origin: 'uiautomator',
    roots,
    ...(width > 0 && height > 0 ? { width, height } : {}),
    partial,
  }
}

/** Whether a text looks like such a dump. */
export const isUiautomator = (source: string): boolean =>
  /<hierarchy[\s>]/.test(source.slice(0, 4000)) || /<node\s[^<>]{0,4000}bounds=/.test(source.slice(0, 8000))
