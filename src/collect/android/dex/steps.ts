import { signed8, signed16, word } from './branches.ts'
import { folded, ordered } from './folding.ts'
import type { Widths } from './method-code.ts'
import {
  type ArrayValue,
  constant,
  type Guard,
  join,
  newArrayAt,
  PENDING,
  restingOn,
  type Value,
} from './values.ts'

/** One call, with what is known of its arguments; that of the receiver comes first where there is one. */
export interface Call {
  readonly at: number
  readonly opcode: number
  /** Index of the method called, or of the call site for `invoke-custom`; -1 for what is put in an array. */
  readonly method: number
  readonly args: readonly Value[]
}

/** What lies outside the method: what its calls and fields give. */
export interface Surroundings {
  invoke(call: Call): Value
  newInstance(type: number, at: number): Value
  readField(field: number, isStatic: boolean, at: number): Value
  /** `object`: whose field it is; nothing of a static one. */
  writeField(field: number, isStatic: boolean, value: Value, at: number, object?: Value): void
  classConstant(type: number): Value
  /** Whether the value is of the type: 1, 0, or unknown. */
  isOf(type: number, value: Value): Value
  string(index: number, at: number): Value
  leave(value: Value): void
  /** The value that decides a branch, where it is one that stands for another: a parameter, a stored flag. */
  resolve(value: Value): Value
  widthsOf(method: number, hasReceiver: boolean): Widths
  /** Where the last call does not come back, what keeps it. */
  readonly stopped?: Stop | undefined
}

/** A call that does not come back: it throws, for good or while a flag keeps its initial value. `waits`: that is not known yet. */
export interface Stop {
  readonly guard?: Guard
  readonly waits?: true
}

/** Where one way through a method stands. */
export interface Frame {
  readonly units: Uint16Array
  readonly outside: Surroundings
  /** Objects by the place that makes them: one that is met again is the same. */
  readonly made: Map<number, Value>
  registers: Value[]
  /** What the last call gave. */
  result: Value
  /** The method was seen to put numbers in arrays. */
  putsNumbers: boolean
}

/** What an instruction does to the registers. `unit` is its first. */
type Step = (frame: Frame, at: number, unit: number) => void

const FILLED_NEW_ARRAY_RANGE = 0x25
const ZERO = constant(0)
/** Arrays longer than this keep no more of what is put in them. */
const MOST_ITEMS = 256

const put = (array: ArrayValue, index: Value, value: Value): void => {
  const { items } = array
  if (index?.kind === 'pending') array.waits = true
  else if (index?.kind === 'constant' && typeof index.value === 'number') {
    const at = index.value
    if (at < 0 || at >= MOST_ITEMS) array.open = true
    else items[at] = at in items ? join(items[at], value) : value
  } else {
    array.loose = true
    if (items.length < MOST_ITEMS) items.push(value)
    else array.open = true
  }
}

/** The `nth` register a call or a filled array names (formats 35c and 3rc), or -1. `unit` is its first, `third` its third. */
const registerOf = (unit: number, third: number, isRange: boolean, nth: number): number => {
  if (isRange) return nth < unit >> 8 ? third + nth : -1
  if (nth >= unit >> 12) return -1
  if (nth < 4) return (third >> (nth * 4)) & 15
  return nth === 4 ? (unit >> 8) & 15 : -1
}

/** What all registers hold that a call or a filled array names. */
const allNamed = ({ registers, units }: Frame, at: number, unit: number, isRange: boolean): Value[] => {
  const third = units[at + 2] ?? 0
  const values: Value[] = []
  for (let nth = 0; ; nth++) {
    const place = registerOf(unit, third, isRange, nth)
    if (place < 0) return values
    values.push(registers[place])
  }
}

const once = (frame: Frame, at: number, make: () => Value): Value => {
  const known = frame.made.get(at)
  if (known !== undefined) return known
  const value = make()
  frame.made.set(at, value)
  return value
}

const forget: Step = ({ registers }, _at, unit) => {
  registers[unit >> 8] = undefined
}
const forgetLow: Step = ({ registers }, _at, unit) => {
  registers[(unit >> 8) & 15] = undefined
}

/** Moves: between registers by four, eight or sixteen bits, and of results. */
const move: Step = ({ registers }, _at, unit) => {
  registers[(unit >> 8) & 15] = registers[unit >> 12]
}
const moveFrom16: Step = ({ registers, units }, at, unit) => {
  registers[unit >> 8] = registers[units[at + 1] ?? 0]
}
const move16: Step = ({ registers, units }, at) => {
  registers[units[at + 1] ?? 0] = registers[units[at + 2] ?? 0]
}
const moveResult: Step = (frame, _at, unit) => {
  frame.registers[unit >> 8] = frame.result
}

const const4: Step = ({ registers }, _at, unit) => {
  registers[(unit >> 8) & 15] = constant((unit << 16) >> 28)
}
const const16: Step = ({ registers, units }, at, unit) => {
  registers[unit >> 8] = constant(signed16(units[at + 1] ?? 0))
}
const const32: Step = ({ registers, units }, at, unit) => {
  registers[unit >> 8] = constant(word(units, at + 1))
}
const constHigh16: Step = ({ registers, units }, at, unit) => {
  registers[unit >> 8] = constant((units[at + 1] ?? 0) << 16)
}
const constString: Step = ({ registers, units, outside }, at, unit) => {
  registers[unit >> 8] = outside.string(units[at + 1] ?? 0, at)
}
const constStringJumbo: Step = ({ registers, units, outside }, at, unit) => {
  registers[unit >> 8] = outside.string(word(units, at + 1) >>> 0, at)
}
const constClass: Step = ({ registers, units, outside }, at, unit) => {
  registers[unit >> 8] = outside.classConstant(units[at + 1] ?? 0)
}

const instanceOf: Step = ({ registers, units, outside }, at, unit) => {
  registers[(unit >> 8) & 15] = outside.isOf(units[at + 1] ?? 0, registers[unit >> 12])
}
const newInstance: Step = (frame, at, unit) => {
  frame.registers[unit >> 8] = once(frame, at, () => frame.outside.newInstance(frame.units[at + 1] ?? 0, at))
}
const newArray: Step = (frame, at, unit) => {
  frame.registers[(unit >> 8) & 15] = once(frame, at, () => newArrayAt(frame.units, at))
}
const filledArray: Step = (frame, at, unit) => {
  const items = allNamed(frame, at, unit, (unit & 0xff) === FILLED_NEW_ARRAY_RANGE)
  frame.result = newArrayAt(frame.units, at, items)
}
/** What is at a place of an array; where the place is not known, what all have in common. */
const itemAt = (array: Value, index: Value): Value => {
  if (array?.kind === 'pending') return PENDING
  if (array?.kind !== 'array' || array.open) return undefined
  if (array.waits || index?.kind === 'pending') return PENDING
  if (array.loose || index?.kind !== 'constant' || typeof index.value !== 'number') return undefined
  const item = index.value in array.items ? array.items[index.value] : array.numbers ? ZERO : undefined
  return restingOn(item, index.guard)
}
const arrayGetNumber: Step = ({ registers, units, outside }, at, unit) => {
  const pair = units[at + 1] ?? 0
  registers[unit >> 8] = itemAt(registers[pair & 0xff], outside.resolve(registers[pair >> 8]))
}
const arrayGetObject: Step = ({ registers, units, outside }, at, unit) => {
  const pair = units[at + 1] ?? 0
  const array = registers[pair & 0xff]
  const item = itemAt(array, outside.resolve(registers[pair >> 8]))
  registers[unit >> 8] =
    item === undefined && array?.kind === 'array' && !array.open && array.items.length > 0
      ? array.items.reduce(join)
      : item
}
const arrayPutNumber: Step = (frame, at, unit) => {
  const { registers, units, outside } = frame
  const pair = units[at + 1] ?? 0
  const array = registers[pair & 0xff]
  if (array?.kind !== 'array') return
  array.numbers = true
  frame.putsNumbers = true
  put(array, outside.resolve(registers[pair >> 8]), outside.resolve(registers[unit >> 8]))
}
/** `fill-array-data` */
const fillArray: Step = ({ registers }, _at, unit) => {
  const array = registers[unit >> 8]
  if (array?.kind === 'array') array.open = true
}
const arrayPutObject: Step = ({ registers, units, outside }, at, unit) => {
  const pair = units[at + 1] ?? 0
  const array = registers[pair & 0xff]
  const value = registers[unit >> 8]
  if (array?.kind === 'array') put(array, registers[pair >> 8], value)
  outside.invoke({ at, opcode: unit & 0xff, method: -1, args: [array, value] })
}

const instanceGet: Step = ({ registers, units, outside }, at, unit) => {
  registers[(unit >> 8) & 15] = outside.readField(units[at + 1] ?? 0, false, at)
}
const instancePut: Step = ({ registers, units, outside }, at, unit) => {
  outside.writeField(units[at + 1] ?? 0, false, registers[(unit >> 8) & 15], at, registers[unit >> 12])
}
const staticGet: Step = ({ registers, units, outside }, at, unit) => {
  registers[unit >> 8] = outside.readField(units[at + 1] ?? 0, true, at)
}
const staticPut: Step = ({ registers, units, outside }, at, unit) => {
  outside.writeField(units[at + 1] ?? 0, true, registers[unit >> 8], at)
}

/** What a call is given: of a wide argument the first register. */
const argumentsOf = (
  { registers, units }: Frame,
  at: number,
  unit: number,
  isRange: boolean,
  widths: Widths,
): Value[] => {
  const third = units[at + 2] ?? 0
  const args: Value[] = []
  let nth = 0
  for (const width of widths) {
    args.push(registers[registerOf(unit, third, isRange, nth)])
    nth += width
  }
  return args
}

/** `hasReceiver` is undefined where no method states the widths of its arguments: each register is one. */
const invokes =
  (isRange: boolean, hasReceiver: boolean | undefined): Step =>
  (frame, at, unit) => {
    const { units, outside } = frame
    const method = units[at + 1] ?? 0
    const args =
      hasReceiver === undefined
        ? allNamed(frame, at, unit, isRange)
        : argumentsOf(frame, at, unit, isRange, outside.widthsOf(method, hasReceiver))
    // Whoever is given an array of numbers may change it.
    if (frame.putsNumbers) for (const arg of args) if (arg?.kind === 'array' && arg.numbers) arg.open = true
    frame.result = outside.invoke({ at, opcode: unit & 0xff, method, args })
  }

const compareLong: Step = ({ registers, units, outside }, at, unit) => {
  const pair = units[at + 1] ?? 0
  registers[unit >> 8] = ordered(
    outside.resolve(registers[pair & 0xff]),
    outside.resolve(registers[pair >> 8]),
  )
}

/** `and`, `or` and `xor` of two registers, into a third or into the first. */
const bitsOfThree =
  (first: number): Step =>
  ({ registers, units, outside }, at, unit) => {
    const pair = units[at + 1] ?? 0
    const operation = (unit & 0xff) - first
    registers[unit >> 8] = folded(
      operation,
      outside.resolve(registers[pair & 0xff]),
      outside.resolve(registers[pair >> 8]),
    )
  }
const bitsOfTwo =
  (first: number): Step =>
  ({ registers, outside }, _at, unit) => {
    const into = (unit >> 8) & 15
    const operation = (unit & 0xff) - first
    registers[into] = folded(
      operation,
      outside.resolve(registers[into]),
      outside.resolve(registers[unit >> 12]),
    )
  }
const bitsOfLiteral16 =
  (first: number): Step =>
  ({ registers, units, outside }, at, unit) => {
    const literal = constant(signed16(units[at + 1] ?? 0))
    registers[(unit >> 8) & 15] = folded(
      (unit & 0xff) - first,
      outside.resolve(registers[unit >> 12]),
      literal,
    )
  }
const bitsOfLiteral8 =
  (first: number): Step =>
  ({ registers, units, outside }, at, unit) => {
    const pair = units[at + 1] ?? 0
    const literal = constant(signed8(pair >> 8))
    registers[unit >> 8] = folded((unit & 0xff) - first, outside.resolve(registers[pair & 0xff]), literal)
  }

/** By opcode, for every instruction that changes what is known of a register (dalvik-bytecode, "Summary of bytecode set"). */
export const STEPS: readonly (Step | undefined)[] = (() => {
  const steps: (Step | undefined)[] = new Array(256).fill(undefined)
  const set = (step: Step, first: number, last = first): void => {
    for (let opcode = first; opcode <= last; opcode++) steps[opcode] = step
  }
  for (const first of [0x01, 0x04, 0x07]) {
    set(move, first)
    set(moveFrom16, first + 1)
    set(move16, first + 2)
  }
  set(moveResult, 0x0a, 0x0c)
  set(forget, 0x0d) // move-exception
  set(const4, 0x12)
  set(const16, 0x13)
  set(const32, 0x14)
  set(constHigh16, 0x15)
  set(const16, 0x16)
  set(const32, 0x17)
  set(forget, 0x18, 0x19) // wide constants
  set(constString, 0x1a)
  set(constStringJumbo, 0x1b)
  set(constClass, 0x1c)
  set(instanceOf, 0x20)
  set(forgetLow, 0x21) // array-length
  set(fillArray, 0x26)
  set(newInstance, 0x22)
  set(newArray, 0x23)
  set(filledArray, 0x24, FILLED_NEW_ARRAY_RANGE)
  set(forget, 0x2d, 0x30) // comparisons of floats
  set(compareLong, 0x31)
  set(forget, 0x44, 0x4a) // aget
  set(arrayGetNumber, 0x44)
  set(arrayGetObject, 0x46)
  set(arrayPutNumber, 0x4b)
  set(arrayPutObject, 0x4d)
  set(instanceGet, 0x52, 0x58)
  set(instancePut, 0x59, 0x5f)
  set(staticGet, 0x60, 0x66)
  set(staticPut, 0x67, 0x6d)
  set(invokes(false, true), 0x6e, 0x72)
  set(invokes(false, false), 0x71)
  set(invokes(true, true), 0x74, 0x78)
  set(invokes(true, false), 0x77)
  set(forgetLow, 0x7b, 0x8c) // unary operations and conversions
  set(move, 0x8d, 0x8f) // to a narrower number
  set(forget, 0x90, 0xaf) // operations on two registers
  set(bitsOfThree(0x95), 0x95, 0x97)
  set(forgetLow, 0xb0, 0xcf) // the same, into the first of them
  set(bitsOfTwo(0xb5), 0xb5, 0xb7)
  set(forgetLow, 0xd0, 0xd7) // operations with a literal
  set(bitsOfLiteral16(0xd5), 0xd5, 0xd7)
  set(forget, 0xd8, 0xe2)
  set(bitsOfLiteral8(0xdd), 0xdd, 0xdf)
  set(invokes(false, true), 0xfa) // invoke-polymorphic
  set(invokes(true, true), 0xfb)
  set(invokes(false, undefined), 0xfc) // invoke-custom
  set(invokes(true, undefined), 0xfd)
  set(forget, 0xfe, 0xff) // method handles and types
  return steps
})()
