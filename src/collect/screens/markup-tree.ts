import type { Box } from '../../facts/locator.ts'
import { type InlineStyle, inlineStyle } from './html-style.ts'
import type { MarkupElement, MarkupNode, Measure } from './markup.ts'
import { checkedOf, drawnAs, isBoxRole, isDrawnBox, roleOf } from './markup-role.ts'
import { runsOf } from './markup-runs.ts'
import { CLOSES, classesOf, isElement, isText, textOf, tidy, UNSEEN } from './markup-words.ts'
import { MOST_DEPTH, MOST_NODES, type ScreenNode, type ScreenTree } from './tree.ts'

const OPAQUE = new Set(['iframe', 'canvas', 'embed', 'web-view'])

interface Reading {
  nodes: number
  partial: boolean
  readonly labels: Labels
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
  /** Where the element around begins in its file. */
  readonly at?: number
}

/** Whether a tap outside closes a dialog, as an attribute of it says. */
const closesOf = (attribs: MarkupElement['attribs']): { readonly closes?: boolean } => {
  const name = Object.keys(attribs).find((one) => CLOSES.test(one))
  return name === undefined ? {} : { closes: !/^(false|0|\{\{\s*false\s*\}\})$/.test(attribs[name] ?? '') }
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
  const at = element.at ?? around.at
  const placed = at === undefined ? {} : { at }
  const drawn = isDrawnBox(element) && roleOf(element) !== 'input'
  const role = drawn && ['other', 'image', 'link'].includes(roleOf(element)) ? 'checkbox' : roleOf(element)
  const runs = runsOf(element)
  const sentence = !around.inSentence && runs.length === 1 && (runs[0]?.some(isText) ?? false)
  const inSentence = around.inSentence || sentence
  const children = childrenOf(
    element,
    runs,
    { path, depth: around.depth + 1, style, inSentence, ...placed },
    reading,
  )
  const checked = checkedOf(element, role)
  const hidden =
    style.hidden || attribs.hidden !== undefined || (name === 'input' && attribs.type === 'hidden')
  const closedDialog = name === 'dialog' && attribs.open === undefined
  const link = name === 'a' || name === 'navigator' ? (attribs.href ?? attribs.url) : undefined
  const taps =
    attribs.onclick ?? attribs['@click'] ?? attribs['@tap'] ?? attribs.bindtap ?? attribs['v-on:click']
  const said = inSentence ? tidy(textOf(element)) : ''
  const labelledBy =
    reading.labels.byId.get(id) ?? reading.labels.around.get(element) ?? attribs['aria-label']
  return {
    role: role === 'other' && inSentence && said !== '' ? 'text' : role,
    className: attribs.class ? `${name}.${classesOf(element).join('.')}` : name,
    // Of a saved page the attribute is only what the field began with.
    text: said || (role === 'button' || (role === 'input' && measure) ? (attribs.value ?? '') : ''),
    description: attribs['aria-label'] ?? attribs.alt ?? attribs.title ?? '',
    hint: attribs.placeholder ?? '',
    resourceId: id,
    ...(checked === undefined ? {} : { checked }),
    ...drawnAs(element, role),
    ...(element.state?.byDialog ? { tickedByDialog: true } : {}),
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
    ...(labelledBy && isBoxRole(role) ? { labelledBy } : {}),
    ...(link === undefined ? {} : { link }),
    ...closesOf(attribs),
    ...(OPAQUE.has(name) ? { opaque: true } : {}),
    path,
    ...placed,
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
      ...(around.at === undefined ? {} : { at: around.at }),
      children: elements(run, { ...around, inSentence: true }),
    }
    return [text]
  })
}

/** What labels say, by the id they name and by the one box that stands in them. Source: HTML, the label element. */
interface Labels {
  readonly byId: ReadonlyMap<string, string>
  readonly around: ReadonlyMap<MarkupElement, string>
}

const boxesIn = (element: MarkupElement, depth = 0): MarkupElement[] =>
  depth > MOST_DEPTH
    ? []
    : element.children
        .filter(isElement)
        .flatMap((child) => (isBoxRole(roleOf(child)) ? [child] : boxesIn(child, depth + 1)))

const labelsOf = (nodes: readonly MarkupNode[]): Labels => {
  const byId = new Map<string, string>()
  const around = new Map<MarkupElement, string>()
  const visit = (among: readonly MarkupNode[], depth: number): void => {
    if (depth > MOST_DEPTH) return
    for (const node of among) {
      if (!isElement(node)) continue
      const said = node.name === 'label' ? tidy(textOf(node)) : ''
      const target = node.attribs.for
      if (said && target && !byId.has(target)) byId.set(target, said)
      const [box, second] = said && !target ? boxesIn(node) : []
      if (box && !second) around.set(box, said)
      visit(node.children, depth + 1)
    }
  }
  visit(nodes, 0)
  return { byId, around }
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
