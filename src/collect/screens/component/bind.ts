import type { BoxState, MarkupElement, MarkupNode } from '../markup.ts'
import type { Around } from './around.ts'
import { type BoundElement, type BoundNode, boundValue } from './bound.ts'
import { boxState, isBox } from './box-state.ts'
import { dialogParts } from './dialog-parts.ts'
import { evaluate, type Scope, within } from './evaluate.ts'
import { type Expression, keyOf, type Node } from './script.ts'
import { type Drawing, drawingOf, drawnByName, drawnByPair } from './toggle.ts'
import { isList, isObject, textOfValue, truthOf, UNKNOWN, type Value } from './value.ts'

/** Copies of an element that a list gives; lists of consent boxes are short. */
const MOST_COPIES = 20
const MOST_ELEMENTS = 20_000

interface Binding {
  elements: number
}

/** Marks that are drawn as text. */
const MARKS = /^[\s☑☐☒✅✔✓√□■○●◯⭕⚪⚫❍]*$/u

const isSilent = (node: BoundNode): boolean =>
  node.type === 'text'
    ? node.parts.every((part) => typeof part === 'string' && MARKS.test(part))
    : !isBox(node) &&
      node.name !== 'input' &&
      node.name !== 'button' &&
      !node.attributes.has('inner-text') &&
      !node.attributes.has('text') &&
      node.children.every(isSilent)

/** Whether a box stands in an element that labels it by an attribute. */
const holdsBox = (element: BoundElement): boolean =>
  /label|tile|item|cell|field$/.test(element.name) &&
  element.children.some((child) => child.type === 'element' && isBox(child))

const isBlank = (node: BoundNode): boolean =>
  node.type === 'text' && node.parts.every((part) => typeof part === 'string' && part.trim() === '')

const stateOfDrawing = (drawing: Drawing): BoxState => ({
  ticked: drawing === 'undecided' ? undefined : drawing === 'ticked',
  drawn: true,
})

const cssOf = (value: Value): string =>
  isObject(value)
    ? [...value]
        .map(
          ([name, one]) =>
            `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${typeof one === 'number' ? `${one}px` : textOfValue(one)}`,
        )
        .join(';')
    : isList(value)
      ? value.map(cssOf).join(';')
      : textOfValue(value)

const classesOf = (value: Value): string => {
  if (isList(value)) return value.map(classesOf).filter(Boolean).join(' ')
  if (isObject(value))
    return [...value]
      .filter(([, on]) => truthOf(on) === true)
      .map(([name]) => name)
      .join(' ')
  return textOfValue(value)
}

/** Attributes as a page would have them; what is decided at run time is left out. */
const attribsOf = (element: BoundElement, scope: Scope): Record<string, string> => {
  const attribs: Record<string, string> = {}
  for (const [name, bound] of element.attributes) {
    const value = boundValue(bound, scope)
    if (name === 'class' || name === 'class-name') {
      const classes =
        bound.length === 1
          ? classesOf(value)
          : bound.map((part) => classesOf(boundValue([part], scope))).join(' ')
      if (classes.trim()) attribs.class = `${attribs.class ?? ''} ${classes}`.trim()
    } else if (name === 'style') attribs.style = cssOf(value)
    else if (name === 'checked' || name === 'inner-text') continue
    else if (value === true) attribs[name] = ''
    else if (typeof value === 'string' || typeof value === 'number') attribs[name] = String(value)
  }
  if (element.tappable) attribs.onclick = ''
  return attribs
}

const textNodes = (parts: readonly (string | Parameters<typeof evaluate>[0])[], scope: Scope): string =>
  parts.map((part) => (typeof part === 'string' ? part : textOfValue(evaluate(part, scope)))).join('')

const withoutTags = (text: string): string => text.slice(0, 20_000).replace(/<[^<>]{1,500}>/g, '')

const TEXTS_OF_BOX = ['label', 'text', 'title', 'content', 'children'] as const

/** Text that a box of a component library takes as an attribute. */
const textOfBox = (element: BoundElement, scope: Scope): string => {
  for (const name of TEXTS_OF_BOX) {
    const value = textOfValue(boundValue(element.attributes.get(name), scope))
    if (/[\u4e00-\u9fff]|\w \w/.test(value)) return value
  }
  return ''
}

const aroundOf = (element: BoundElement, scope: Scope, around: Around): Around => {
  const value = (name: string): Value => boundValue(element.attributes.get(name), scope)
  if (/(checkbox|radio|check|checker)-?group$|checklist$/.test(element.name)) {
    const names = ['value', 'model-value', 'default-value', 'checked-value', 'default-checked-list'] as const
    const stated = names.find((name) => element.attributes.has(name))
    const group = element.model ? evaluate(element.model, scope) : stated ? value(stated) : undefined
    return group === undefined ? around : { ...around, group }
  }
  if (element.attributes.has('initial-values') || element.attributes.has('default-values')) {
    const form = element.attributes.has('initial-values') ? value('initial-values') : value('default-values')
    return { ...around, form }
  }
  if (/(form-?item|field|controller)$/.test(element.name)) {
    if (element.attributes.has('initial-value')) return { ...around, field: value('initial-value') }
    if (element.attributes.has('default-value')) return { ...around, field: value('default-value') }
    const name = textOfValue(value('name'))
    const form = around.form ?? scope.lookup('initialValues')?.value ?? scope.lookup('defaultValues')?.value
    if (name && isObject(form)) return { ...around, field: form.get(name) }
  }
  return around
}

/** Boxes that an element makes of a list of choices: `localdata`, `options`. */
const choicesOf = (element: BoundElement, scope: Scope): readonly MarkupNode[] => {
  if (!isBox(element) && !/group$|checklist$|checker$/.test(element.name)) return []
  const given = ['localdata', 'options', 'list', 'range', 'data', 'items']
    .map((name) => boundValue(element.attributes.get(name), scope))
    .find(isList)
  if (!given) return []
  const chosen = element.model
    ? evaluate(element.model, scope)
    : boundValue(
        element.attributes.get('value') ??
          element.attributes.get('model-value') ??
          element.attributes.get('default-value'),
        scope,
      )
  return given.slice(0, MOST_COPIES).map((choice): MarkupNode => {
    const cell = (...names: readonly string[]): Value =>
      isObject(choice) ? names.map((name) => choice.get(name)).find((one) => one !== undefined) : choice
    const ticked = truthOf(cell('checked', 'isChecked', 'selected')) ?? undefined
    const value = cell('value', 'id', 'key', 'name')
    const text = textOfValue(cell('text', 'label', 'name', 'title'))
    const state =
      isObject(choice) && (choice.has('checked') || choice.has('selected'))
        ? ticked
        : boxState.isChosen(value, chosen)
    return {
      type: 'element',
      name: 'label',
      attribs: {},
      children: [
        {
          type: 'element',
          name: 'checkbox',
          attribs: {},
          children: [],
          state: { ticked: state, drawn: false },
        },
        { type: 'text', data: text },
      ],
    }
  })
}

const bindElement = (
  element: BoundElement,
  scope: Scope,
  around: Around,
  binding: Binding,
  drawn?: Drawing,
): MarkupNode[] => {
  if (++binding.elements > MOST_ELEMENTS) return []
  const inside = aroundOf(element, scope, around)
  if (element.name === 'block') return bindNodes(element.children, scope, inside, binding)
  const attribs = attribsOf(element, scope)
  const shell = {
    type: 'element',
    name: element.name,
    attribs,
    ...(element.at === undefined ? {} : { at: element.at }),
  } as const
  const choices = choicesOf(element, scope)
  if (choices.length > 0) return [{ ...shell, name: 'view', children: choices }]
  const spoken = textOfValue(boundValue(element.attributes.get('inner-text'), scope))
  const bound = spoken ? [] : bindNodes(element.children, scope, inside, binding)
  const children: MarkupNode[] = spoken ? [{ type: 'text', data: withoutTags(spoken) }] : bound
  if (isBox(element)) {
    const state = boxState.of(element, scope, inside)
    const said = children.length === 0 || element.children.every(isSilent) ? textOfBox(element, scope) : ''
    return [
      {
        ...shell,
        name: element.name === 'input' ? 'input' : boxState.nameOf(element),
        children: said ? [{ type: 'text', data: said }] : children,
        ...(state ? { state } : {}),
      },
    ]
  }
  const silent = element.children.every(isSilent)
  const drawing = drawn ?? drawingOf(element, scope) ?? (silent ? innerDrawing(element, scope) : undefined)
  const parts = dialogParts(element.name, (name) =>
    textOfValue(boundValue(element.attributes.get(name), scope)),
  )
  const label =
    /^(van-cell|u-cell|text|rich-text|u-text|up-text|uv-text|button|u-button|van-button)$/.test(
      element.name,
    ) && silent
      ? textOfBox(element, scope) || textOfValue(boundValue(element.attributes.get('nodes'), scope))
      : ''
  const beside = holdsBox(element) ? textOfBox(element, scope) : ''
  const node: MarkupElement = {
    ...shell,
    ...(drawing && shell.name === 'svg' ? { name: 'icon' } : {}),
    children:
      drawing && silent
        ? []
        : label
          ? [...children, { type: 'text', data: withoutTags(label) }]
          : [
              ...parts.before,
              ...children,
              ...(beside ? [{ type: 'text' as const, data: beside }] : []),
              ...parts.after,
            ],
    ...(drawing ? { state: stateOfDrawing(drawing) } : {}),
  }
  return [node]
}

/** What the picture inside a silent frame draws: a box whose tick comes and goes. */
const innerDrawing = (element: BoundElement, scope: Scope): Drawing | undefined => {
  const inner = element.children.filter((child): child is BoundElement => child.type === 'element')
  if (inner.length === 0 || inner.length > 3) return undefined
  for (const [at, child] of inner.entries()) {
    const { condition } = child
    if (condition?.branch === 'if' && condition.test) {
      const drawing = drawnByPair(condition.test, child, alternativeOf(condition.test, inner[at + 1]), scope)
      if (drawing) return drawing
    }
    const drawing = drawingOf(child, scope) ?? innerDrawing(child, scope)
    if (drawing) return drawing
  }
  return undefined
}

const copies = (element: BoundElement, scope: Scope, around: Around, binding: Binding): MarkupNode[] => {
  const { loop, ...once } = element
  if (!loop) return bindElement(element, scope, around, binding)
  const list = evaluate(loop.list, scope)
  const items: readonly Value[] = isList(list) ? list.slice(0, MOST_COPIES) : [UNKNOWN]
  return items.flatMap((item, at) => {
    const names = new Map<string, Value>([[loop.item, item]])
    if (loop.index) names.set(loop.index, at)
    return bindElement(once, within(scope, names), around, binding)
  })
}

/**
 * Resolves the bindings of a component by its start values: texts, classes, and the state of every box. Elements of
 * which one stands at a time both stay, since the user may reach either, but for a picture and its alternative,
 * which together are a box.
 */
export const bindNodes = (
  nodes: readonly BoundNode[],
  scope: Scope,
  around: Around,
  binding: Binding,
): MarkupNode[] => {
  const found: MarkupNode[] = []
  const parts = nodes.filter((node) => !isBlank(node))
  for (let at = 0; at < parts.length; at++) {
    const node = parts[at]
    if (!node) continue
    if (node.type === 'text') {
      found.push({ type: 'text', data: textNodes(node.parts, scope) })
      continue
    }
    const { condition } = node
    const test = condition?.test
    if (test?.type === 'BooleanLiteral' && !test.value) continue
    if (condition?.branch === 'if' && test && isSilent(node)) {
      const instead = alternativeOf(test, parts[at + 1])
      const drawing = drawnByPair(test, node, instead, scope) ?? drawnByName(test, scope)
      if (drawing) {
        found.push(...bindElement(node, scope, around, binding, drawing))
        if (instead) at++
        continue
      }
    }
    found.push(...copies(node, scope, around, binding))
  }
  return found
}

/** The picture that stands where the one under a condition does not: its `else`, or one under the opposite condition. */
const alternativeOf = (test: Expression, next: BoundNode | undefined): BoundElement | undefined => {
  if (next?.type !== 'element' || !next.condition || !isSilent(next)) return undefined
  if (next.condition.branch !== 'if') return next
  const { test: other } = next.condition
  return other && askedFor(test) !== '' && askedFor(test) === askedFor(other) ? next : undefined
}

/** What a condition asks for, whichever way: `form.agree` of `!form.agree` and of `form.agree == 1`. */
const askedFor = (node: Node): string => {
  switch (node.type) {
    case 'UnaryExpression':
      return askedFor(node.argument)
    case 'BinaryExpression':
      return askedFor(node.left)
    case 'Identifier':
      return node.name
    case 'ThisExpression':
      return 'this'
    case 'MemberExpression':
      return `${askedFor(node.object)}.${node.computed ? '' : (keyOf(node.property) ?? '')}`
    default:
      return ''
  }
}

/** The markup of a component at its start. */
export const bind = (nodes: readonly BoundNode[], scope: Scope): MarkupNode[] =>
  bindNodes(nodes, scope, {}, { elements: 0 })
