import type { Question } from '../platform-calls.ts'
import { type Constant, constant, identityOf, isExact, PENDING, type Value } from '../values.ts'

/** The two truth values that code takes from the platform as objects. */
const TRUTHS: Readonly<Record<string, number>> = { 'java.lang.Boolean.TRUE': 1, 'java.lang.Boolean.FALSE': 0 }

const plain = (value: Value): Constant | undefined => {
  if (isExact(value)) return constant(identityOf(value), value.guard)
  const truth = value?.kind === 'field' ? TRUTHS[value.name] : undefined
  return truth === undefined ? undefined : constant(truth)
}

type Plain = number | string
const lower = (value: Plain): Plain => (typeof value === 'string' ? value.toLowerCase() : value)
const truth = (holds: boolean): number => (holds ? 1 : 0)

/** Questions of one value. Null is 0, as code has it; undefined where the call would fail. */
const OF_ONE: Partial<Record<Question, (value: Plain) => number | undefined>> = {
  empty: (value) => truth(value === 0 || value === ''),
  length: (value) => (typeof value === 'string' ? value.length : undefined),
  number: (value) => (typeof value === 'string' && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : undefined),
  truth: (value) => truth(lower(value) === 'true'),
  there: (value) => truth(value !== 0),
  null: (value) => truth(value === 0),
}
/** Questions of two values. */
const OF_TWO: Partial<Record<Question, (value: Plain, other: Plain) => number | undefined>> = {
  equal: (value, other) => truth(value === other),
  alike: (value, other) => truth(lower(value) === lower(other)),
  begins: (value, other) => ofTexts(value, other, (text, part) => text.startsWith(part)),
  ends: (value, other) => ofTexts(value, other, (text, part) => text.endsWith(part)),
  holds: (value, other) => ofTexts(value, other, (text, part) => text.includes(part)),
}
const ofTexts = (
  value: Plain,
  other: Plain,
  holds: (text: string, part: string) => boolean,
): number | undefined =>
  typeof value === 'string' && typeof other === 'string' ? truth(holds(value, other)) : undefined

/**
 * What a question is answered of values that are known, as long as the flags stay that they rest on.
 * @param values as they stand when the app first runs.
 */
export const answered = (asks: Question, values: readonly Value[]): Value => {
  if (values.some((value) => value?.kind === 'pending')) return PENDING
  const [first, second] = values.map(plain)
  if (first === undefined) return undefined
  const ofOne = OF_ONE[asks]
  const ofTwo = OF_TWO[asks]
  const answer =
    ofOne !== undefined
      ? ofOne(first.value)
      : second === undefined || values.length > 2
        ? undefined
        : ofTwo?.(first.value, second.value)
  const guard = first.guard ?? (ofOne === undefined ? second?.guard : undefined)
  return answer === undefined ? undefined : constant(answer, guard)
}
