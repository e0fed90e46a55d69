import { calleeName, keyOf, type Node } from './script.ts'
import { isList, isObject, sameValue, textOfValue, truthOf, UNKNOWN, type Value } from './value.ts'

/** Where names of an expression are looked up. */
export interface Scope {
  /** The start value of a name; undefined when the name is not one of the component's. */
  lookup(name: string): { readonly value: Value } | undefined
}

/** A scope that knows more names than another. */
export const within = (outer: Scope, names: ReadonlyMap<string, Value>): Scope => ({
  lookup: (name) => (names.has(name) ? { value: names.get(name) } : outer.lookup(name)),
})

/** Expressions nest at most so deep; deeper ones are unknown. */
const MOST_DEPTH = 60

/** Calls that hold their first argument: `ref(true)`, `useState(true)`. Source: the manuals of Vue 3 and React. */
const HOLDERS =
  /^(\$?ref|shallowRef|\$?shallowRef|customRef|reactive|shallowReactive|readonly|toRef|toRefs|toRaw|unref|markRaw|useState|useRef|useReactive|useBoolean|useSetState|useImmer|useSignal|signal|observable|Boolean|String|Number|cloneDeep|mutableStateOf|ValueNotifier|RxBool|Rx|BehaviorSubject|createSignal)$/
/** Holders whose second argument is the start value. */
const SECOND_HOLDERS = /^(useStorage|useLocalStorage|useSessionStorage|useLocalStorageState|useReducer)$/
/** What storage gives before anything was stored; the first run is what is judged. */
const EMPTY_STORAGE = /^(getStorageSync|getItem|getStorage|get_storage)$/

const SELF = /^(this|that|self|_this|_self|vm|_vm|me|\$data|\$props|\$root)$/
const isSelf = (node: Node): boolean =>
  node.type === 'ThisExpression' || (node.type === 'Identifier' && SELF.test(node.name))

/** What `.state` or `.data` of a component hold stands in its scope as well. */
const HOLDS_STATE = new Set(['state', 'data', 'props', '$data', '$props', 'properties'])

const member = (value: Value, name: string): Value => {
  if (value === UNKNOWN) return UNKNOWN
  if (isObject(value)) {
    if (value.has(name)) return value.get(name)
    return name === 'value' ? value : undefined
  }
  if (name === 'value' || name === 'obs' || name === 'current') return value
  if (name === 'length' && (isList(value) || typeof value === 'string')) return value.length
  if (isList(value) && /^\d{1,6}$/.test(name)) return value[Number(name)]
  return UNKNOWN
}

const compare = (operator: string, a: Value, b: Value): Value => {
  if (operator === '===' || operator === '==') return sameValue(a, b) ?? UNKNOWN
  if (operator === '!==' || operator === '!=') {
    const same = sameValue(a, b)
    return same === undefined ? UNKNOWN : !same
  }
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN
  if (operator === '+') {
    if (typeof a === 'number' && typeof b === 'number') return a + b
    return textOfValue(a) + textOfValue(b)
  }
  if (typeof a !== 'number' || typeof b !== 'number') return UNKNOWN
  switch (operator) {
    case '>':
      return a > b
    case '<':
      return a < b
    case '>=':
      return a >= b
    case '<=':
      return a <= b
    case '-':
      return a - b
    case '*':
      return a * b
    case '%':
      return a % b
    default:
      return UNKNOWN
  }
}

/** The value of an expression at the start of the component, as far as the source decides it. */
export const evaluate = (node: Node | null | undefined, scope: Scope, depth = 0): Value => {
  if (!node || depth > MOST_DEPTH) return node ? UNKNOWN : undefined
  const of = (inner: Node | null | undefined): Value => evaluate(inner, scope, depth + 1)
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value
    case 'NullLiteral':
      return null
    case 'TemplateLiteral':
      return node.quasis
        .map((part, at) => (part.value.cooked ?? part.value.raw) + textOfValue(of(node.expressions[at])))
        .join('')
    case 'Identifier': {
      if (node.name === 'undefined') return undefined
      const found = scope.lookup(node.name)
      return found ? found.value : UNKNOWN
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = node.computed ? textOfValue(of(node.property)) : (keyOf(node.property) ?? '')
      if (name === '') return UNKNOWN
      if (isSelf(node.object)) {
        return scope.lookup(name)?.value ?? UNKNOWN
      }
      const { object } = node
      if (
        (object.type === 'MemberExpression' &&
          isSelf(object.object) &&
          HOLDS_STATE.has(calleeName(object))) ||
        (object.type === 'Identifier' && object.name === 'props')
      ) {
        return scope.lookup(name)?.value ?? UNKNOWN
      }
      return member(of(object), name)
    }
    case 'UnaryExpression': {
      const value = of(node.argument)
      if (node.operator === 'void') return undefined
      if (value === UNKNOWN) return UNKNOWN
      if (node.operator === '!') return truthOf(value) === undefined ? UNKNOWN : !truthOf(value)
      if (node.operator === '-' && typeof value === 'number') return -value
      return node.operator === '+' ? Number(textOfValue(value)) : UNKNOWN
    }
    case 'BinaryExpression':
      return compare(node.operator, of(node.left), of(node.right))
    case 'LogicalExpression': {
      const left = of(node.left)
      if (left === UNKNOWN) {
        const right = of(node.right)
        if (node.operator === '&&' && truthOf(right) === false) return right
        return UNKNOWN
      }
      if (node.operator === '??') return left === null || left === undefined ? of(node.right) : left
      return (truthOf(left) ?? false) === (node.operator === '&&') ? of(node.right) : left
    }
    case 'ConditionalExpression': {
      const test = truthOf(of(node.test))
      if (test !== undefined) return of(test ? node.consequent : node.alternate)
      const first = of(node.consequent)
      return first !== UNKNOWN && sameValue(first, of(node.alternate)) === true ? first : UNKNOWN
    }
    case 'ArrayExpression':
      return node.elements.flatMap((element) => {
        if (element?.type !== 'SpreadElement') return [of(element)]
        const spread = of(element.argument)
        return isList(spread) ? [...spread] : []
      })
    case 'ObjectExpression':
      return objectOf(node, scope, depth)
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return callOf(node, scope, depth)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
    case 'TypeCastExpression':
      return of(node.expression)
    case 'SequenceExpression':
      return of(node.expressions.at(-1))
    case 'AssignmentExpression':
      return of(node.right)
    case 'AwaitExpression':
      return UNKNOWN
    default:
      return UNKNOWN
  }
}

const objectOf = (node: Extract<Node, { type: 'ObjectExpression' }>, scope: Scope, depth: number): Value => {
  const found = new Map<string, Value>()
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = evaluate(property.argument, scope, depth + 1)
      if (isObject(spread)) for (const [name, value] of spread) found.set(name, value)
    } else if (property.type === 'ObjectProperty') {
      const name = property.computed
        ? textOfValue(evaluate(property.key, scope, depth + 1))
        : keyOf(property.key)
      if (name) found.set(name, evaluate(property.value, scope, depth + 1))
    }
  }
  return found
}

/** Calls that translate a text. Where its key is the Chinese text itself, that is what it says. */
const TRANSLATES = /^(\$?t|\$?tc|_t|__|_|tr|gettext|translate|\$gettext|i18n)$/

type Call = Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' }>

/** What a function without parameters returns at once: `() => true`, `function () { return {…} }`. */
const returned = (node: Node, scope: Scope, depth: number): Value => {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return UNKNOWN
  if (node.body.type !== 'BlockStatement') return evaluate(node.body, scope, depth + 1)
  const statement = node.body.body.find(({ type }) => type === 'ReturnStatement')
  return statement?.type === 'ReturnStatement' ? evaluate(statement.argument, scope, depth + 1) : UNKNOWN
}

const callOf = (node: Call, scope: Scope, depth: number): Value => {
  const name = calleeName(node.callee)
  const argument = (at: number): Value => {
    const given = node.arguments[at]
    if (!given || given.type === 'SpreadElement' || given.type === 'ArgumentPlaceholder') return undefined
    const lazy = given.type === 'ArrowFunctionExpression' || given.type === 'FunctionExpression'
    return lazy ? returned(given, scope, depth) : evaluate(given, scope, depth + 1)
  }
  if (name === 'require' || name === 'URL') return argument(0)
  if (TRANSLATES.test(name)) {
    const key = argument(0)
    return typeof key === 'string' && /[\u4e00-\u9fff]/.test(key) ? key : UNKNOWN
  }
  if (name === 'computed' || name === 'useMemo' || name === 'useComputed') return argument(0)
  if (HOLDERS.test(name)) return argument(0)
  if (SECOND_HOLDERS.test(name)) return argument(1)
  if (EMPTY_STORAGE.test(name)) return name === 'getItem' ? null : ''
  const { callee } = node
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return UNKNOWN
  const on = evaluate(callee.object, scope, depth + 1)
  if (name === 'assign' && node.arguments.length > 1) {
    const parts = node.arguments.map((_, at) => argument(at))
    return new Map(parts.flatMap((part) => (isObject(part) ? [...part] : [])))
  }
  if (isList(on) && (name === 'includes' || name === 'indexOf')) {
    const wanted = argument(0)
    if (on.length === 0) return name === 'includes' ? false : -1
    if (wanted === UNKNOWN) return UNKNOWN
    const at = on.findIndex((one) => sameValue(one, wanted) === true)
    return name === 'includes' ? at >= 0 : at
  }
  return UNKNOWN
}
