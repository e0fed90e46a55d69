import type { ControlRole } from '../../facts/controls.ts'
import type { Box } from '../../facts/locator.ts'
import { isTickedPicture } from './component/look.ts'
import type { Near } from './component/near.ts'
import { pageMarkup } from './component/page-scripts.ts'
import { type InlineStyle, inlineStyle } from './html-style.ts'
import { type MarkupElement, type MarkupNode, type Measure, markupOf } from './markup.ts'
import { MOST_DEPTH, MOST_NODES, type ScreenNode, type ScreenTree } from './tree.ts'

const MOST_CHARACTERS = 8_000_000
const LONGEST_TEXT = 20_000
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'meta',
  'link',
  'title',
  'base',
  'svg',
  'object',
  'option',
])
const OPAQUE = new Set(['iframe', 'canvas', 'embed', 'web-view'])
const INLINE = new Set([
  'a',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'font',
  'small',
  'big',
  'text',
  'br',
  'navigator',
  'sup',
  'sub',
  'mark',
  'label',
  'uni-text',
  'bdi',
  'code',
  'q',
  's',
  'wbr',
])
const ON =
  /^(on|active|checked|selected|is-checked|is-active|is-selected|cur|current|choose|chosen|ticked|.*-(checked|active|selected|on))$/i
const OFF =
  /^(off|unchecked|unselected|un-checked|no-check|nocheck|uncheck|.*-(off|unchecked|unselected|uncheck))$/i
const BOX_CLASS = /(check|agree|radio|tick|consent|protocol|select|xieyi|tongyi|gou)/i

/** Prefixes of component libraries: `van-checkbox`, `u-button`. */
const LIBRARY =
  /^(uni|van|el|u|up|uv|nut|ion|mu|wx|taro|a|n|t|at|wd|tm|cube|mt|fui|tn|md|v|q|tui|adm|ant|x|lx|sar)-/

const isElement = (node: MarkupNode): node is MarkupElement => node.type === 'element'
const classesOf = (element: MarkupElement): readonly string[] =>
  (element.attribs.class ?? '').split(/\s+/).filter(Boolean)

const roleOf = (element: MarkupElement): ControlRole => {
  const name = element.name.replace(LIBRARY, '')
  const type = (element.attribs.type ?? '').toLowerCase()
  const stated = element.attribs.role?.toLowerCase()
  if (
    stated === 'checkbox' ||
    stated === 'switch' ||
    stated === 'radio' ||
    stated === 'button' ||
    stated === 'link'
  )
    return stated
  if (name === 'input') {
    if (type === 'checkbox' || type === 'radio') return type
    return /^(button|submit|reset|image)$/.test(type) ? 'button' : 'input'
  }
  if (name === 'checkbox' || name === 'switch' || name === 'radio') return name
  if (name === 'textarea' || name === 'select') return 'input'
  if (name === 'button') return 'button'
  if (name === 'a' || name === 'navigator') return 'link'
  if (name === 'img' || name === 'image' || name === 'icon') return 'image'
  return 'other'
}

const FALSE = new Set(['false', '0', 'off', '{{false}}'])

/** Whether a box is ticked in the file, as far as its attributes and classes tell. */
const checkedOf = (element: MarkupElement, role: ControlRole): boolean | undefined => {
  const { attribs } = element
  const aria = attribs['aria-checked'] ?? attribs['aria-pressed'] ?? attribs['aria-selected']
  const stated = attribs.checked ?? attribs[':checked'] ?? attribs['v-bind:checked']
  if (role === 'checkbox' || role === 'radio' || role === 'switch') {
    if (element.state) return element.state.ticked
    if (aria !== undefined && element.name !== 'input') return aria === 'true'
    if (element.name === 'input') return attribs.checked !== undefined
    if (stated !== undefined) return !FALSE.has(stated.trim().toLowerCase())
    const classes = classesOf(element)
    if (classes.some((name) => OFF.test(name))) return false
    if (classes.some((name) => ON.test(name))) return true
    return element.name.includes('checkbox') || element.name.includes('switch') ? false : undefined
  }
  return undefined
}

const textOf = (node: MarkupNode, depth = 0): string => {
  if (node.type === 'text') return node.data
  if (!isElement(node) || UNSEEN.has(node.name) || depth > MOST_DEPTH) return ''
  return node.children.map((child) => textOf(child, depth + 1)).join('')
}
const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
const isText = (node: MarkupNode): boolean => node.type === 'text' && node.data.trim() !== ''

/** A bare element whose classes speak of a box one ticks: `<i class="check-icon on">`. */
const isDrawnBox = (element: MarkupElement): boolean =>
  classesOf(element).some((name) => BOX_CLASS.test(name)) && tidy(textOf(element)) === ''

/** Whether a node can stand inside a sentence: text, or an inline element that holds nothing but such nodes. */
const isInline = (node: MarkupNode, depth = 0): boolean =>
  !isElement(node) ||
  (INLINE.has(node.name) &&
    depth < 12 &&
    !node.state &&
    !isDrawnBox(node) &&
    node.children.every((child) => isInline(child, depth + 1)))

/**
 * The children of an element as they read: a run of text with inline elements in it is one sentence; inline
 * elements with no text between them, such as two buttons, stand alone.
 */
const runsOf = (element: MarkupElement): readonly (readonly MarkupNode[])[] => {
  const runs: MarkupNode[][] = []
  let open: MarkupNode[] = []
  const close = (): void => {
    if (open.some(isText)) runs.push(open)
    else runs.push(...open.filter(isElement).map((node) => [node]))
    open = []
  }
  for (const child of element.children) {
    if (isElement(child) && UNSEEN.has(child.name)) continue
    if (child.type !== 'text' && !isElement(child)) continue
    if (isInline(child)) open.push(child)
    else {
      close()
      runs.push([child])
    }
  }
  close()
  return runs
}

interface Reading {
  nodes: number
  partial: boolean
  readonly labels: ReadonlyMap<string, string>
  /** Pixels of the screen for one CSS pixel. */
  readonly scale: number
}

const scaled = (box: Box, scale: number): Box => [
  Math.round(box[0] * scale),
  Math.round(box[1] * scale),
  Math.round(box[2] * scale),
  Math.round(box[3] * scale),
]

const styleOf = ({ size, colour, background }: Measure): InlineStyle => ({
  hidden: false,
  ...(size === undefined ? {} : { size }),
  ...(colour ? { colour } : {}),
  ...(background ? { background } : {}),
})

/** The place of a run of text and of what stands in it; undefined where it was not drawn. */
const runBox = (run: readonly MarkupNode[], scale: number): { readonly bounds?: Box } => {
  const boxes = run.flatMap((node) =>
    node.type === 'text' ? (node.box ? [node.box] : []) : node.measure ? [node.measure.box] : [],
  )
  if (boxes.length === 0) return {}
  const edge = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number =>
    pick(...boxes.map((box) => box[side]))
  return {
    bounds: scaled([edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)], scale),
  }
}

interface Surroundings {
  readonly path: string
  readonly depth: number
  readonly style: InlineStyle
  readonly inSentence: boolean
}

/** What a picture or a class shows of a state. */
const drawnAs = ({ name, attribs, state }: MarkupElement, role: ControlRole): Partial<ScreenNode> => {
  if (state?.drawn)
    return { toggles: true, ...(state.ticked === undefined ? {} : { selected: state.ticked }) }
  if (role !== 'image') return {}
  const picture = name === 'icon' ? `${attribs.type ?? ''} ${attribs.class ?? ''}` : (attribs.src ?? '')
  return isTickedPicture(picture) ? { selected: true } : {}
}

const nodeOf = (
  element: MarkupElement,
  place: number,
  around: Surroundings,
  reading: Reading,
): ScreenNode | undefined => {
  if (UNSEEN.has(element.name)) return undefined
  if (around.depth >= MOST_DEPTH || reading.nodes >= MOST_NODES) {
    reading.partial = true
    return undefined
  }
  reading.nodes++
  const { attribs, name } = element
  const { measure } = element
  const style = measure ? styleOf(measure) : { ...around.style, ...inlineStyle(attribs.style ?? '') }
  const id = attribs.id ?? ''
  const path = `${around.path}/${name}${id ? `[@id=${id}]` : `[${place}]`}`
  const drawn = isDrawnBox(element) && roleOf(element) !== 'input'
  const role = drawn && ['other', 'image', 'link'].includes(roleOf(element)) ? 'checkbox' : roleOf(element)
  const runs = runsOf(element)
  const sentence = !around.inSentence && runs.length === 1 && (runs[0]?.some(isText) ?? false)
  const inSentence = around.inSentence || sentence
  const children = childrenOf(element, runs, { path, depth: around.depth + 1, style, inSentence }, reading)
  const checked = checkedOf(element, role)
  const hidden =
    style.hidden || attribs.hidden !== undefined || (name === 'input' && attribs.type === 'hidden')
  const closedDialog = name === 'dialog' && attribs.open === undefined
  const link = name === 'a' || name === 'navigator' ? (attribs.href ?? attribs.url) : undefined
  const taps =
    attribs.onclick ?? attribs['@click'] ?? attribs['@tap'] ?? attribs.bindtap ?? attribs['v-on:click']
  const said = inSentence ? tidy(textOf(element)) : ''
  const labelledBy = reading.labels.get(id) ?? attribs['aria-label']
  return {
    role: role === 'other' && inSentence && said !== '' ? 'text' : role,
    className: attribs.class ? `${name}.${classesOf(element).join('.')}` : name,
    text: said || (role === 'button' ? (attribs.value ?? '') : ''),
    description: attribs['aria-label'] ?? attribs.alt ?? attribs.title ?? '',
    hint: attribs.placeholder ?? '',
    resourceId: id,
    ...(checked === undefined ? {} : { checked }),
    ...drawnAs(element, role),
    ...(role === 'button' || link !== undefined || taps !== undefined ? { clickable: true } : {}),
    enabled: attribs.disabled === undefined,
    visible: measure ? measure.visible : !(hidden || closedDialog),
    ...(measure
      ? { bounds: scaled(measure.box, reading.scale), ...(measure.cut ? { cutOff: true } : {}) }
      : {}),
    ...(style.size === undefined ? {} : { textSize: style.size }),
    ...(style.colour ? { textColor: style.colour } : {}),
    ...(style.background ? { backgroundColor: style.background } : {}),
    ...(around.inSentence ? { inline: true } : {}),
    ...(labelledBy && (role === 'checkbox' || role === 'radio' || role === 'switch') ? { labelledBy } : {}),
    ...(link === undefined ? {} : { link }),
    ...(OPAQUE.has(name) ? { opaque: true } : {}),
    path,
    children,
  }
}

const childrenOf = (
  element: MarkupElement,
  runs: readonly (readonly MarkupNode[])[],
  around: Surroundings,
  reading: Reading,
): ScreenNode[] => {
  const counts = new Map<string, number>()
  const elements = (nodes: readonly MarkupNode[], at: Surroundings): ScreenNode[] =>
    nodes.filter(isElement).flatMap((child) => {
      const place = (counts.get(child.name) ?? 0) + 1
      counts.set(child.name, place)
      const node = nodeOf(child, place, at, reading)
      return node ? [node] : []
    })
  if (around.inSentence) return elements(element.children, around)
  return runs.flatMap((run, at) => {
    if (!run.some(isText)) return elements(run, around)
    const text: ScreenNode = {
      role: 'text',
      className: 'text()',
      text: tidy(run.map((node) => textOf(node)).join('')),
      description: '',
      hint: '',
      resourceId: '',
      ...runBox(run, reading.scale),
      ...(around.style.size === undefined ? {} : { textSize: around.style.size }),
      ...(around.style.colour ? { textColor: around.style.colour } : {}),
      ...(around.style.background ? { backgroundColor: around.style.background } : {}),
      path: `${around.path}/text()[${at + 1}]`,
      children: elements(run, { ...around, inSentence: true }),
    }
    return [text]
  })
}

const labelsOf = (nodes: readonly MarkupNode[], found = new Map<string, string>()): Map<string, string> => {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const target = node.name === 'label' ? node.attribs.for : undefined
    if (target && !found.has(target)) found.set(target, tidy(textOf(node)))
    labelsOf(node.children, found)
  }
  return found
}

/** The screen that markup shows. */
export const markupTree = (
  nodes: readonly MarkupNode[],
  origin: ScreenTree['origin'],
  more: { readonly title?: string; readonly partial?: boolean; readonly scale?: number } = {},
): ScreenTree => {
  const reading: Reading = {
    nodes: 0,
    partial: more.partial ?? false,
    labels: labelsOf(nodes),
    scale: more.scale ?? 1,
  }
  const around = { path: 'html', depth: 0, style: { hidden: false }, inSentence: false }
  const body: MarkupElement = { type: 'element', name: 'body', attribs: {}, children: nodes }
  const root = nodeOf(body, 1, around, reading)
  return {
    origin,
    roots: root ? [root] : [],
    ...(more.title ? { title: more.title } : {}),
    partial: reading.partial,
  }
}

/**
 * Reads a saved page as a screen: boxes with their start state from `checked`, `aria-checked`, the classes of a drawn
 * box, or what the scripts in the page bind them to; what attributes hide is hidden; comments, scripts and templates
 * say nothing. Scripts are not run and style sheets are not applied.
 */
export const parseHtml = async (source: string, near?: Near): Promise<ScreenTree> => {
  const { load } = await import('cheerio')
  const text = source.slice(0, MOST_CHARACTERS)
  const $ = load(text)
  const title = tidy($('title').first().text())
  const nodes = (await pageMarkup($, text, near)) ?? markupOf($('body').get(0)?.children ?? [])
  return markupTree(nodes, 'html', { title, partial: text.length < source.length })
}
