/** A value that the source does not decide: it comes from a store, a server, a parameter. */
export const UNKNOWN: unique symbol = Symbol('unknown')

/** What an expression of a component is at its start. Objects are maps, so that no name reaches a prototype. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | typeof UNKNOWN

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isObject = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map

/** Whether JavaScript takes the value as true; undefined when the value is not known. */
export const truthOf = (value: Value): boolean | undefined =>
  value === UNKNOWN ? undefined : isList(value) || isObject(value) ? true : Boolean(value)

/** The text a template shows for a value; empty for what is not known or has none. */
export const textOfValue = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Whether two values are equal as templates compare them: `1` and `'1'` are. Undefined when one is not known. */
export const sameValue = (a: Value, b: Value): boolean | undefined => {
  if (a === UNKNOWN || b === UNKNOWN) return undefined
  if (a === b) return true
  const [x, y] = [plain(a), plain(b)]
  return x !== undefined && y !== undefined && x === y
}
const plain = (value: Value): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
