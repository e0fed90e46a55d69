import type { Comparison } from '../platform-calls.ts'
import { type Constant, constant, PENDING, type Value } from '../values.ts'

/** The two truth values that code takes from the platform as objects. */
const TRUTHS: Readonly<Record<string, number>> = { 'java.lang.Boolean.TRUE': 1, 'java.lang.Boolean.FALSE': 0 }

const plain = (value: Value): Constant | undefined => {
  if (value?.kind === 'constant') return value
  const truth = value?.kind === 'field' ? TRUTHS[value.name] : undefined
  return truth === undefined ? undefined : constant(truth)
}

const folded = ({ value }: Constant, by: Comparison): number | string =>
  by === 'alike' && typeof value === 'string' ? value.toLowerCase() : value

/**
 * What a comparison gives of values that are known: 1 or 0, as long as the flags stay that they rest on.
 * @param values as they stand when the app first runs; null is 0, as code has it.
 */
export const compared = (by: Comparison, values: readonly Value[]): Value => {
  if (values.some((value) => value?.kind === 'pending')) return PENDING
  const [first, second] = values.map(plain)
  if (first === undefined) return undefined
  if (by === 'empty') return constant(first.value === 0 || first.value === '' ? 1 : 0, first.guard)
  if (second === undefined) return undefined
  return constant(folded(first, by) === folded(second, by) ? 1 : 0, first.guard ?? second.guard)
}
