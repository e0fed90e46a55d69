import { ENDS, endsOf } from '../branches.ts'
import type { Program } from '../program.ts'
import type { Stop } from '../steps.ts'
import { PENDING, sameGuard, sameValue, type Value } from '../values.ts'
import { addTo } from './collections.ts'

/** The methods that can run: how they were reached, what they are given and give, and which are to be gone through. */
export interface Methods {
  /** Not zero for every method that can run. */
  readonly reached: Uint8Array
  /** Callers to what they call. */
  readonly edges: ReadonlyMap<number, ReadonlySet<number>>
  /** The same for calls on objects whose class the code does not show where it calls. */
  readonly supposed: ReadonlyMap<number, ReadonlySet<number>>
  /** What a method is given, as far as all its calls agree; undefined before its first call. */
  parametersOf(method: number): Value[] | undefined
  callersOf(method: number): ReadonlySet<number> | undefined
  /** What a method gives, pending before it was gone through. */
  returnOf(method: number): Value
  link(caller: number, target: number, isSupposed: boolean): void
  /** A first call: keeps what the method is given. */
  firstCall(target: number, args: readonly Value[]): void
  /** The method can run; whether that is new. */
  reach(target: number): boolean
  setReturn(method: number, value: Value): void
  /** Why a call of the method does not come back; nothing where it does, or where it throws nothing. */
  stopOf(method: number): Stop | undefined
  /** What going through the method showed: that it does not come back, or nothing where it does. */
  setStop(method: number, stop: Stop | undefined): void
  /** Those of the methods that can run are to be gone through, again where they were. */
  again(methods: Iterable<number> | undefined): void
  enqueue(method: number): void
  /** The methods that are to be gone through next; empty when nothing changes any more. */
  takeRound(): readonly number[]
  beginVisit(method: number): void
  /** Nobody waits any more for what methods give that give nothing. */
  giveUpWaiting(): void
  /** A method changed more often than it is gone through. */
  readonly cut: boolean
}

/** Whether a method comes back: nobody asked, it does, it was not seen to by now. */
const BACK = { unasked: 0, yes: 1, no: 2 } as const
const WAITS: Stop = { waits: true }
const FOR_GOOD: Stop = {}

/** Times a method is gone through. */
const MOST_VISITS = 60
const VOID = ')V'

export const methodsOf = (program: Program): Methods => {
  const reached = new Uint8Array(program.methodCount)
  const visits = new Uint16Array(program.methodCount)
  const queued = new Uint8Array(program.methodCount)
  const parameters = new Map<number, Value[]>()
  const returns = new Map<number, Value>()
  const edges = new Map<number, Set<number>>()
  const supposed = new Map<number, Set<number>>()
  const callers = new Map<number, Set<number>>()
  const back = new Uint8Array(program.methodCount)
  const stops = new Map<number, Stop>()
  let queue: number[] = []
  let cut = false

  const enqueue = (method: number): void => {
    if (queued[method]) return
    if ((visits[method] ?? 0) >= MOST_VISITS) {
      cut = true
      return
    }
    queued[method] = 1
    queue.push(method)
  }
  /** Nobody waits for what a method without code gives, or one that gives nothing. */
  const givesSomething = (method: number): boolean => {
    const file = program.method.fileOf(method)
    const signature = program.signatureOf(file, program.method.indexOf(method))
    return !signature.endsWith(VOID) && program.method.codeOf(method) !== undefined
  }
  const again = (methods: Iterable<number> | undefined): void => {
    if (methods !== undefined) for (const method of methods) if (reached[method]) enqueue(method)
  }
  /** How a method that nobody asked for by now may end; only one that may throw or return waits for being gone through. */
  const lookAt = (method: number): void => {
    const code = program.method.codeOf(method)
    const units = program.files[program.method.fileOf(method)]?.dex.units
    const ends = code === undefined || units === undefined ? ENDS.returns : endsOf(units, code)
    back[method] = ends === ENDS.returns ? BACK.yes : BACK.no
    if (ends === ENDS.throws) stops.set(method, FOR_GOOD)
  }
  return {
    reached,
    edges,
    supposed,
    parametersOf: (method) => parameters.get(method),
    callersOf: (method) => callers.get(method),
    returnOf: (method) => returns.get(method),
    link(caller, target, isSupposed) {
      addTo(isSupposed ? supposed : edges, caller, target)
      addTo(callers, target, caller)
    },
    firstCall(target, args) {
      parameters.set(target, args.slice())
    },
    reach(target) {
      if (reached[target]) return false
      reached[target] = 1
      returns.set(target, givesSomething(target) ? PENDING : undefined)
      return true
    },
    setReturn(method, value) {
      if (sameValue(value, returns.get(method))) return
      returns.set(method, value)
      again(callers.get(method))
    },
    stopOf(method) {
      if (back[method] === BACK.unasked) lookAt(method)
      return back[method] === BACK.yes ? undefined : (stops.get(method) ?? WAITS)
    },
    setStop(method, stop) {
      if (back[method] === BACK.unasked) lookAt(method)
      if (back[method] === BACK.yes) return
      if (stop === undefined) {
        back[method] = BACK.yes
        again(callers.get(method))
        return
      }
      const before = stops.get(method)
      if (before !== undefined && before.waits === stop.waits && sameGuard(before.guard, stop.guard)) return
      stops.set(method, stop)
      again(callers.get(method))
    },
    again,
    enqueue,
    takeRound() {
      const round = queue
      queue = []
      return round
    },
    beginVisit(method) {
      queued[method] = 0
      visits[method] = (visits[method] ?? 0) + 1
    },
    giveUpWaiting() {
      for (const [method, value] of returns) {
        if (value?.kind !== 'pending') continue
        returns.set(method, undefined)
        again(callers.get(method))
      }
    },
    get cut() {
      return cut
    },
  }
}
