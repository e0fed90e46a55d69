import type { MarkupNode } from '../markup.ts'
import { type BoundElement, boundValue } from './bound.ts'
import { boxState, isBox } from './box-state.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { labelledBox } from './labelled-box.ts'
import { isList, isObject, textOfValue, truthOf, type Value } from './value.ts'

/** Copies of an element that a list gives; lists of consent boxes are short. */
export const MOST_COPIES = 20

/** Boxes that an element makes of a list of choices: `localdata`, `options`. */
export const choicesOf = (element: BoundElement, scope: Scope): readonly MarkupNode[] => {
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
    const ticked = truthOf(cell('checked', 'isChecked', 'selected'))
    const value = cell('value', 'id', 'key', 'name')
    const text = textOfValue(cell('text', 'label', 'name', 'title'))
    const state =
      isObject(choice) && (choice.has('checked') || choice.has('selected'))
        ? ticked
        : boxState.isChosen(value, chosen)
    return labelledBox(state, text)
  })
}
