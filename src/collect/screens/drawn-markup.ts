import type { CheerioAPI } from 'cheerio'
import type { DrawnPage } from './drawn-page.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { isBoxRole, isDrawnBox, roleOf } from './markup-role.ts'
import { isElement, isText } from './markup-words.ts'

/** Attribute by which an element of the markup is found again in what the browser drew of it. */
const NUMBER = 'data-at-in-markup'

/** How a browser drew the elements of a saved page, by their numbers. */
export interface Drawing {
  readonly elements: ReadonlyMap<string, MarkupElement>
  /** Whether what is not drawn is hidden: all scripts of the page ran, so none is left that could show it. */
  readonly decides: boolean
  /** Pixels for one CSS pixel, and CSS pixels of the page. */
  readonly scale: number
  readonly width: number
  readonly height: number
}

/** The document with a number on every element of its body. */
export const numbered = ($: CheerioAPI): string => {
  for (const [at, element] of $('body *').toArray().entries()) element.attribs[NUMBER] = String(at)
  return $.html()
}

/** What was drawn of a numbered document; undefined when scripts left nothing that one could read. */
export const drawingOf = (page: DrawnPage, decides: boolean): Drawing | undefined => {
  const elements = new Map<string, MarkupElement>()
  let speaks = false
  const visit = (nodes: readonly MarkupNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) speaks ||= node.type === 'text' && node.box !== undefined
      if (!isElement(node)) continue
      const number = node.attribs[NUMBER]
      if (number !== undefined) elements.set(number, node)
      visit(node.children)
    }
  }
  visit(page.nodes)
  const { scale, width, height } = page
  return speaks ? { elements, decides, scale, width, height } : undefined
}

const isBox = (element: MarkupElement): boolean => isBoxRole(roleOf(element))

/** A box that is ticked as drawn and not in the markup is of no known state; what the markup ticks stays ticked. */
const stateBeside = (element: MarkupElement, drawn: MarkupElement): Partial<MarkupElement> =>
  element.name === 'input' &&
  isBox(element) &&
  drawn.attribs.checked !== undefined &&
  element.attribs.checked === undefined
    ? { state: { ticked: undefined, drawn: false } }
    : {}

/** Texts with their places, where the browser holds the same number of them. */
const textsBeside = (
  children: readonly MarkupNode[],
  drawn: readonly MarkupNode[],
): readonly MarkupNode[] => {
  const texts = drawn.filter((node) => node.type === 'text')
  if (texts.length !== children.filter((node) => node.type === 'text').length) return children
  let at = 0
  return children.map((child) => {
    if (child.type !== 'text') return child
    const box = texts[at++]?.box
    return box === undefined ? child : { ...child, box }
  })
}

const holdsBox = (element: MarkupElement): boolean =>
  isBox(element) ||
  isDrawnBox(element) ||
  element.children.some((child) => isElement(child) && holdsBox(child))

/**
 * The markup of a page with what drawing adds to it: places, sizes, colours, and what is not seen. What the markup says
 * of texts, labels and states stays as it is, and a hidden part that holds a box stays too: a tap shows it.
 */
export const addDrawing = (
  nodes: readonly MarkupNode[],
  drawing: Drawing,
  decides = drawing.decides,
): MarkupNode[] =>
  nodes.map((node): MarkupNode => {
    if (!isElement(node)) return node
    const { [NUMBER]: number = '', ...attribs } = node.attribs
    const drawn = drawing.elements.get(number)
    const measure = drawn?.measure
    const hides = decides && measure?.visible !== true && !holdsBox(node)
    const children = addDrawing(
      textsBeside(node.children, drawn?.children ?? []),
      drawing,
      decides && (measure?.visible === true || hides),
    )
    if (drawn === undefined || measure === undefined)
      return { ...node, attribs: hides ? { ...attribs, hidden: '' } : attribs, children }
    return {
      ...node,
      attribs,
      children,
      ...stateBeside(node, drawn),
      measure: { ...measure, visible: !hides },
    }
  })
