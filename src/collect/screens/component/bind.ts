import type { BoxState, MarkupElement, MarkupNode } from '../markup.ts'
import { alternativeOf, areOneBox, innerDrawing } from './alternatives.ts'
import { type Around, aroundOf } from './around.ts'
import { type BoundElement, type BoundNode, boundValue } from './bound.ts'
import { attribsOf, textNodes, textOfBox, withoutTags } from './bound-attributes.ts'
import { boxState, isBox } from './box-state.ts'
import { choicesOf, MOST_COPIES } from './choices.ts'
import { dialogParts } from './dialog-parts.ts'
import { evaluate, type Scope, within } from './evaluate.ts'
import { isBlank, isSilent } from './silent.ts'
import { type Drawing, drawingOf, drawnByName, drawnByPair } from './toggle.ts'
import { isList, textOfValue, UNKNOWN, type Value } from './value.ts'

const MOST_ELEMENTS = 20_000

interface Binding {
  elements: number
}

/** Whether a box stands in an element that labels it by an attribute. */
const holdsBox = (element: BoundElement): boolean =>
  /label|tile|item|cell|field$/.test(element.name) &&
  element.children.some((child) => child.type === 'element' && isBox(child))

/** Elements of component libraries that say what an attribute of theirs holds: `<up-button text="拒绝">`. */
const SAYS_BY_ATTRIBUTE = /^(?:[a-z]{1,4}-)?(?:cell|text|rich-text|button|btn)$/

const stateOfDrawing = (drawing: Drawing): BoxState => ({
  ticked: drawing === 'undecided' ? undefined : drawing === 'ticked',
  drawn: true,
})

const bindElement = (
  element: BoundElement,
  scope: Scope,
  around: Around,
  binding: Binding,
  drawn?: Drawing,
): MarkupNode[] => {
  if (++binding.elements > MOST_ELEMENTS) return []
  const inside = aroundOf(element, scope, around)
  if (element.name === 'block') {
    const [only, ...more] = element.children.filter((child) => !isBlank(child))
    return drawn && only?.type === 'element' && more.length === 0
      ? bindElement(only, scope, inside, binding, drawn)
      : bindNodes(element.children, scope, inside, binding)
  }
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
    SAYS_BY_ATTRIBUTE.test(element.name) && silent
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
    const other = condition?.branch === 'if' && test ? alternativeOf(test, parts[at + 1]) : undefined
    const instead = areOneBox(node, other) ? other : undefined
    if (condition?.branch === 'if' && test && (isSilent(node) || instead)) {
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

/** The markup of a component at its start. */
export const bind = (nodes: readonly BoundNode[], scope: Scope): MarkupNode[] =>
  bindNodes(nodes, scope, {}, { elements: 0 })
