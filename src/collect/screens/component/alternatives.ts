import type { BoundElement, BoundNode } from './bound.ts'
import type { Scope } from './evaluate.ts'
import { type Expression, keyOf, type Node } from './script.ts'
import { isSilent } from './silent.ts'
import { type Drawing, drawingOf, drawnByMarks, drawnByPair } from './toggle.ts'

/** What the picture inside a silent frame draws: a box whose tick comes and goes. */
export const innerDrawing = (element: BoundElement, scope: Scope): Drawing | undefined => {
  const marks = drawnByMarks(element, scope)
  if (marks) return marks
  const inner = element.children.filter((child): child is BoundElement => child.type === 'element')
  if (inner.length === 0 || inner.length > 3) return undefined
  for (const [at, child] of inner.entries()) {
    const { condition } = child
    if (condition?.branch === 'if' && condition.test) {
      const other = alternativeOf(condition.test, inner[at + 1])
      const instead = areOneBox(child, other) ? other : undefined
      const drawing = drawnByPair(condition.test, child, instead, scope)
      if (drawing) return drawing
    }
    const drawing = drawingOf(child, scope) ?? innerDrawing(child, scope)
    if (drawing) return drawing
  }
  return undefined
}

const fixedText = (node: BoundNode): string =>
  node.type === 'text'
    ? node.parts.map((part) => (typeof part === 'string' ? part.trim() : '')).join('')
    : node.children.map(fixedText).join('')

/** Whether two elements are one box with its label, ticked and not: both only draw, or both say the same. */
export const areOneBox = (shown: BoundElement, instead: BoundElement | undefined): boolean =>
  isSilent(shown)
    ? instead === undefined || isSilent(instead)
    : instead !== undefined && fixedText(shown) !== '' && fixedText(shown) === fixedText(instead)

/** The element that stands where the one under a condition does not: its `else`, or one under the opposite condition. */
export const alternativeOf = (test: Expression, next: BoundNode | undefined): BoundElement | undefined => {
  if (next?.type !== 'element' || !next.condition) return undefined
  if (next.condition.branch !== 'if') return next
  const { test: other } = next.condition
  return other && askedFor(test) !== '' && askedFor(test) === askedFor(other) ? next : undefined
}

/** What a condition asks for, whichever way: `form.agree` of `!form.agree` and of `form.agree == 1`. */
const askedFor = (node: Node): string => {
  switch (node.type) {
    case 'UnaryExpression':
      return askedFor(node.argument)
    case 'BinaryExpression':
      return askedFor(node.left)
    case 'Identifier':
      return node.name
    case 'ThisExpression':
      return 'this'
    case 'MemberExpression':
      return `${askedFor(node.object)}.${node.computed ? '' : (keyOf(node.property) ?? '')}`
    default:
      return ''
  }
}
