import type { MarkupNode } from '../markup.ts'
import { OPENS } from './dialog-calls.ts'
import { type FunctionNode, isFunction } from './gathering.ts'
import { calleeName, keyOf, type Node, walk } from './script.ts'

/** Options of a dialog that are called when the user confirms. Sources: the manuals of uni-app, WeChat, Vant, Element, React Native. */
const CONFIRMS = /^(success|confirm|onConfirm|ok|onOk|yes|onPress)$/

const isOpening = (node: Node): boolean =>
  node.type === 'CallExpression' && OPENS.test(calleeName(node.callee))

const functionsOf = (node: Node): FunctionNode[] => {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((one) => (one ? functionsOf(one) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((property) => {
    if (property.type === 'SpreadElement' || !CONFIRMS.test(keyOf(property.key) ?? '')) return []
    const answer = property.type === 'ObjectMethod' ? property : property.value
    return isFunction(answer) ? [answer] : []
  })
}

/** What runs when the user confirms a dialog that code opens: `showModal({ success })`, `confirm({…}).then(…)`. */
export const dialogAnswers = (programs: readonly Node[]): FunctionNode[] => {
  const found: FunctionNode[] = []
  for (const program of programs) {
    walk(program, (node) => {
      if (node.type !== 'CallExpression') return undefined
      const { callee } = node
      if (isOpening(node)) found.push(...node.arguments.flatMap(functionsOf))
      const [first] = node.arguments
      if (
        callee.type === 'MemberExpression' &&
        calleeName(callee) === 'then' &&
        isOpening(callee.object) &&
        isFunction(first)
      )
        found.push(first)
      return undefined
    })
  }
  return found
}

/** The markup at the start, with the boxes marked that are empty there and ticked in the same markup after an answer. */
export const tickedByAnswers = (
  start: readonly MarkupNode[],
  after: readonly MarkupNode[],
): readonly MarkupNode[] =>
  start.map((node, at) => {
    const other = after[at]
    if (node.type !== 'element' || other?.type !== 'element' || other.name !== node.name) return node
    const { state } = node
    const ticks = state?.ticked === false && other.state?.ticked === true
    return {
      ...node,
      ...(ticks ? { state: { ...state, byDialog: true } } : {}),
      children: tickedByAnswers(node.children, other.children),
    }
  })
