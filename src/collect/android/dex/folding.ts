import { constant, PENDING, type Value } from './values.ts'

/** Whether `a op b` holds, by the order of the opcodes: eq, ne, lt, ge, gt, le; undefined where constants do not tell. */
export const compare = (test: number, a: number | string, b: number | string): boolean | undefined => {
  if (test === 0) return a === b
  if (test === 1) return a !== b
  if (typeof a === 'string' || typeof b === 'string') return undefined
  return test === 2 ? a < b : test === 3 ? a >= b : test === 4 ? a > b : a <= b
}

const bitwise = (operation: number, a: number, b: number): number =>
  operation === 0 ? a & b : operation === 1 ? a | b : a ^ b

const foldedBy = (operation: (a: number, b: number) => number, a: Value, b: Value): Value => {
  if (a?.kind === 'pending' || b?.kind === 'pending') return PENDING
  if (a?.kind !== 'constant' || b?.kind !== 'constant') return undefined
  if (typeof a.value === 'string' || typeof b.value === 'string') return undefined
  return constant(operation(a.value, b.value), a.guard ?? b.guard)
}

/** What `and`, `or`, `xor`, in the order of their opcodes, give of two values. */
export const folded = (operation: number, a: Value, b: Value): Value =>
  foldedBy((x, y) => bitwise(operation, x, y), a, b)

/** What `cmp-long` gives of two values: which of them is larger. */
export const ordered = (a: Value, b: Value): Value => foldedBy((x, y) => Math.sign(x - y), a, b)
