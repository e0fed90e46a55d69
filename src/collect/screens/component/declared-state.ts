import { evaluate } from './evaluate.ts'
import { type FunctionNode, type Gathering, isFunction, resultOf, state, stateAll } from './gathering.ts'
import { HOOKS } from './options-state.ts'
import { calleeName, keyOf, type Node, walk } from './script.ts'
import { isList, isObject, UNKNOWN } from './value.ts'

/** Hooks of React and what libraries name after them. */
const HOOK_NAME = /^use[A-Z]/

const components = new WeakMap<FunctionNode, boolean>()

/**
 * Whether a function is a component or a hook: it draws, or it asks for state. Asked once a function: a bundle is one
 * function around thousands of constants.
 */
const isComponent = (node: FunctionNode): boolean => {
  const known = components.get(node)
  if (known !== undefined) return known
  let found = false
  walk(node.body, (inner) => {
    if (found) return false
    if (inner.type === 'JSXElement' || inner.type === 'JSXFragment') found = true
    if (inner.type === 'CallExpression' && HOOK_NAME.test(calleeName(inner.callee))) found = true
    return undefined
  })
  components.set(node, found)
  return found
}

/**
 * Whether a constant is one of a handler, which no template sees. Components declare theirs at the top of the file, in
 * `setup`, in `render`, or in the function that is the component.
 */
const isOfHandler = (parents: readonly Node[]): boolean => {
  const at = parents.findIndex(isFunction)
  const own = parents[at]
  if (!isFunction(own)) return false
  const above = parents[at + 1]
  const member =
    own.type === 'ObjectMethod' || own.type === 'ClassMethod'
      ? own
      : above?.type === 'ObjectProperty' || above?.type === 'ClassProperty'
        ? above
        : undefined
  if (member) return !/^(setup|render)$/.test(keyOf(member.key) ?? '')
  const called = above?.type === 'CallExpression' || above?.type === 'NewExpression'
  if (called && !parents.slice(at + 1).some(isFunction)) return false
  return !isComponent(own)
}

/** Names that a declaration gives: constants, refs, reactive objects, hooks. */
export const stateDeclaration = (
  { id, init }: Extract<Node, { type: 'VariableDeclarator' }>,
  parents: readonly Node[],
  into: Gathering,
): void => {
  if (!init) return
  if (id.type === 'Identifier') {
    if (isFunction(init)) into.methods.set(id.name, init)
    else if (!isOfHandler(parents)) state(into, id.name, evaluate(init, into))
    return
  }
  if (isOfHandler(parents)) return
  if (id.type === 'ObjectPattern' && isOwnState(init)) {
    stateAliases(id, into)
    return
  }
  const value = evaluate(init, into)
  if (id.type === 'ArrayPattern') {
    const [first, second] = id.elements
    if (first?.type !== 'Identifier') return
    state(into, first.name, isList(value) ? value[0] : value)
    if (second?.type === 'Identifier') into.setters.set(second.name, first.name)
  } else if (id.type === 'ObjectPattern') {
    for (const property of id.properties) {
      if (property.type !== 'ObjectProperty') continue
      const name = keyOf(property.key)
      const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
      if (!name || target.type !== 'Identifier') continue
      const given = isObject(value) ? value.get(name) : UNKNOWN
      const fallback =
        property.value.type === 'AssignmentPattern' ? evaluate(property.value.right, into) : UNKNOWN
      const known = into.lookup(target.name)
      if (known && given === UNKNOWN) continue
      state(into, target.name, given === UNKNOWN || given === undefined ? fallback : given)
    }
  }
}

const isOwnState = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  node.object.type === 'ThisExpression' &&
  /^(state|data|props|\$data)$/.test(keyOf(node.property) ?? '')

/** Other names of the component's own state: `const { agree: isAgree } = this.state`. */
const stateAliases = (pattern: Extract<Node, { type: 'ObjectPattern' }>, into: Gathering): void => {
  for (const property of pattern.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue
    const { key, value } = property
    if (value.type === 'Identifier' && value.name !== key.name) into.computed.set(value.name, key)
  }
}

/** Fields of a class: of React, Angular and class components of Vue. */
export const stateClass = (body: Extract<Node, { type: 'ClassBody' }>, into: Gathering): FunctionNode[] => {
  const hooks: FunctionNode[] = []
  for (const member of body.body) {
    if (member.type === 'ClassProperty' || member.type === 'ClassAccessorProperty') {
      const name = keyOf(member.key)
      if (!name) continue
      if (isFunction(member.value)) into.methods.set(name, member.value)
      else if (name === 'state' || name === 'data') stateAll(into, evaluate(member.value, into))
      else if (member.value) state(into, name, evaluate(member.value, into))
    } else if (member.type === 'ClassMethod') {
      const name = keyOf(member.key)
      if (!name) continue
      if (member.kind === 'get') into.computed.set(name, member)
      else into.methods.set(name, member)
      if (name === 'data') stateAll(into, resultOf(member, into))
      else if (name === 'constructor' || HOOKS.test(name)) hooks.push(member)
    }
  }
  return hooks
}
