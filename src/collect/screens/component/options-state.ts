import { type FunctionNode, type Gathering, isFunction, resultOf, state, stateAll } from './gathering.ts'
import { keyOf, type Node } from './script.ts'

/** Functions of a component that run before the user can act. Sources: the manuals of Vue, uni-app, WeChat, React, Angular, Ionic. */
export const HOOKS =
  /^(beforeCreate|created|beforeMount|mounted|activated|onLoad|onShow|onReady|onLaunch|attached|ready|componentWillMount|componentDidMount|UNSAFE_componentWillMount|componentDidShow|componentWillAppear|ngOnInit|ngAfterViewInit|ionViewDidLoad|ionViewWillEnter|ionViewDidEnter|initState)$/

/** Start values of properties: those an outer component gives are not known, so its default stands for them. */
export const stateProperties = (into: Gathering, node: Node): void => {
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

export type Objects = Extract<Node, { type: 'ObjectExpression' }>

/** Reads the options of a component: data, properties, computed, methods, setup. Returns its hooks. */
export const stateOptions = (options: Objects, into: Gathering): FunctionNode[] => {
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
const stateReturned = (setup: FunctionNode, into: Gathering): void => {
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

/** Whether an object that a constant holds is the options of a component. */
export const isOptions = (node: Objects): boolean => {
  const names = node.properties.map((property) =>
    property.type === 'SpreadElement' ? '' : (keyOf(property.key) ?? ''),
  )
  return (
    names.includes('data') &&
    names.some((name) => name === 'methods' || name === 'template' || HOOKS.test(name))
  )
}
