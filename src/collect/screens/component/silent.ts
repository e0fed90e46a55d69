import type { BoundNode } from './bound.ts'
import { isBox } from './box-state.ts'
import type { Node } from './script.ts'

/** Marks that are drawn as text. */
const MARKS = /^[\s☑☐☒✅✔✓√□■○●◯⭕⚪⚫❍]*$/u
const TICK = /[☑☒✅✔✓√]/u

const isMark = (node: Node): boolean => node.type === 'StringLiteral' && MARKS.test(node.value)
const isTick = (node: Node): boolean => node.type === 'StringLiteral' && TICK.test(node.value)

/** A choice between marks: what decides it, and whether it ticks. `{{ agreed ? '✓' : '' }}`, `{agreed && '✓'}` */
export const choiceOfMarks = (node: Node): { readonly test: Node; readonly ticks: boolean } | undefined => {
  if (node.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = node
    if (!isMark(consequent) || !isMark(alternate) || isTick(consequent) === isTick(alternate))
      return undefined
    return { test, ticks: isTick(consequent) }
  }
  return node.type === 'LogicalExpression' && node.operator === '&&' && isTick(node.right)
    ? { test: node.left, ticks: true }
    : undefined
}

/** Whether a node says nothing to read: it draws, or frames what draws. */
export const isSilent = (node: BoundNode): boolean =>
  node.type === 'text'
    ? node.parts.every((part) =>
        typeof part === 'string' ? MARKS.test(part) : choiceOfMarks(part) !== undefined,
      )
    : !isBox(node) &&
      node.name !== 'input' &&
      node.name !== 'button' &&
      !node.attributes.has('inner-text') &&
      !node.attributes.has('text') &&
      node.children.every(isSilent)

/** Whether a node is nothing but space between others. */
export const isBlank = (node: BoundNode): boolean =>
  node.type === 'text' && node.parts.every((part) => typeof part === 'string' && part.trim() === '')
