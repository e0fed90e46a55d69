import { evaluate, within } from './evaluate.ts'
import type { FunctionNode, Gathering } from './gathering.ts'
import { calleeName, keyOf, type Node } from './script.ts'
import { isObject, sameValue, textOfValue, truthOf, UNKNOWN, type Value } from './value.ts'

/** Methods that hooks call are followed so deep. */
const MOST_CALLS = 4
const MOST_STATEMENTS = 4_000

interface Run {
  readonly into: Gathering
  readonly own: Map<string, Value>
  calls: number
  statements: number
  /** Whether what runs now surely runs before the user acts. */
  sure: boolean
}

/** The way of a target from the component: `['form', 'agree']` of `this.form.agree` and of `form.value.agree`. */
const pathOf = (node: Node): string[] | undefined => {
  if (node.type === 'ThisExpression') return []
  if (node.type === 'Identifier')
    return /^(that|self|_this|_self|vm|_vm|me)$/.test(node.name) ? [] : [node.name]
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  const above = pathOf(node.object)
  const name = node.computed
    ? node.property.type === 'StringLiteral'
      ? node.property.value
      : undefined
    : keyOf(node.property)
  if (!above || name === undefined) return undefined
  const self = above.length === 0 && /^(state|data|\$data)$/.test(name)
  return self || name === 'value' || name === 'current' ? above : [...above, name]
}

const put = (run: Run, path: readonly string[], value: Value): void => {
  const [name, ...rest] = path
  if (name === undefined) return
  const values = run.own.has(name) ? run.own : run.into.values
  const known = values.get(name)
  if (rest.length > 0) {
    if (!isObject(known)) return
    const inner = rest.length === 1 ? rest[0] : undefined
    if (inner === undefined) return
    values.set(name, new Map([...known, [inner, merged(known.get(inner), value, run.sure)]]))
    return
  }
  values.set(name, values.has(name) ? merged(known, value, run.sure) : value)
}

const merged = (known: Value, value: Value, sure: boolean): Value =>
  sure || known === value || sameValue(known, value) === true ? value : UNKNOWN

const putAll = (run: Run, value: Value): void => {
  if (isObject(value)) for (const [path, one] of value) put(run, path.split('.'), one)
}

const unsurely = (run: Run, act: () => void): void => {
  const before = run.sure
  run.sure = false
  act()
  run.sure = before
}

const scopeOf = (run: Run) => within(run.into, run.own)

const call = (node: Extract<Node, { type: 'CallExpression' }>, run: Run): void => {
  const name = calleeName(node.callee)
  const [first, second] = node.arguments
  const value = (argument: Node | undefined): Value => evaluate(argument, scopeOf(run))
  const setter = run.into.setters.get(name)
  if (setter !== undefined) put(run, [setter], value(first))
  else if (name === 'setData' || name === 'setState' || name === '$patch') putAll(run, value(first))
  else if ((name === '$set' || name === 'set') && node.arguments.length === 3 && first && second) {
    const path = pathOf(first)
    if (path) put(run, [...path, textOfValue(value(second))], value(node.arguments[2]))
  } else if (name === 'assign' && first && second) {
    const path = pathOf(first)
    const given = value(second)
    if (path && isObject(given)) for (const [key, one] of given) put(run, [...path, key], one)
  }
  const method = run.into.methods.get(name)
  if (method && run.calls < MOST_CALLS) {
    run.calls++
    execute(method.body, run)
    run.calls--
  }
  for (const argument of node.arguments) {
    const functions =
      argument.type === 'ObjectExpression'
        ? argument.properties.map((property) =>
            property.type === 'ObjectProperty' ? property.value : property,
          )
        : [argument]
    for (const inner of functions) {
      if (
        inner.type === 'ArrowFunctionExpression' ||
        inner.type === 'FunctionExpression' ||
        inner.type === 'ObjectMethod'
      ) {
        if (name === 'nextTick' || name === '$nextTick') execute(inner.body, run)
        else unsurely(run, () => execute(inner.body, run))
      }
    }
  }
  if (node.callee.type === 'MemberExpression') execute(node.callee.object, run)
}

/** Runs a statement or expression for what it sets. */
const execute = (node: Node | null | undefined, run: Run): void => {
  if (!node || ++run.statements > MOST_STATEMENTS) return
  switch (node.type) {
    case 'BlockStatement':
      for (const statement of node.body) execute(statement, run)
      return
    case 'ExpressionStatement':
      execute(node.expression, run)
      return
    case 'AwaitExpression':
      execute(node.argument, run)
      run.sure = false
      return
    case 'AssignmentExpression': {
      const path = pathOf(node.left)
      const value = evaluate(node.right, scopeOf(run))
      if (path && node.operator === '=') {
        if (path.length === 0) putAll(run, value)
        else put(run, path, value)
      }
      if (node.right.type === 'AwaitExpression') run.sure = false
      return
    }
    case 'CallExpression':
      call(node, run)
      return
    case 'LogicalExpression': {
      const test = truthOf(evaluate(node.left, scopeOf(run)))
      if (test === (node.operator === '&&')) execute(node.right, run)
      else if (test === undefined) unsurely(run, () => execute(node.right, run))
      return
    }
    case 'ConditionalExpression':
    case 'IfStatement': {
      const test = truthOf(evaluate(node.test, scopeOf(run)))
      if (test !== undefined) execute(test ? node.consequent : node.alternate, run)
      else {
        unsurely(run, () => {
          execute(node.consequent, run)
          execute(node.alternate, run)
        })
      }
      return
    }
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        if (id.type === 'Identifier') run.own.set(id.name, evaluate(init, scopeOf(run)))
        if (init?.type === 'AwaitExpression') run.sure = false
        else execute(init, run)
      }
      return
    case 'TryStatement':
      execute(node.block, run)
      unsurely(run, () => execute(node.handler?.body, run))
      return
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
      unsurely(run, () => execute(node.body, run))
      return
    case 'SwitchStatement':
      unsurely(run, () => {
        for (const { consequent } of node.cases) for (const statement of consequent) execute(statement, run)
      })
      return
    default:
  }
}

/** What a dialog hands to the function that hears its answer, once it is confirmed. Source: the manuals of uni-app and WeChat. */
const CONFIRMED: Value = new Map<string, Value>([
  ['confirm', true],
  ['cancel', false],
])

/** Runs what hears the answer of a dialog, as if the user had confirmed it. */
export const runAnswer = (answer: FunctionNode, into: Gathering): void => {
  const [heard] = answer.params
  const own = new Map<string, Value>(heard?.type === 'Identifier' ? [[heard.name, CONFIRMED]] : [])
  execute(answer.body, { into, own, calls: 0, statements: 0, sure: true })
}

/** Runs a hook of a component on its start values. */
export const runHook = (hook: { readonly body: Node }, into: Gathering): void =>
  execute(hook.body, { into, own: new Map(), calls: 0, statements: 0, sure: true })
