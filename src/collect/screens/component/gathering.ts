import type { Scope } from './evaluate.ts'
import type { Node } from './script.ts'
import type { Value } from './value.ts'

/** A node that is a function. */
export type FunctionNode = Extract<
  Node,
  {
    type:
      | 'FunctionDeclaration'
      | 'FunctionExpression'
      | 'ArrowFunctionExpression'
      | 'ObjectMethod'
      | 'ClassMethod'
  }
>

/** The values while they are gathered. */
export interface Gathering extends Scope {
  readonly values: Map<string, Value>
  readonly methods: Map<string, FunctionNode>
  /** Setters of hooks and the names they set: `setAgree` sets `agree`. */
  readonly setters: Map<string, string>
}
