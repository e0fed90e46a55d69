import type { MethodCode } from './method-code.ts'
import { LENGTHS, nopLength } from './opcodes.ts'

/** How an instruction goes on, as far as it is not to the next one. */
export const FLOW = { on: 0, leave: 1, stop: 2, goto: 3, switch: 4, branch: 5 } as const

const RETURN_VOID = 0x0e
const RETURN_OBJECT = 0x11
const MOVE_RESULT = 0x0a
const MOVE_EXCEPTION = 0x0d
const IGET = 0x52
const IGET_BOOLEAN = 0x55
const SGET = 0x60
const SGET_BOOLEAN = 0x63
const THROW = 0x27
const GOTO = 0x28
const GOTO_16 = 0x29
const GOTO_32 = 0x2a
const PACKED_SWITCH = 0x2b
const SPARSE_SWITCH = 0x2c
const IF_EQ = 0x32
const IF_LEZ = 0x3d

/** By opcode, one of `FLOW`. */
export const FLOW_OF: Uint8Array = (() => {
  const flows = new Uint8Array(256)
  flows.fill(FLOW.leave, RETURN_VOID, RETURN_OBJECT + 1)
  flows[THROW] = FLOW.stop
  flows.fill(FLOW.goto, GOTO, GOTO_32 + 1)
  flows.fill(FLOW.switch, PACKED_SWITCH, SPARSE_SWITCH + 1)
  flows.fill(FLOW.branch, IF_EQ, IF_LEZ + 1)
  return flows
})()

export const signed8 = (value: number): number => (value << 24) >> 24
export const signed16 = (value: number): number => (value << 16) >> 16
export const word = (units: Uint16Array, at: number): number =>
  (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16)

/** Where a `goto` leads. */
export const gotoTarget = (units: Uint16Array, at: number): number => {
  const unit = units[at] ?? 0
  const opcode = unit & 0xff
  if (opcode === GOTO) return at + signed8(unit >> 8)
  return at + (opcode === GOTO_16 ? signed16(units[at + 1] ?? 0) : word(units, at + 1))
}

/** Where a branch leads when its condition holds. */
export const branchTarget = (units: Uint16Array, at: number): number => at + signed16(units[at + 1] ?? 0)

/** Where a switch leads, and by which value. */
export const switchCases = (
  units: Uint16Array,
  at: number,
  end: number,
): { value: number; target: number }[] => {
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

/** How a method may fail to come back. */
export const ENDS = {
  /** It throws nothing but what it caught. */
  returns: 0,
  /** It throws, or returns, and looks at a number or truth value that may decide it. */
  either: 1,
  /** It holds no `return`. */
  throws: 2,
} as const

/** How a method's code is laid out. */
interface Layout {
  readonly leaders: Uint8Array
  readonly ends: number
}

/** Whether an instruction gets a number or a truth value from outside: of a call, of a field. */
const asks = (opcode: number): boolean =>
  opcode === MOVE_RESULT ||
  opcode === IGET ||
  opcode === IGET_BOOLEAN ||
  opcode === SGET ||
  opcode === SGET_BOOLEAN

const layOut = (units: Uint16Array, { start, end, tries }: MethodCode): Layout => {
  const leaders = new Uint8Array(end - start)
  let thrown = 0
  let returns = false
  let isAsked = false
  const mark = (target: number): void => {
    if (target >= start && target < end) leaders[target - start] = 1
  }
  for (let at = start; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff
    const flow = FLOW_OF[opcode] ?? 0
    if (opcode === THROW) thrown++
    else if (opcode === MOVE_EXCEPTION) thrown--
    else if (flow === FLOW.leave) returns = true
    else if (asks(opcode)) isAsked = true
    if (flow >= FLOW.goto) {
      if (flow === FLOW.goto) mark(gotoTarget(units, at))
      else if (flow === FLOW.branch) mark(branchTarget(units, at))
      else for (const { target } of switchCases(units, at, end)) mark(target)
    }
    at += opcode === 0 ? nopLength(units, at) : (LENGTHS[opcode] ?? 1)
  }
  for (const { handlers } of tries) for (const handler of handlers) mark(handler)
  const ends = thrown <= 0 ? ENDS.returns : !returns ? ENDS.throws : isAsked ? ENDS.either : ENDS.returns
  return { leaders, ends }
}

const known = new WeakMap<MethodCode, Layout>()

const layoutOf = (units: Uint16Array, code: MethodCode): Layout => {
  const before = known.get(code)
  if (before !== undefined) return before
  const found = layOut(units, code)
  known.set(code, found)
  return found
}

/** Not zero at every place of a method that a branch, a switch or a handler leads to; counted from its start. */
export const leadersOf = (units: Uint16Array, code: MethodCode): Uint8Array => layoutOf(units, code).leaders

/** One of `ENDS`. */
export const endsOf = (units: Uint16Array, code: MethodCode): number => layoutOf(units, code).ends
