import { evaluate, type Scope } from './evaluate.ts'
import type { Expression } from './script.ts'
import { textOfValue, type Value } from './value.ts'

/** What an attribute or a text is made of: fixed text and expressions. */
export type Bound = readonly (string | Expression)[]

/** When an element is there: `if`, or the branch of one before it. */
export interface Condition {
  readonly branch: 'if' | 'else-if' | 'else'
  readonly test?: Expression
  /** Whether the element is only hidden, as `v-show` does. */
  readonly hides?: true
}

export interface Loop {
  readonly list: Expression
  readonly item: string
  readonly index?: string
}

/** An element of a component as its source writes it, whatever the framework. */
export interface BoundElement {
  readonly type: 'element'
  /** Name in lower case with hyphens: `van-checkbox`, `check-box`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, Bound>
  /** What a box is bound to in both directions: `v-model`, `[(ngModel)]`. */
  readonly model?: Expression
  readonly condition?: Condition
  readonly loop?: Loop
  readonly tappable: boolean
  readonly children: readonly BoundNode[]
}

export type BoundNode = BoundElement | { readonly type: 'text'; readonly parts: Bound }

/** The value of an attribute: of its only expression, else the text that its parts make. */
export const boundValue = (bound: Bound | undefined, scope: Scope): Value => {
  if (bound === undefined) return undefined
  const [only] = bound
  if (bound.length === 1 && only !== undefined) return typeof only === 'string' ? only : evaluate(only, scope)
  return bound.map((part) => (typeof part === 'string' ? part : textOfValue(evaluate(part, scope)))).join('')
}

/** `CheckBox`, `Checkbox.Item` and `vanCheckbox` as `check-box`, `checkbox-item`, `van-checkbox`. */
export const hyphened = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[.:]/g, '-')
    .toLowerCase()
