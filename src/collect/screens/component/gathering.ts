import { evaluate, type Scope, within } from './evaluate.ts'
import type { Node } from './script.ts'
import { isObject, sameValue, UNKNOWN, type Value } from './value.ts'

/** A node that is a function. */
export type FunctionNode = Extract<
  Node,
  {
    type:
      | 'FunctionDeclaration'
      | 'FunctionExpression'
      | 'ArrowFunctionExpression'
      | 'ObjectMethod'
      | 'ClassMethod'
  }
>

export const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'ObjectMethod' ||
  node?.type === 'ClassMethod' ||
  node?.type === 'FunctionDeclaration'

/** The values while they are gathered. */
export interface Gathering extends Scope {
  readonly values: Map<string, Value>
  readonly methods: Map<string, FunctionNode>
  /** Setters of hooks and the names they set: `setAgree` sets `agree`. */
  readonly setters: Map<string, string>
  /** What is worked out of other names when it is asked for. */
  readonly computed: Map<string, Node>
}

const MOST_COMPUTED = 12

/** A gathering that holds nothing yet. */
export const gathering = (): Gathering => {
  const values = new Map<string, Value>()
  const computed = new Map<string, Node>()
  let depth = 0
  const scope: Gathering = {
    values,
    computed,
    methods: new Map(),
    setters: new Map(),
    lookup(name) {
      if (values.has(name)) return { value: values.get(name) }
      const body = computed.get(name)
      if (body === undefined) return undefined
      if (depth >= MOST_COMPUTED) return { value: UNKNOWN }
      depth++
      const value = resultOf(body, scope)
      depth--
      return { value }
    },
  }
  return scope
}

/** What a function returns, its own constants known; the last return when there are several. */
export const resultOf = (node: Node | null | undefined, scope: Scope): Value => {
  if (!isFunction(node)) return evaluate(node, scope)
  if (node.body.type !== 'BlockStatement') return evaluate(node.body, scope)
  const own = new Map<string, Value>()
  const inside = within(scope, own)
  let result: Value = UNKNOWN
  for (const statement of node.body.body) {
    if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations)
        if (id.type === 'Identifier' && init) own.set(id.name, evaluate(init, inside))
    } else if (statement.type === 'ReturnStatement') {
      result = evaluate(statement.argument, inside)
    } else if (statement.type === 'IfStatement') {
      return UNKNOWN
    }
  }
  return result
}

/** States a name; one that two components of a file start differently is not known. */
export const state = (into: Gathering, name: string, value: Value): void => {
  const known = into.values.get(name)
  const differs = into.values.has(name) && known !== value && sameValue(known, value) !== true
  const merged =
    isObject(known) && isObject(value)
      ? new Map([...known, ...value])
      : differs && !isObject(value)
        ? UNKNOWN
        : value
  into.values.set(name, merged)
}

/** States all names of an object. */
export const stateAll = (into: Gathering, value: Value): void => {
  if (isObject(value)) for (const [name, one] of value) state(into, name, one)
}
