/**
 * What is known of a register at one place of a method. `undefined` is anything. Numbers and null share a kind, since code does
 * not tell 0 from null.
 */
export type Value =
  | undefined
  | Constant
  | { readonly kind: 'class'; readonly type: string }
  | Instance
  | Made
  | ArrayValue
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly on: Value }
  | { readonly kind: 'parameter'; readonly index: number }
  | Stored
  | Pending

/** A number, a string, or null as 0. `guard`: it only holds while this flag keeps its initial value. */
export interface Constant {
  readonly kind: 'constant'
  readonly value: number | string
  readonly guard?: Guard
}

/**
 * What a constant depends on. `stored`: a value kept from one run to the next, by its key. `memory`: a field of the program, which other
 * code that runs later may set.
 */
export interface Guard {
  readonly kind: 'stored' | 'memory'
  readonly name: string
}

export const sameGuard = (a: Guard | undefined, b: Guard | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.name === b.name)

/**
 * An object of one of these classes of the program, sorted. `one`: the object of an enumeration that bears this number, and none else;
 * `guard` as that of a constant.
 */
export interface Instance {
  readonly kind: 'instance'
  readonly classes: readonly number[]
  readonly one?: number
  readonly guard?: Guard
}

/**
 * What an object of the platform tells of earlier runs of the app: its files, rows of its database, values by their names, or members
 * of a JSON text that was stored; `pending` where that text is not known yet. `folder`: where its files lie.
 */
export type Keeping = 'folder' | 'file' | 'rows' | 'values' | 'json' | 'pending'

/** An object of a class of the platform, and what it was given: a thread its task, an intent its target. Grows. */
export interface Made {
  readonly kind: 'made'
  readonly type: string
  readonly holds: Set<number>
  /** Descriptors of classes it names. */
  readonly names: Set<string>
  keeps?: Keeping | undefined
  /** The place in the code that makes it, where it is a map: what it holds is kept by that. */
  readonly place?: number | undefined
}

/**
 * An array and the values put in it. `open`: others than these may be in it; `loose`: their places are not known; `waits`: nor is what
 * they are, until another method was gone through. Grows.
 */
export interface ArrayValue {
  readonly kind: 'array'
  readonly items: Value[]
  /** The code that makes it, and the place there. */
  readonly of: Uint16Array
  readonly at: number
  open: boolean
  loose: boolean
  waits: boolean
  /** Of numbers: what was not put in is zero. */
  numbers: boolean
}

/** What was stored under a key in an earlier run, or else a default. */
export interface Stored {
  readonly kind: 'stored'
  readonly key: Value
  readonly byDefault: Value
}

/** Not known yet: the method that gives it was not gone through. */
export interface Pending {
  readonly kind: 'pending'
}

export const PENDING: Pending = { kind: 'pending' }

const small = new Map<number, Constant>()

export const constant = (value: number | string, guard?: Guard): Constant => {
  if (guard !== undefined) return { kind: 'constant', value, guard }
  if (typeof value === 'string' || value < -1 || value > 64) return { kind: 'constant', value }
  const known = small.get(value)
  if (known) return known
  const made: Constant = { kind: 'constant', value }
  small.set(value, made)
  return made
}

const parameters: { readonly kind: 'parameter'; readonly index: number }[] = []

/** What the method is given, by its place. */
export const parameter = (index: number): Value => {
  const known = parameters[index] ?? { kind: 'parameter', index }
  parameters[index] = known
  return known
}

/** An object whose class is known exactly. */
export const instance = (classes: readonly number[]): Instance => ({ kind: 'instance', classes })

/** A new object of a class of the platform, which was given nothing yet. */
export const made = (type: string, keeps?: Keeping, place?: number): Made => ({
  kind: 'made',
  type,
  holds: new Set(),
  names: new Set(),
  keeps,
  place,
})

/** A new array that the code makes at a place. */
export const newArrayAt = (of: Uint16Array, at: number, items: Value[] = []): ArrayValue => ({
  kind: 'array',
  items,
  of,
  at,
  open: false,
  loose: false,
  waits: false,
  numbers: false,
})

/** What is known exactly, so that it can decide a branch. */
export const isExact = (value: Value): value is Constant | (Instance & { one: number }) =>
  value?.kind === 'constant' || (value?.kind === 'instance' && value.one !== undefined)

/** By what two exact values are told apart: objects are no numbers, texts or null. */
export const identityOf = (value: Constant | (Instance & { one: number })): number | string =>
  value.kind === 'constant' ? value.value : `\u0000${value.one}`

/** An exact value that only holds while a flag keeps its initial value. One that rests on a flag already goes on resting on that. */
export const restingOn = (value: Value, guard: Guard | undefined): Value => {
  if (guard === undefined || !isExact(value) || value.guard !== undefined) return value
  return value.kind === 'constant' ? constant(value.value, guard) : { ...value, guard }
}

/** Objects of more classes than this are anything. */
const MOST_CLASSES = 16

const union = (a: readonly number[], b: readonly number[]): readonly number[] => {
  if (b.every((item) => a.includes(item))) return a
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

export const sameValue = (a: Value, b: Value): boolean => {
  if (a === b) return true
  if (a === undefined || b === undefined || a.kind !== b.kind) return false
  switch (a.kind) {
    case 'constant':
      return b.kind === 'constant' && a.value === b.value && sameGuard(a.guard, b.guard)
    case 'class':
      return b.kind === 'class' && a.type === b.type
    case 'instance':
      return (
        b.kind === 'instance' &&
        a.one === b.one &&
        sameGuard(a.guard, b.guard) &&
        a.classes.length === b.classes.length &&
        a.classes.every((item, index) => item === b.classes[index])
      )
    case 'field':
      return b.kind === 'field' && a.name === b.name
    case 'parameter':
      return b.kind === 'parameter' && a.index === b.index
    case 'call':
      return b.kind === 'call' && a.name === b.name && sameValue(a.on, b.on)
    case 'stored':
      return b.kind === 'stored' && sameValue(a.key, b.key) && sameValue(a.byDefault, b.byDefault)
    case 'pending':
      return true
    default:
      return false
  }
}

/** What is known where two ways meet. */
export const join = (a: Value, b: Value): Value => {
  if (a === b || b?.kind === 'pending') return a
  if (a?.kind === 'pending') return b
  if (a === undefined || b === undefined) return undefined
  if (a.kind === 'instance' && b.kind === 'instance') {
    if (a.one !== undefined && a.one === b.one) return a.guard === undefined ? b : a
    const classes = union(a.classes, b.classes)
    if (classes === a.classes) return a.one === undefined ? a : instance(classes)
    return classes.length > MOST_CLASSES ? undefined : instance(classes)
  }
  if (isNull(b) && isObject(a)) return a
  if (isNull(a) && isObject(b)) return b
  if (a.kind === 'constant' && b.kind === 'constant' && a.value === b.value)
    return a.guard === undefined ? b : a
  if (a.kind === 'stored' && b.kind === 'constant') return sameDefault(a, b) ? a : undefined
  if (b.kind === 'stored' && a.kind === 'constant') return sameDefault(b, a) ? b : undefined
  if (a.kind === 'made' && b.kind === 'made' && a.type === b.type) {
    const place = a.place === b.place ? a.place : undefined
    if (a.place === place && contains(a, b)) return a
    if (b.place === place && contains(b, a)) return b
    return {
      kind: 'made',
      type: a.type,
      holds: new Set([...a.holds, ...b.holds]),
      names: new Set([...a.names, ...b.names]),
      keeps: a.keeps === b.keeps ? a.keeps : undefined,
      place,
    }
  }
  if (a.kind === 'array' && b.kind === 'array' && a.of === b.of && a.at === b.at) return joinArrays(a, b)
  return sameValue(a, b) ? a : undefined
}

/** Arrays that one place of the code makes when it is gone through again. */
const joinArrays = (a: ArrayValue, b: ArrayValue): ArrayValue => {
  if (a.waits) return b
  if (b.waits) return a
  const items: Value[] = []
  for (let nth = 0; nth < Math.max(a.items.length, b.items.length); nth++)
    if (nth in a.items || nth in b.items)
      items[nth] =
        nth in a.items && nth in b.items ? join(a.items[nth], b.items[nth]) : (a.items[nth] ?? b.items[nth])
  const joined: ArrayValue = { ...a, items, open: a.open || b.open, loose: a.loose || b.loose }
  return isSameArray(a, joined) ? a : joined
}

const isSameArray = (a: ArrayValue, b: ArrayValue): boolean =>
  a.open === b.open &&
  a.loose === b.loose &&
  a.items.length === b.items.length &&
  a.items.every((item, nth) => sameValue(item, b.items[nth]))

const contains = (a: Made, b: Made): boolean =>
  (a.keeps === b.keeps || a.keeps === undefined) &&
  [...b.holds].every((item) => a.holds.has(item)) &&
  [...b.names].every((item) => a.names.has(item))

const isNull = (value: Value): boolean => value?.kind === 'constant' && value.value === 0

const isObject = (value: Value): boolean =>
  value?.kind === 'instance' || value?.kind === 'made' || value?.kind === 'array'

const sameDefault = (stored: Stored, other: Constant): boolean =>
  stored.byDefault?.kind === 'constant' && stored.byDefault.value === other.value
