import type { MarkupElement, MarkupNode } from './markup.ts'
import { isDrawnBox } from './markup-role.ts'
import { isElement, isText, UNSEEN } from './markup-words.ts'

/** Elements that stand inside a sentence. */
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
export const runsOf = (element: MarkupElement): readonly (readonly MarkupNode[])[] => {
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
