import {
  actingName,
  type Bound,
  type BoundElement,
  type BoundNode,
  type Condition,
  hyphened,
  type Loop,
} from './bound.ts'
import { calleeName, type Expression, keyOf, type Node, walk } from './script.ts'

type Jsx = Extract<Node, { type: 'JSXElement' | 'JSXFragment' }>
const MOST_DEPTH = 150

/** Names of JSX components that would read as another element of a page. */
const RENAMED: Readonly<Record<string, string>> = {
  link: 'a',
  'nav-link': 'a',
  'router-link': 'a',
  'text-input': 'input',
  pressable: 'view',
  object: 'view',
  head: 'view',
  title: 'view',
  option: 'view',
  template: 'view',
  base: 'view',
}

const nameOf = (node: Node): string =>
  node.type === 'JSXIdentifier'
    ? node.name
    : node.type === 'JSXMemberExpression'
      ? `${nameOf(node.object)}.${node.property.name}`
      : node.type === 'JSXNamespacedName'
        ? `${node.namespace.name}:${node.name.name}`
        : ''

const isJsx = (node: Node | null | undefined): node is Jsx =>
  node?.type === 'JSXElement' || node?.type === 'JSXFragment'

/** The first JSX that a node holds at its root: through parentheses and functions that return it. */
const innerJsx = (node: Node | null | undefined): Node | undefined => {
  if (!node) return undefined
  if (isJsx(node) || node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') return node
  if (node.type === 'ParenthesizedExpression') return innerJsx(node.expression)
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') {
    if (node.body.type !== 'BlockStatement') return innerJsx(node.body)
    const statement = node.body.body.find(({ type }) => type === 'ReturnStatement')
    return statement?.type === 'ReturnStatement' ? innerJsx(statement.argument) : undefined
  }
  return undefined
}

const conditioned = (nodes: readonly BoundNode[], condition: Condition): BoundNode[] =>
  nodes.map((node) => (node.type === 'element' && !node.condition ? { ...node, condition } : node))

/** What an expression between tags renders. */
const fromExpression = (node: Node, depth: number): BoundNode[] => {
  if (depth > MOST_DEPTH) return []
  if (isJsx(node)) return fromJsx(node, depth)
  if (node.type === 'ParenthesizedExpression') return fromExpression(node.expression, depth + 1)
  if (node.type === 'LogicalExpression' && node.operator === '&&') {
    const test = node.left as Expression
    return conditioned(fromExpression(node.right, depth + 1), { branch: 'if', test })
  }
  if (node.type === 'ConditionalExpression' && (innerJsx(node.consequent) || innerJsx(node.alternate))) {
    return [
      ...conditioned(fromExpression(node.consequent, depth + 1), { branch: 'if', test: node.test }),
      ...conditioned(fromExpression(node.alternate, depth + 1), { branch: 'else' }),
    ]
  }
  if (
    node.type === 'CallExpression' &&
    calleeName(node.callee) === 'map' &&
    node.callee.type === 'MemberExpression'
  ) {
    const [each] = node.arguments
    const inner = innerJsx(each)
    if (!inner || (each?.type !== 'ArrowFunctionExpression' && each?.type !== 'FunctionExpression')) return []
    const [item, index] = each.params
    const loop: Loop = {
      list: node.callee.object as Expression,
      item: item?.type === 'Identifier' ? item.name : ' ',
      ...(index?.type === 'Identifier' ? { index: index.name } : {}),
    }
    return fromExpression(inner, depth + 1).map((child) =>
      child.type === 'element' ? { ...child, loop } : child,
    )
  }
  // antd 3: getFieldDecorator(name, { valuePropName, initialValue })(<Checkbox/>)
  if (node.type === 'CallExpression' && node.callee.type === 'CallExpression') {
    const [, options] = node.callee.arguments
    const inner = node.arguments.flatMap((argument) => fromExpression(argument, depth + 1))
    const start =
      options?.type === 'ObjectExpression'
        ? options.properties.find(
            (property) => property.type === 'ObjectProperty' && keyOf(property.key) === 'initialValue',
          )
        : undefined
    return start?.type === 'ObjectProperty'
      ? [
          {
            type: 'element',
            name: 'form-item',
            attributes: new Map([['initial-value', [start.value as Expression]]]),
            tappable: false,
            children: inner,
          },
        ]
      : inner
  }
  if (node.type === 'CallExpression')
    return node.arguments.flatMap((argument) =>
      innerJsx(argument) ? fromExpression(innerJsx(argument) ?? argument, depth + 1) : [],
    )
  if (node.type === 'JSXEmptyExpression' || node.type === 'ArrayExpression') return []
  return [{ type: 'text', parts: [node as Expression] }]
}

/** White space of JSX text: lines are joined, their edges trimmed. */
const textOf = (value: string): string =>
  value
    .split(/\r?\n/)
    .map((line, at, lines) =>
      lines.length > 1
        ? at === 0
          ? line.trimEnd()
          : at === lines.length - 1
            ? line.trimStart()
            : line.trim()
        : line,
    )
    .filter(Boolean)
    .join(' ')

const childrenOf = (node: Jsx, depth: number): BoundNode[] =>
  node.children.flatMap((child): BoundNode[] => {
    if (child.type === 'JSXText') {
      const said = textOf(child.value)
      return said.trim() ? [{ type: 'text', parts: [said] }] : []
    }
    if (child.type === 'JSXExpressionContainer') return fromExpression(child.expression, depth + 1)
    return isJsx(child) ? fromJsx(child, depth + 1) : []
  })

const HANDLER = /^on-(click|press|change|tap|touch|value-change|toggle|check)/

const fromJsx = (node: Jsx, depth = 0): BoundNode[] => {
  if (depth > MOST_DEPTH) return []
  const children = childrenOf(node, depth)
  if (node.type === 'JSXFragment') return children
  const attributes = new Map<string, Bound>()
  let tappable = false
  let condition: Condition | undefined
  let model: Expression | undefined
  const slotted: BoundNode[] = []
  for (const attribute of node.openingElement.attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      // react-hook-form: {...register('agree')}
      const { argument } = attribute
      const [name] =
        argument.type === 'CallExpression' && calleeName(argument.callee) === 'register'
          ? argument.arguments
          : []
      if (name?.type === 'StringLiteral') attributes.set('name', [name.value])
      continue
    }
    const name = hyphened(nameOf(attribute.name))
    const { value } = attribute
    if (HANDLER.test(name)) {
      tappable = true
      continue
    }
    if (!value) attributes.set(name, [''])
    else if (value.type === 'StringLiteral') attributes.set(name, [value.value])
    else if (value.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression') {
      const inner = innerJsx(value.expression)
      if (name === 'v-model' || name === 'model') model = value.expression
      else if (name === 'v-if' || name === 'v-show') condition = { branch: 'if', test: value.expression }
      else if (isJsx(inner)) slotted.push(...fromJsx(inner, depth + 1))
      else attributes.set(name, [value.expression])
    } else if (isJsx(value)) slotted.push(...fromJsx(value, depth + 1))
  }
  const name = actingName(hyphened(nameOf(node.openingElement.name)), attributes)
  const element: BoundElement = {
    type: 'element',
    name: RENAMED[name] ?? name,
    attributes,
    ...(model ? { model } : {}),
    ...(condition ? { condition } : {}),
    tappable,
    ...(typeof node.start === 'number' ? { at: node.start } : {}),
    children: [...children, ...slotted],
  }
  return [element]
}

/** The JSX of a script: each piece that stands in no other one. */
export const jsxOf = (program: Node): BoundNode[] => {
  const found: BoundNode[] = []
  walk(program, (node) => {
    if (!isJsx(node)) return undefined
    found.push(...fromJsx(node))
    return false
  })
  return found
}
