import { type BoundElement, boundValue } from './bound.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { isObject, textOfValue, type Value } from './value.ts'

/** What stands around an element: the group of boxes it belongs to, the form and the field of it. */
export interface Around {
  /** Value of the group: the chosen values of a `checkbox-group`. */
  readonly group?: Value
  /** Start values of the fields of the form. */
  readonly form?: Value
  /** Value of the field that holds the box. */
  readonly field?: Value
}

/** What stands around the children of an element. */
export const aroundOf = (element: BoundElement, scope: Scope, around: Around): Around => {
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
