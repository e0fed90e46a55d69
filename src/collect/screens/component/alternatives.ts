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
      const drawing = drawnByPair(condition.test, child, alternativeOf(condition.test, inner[at + 1]), scope)
      if (drawing) return drawing
    }
    const drawing = drawingOf(child, scope) ?? innerDrawing(child, scope)
    if (drawing) return drawing
  }
  return undefined
}

/** The picture that stands where the one under a condition does not: its `else`, or one under the opposite condition. */
export const alternativeOf = (test: Expression, next: BoundNode | undefined): BoundElement | undefined => {
  if (next?.type !== 'element' || !next.condition || !isSilent(next)) return undefined
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
