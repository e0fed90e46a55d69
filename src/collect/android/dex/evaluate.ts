import { branchTarget, FLOW, FLOW_OF, gotoTarget, leadersOf, switchCases } from './branches.ts'
import type { DexFile } from './dex-file.ts'
import { compare } from './folding.ts'
import type { MethodCode, Widths } from './method-code.ts'
import { LENGTHS, nopLength } from './opcodes.ts'
import { type Frame, STEPS, type Stop, type Surroundings } from './steps.ts'
import { constant, type Guard, identityOf, isExact, join, sameValue, type Value } from './values.ts'

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

/** Instructions of one method that are gone through at most, loops included. */
const MOST_STEPS = 60_000
const FIRST_INVOKE = 0x6e
const LAST_INVOKE = 0x78
const RETURN_VOID = 0x0e
const IF_EQ = 0x32
const IF_EQZ = 0x38
const ZERO = constant(0)

/** All ways through one method: where they are to go on, and what is known there. */
interface Ways {
  readonly code: MethodCode
  readonly frame: Frame
  readonly fold: boolean
  readonly executed: Uint8Array
  readonly guarded: Map<number, Guard>
  readonly leaders: Uint8Array
  readonly entries: Map<number, Value[]>
  readonly queue: number[]
  pending: boolean
  steps: number
}

/** Goes on at a place with these registers, where they tell more than what was known there. */
const enter = ({ code, entries, queue }: Ways, target: number, registers: readonly Value[]): void => {
  if (target < code.start || target >= code.end) return
  const known = entries.get(target)
  if (known === undefined) {
    entries.set(target, registers.slice())
    queue.push(target)
    return
  }
  let changed = false
  for (let i = 0; i < known.length; i++) {
    const before = known[i]
    const given = registers[i]
    if (before === given) continue
    const joined = join(before, given)
    if (joined === before || sameValue(joined, before)) continue
    known[i] = joined
    changed = true
  }
  if (changed) queue.push(target)
}

const enterHandlers = (ways: Ways, at: number): void => {
  for (const range of ways.code.tries)
    if (at >= range.start && at < range.end)
      for (const handler of range.handlers) enter(ways, handler, ways.frame.registers)
}

/** Nowhere to go on: what decides waits for another method, or nothing follows. */
const NOWHERE = -1

/** Where a switch leads, `next` where no case is met. */
const takeSwitch = (ways: Ways, at: number, next: number): number => {
  const { frame, guarded, code } = ways
  const on = frame.outside.resolve(frame.registers[(frame.units[at] ?? 0) >> 8])
  if (on?.kind === 'pending') {
    ways.pending = true
    return NOWHERE
  }
  const cases = switchCases(frame.units, at, code.end)
  if (!ways.fold || on?.kind !== 'constant') {
    for (const { target } of cases) enter(ways, target, frame.registers)
    return next
  }
  const taken = cases.find(({ value }) => value === on.value)?.target ?? next
  if (on.guard !== undefined)
    for (const target of [next, ...cases.map((one) => one.target)])
      if (target !== taken) guarded.set(target, on.guard)
  return taken
}

/** Where a branch leads; both ways where its condition is not known. */
const takeBranch = (ways: Ways, at: number, next: number): number => {
  const { frame, guarded } = ways
  const { registers, outside, units } = frame
  const unit = units[at] ?? 0
  const opcode = unit & 0xff
  const target = branchTarget(units, at)
  const withZero = opcode >= IF_EQZ
  const left = outside.resolve(registers[withZero ? unit >> 8 : (unit >> 8) & 15])
  const right = withZero ? ZERO : outside.resolve(registers[unit >> 12])
  if (left?.kind === 'pending' || right?.kind === 'pending') {
    ways.pending = true
    return NOWHERE
  }
  const decided =
    ways.fold && isExact(left) && isExact(right)
      ? compare(opcode - (withZero ? IF_EQZ : IF_EQ), identityOf(left), identityOf(right))
      : undefined
  if (decided === undefined) {
    enter(ways, target, registers)
    return next
  }
  const guard = (isExact(left) ? left.guard : undefined) ?? (isExact(right) ? right.guard : undefined)
  if (guard !== undefined) guarded.set(decided ? next : target, guard)
  return decided ? target : next
}

/** Where it goes on behind an instruction that does not simply lead to the next. */
const follow = (ways: Ways, at: number, flow: number, next: number): number => {
  const { units, registers, outside } = ways.frame
  if (flow === FLOW.goto) return gotoTarget(units, at)
  if (flow === FLOW.branch) return takeBranch(ways, at, next)
  if (flow === FLOW.switch) return takeSwitch(ways, at, next)
  if (flow === FLOW.leave) {
    const unit = units[at] ?? 0
    outside.leave((unit & 0xff) === RETURN_VOID ? undefined : registers[unit >> 8])
  }
  return NOWHERE
}

/**
 * Whether a way ends in a call that does not come back. One that throws for good is not believed where a field decided the way to it:
 * what fields hold may be set by what is not seen, such as an injection.
 */
const endsIn = (ways: Ways, stop: Stop, next: number): boolean => {
  const { guarded } = ways
  if (stop.waits) ways.pending = true
  if (stop.guard !== undefined) {
    guarded.set(next, stop.guard)
    return true
  }
  for (const { kind } of guarded.values()) if (kind === 'memory') return false
  return true
}

/** Goes from one place on to where ways meet or end. */
const goThrough = (ways: Ways, leader: number): void => {
  const { code, frame, executed, leaders, fold } = ways
  const { units } = frame
  const { start, end } = code
  const hasTries = code.tries.length > 0
  for (let at = leader; ; ) {
    if (++ways.steps > MOST_STEPS) return
    const unit = units[at] ?? 0
    const opcode = unit & 0xff
    executed[at - start] = 1
    const isCall = opcode >= FIRST_INVOKE && opcode <= LAST_INVOKE
    if (hasTries && (at === leader || isCall)) enterHandlers(ways, at)
    let next = at + (opcode === 0 ? nopLength(units, at) : (LENGTHS[opcode] ?? 1))
    const flow = FLOW_OF[opcode] ?? 0
    if (flow === FLOW.on) {
      STEPS[opcode]?.(frame, at, unit)
      if (isCall && fold) {
        const { stopped } = frame.outside
        if (stopped !== undefined && endsIn(ways, stopped, next)) return
      }
    } else next = follow(ways, at, flow, next)
    if (next < start || next >= end) return
    if (leaders[next - start]) {
      enter(ways, next, frame.registers)
      return
    }
    at = next
  }
}

/**
 * Goes through the code of a method along the ways that can be taken, and keeps what is known of each register until nothing
 * changes. With `fold` a branch whose condition is known goes one way only.
 * @param widths registers that each of `parameters` takes.
 */
export const evaluate = (
  dex: DexFile,
  code: MethodCode,
  parameters: readonly Value[],
  widths: Widths,
  outside: Surroundings,
  fold: boolean,
): Evaluation => {
  const { start, end } = code
  const registers: Value[] = new Array(code.registers).fill(undefined)
  const ways: Ways = {
    code,
    frame: { units: dex.units, outside, made: new Map(), registers, result: undefined, putsNumbers: false },
    fold,
    executed: new Uint8Array(end - start),
    guarded: new Map(),
    leaders: leadersOf(dex.units, code),
    entries: new Map(),
    queue: [],
    pending: false,
    steps: 0,
  }
  let register = code.registers - code.arguments
  for (let nth = 0; nth < parameters.length; nth++) {
    registers[register] = parameters[nth]
    register += widths[nth] ?? 1
  }
  enter(ways, start, registers)
  for (let leader = ways.queue.pop(); leader !== undefined; leader = ways.queue.pop()) {
    ways.frame.registers = ways.entries.get(leader)?.slice() ?? []
    ways.frame.result = undefined
    goThrough(ways, leader)
    if (ways.steps > MOST_STEPS)
      return { executed: ways.executed, guarded: new Map(), pending: false, steps: ways.steps }
  }
  const { executed, guarded, pending, steps } = ways
  return { executed, guarded, pending, steps }
}
