import type { Value } from './value.ts'

/** What stands around an element: the group of boxes it belongs to, the form and the field of it. */
export interface Around {
  /** Value of the group: the chosen values of a `checkbox-group`. */
  readonly group?: Value
  /** Start values of the fields of the form. */
  readonly form?: Value
  /** Value of the field that holds the box. */
  readonly field?: Value
}
