import type { BoxState } from '../markup.ts'
import type { Around } from './around.ts'
import { type BoundElement, boundValue } from './bound.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { isList, isObject, sameValue, textOfValue, truthOf, UNKNOWN, type Value } from './value.ts'

/** Names of components that are boxes one ticks, in every library: `van-checkbox`, `u-checkbox`, `CheckBox`, `AgreeItem`. */
const BOX =
  /(^|-)(check-?box|checkbox-item|check-?icon|agree(-?item)?|switch|radio|checker-item|check-?button|check-box-item|checkbox-list-tile|switch-list-tile|toggle)$/
/** Boxes of the platform, whose `value` is what a form sends, not their state. */
const NATIVE = new Set(['checkbox', 'radio', 'input', 'label'])

const STATES = [
  'checked',
  'is-checked',
  'default-checked',
  'model-value',
  'initial-checked',
  'init-checked',
  'active',
  'is-selected',
  'selected',
  'is-active',
  'checked-state',
] as const

/** Whether an element is a box one ticks, or a form's input of that kind. */
export const isBox = (element: BoundElement): boolean => {
  if (element.name === 'input') {
    const [type] = element.attributes.get('type') ?? []
    return type === 'checkbox' || type === 'radio'
  }
  return BOX.test(element.name) || element.name === 'uni-data-checkbox'
}

const isChosen = (own: Value, chosen: Value): boolean | undefined => {
  if (chosen === UNKNOWN) return undefined
  if (isList(chosen)) {
    if (chosen.length === 0) return false
    if (own === UNKNOWN || own === undefined) return undefined
    const among = chosen.map((one) => sameValue(one, own))
    return among.includes(true) ? true : among.includes(undefined) ? undefined : false
  }
  if (typeof chosen === 'boolean') return chosen
  if (own === undefined) return truthOf(chosen)
  return chosen === null || chosen === undefined || chosen === '' ? false : sameValue(own, chosen)
}

/** The value by which a box stands in the list of its group. */
const ownValue = (element: BoundElement, scope: Scope): Value => {
  for (const name of ['name', 'value', 'label', 'true-value', 'shape-value'] as const) {
    const bound = element.attributes.get(name)
    if (bound) return boundValue(bound, scope)
  }
  return undefined
}

const ticked = (value: boolean | undefined): BoxState => ({ ticked: value, drawn: false })

/** A flag as component libraries take it: `checked` alone is true; the text "false" is a mistake that says neither. */
const flag = (value: Value): boolean | undefined => {
  if (value === UNKNOWN) return undefined
  if (value === '' || value === 'checked' || value === 'true') return true
  if (value === 'false' || value === 'unchecked' || value === 'off')
    return value === 'unchecked' || value === 'off' ? false : undefined
  return truthOf(value)
}

/** The start state of a box: by its own flag, what it is bound to, its group, its field, its looks. */
const of = (element: BoundElement, scope: Scope, around: Around): BoxState | undefined => {
  const { attributes } = element
  for (const name of STATES) {
    const bound = attributes.get(name)
    if (!bound) continue
    // HTML knows no false: any `checked` of an input ticks it, whatever it says.
    if (element.name === 'input' && name === 'checked' && bound.length === 1 && typeof bound[0] === 'string')
      return ticked(true)
    return ticked(flag(boundValue(bound, scope)))
  }
  if (element.model) {
    const value = evaluate(element.model, scope)
    const on =
      attributes.get('true-value') ?? attributes.get('active-value') ?? attributes.get('checked-value')
    if (on && !isList(value))
      return ticked(value === UNKNOWN ? undefined : (sameValue(value, boundValue(on, scope)) ?? undefined))
    const byValue =
      isList(value) ||
      /radio/.test(element.name) ||
      textOfValue(boundValue(attributes.get('type'), scope)) === 'radio'
    // An empty text is a flag that is set where it is an attribute, and an empty value where it is bound.
    const bound = value === '' ? false : flag(value)
    return ticked(byValue ? isChosen(ownValue(element, scope), value) : bound)
  }
  const status = boundValue(attributes.get('status'), scope)
  if (status !== undefined) return ticked(flag(status))
  if (!NATIVE.has(element.name)) {
    const value = boundValue(attributes.get('value'), scope)
    if (typeof value === 'boolean') return ticked(value)
    if (value === UNKNOWN && around.group === undefined) return ticked(undefined)
  }
  if (around.group !== undefined) return ticked(isChosen(ownValue(element, scope), around.group))
  if (around.field !== undefined) return ticked(flag(around.field))
  const name = textOfValue(boundValue(attributes.get('name'), scope))
  const form = around.form ?? scope.lookup('initialValues')?.value ?? scope.lookup('defaultValues')?.value
  if (name && isObject(form) && form.has(name)) return ticked(flag(form.get(name) ?? undefined))
  if (attributes.has('aria-checked')) return ticked(flag(boundValue(attributes.get('aria-checked'), scope)))
  return NATIVE.has(element.name) ? ticked(false) : undefined
}

/** What a box is called where pages are read. */
const nameOf = (element: BoundElement): string =>
  /switch|toggle/.test(element.name) ? 'switch' : /radio/.test(element.name) ? 'radio' : 'checkbox'

export const boxState = { of, isChosen, nameOf }
