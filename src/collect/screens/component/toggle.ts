import { type Bound, type BoundElement, boundValue } from './bound.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { firstIsTicked, lookOf, lookOfVariable } from './look.ts'
import { type Expression, keyOf, type Node } from './script.ts'
import { choiceOfMarks } from './silent.ts'
import { textOfValue, truthOf, UNKNOWN } from './value.ts'

/** What a binding draws: ticked, not ticked, or one of them that the source does not decide. */
export type Drawing = 'ticked' | 'empty' | 'undecided'

/** Attributes by which a picture or an icon of a box changes. */
const LOOKS = [
  'class',
  'class-name',
  'hover-class',
  'src',
  'source',
  'type',
  'name',
  'icon',
  'icon-class',
  'class-prefix',
  'url',
  'href',
  'xlink-href',
  'color',
  'style',
  'image',
  'img',
  'svg-icon',
  'icon-name',
] as const

const drawing = (on: boolean | undefined): Drawing =>
  on === undefined ? 'undecided' : on ? 'ticked' : 'empty'

/** The variable a condition asks for: `isAgree` of `!form.isAgree` and `isAgree == 1`. */
const variableOf = (test: Node): string => {
  switch (test.type) {
    case 'Identifier':
      return test.name
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = test.computed ? '' : (keyOf(test.property) ?? '')
      return name === 'value' || name === '' ? variableOf(test.object) : name
    }
    case 'UnaryExpression':
      return variableOf(test.argument)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return test.left.type === 'PrivateName' ? '' : variableOf(test.left)
    case 'CallExpression':
      return variableOf(test.callee)
    default:
      return ''
  }
}

/** Whether a condition holds when the variable it asks for does not: `!agree`, `agree == 0`, `agree === false`. */
const isNegated = (test: Node): boolean => {
  if (test.type === 'UnaryExpression' && test.operator === '!') return !isNegated(test.argument)
  if (test.type !== 'BinaryExpression') return false
  const { right, operator } = test
  const empty =
    (right.type === 'BooleanLiteral' && !right.value) ||
    (right.type === 'NumericLiteral' && right.value === 0) ||
    (right.type === 'StringLiteral' && (right.value === '' || right.value === '0'))
  return /^!=/.test(operator) ? !empty : empty
}

/** What a condition draws by the name of its variable alone. */
export const drawnByName = (test: Expression, scope: Scope): Drawing | undefined => {
  const look = lookOfVariable(variableOf(test))
  if (look === undefined) return undefined
  const truth = truthOf(evaluate(test, scope))
  if (truth === undefined) return 'undecided'
  return drawing((truth !== isNegated(test)) === (look === 'on'))
}

const namesOf = (node: Node, scope: Scope): string => {
  const value = evaluate(node, scope)
  if (value !== UNKNOWN && typeof value === 'string') return value
  // A picture whose address is put together still has a name in its last part.
  return node.type === 'TemplateLiteral'
    ? (node.quasis.at(-1)?.value.raw ?? '')
    : node.type === 'BinaryExpression' && node.right.type === 'StringLiteral'
      ? node.right.value
      : node.type === 'MemberExpression'
        ? (keyOf(node.property) ?? '')
        : node.type === 'Identifier'
          ? node.name
          : ''
}

/** What is drawn one way or another and is no box: eyes of passwords, arrows, players, hearts. */
const NO_BOX =
  /eye|pwd|passw|arrow|expand|fold|unfold|play|pause|like|collect|favor|mute|voice|sound|torch|flash|menu|drop|caret|chevron|loading|disabled|tab|countdown/i

/** What a choice between two looks draws. */
const drawnByChoice = (
  test: Expression,
  first: string,
  second: string,
  scope: Scope,
): Drawing | undefined => {
  if (NO_BOX.test(`${variableOf(test)} ${first} ${second}`)) return undefined
  const truth = truthOf(evaluate(test, scope))
  const ticked = firstIsTicked(first, second)
  if (ticked !== undefined) return drawing(truth === undefined ? undefined : truth === ticked)
  return drawnByName(test, scope)
}

const drawnByExpression = (node: Node, scope: Scope, isClass: boolean): Drawing | undefined => {
  switch (node.type) {
    case 'ConditionalExpression':
      return drawnByChoice(node.test, namesOf(node.consequent, scope), namesOf(node.alternate, scope), scope)
    case 'LogicalExpression':
      return node.operator === '&&'
        ? drawnByChoice(node.left, namesOf(node.right, scope), '', scope)
        : undefined
    case 'ObjectExpression': {
      for (const property of node.properties) {
        if (property.type !== 'ObjectProperty') continue
        if (!isClass) {
          // A style: the colour of a dot that is filled while the user agrees.
          const { value } = property
          const found = value.type === 'ConditionalExpression' ? drawnByName(value.test, scope) : undefined
          if (found) return found
          continue
        }
        const name = keyOf(property.key) ?? ''
        const found = drawnByChoice(property.value as Expression, name, '', scope)
        if (found) return found
      }
      return undefined
    }
    case 'ArrayExpression': {
      for (const element of node.elements) {
        const found =
          element && element.type !== 'SpreadElement' ? drawnByExpression(element, scope, isClass) : undefined
        if (found) return found
      }
      return undefined
    }
    case 'CallExpression': {
      for (const argument of node.arguments) {
        const found = drawnByExpression(argument, scope, isClass)
        if (found) return found
      }
      return undefined
    }
    case 'TemplateLiteral': {
      for (const part of node.expressions) {
        const found = drawnByExpression(part, scope, isClass)
        if (found) return found
      }
      return undefined
    }
    case 'BinaryExpression':
      return node.operator === '+'
        ? (drawnByExpression(node.right, scope, isClass) ?? drawnByExpression(node.left, scope, isClass))
        : undefined
    case 'ParenthesizedExpression':
      return drawnByExpression(node.expression, scope, isClass)
    case 'Identifier':
    case 'MemberExpression': {
      // A variable that holds the class or picture itself: what it starts with says it.
      const value = evaluate(node, scope)
      const look = typeof value === 'string' ? lookOf(value) : undefined
      return look === undefined ? undefined : drawing(look === 'on')
    }
    default:
      return undefined
  }
}

/** What the bound looks of an element draw; undefined when none of them speaks of a state. */
export const drawingOf = (element: BoundElement, scope: Scope): Drawing | undefined => {
  for (const name of LOOKS) {
    const bound: Bound = element.attributes.get(name) ?? []
    for (const part of bound) {
      if (typeof part === 'string') continue
      const found = drawnByExpression(part, scope, name === 'class' || name === 'class-name')
      if (found) return found
    }
  }
  return undefined
}

/** What a text that is one mark or another draws. */
export const drawnByMarks = (element: BoundElement, scope: Scope): Drawing | undefined => {
  for (const child of element.children) {
    if (child.type !== 'text') continue
    for (const part of child.parts) {
      const choice = typeof part === 'string' ? undefined : choiceOfMarks(part)
      const truth = choice ? truthOf(evaluate(choice.test, scope)) : undefined
      if (choice) return drawing(truth === undefined ? undefined : truth === choice.ticks)
    }
  }
  return undefined
}

/** The name by which an element can be told from its alternative: its picture, icon or class. */
export const appearanceOf = (element: BoundElement, scope: Scope): string =>
  (['src', 'source', 'name', 'type', 'icon', 'class', 'class-name'] as const)
    .map(
      (name) =>
        textOfValue(boundValue(element.attributes.get(name), scope)) ||
        namesOfBound(element.attributes.get(name), scope),
    )
    .filter(Boolean)
    .join(' ') ||
  element.children
    .map((child) => (child.type === 'element' ? appearanceOf(child, scope) : ''))
    .join(' ')
    .trim()

const namesOfBound = (bound: Bound | undefined, scope: Scope): string => {
  const [only] = bound ?? []
  return only === undefined || typeof only === 'string' ? '' : namesOf(only, scope)
}

/** What two elements draw of which one stands at a time. */
export const drawnByPair = (
  test: Expression,
  shown: BoundElement,
  instead: BoundElement | undefined,
  scope: Scope,
): Drawing | undefined =>
  drawnByChoice(test, appearanceOf(shown, scope), instead ? appearanceOf(instead, scope) : '', scope)
