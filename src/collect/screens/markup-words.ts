import type { MarkupElement, MarkupNode } from './markup.ts'
import { MOST_DEPTH } from './tree.ts'

const LONGEST_TEXT = 20_000

/** Elements that show nothing of what stands in them. */
export const UNSEEN = new Set([
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

/** Attributes by which component libraries set whether a tap outside closes a dialog. */
export const CLOSES =
  /^:?(close-?on-?click-?(overlay|modal|mask)|overlay-?clos(e|e?able)|(is-?)?mask-?(click|clos(e|e-?able|able)))$/i

export const isElement = (node: MarkupNode): node is MarkupElement => node.type === 'element'
export const classesOf = (element: MarkupElement): readonly string[] =>
  (element.attribs.class ?? '').split(/\s+/).filter(Boolean)

/** What a node says with all that stands in it. */
export const textOf = (node: MarkupNode, depth = 0): string => {
  if (node.type === 'text') return node.data
  if (!isElement(node) || UNSEEN.has(node.name) || depth > MOST_DEPTH) return ''
  return node.children.map((child) => textOf(child, depth + 1)).join('')
}

/** A text as it reads, white space as one blank; characters for private use are the pictures of an icon font. */
export const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0\ue000-\uf8ff]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)

export const isText = (node: MarkupNode): boolean => node.type === 'text' && tidy(node.data) !== ''
