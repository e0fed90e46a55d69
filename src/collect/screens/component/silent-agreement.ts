import { evaluate, type Scope } from './evaluate.ts'
import { lookOfVariable } from './look.ts'
import { keyOf, type Node, walk } from './script.ts'

const AGREES = /(agree|consent|protocol|privacy|xieyi|tongyi|policy|yinsi|clause)/i
const ASKS = /同意|协议|隐私|agree|privacy/i

const nameOf = (node: Node): string => {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return ''
  const name = node.computed ? '' : (keyOf(node.property) ?? '')
  return name === 'value' ? nameOf(node.object) : name
}

/** The variable that a condition finds not to agree: `!this.agree`, `agree === false`. */
const refusedBy = (test: Node): Node | undefined => {
  if (test.type === 'UnaryExpression' && test.operator === '!') return test.argument
  if (test.type === 'BinaryExpression' && /^==/.test(test.operator)) {
    const { right } = test
    return right.type === 'BooleanLiteral' && !right.value && test.left.type !== 'PrivateName'
      ? test.left
      : undefined
  }
  return undefined
}

/** What code tells a user who does not agree, where the variable it asks for agrees from the start; empty otherwise. */
export const silentAgreement = (programs: readonly Node[], scope: Scope): string => {
  let said = ''
  for (const program of programs) {
    walk(program, (node) => {
      if (said !== '' || node.type !== 'IfStatement') return undefined
      const asked = refusedBy(node.test)
      const name = asked ? nameOf(asked) : ''
      if (!asked || !AGREES.test(name) || lookOfVariable(name) !== 'on') return undefined
      if (evaluate(asked, scope) !== true) return undefined
      walk(node.consequent, (inner) => {
        if (inner.type === 'StringLiteral' && ASKS.test(inner.value)) said ||= inner.value
        return undefined
      })
      return undefined
    })
  }
  return said
}
