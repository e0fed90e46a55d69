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
  /** Where it begins in its file, in UTF-16 units. */
  readonly at?: number
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

/** Attributes by which a component is told which element to be: `<Field as="Checkbox">`, `<component is="el-checkbox">`. */
const ACTS_AS = ['as', 'is', 'component', 'tag'] as const

/** The name an element goes by: that of the box it is told to be, else its own. Sources: the manuals of Vue, VeeValidate and Formik. */
export const actingName = (name: string, attributes: ReadonlyMap<string, Bound>): string => {
  if (!/(^|-)(field|component|form-?item|controller)$/.test(name)) return name
  if (attributes.get('type')?.[0] === 'checkbox') return 'checkbox'
  for (const attribute of ACTS_AS) {
    const [stated, more] = attributes.get(attribute) ?? []
    if (stated === undefined || more !== undefined) continue
    const told = typeof stated === 'string' ? stated : stated.type === 'Identifier' ? stated.name : ''
    const acting = hyphened(told)
    if (/check-?box|radio|switch/.test(acting)) return acting
  }
  return name
}
