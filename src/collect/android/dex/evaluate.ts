import type { DexFile } from './dex-file.ts'
import type { MethodCode } from './method-code.ts'
import { LENGTHS, nopLength } from './opcodes.ts'
import { constant, type Guard, join, PENDING, sameValue, type Value } from './values.ts'

/** One call, with what is known of its arguments; that of the receiver comes first where there is one. */
export interface Call {
  readonly at: number
  readonly opcode: number
  /** Index of the method called, or of the call site for `invoke-custom`. */
  readonly method: number
  readonly args: readonly Value[]
}

/** What lies outside the method: what its calls and fields give. */
export interface Surroundings {
  invoke(call: Call): Value
  newInstance(type: number, at: number): Value
  readField(field: number, isStatic: boolean, at: number): Value
  writeField(field: number, isStatic: boolean, value: Value, at: number): void
  classConstant(type: number): Value
  string(index: number, at: number): Value
  leave(value: Value): void
  /** The value that decides a branch, where it is one that stands for another: a parameter, a stored flag. */
  resolve(value: Value): Value
}

/** What going through a method found. */
export interface Evaluation {
  /** Not zero at the first unit of every instruction that can be reached; counted from the method's start. */
  readonly executed: Uint8Array
  /** Places no way leads to while a flag keeps its initial value, with the flag. */
  readonly guarded: ReadonlyMap<number, Guard>
  /** A branch waits for what another method gives. */
  readonly pending: boolean
  readonly steps: number
}

const GOTO = 0x28
const GOTO_16 = 0x29
const GOTO_32 = 0x2a
const PACKED_SWITCH = 0x2b
const SPARSE_SWITCH = 0x2c
/** Instructions of one method that are gone through at most, loops included. */
const MOST_STEPS = 60_000

const signed8 = (value: number): number => (value << 24) >> 24
const signed16 = (value: number): number => (value << 16) >> 16
const word = (units: Uint16Array, at: number): number => (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16)

const isBranch = (opcode: number): boolean => opcode >= 0x32 && opcode <= 0x3d

/** Where a switch leads, and by which value. */
const switchCases = (units: Uint16Array, at: number, end: number): { value: number; target: number }[] => {
  const table = at + word(units, at + 1)
  if (table < 0 || table >= end) return []
  const size = units[table + 1] ?? 0
  const isPacked = (units[table] ?? 0) === 0x0100
  const first = isPacked ? table + 4 : table + 2 + size * 2
  const lowest = word(units, table + 2)
  const cases: { value: number; target: number }[] = []
  for (let nth = 0; nth < size && first + nth * 2 + 1 < end; nth++) {
    const value = isPacked ? lowest + nth : word(units, table + 2 + nth * 2)
    cases.push({ value, target: at + word(units, first + nth * 2) })
  }
  return cases
}

/** Marks every place that a branch, a switch or a handler leads to. */
const findLeaders = (units: Uint16Array, code: MethodCode): Uint8Array => {
  const { start, end } = code
  const leaders = new Uint8Array(end - start)
  const mark = (target: number): void => {
    if (target >= start && target < end) leaders[target - start] = 1
  }
  for (let at = start; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff
    if (opcode === 0) {
      at += nopLength(units, at)
      continue
    }
    if (opcode >= GOTO && opcode <= 0x3d) {
      if (opcode === GOTO) mark(at + signed8((units[at] ?? 0) >> 8))
      else if (opcode === GOTO_16) mark(at + signed16(units[at + 1] ?? 0))
      else if (opcode === GOTO_32) mark(at + word(units, at + 1))
      else if (opcode <= SPARSE_SWITCH) for (const { target } of switchCases(units, at, end)) mark(target)
      else if (isBranch(opcode)) mark(at + signed16(units[at + 1] ?? 0))
    }
    at += LENGTHS[opcode] ?? 1
  }
  for (const { handlers } of code.tries) for (const handler of handlers) mark(handler)
  return leaders
}

const leadersKnown = new WeakMap<MethodCode, Uint8Array>()

const leadersOf = (units: Uint16Array, code: MethodCode): Uint8Array => {
  const known = leadersKnown.get(code)
  if (known !== undefined) return known
  const found = findLeaders(units, code)
  leadersKnown.set(code, found)
  return found
}

/** Whether `a op b` holds, by the order of the opcodes: eq, ne, lt, ge, gt, le. */
const compare = (test: number, a: number | string, b: number | string): boolean | undefined => {
  if (test === 0) return a === b
  if (test === 1) return a !== b
  if (typeof a === 'string' || typeof b === 'string') return undefined
  return test === 2 ? a < b : test === 3 ? a >= b : test === 4 ? a > b : a <= b
}

const bitwise = (operation: number, a: number, b: number): number =>
  operation === 0 ? a & b : operation === 1 ? a | b : a ^ b

/** Bytes of the argument list: how many registers each parameter takes. */
export type Widths = readonly number[]

/**
 * Goes through the code of a method along the ways that can be taken, and keeps what is known of each register until nothing
 * changes. With `fold` a branch whose condition is known goes one way only.
 */
export const evaluate = (
  dex: DexFile,
  code: MethodCode,
  parameters: readonly Value[],
  parameterWidths: Widths,
  widthsOf: (method: number, hasReceiver: boolean) => Widths,
  outside: Surroundings,
  fold: boolean,
): Evaluation => {
  const { units } = dex
  const { start, end } = code
  const executed = new Uint8Array(end - start)
  const guarded = new Map<number, Guard>()
  const leaders = leadersOf(units, code)
  const entries = new Map<number, Value[]>()
  const made = new Map<number, Value>()
  const queue: number[] = []
  let pending = false
  let steps = 0

  const enter = (target: number, registers: readonly Value[]): void => {
    if (target < start || target >= end) return
    const known = entries.get(target)
    if (known === undefined) {
      entries.set(target, [...registers])
      queue.push(target)
      return
    }
    let changed = false
    for (let i = 0; i < known.length; i++) {
      const joined = join(known[i], registers[i])
      if (joined === known[i] || sameValue(joined, known[i])) continue
      known[i] = joined
      changed = true
    }
    if (changed) queue.push(target)
  }
  const once = (at: number, make: () => Value): Value => {
    const known = made.get(at)
    if (known !== undefined) return known
    const value = make()
    made.set(at, value)
    return value
  }

  const first: Value[] = new Array(code.registers).fill(undefined)
  let register = code.registers - code.arguments
  parameters.forEach((value, index) => {
    first[register] = value
    register += parameterWidths[index] ?? 1
  })
  enter(start, first)

  while (queue.length > 0) {
    const leader = queue.pop() ?? start
    const registers = [...(entries.get(leader) ?? [])]
    const get = (index: number): Value => registers[index]
    let result: Value
    for (let at = leader; at < end; ) {
      if (at !== leader && leaders[at - start]) {
        enter(at, registers)
        break
      }
      if (++steps > MOST_STEPS) return { executed, guarded: new Map(), pending: false, steps }
      const unit = units[at] ?? 0
      const opcode = unit & 0xff
      const high = unit >> 8
      const a = high & 15
      const b = high >> 4
      executed[at - start] = 1
      if (code.tries.length > 0 && (at === leader || (opcode >= 0x6e && opcode <= 0x78))) {
        for (const range of code.tries)
          if (at >= range.start && at < range.end)
            for (const handler of range.handlers) enter(handler, registers)
      }
      let next = at + (opcode === 0 ? nopLength(units, at) : (LENGTHS[opcode] ?? 1))
      if (opcode <= 0x0d) {
        if (opcode === 1 || opcode === 4 || opcode === 7) registers[a] = get(b)
        else if (opcode === 2 || opcode === 5 || opcode === 8) registers[high] = get(units[at + 1] ?? 0)
        else if (opcode === 3 || opcode === 6 || opcode === 9)
          registers[units[at + 1] ?? 0] = get(units[at + 2] ?? 0)
        else if (opcode >= 0x0a && opcode <= 0x0c) registers[high] = result
        else if (opcode === 0x0d) registers[high] = undefined
      } else if (opcode <= 0x11) {
        outside.leave(opcode === 0x0e ? undefined : get(high))
        break
      } else if (opcode <= 0x19) {
        if (opcode === 0x12) registers[a] = constant((b << 28) >> 28)
        else if (opcode === 0x13 || opcode === 0x16) registers[high] = constant(signed16(units[at + 1] ?? 0))
        else if (opcode === 0x14 || opcode === 0x17) registers[high] = constant(word(units, at + 1))
        else if (opcode === 0x15) registers[high] = constant((units[at + 1] ?? 0) << 16)
        else registers[high] = undefined
      } else if (opcode <= 0x1b) {
        registers[high] = outside.string(
          opcode === 0x1a ? (units[at + 1] ?? 0) : word(units, at + 1) >>> 0,
          at,
        )
      } else if (opcode === 0x1c) registers[high] = outside.classConstant(units[at + 1] ?? 0)
      else if (opcode === 0x20 || opcode === 0x21) registers[a] = undefined
      else if (opcode === 0x22) {
        const place = at
        registers[high] = once(at, () => outside.newInstance(units[place + 1] ?? 0, place))
      } else if (opcode === 0x23) registers[a] = once(at, () => ({ kind: 'array', items: [], open: false }))
      else if (opcode === 0x24 || opcode === 0x25) {
        const items = registersOf(units, at, opcode === 0x25).map(get)
        result = { kind: 'array', items, open: false }
      } else if (opcode === 0x27) break
      else if (opcode === GOTO) next = at + signed8(high)
      else if (opcode === GOTO_16) next = at + signed16(units[at + 1] ?? 0)
      else if (opcode === GOTO_32) next = at + word(units, at + 1)
      else if (opcode === PACKED_SWITCH || opcode === SPARSE_SWITCH) {
        const on = outside.resolve(get(high))
        if (on?.kind === 'pending') {
          pending = true
          break
        }
        const cases = switchCases(units, at, end)
        if (!fold || on?.kind !== 'constant') for (const { target } of cases) enter(target, registers)
        else {
          const taken = cases.find(({ value }) => value === on.value)?.target ?? next
          if (on.guard !== undefined)
            for (const target of [next, ...cases.map((one) => one.target)])
              if (target !== taken) guarded.set(target, on.guard)
          next = taken
        }
      } else if (opcode >= 0x2d && opcode <= 0x31) registers[high] = undefined
      else if (isBranch(opcode)) {
        const target = at + signed16(units[at + 1] ?? 0)
        const withZero = opcode >= 0x38
        const left = outside.resolve(get(withZero ? high : a))
        const right = withZero ? constant(0) : outside.resolve(get(b))
        if (left?.kind === 'pending' || right?.kind === 'pending') {
          pending = true
          break
        }
        // An object that was made or handed in is not null.
        const decided = !fold
          ? undefined
          : left?.kind === 'constant' && right?.kind === 'constant'
            ? compare(withZero ? opcode - 0x38 : opcode - 0x32, left.value, right.value)
            : undefined
        if (decided === undefined) enter(target, registers)
        else {
          const guard =
            (left?.kind === 'constant' ? left.guard : undefined) ??
            (right?.kind === 'constant' ? right.guard : undefined)
          if (guard !== undefined) guarded.set(decided ? next : target, guard)
          if (decided) next = target
        }
      } else if (opcode >= 0x44 && opcode <= 0x4a) {
        const array = get((units[at + 1] ?? 0) & 0xff)
        registers[high] =
          array?.kind === 'array' && !array.open && opcode === 0x46 && array.items.length > 0
            ? array.items.reduce(join)
            : undefined
      } else if (opcode >= 0x4b && opcode <= 0x51) {
        const array = get((units[at + 1] ?? 0) & 0xff)
        if (array?.kind === 'array' && opcode === 0x4d)
          put(array.items, get((units[at + 1] ?? 0) >> 8), get(high))
        if (opcode === 0x4d) outside.invoke({ at, opcode, method: -1, args: [array, get(high)] })
      } else if (opcode >= 0x52 && opcode <= 0x58)
        registers[a] = outside.readField(units[at + 1] ?? 0, false, at)
      else if (opcode >= 0x59 && opcode <= 0x5f) outside.writeField(units[at + 1] ?? 0, false, get(a), at)
      else if (opcode >= 0x60 && opcode <= 0x66)
        registers[high] = outside.readField(units[at + 1] ?? 0, true, at)
      else if (opcode >= 0x67 && opcode <= 0x6d) outside.writeField(units[at + 1] ?? 0, true, get(high), at)
      else if ((opcode >= 0x6e && opcode <= 0x78 && opcode !== 0x73) || (opcode >= 0xfa && opcode <= 0xfd)) {
        const range = (opcode >= 0x74 && opcode <= 0x78) || opcode === 0xfb || opcode === 0xfd
        const places = registersOf(units, at, range)
        const isStatic = opcode === 0x71 || opcode === 0x77 || opcode >= 0xfc
        const method = units[at + 1] ?? 0
        const args: Value[] = []
        if (opcode >= 0xfc) for (const place of places) args.push(get(place))
        else {
          let nth = 0
          for (const width of widthsOf(method, !isStatic)) {
            args.push(get(places[nth] ?? -1))
            nth += width
          }
        }
        result = outside.invoke({ at, opcode, method, args })
      } else if (opcode >= 0x7b && opcode <= 0x8f) registers[a] = opcode >= 0x8d ? get(b) : undefined
      else if (opcode >= 0x90 && opcode <= 0xaf) {
        const pair = units[at + 1] ?? 0
        registers[high] =
          opcode >= 0x95 && opcode <= 0x97
            ? folded(opcode - 0x95, outside.resolve(get(pair & 0xff)), outside.resolve(get(pair >> 8)))
            : undefined
      } else if (opcode >= 0xb0 && opcode <= 0xcf) {
        registers[a] =
          opcode >= 0xb5 && opcode <= 0xb7
            ? folded(opcode - 0xb5, outside.resolve(get(a)), outside.resolve(get(b)))
            : undefined
      } else if (opcode >= 0xd0 && opcode <= 0xd7) {
        registers[a] =
          opcode >= 0xd5
            ? folded(opcode - 0xd5, outside.resolve(get(b)), constant(signed16(units[at + 1] ?? 0)))
            : undefined
      } else if (opcode >= 0xd8 && opcode <= 0xe2) {
        const pair = units[at + 1] ?? 0
        registers[high] =
          opcode >= 0xdd && opcode <= 0xdf
            ? folded(opcode - 0xdd, outside.resolve(get(pair & 0xff)), constant(signed8(pair >> 8)))
            : undefined
      } else if (opcode >= 0xfe) registers[high] = undefined
      if (next < start || next >= end) break
      if (leaders[next - start]) {
        enter(next, registers)
        break
      }
      at = next
    }
  }
  return { executed, guarded, pending, steps }
}

const folded = (operation: number, a: Value, b: Value): Value => {
  if (a?.kind === 'pending' || b?.kind === 'pending') return PENDING
  if (a?.kind !== 'constant' || b?.kind !== 'constant') return undefined
  if (typeof a.value === 'string' || typeof b.value === 'string') return undefined
  return constant(bitwise(operation, a.value, b.value), a.guard ?? b.guard)
}

/** Arrays longer than this keep no more of what is put in them. */
const MOST_ITEMS = 256

const put = (items: Value[], index: Value, value: Value): void => {
  if (index?.kind === 'constant' && typeof index.value === 'number') {
    const at = index.value
    if (at >= 0 && at < MOST_ITEMS) items[at] = items[at] === undefined ? value : join(items[at], value)
  } else if (items.length < MOST_ITEMS) items.push(value)
}

/** The registers a call or a filled array names (formats 35c and 3rc). */
export const registersOf = (units: Uint16Array, at: number, range: boolean): number[] => {
  const unit = units[at] ?? 0
  if (range) {
    const first = units[at + 2] ?? 0
    return Array.from({ length: unit >> 8 }, (_, nth) => first + nth)
  }
  const packed = units[at + 2] ?? 0
  const count = Math.min(unit >> 12, 5)
  const places = [packed & 15, (packed >> 4) & 15, (packed >> 8) & 15, packed >> 12, (unit >> 8) & 15]
  return places.slice(0, count)
}
