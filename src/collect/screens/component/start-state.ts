import { evaluate, type Scope, within } from './evaluate.ts'
import type { FunctionNode, Gathering } from './gathering.ts'
import { runHook } from './hooks.ts'
import { calleeName, keyOf, type Node, walk } from './script.ts'
import { isList, isObject, sameValue, UNKNOWN, type Value } from './value.ts'

/** What a component starts with: its names and their values, and what is computed from them. */
export interface StartState extends Scope {
  /** Names that the component states, in order. */
  readonly names: readonly string[]
}

/** Functions of a component that run before the user can act. Sources: the manuals of Vue, uni-app, WeChat, React, Angular, Ionic. */
const HOOKS =
  /^(beforeCreate|created|beforeMount|mounted|activated|onLoad|onShow|onReady|onLaunch|attached|ready|componentWillMount|componentDidMount|UNSAFE_componentWillMount|componentDidShow|componentWillAppear|ngOnInit|ngAfterViewInit|ionViewDidLoad|ionViewWillEnter|ionViewDidEnter|initState)$/
const HOOK_CALLS =
  /^(onMounted|onBeforeMount|onActivated|onLoad|onShow|onReady|useLoad|useReady|useDidShow|useMount|useEffect|useLayoutEffect|watchEffect|useEffectOnce|useOnLoad|onLaunch)$/
const MAKERS =
  /^(defineComponent|createApp|Vue|extend|Page|Component|App|component|defineOptions|createPage|create|withDefaults|mpx|createComponent|createClass|createReactClass|defineNuxtComponent|observer|memo)$/
/** Hooks of forms, whose options state the start values of the fields. Sources: the manuals of React Hook Form, Formik, TanStack Form. */
const FORMS = /^(useForm|useFormik|createForm)$/
const MOST_COMPUTED = 12

const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'ObjectMethod' ||
  node?.type === 'ClassMethod' ||
  node?.type === 'FunctionDeclaration'

const gathering = (): Gathering & { readonly computed: Map<string, Node> } => {
  const values = new Map<string, Value>()
  const computed = new Map<string, Node>()
  let depth = 0
  const scope: Gathering & { readonly computed: Map<string, Node> } = {
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
const resultOf = (node: Node | null | undefined, scope: Scope): Value => {
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
const state = (into: Gathering, name: string, value: Value): void => {
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

const stateAll = (into: Gathering, value: Value): void => {
  if (isObject(value)) for (const [name, one] of value) state(into, name, one)
}

/** Start values of properties: those an outer component gives are not known, so its default stands for them. */
const stateProperties = (into: Gathering, node: Node): void => {
  if (node.type !== 'ObjectExpression') return
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty') continue
    const name = keyOf(property.key)
    if (!name || property.value.type !== 'ObjectExpression') continue
    for (const cell of property.value.properties) {
      if (cell.type === 'SpreadElement') continue
      const key = keyOf(cell.key)
      if (key !== 'default' && key !== 'value') continue
      const value = cell.type === 'ObjectProperty' ? cell.value : cell
      state(into, name, resultOf(value, into))
    }
  }
}

type Objects = Extract<Node, { type: 'ObjectExpression' }>

/** Reads the options of a component: data, properties, computed, methods, setup. Returns its hooks. */
const stateOptions = (options: Objects, into: ReturnType<typeof gathering>): FunctionNode[] => {
  const hooks: FunctionNode[] = []
  const partOf = (member: Objects['properties'][number]): readonly [string, Node] | undefined => {
    if (member.type === 'SpreadElement') return undefined
    const name = keyOf(member.key)
    return name === undefined ? undefined : [name, member.type === 'ObjectProperty' ? member.value : member]
  }
  for (const member of options.properties) {
    const part = partOf(member)
    if (!part) continue
    const [name, node] = part
    if (/^(data|state|setup|initData|getInitialState|getDefaultProps|private|protected|public)$/.test(name)) {
      if (name === 'setup' && isFunction(node)) stateReturned(node, into)
      else stateAll(into, resultOf(node, into))
    } else if (name === 'props' || name === 'properties') stateProperties(into, node)
    else if (name === 'computed' && node.type === 'ObjectExpression') {
      for (const one of node.properties) {
        const found = partOf(one)
        if (!found) continue
        const getter =
          found[1].type === 'ObjectExpression'
            ? found[1].properties.map(partOf).find((cell) => cell?.[0] === 'get')?.[1]
            : found[1]
        if (getter) into.computed.set(found[0], getter)
      }
    } else if (
      (name === 'methods' || name === 'lifetimes' || name === 'pageLifetimes') &&
      node.type === 'ObjectExpression'
    ) {
      for (const one of node.properties) {
        const found = partOf(one)
        if (!found || !isFunction(found[1])) continue
        into.methods.set(found[0], found[1])
        if (name !== 'methods' && /^(attached|ready|created|show)$/.test(found[0])) hooks.push(found[1])
        if (name === 'methods' && HOOKS.test(found[0])) hooks.push(found[1])
      }
    } else if (isFunction(node)) {
      into.methods.set(name, node)
      if (HOOKS.test(name)) hooks.push(node)
    }
  }
  return hooks
}

/** What `setup` returns under another name; its own constants are gathered wherever they stand. */
const stateReturned = (setup: FunctionNode, into: ReturnType<typeof gathering>): void => {
  if (setup.body.type !== 'BlockStatement') return
  for (const statement of setup.body.body) {
    if (statement.type !== 'ReturnStatement' || statement.argument?.type !== 'ObjectExpression') continue
    for (const property of statement.argument.properties) {
      if (property.type === 'SpreadElement') into.computed.set(`...${into.computed.size}`, property.argument)
      else if (property.type === 'ObjectProperty') {
        const name = keyOf(property.key)
        const same = property.value.type === 'Identifier' && property.value.name === name
        if (name && !same) into.computed.set(name, property.value)
      }
    }
  }
}

/** Names that a declaration gives: constants, refs, reactive objects, hooks. */
const stateDeclaration = (
  { id, init }: Extract<Node, { type: 'VariableDeclarator' }>,
  into: ReturnType<typeof gathering>,
): void => {
  if (!init) return
  if (id.type === 'Identifier') {
    if (isFunction(init)) into.methods.set(id.name, init)
    else state(into, id.name, evaluate(init, into))
    return
  }
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
const stateAliases = (
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
  into: ReturnType<typeof gathering>,
): void => {
  for (const property of pattern.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue
    const { key, value } = property
    if (value.type === 'Identifier' && value.name !== key.name) into.computed.set(value.name, key)
  }
}

/** Fields of a class: of React, Angular and class components of Vue. */
const stateClass = (
  body: Extract<Node, { type: 'ClassBody' }>,
  into: ReturnType<typeof gathering>,
): FunctionNode[] => {
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

/**
 * The start values of the components of a script: what is declared, and what hooks that run before the user acts make
 * of it. What a branch or a callback sets is known only when it is what was known anyway.
 */
export const startState = (programs: readonly Node[]): StartState => {
  const into = gathering()
  const hooks: FunctionNode[] = []
  for (const program of programs) {
    walk(program, (node, parents) => {
      const parent = parents[0]
      switch (node.type) {
        case 'ImportDeclaration':
          for (const { type, local } of node.specifiers)
            if (type === 'ImportDefaultSpecifier' && /\.\w{2,5}$/.test(node.source.value))
              into.values.set(local.name, node.source.value)
          return false
        case 'VariableDeclarator':
          stateDeclaration(node, into)
          return undefined
        case 'FunctionDeclaration':
          if (node.id) into.methods.set(node.id.name, node)
          return undefined
        case 'ClassBody':
          hooks.push(...stateClass(node, into))
          return undefined
        case 'ObjectExpression': {
          const makes =
            parent?.type === 'ExportDefaultDeclaration' ||
            ((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
              MAKERS.test(calleeName(parent.callee))) ||
            (parent?.type === 'AssignmentExpression' &&
              parent.left.type === 'MemberExpression' &&
              calleeName(parent.left) === 'exports') ||
            (parent?.type === 'VariableDeclarator' && isOptions(node))
          if (makes) hooks.push(...stateOptions(node, into))
          return undefined
        }
        case 'CallExpression': {
          const name = calleeName(node.callee)
          const [first] = node.arguments
          if (HOOK_CALLS.test(name) && isFunction(first)) hooks.push(first)
          if (name === 'defineProps' && first) stateProperties(into, first)
          if (FORMS.test(name) && first) stateAll(into, evaluate(first, into))
          if (name === 'withDefaults' && node.arguments[1]) stateAll(into, evaluate(node.arguments[1], into))
          return undefined
        }
        case 'AssignmentExpression':
          return undefined
        default:
          return undefined
      }
    })
  }
  for (const [name, node] of into.computed) if (name.startsWith('...')) stateAll(into, evaluate(node, into))
  for (const hook of hooks) runHook(hook, into)
  return { lookup: into.lookup, names: [...into.values.keys()] }
}

const isOptions = (node: Objects): boolean => {
  const names = node.properties.map((property) =>
    property.type === 'SpreadElement' ? '' : (keyOf(property.key) ?? ''),
  )
  return (
    names.includes('data') &&
    names.some((name) => name === 'methods' || name === 'template' || HOOKS.test(name))
  )
}
