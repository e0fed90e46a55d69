import type { Budget } from '../../budget.ts'
import type { CallSite } from './call-sites.ts'
import { classNameOf } from './code.ts'
import { type Entry, type EntryKind, LIFE_CYCLE } from './entries.ts'
import type { Evaluation } from './evaluate.ts'
import { fieldKeys } from './field-keys.ts'
import { isTold } from './flow/stored-flags.ts'
import { type Inflated, NOTHING_INFLATED } from './inflated.ts'
import { liveCode } from './live-code.ts'
import type { Program } from './program.ts'
import { followStart, type StartFlow } from './start-flow.ts'
import type { Guard } from './values.ts'
import { calledBack, drivenMethods, reachWidely, wideCalls } from './wide-reach.ts'

/** When a place in the code can run. */
export interface Reach {
  readonly reach: 'before-consent' | 'behind-guard' | 'later' | 'unreached'
  readonly entry?: string
  readonly entryKind?: EntryKind
  readonly path?: readonly string[]
  readonly guard?: string
}

/** When each place of a program can run. */
export interface ReachAnalysis {
  reachOf(site: CallSite): Reach | undefined
  /** A cap was met: what is called later may in truth run at the start. */
  readonly cut: boolean
}

/** Longer ways are shown by their ends. */
const MOST_PATH = 14
const LEFT_OUT = '…'
const MOST_WAY = 1000

/** `com.demo.App.onCreate` */
const methodName = (program: Program, method: number): string =>
  `${classNameOf(program.descriptorOf(program.method.classOf(method)))}.${program.method.nameOf(method)}`

const shortened = (path: readonly string[]): readonly string[] =>
  path.length <= MOST_PATH
    ? path
    : [...path.slice(0, MOST_PATH / 2), LEFT_OUT, ...path.slice(path.length - MOST_PATH / 2)]

/** Methods, and which of their instructions count. */
type Places = ReadonlyMap<number, (offset: number) => boolean>

/** The branches of a method that only flags of one kind keep closed, by unit from its start. */
const closedBy = (
  kind: Guard['kind'],
  start: number,
  { guarded, executed }: Evaluation,
): readonly (readonly [number, string])[] =>
  [...guarded]
    .filter(([unit, guard]) => guard.kind === kind && executed[unit - start] !== 1)
    .map(([unit, { name }]) => [unit - start, name] as const)
    .sort(([a], [b]) => a - b)

/** Finds out when code can run, from what the system starts. */
export const analyseReach = (
  program: Program,
  entries: readonly Entry[],
  budget: Budget,
  inflated: Inflated = NOTHING_INFLATED,
): ReachAnalysis => {
  const fields = fieldKeys(program, budget)
  const start = followStart(program, entries, fields, inflated, budget)
  const wayTo = (method: number): { path: string[]; entry: Entry | undefined } => {
    const methods: number[] = []
    for (let current = method; current >= 0 && methods.length < MOST_WAY; current = start.from[current] ?? -1)
      methods.unshift(current)
    return {
      path: methods.map((one) => methodName(program, one)),
      entry: start.entryOf.get(methods[0] ?? -1),
    }
  }
  const guardedPlaces = placesClosedBy('stored', program, start)
  const calls = wideCalls(program)
  const behind = reachWidely(program, calls, entries, guardedPlaces, start.instantiated)
  const later = reachWidely(
    program,
    calls,
    entries,
    placesOfLater(program, entries, inflated, start),
    start.instantiated,
  )
  const alive = liveCode(program, fields)

  /** The flag that keeps an instruction of a method from running: that of the nearest closed branch before it. */
  const guardOf = (method: number, offset: number): { guard?: string } => {
    const evaluation = start.evaluations.get(method)
    const code = program.method.codeOf(method)
    if (evaluation === undefined || code === undefined) return {}
    const closed = closedBy('stored', code.start, evaluation)
    const guard = (closed.filter(([unit]) => unit <= offset).at(-1) ?? closed[0])?.[1]
    return guard === undefined || !isTold(guard) ? {} : { guard }
  }
  const withEntry = (entry: Entry | undefined): Pick<Reach, 'entry' | 'entryKind'> =>
    entry === undefined ? {} : { entry: classNameOf(entry.type), entryKind: entry.kind }

  /** The way from the start to a closed branch, and on to the method. */
  const behindGuard = (method: number, offset: number): Reach => {
    const tail: number[] = []
    let current = method
    if (!guardedPlaces.get(method)?.(offset)) {
      do {
        tail.unshift(current)
        current = behind.from[current] ?? -1
      } while (current >= 0 && !guardedPlaces.has(current) && tail.length < MOST_WAY)
    }
    const { path, entry } = wayTo(current)
    return {
      reach: 'behind-guard',
      path: shortened([...path, ...tail.map((one) => methodName(program, one))]),
      ...withEntry(entry),
      ...guardOf(current, current === method ? offset : Number.MAX_SAFE_INTEGER),
    }
  }

  return {
    cut: start.cut,
    reachOf({ method, offset }) {
      if (!program.files[program.method.fileOf(method)]?.root) return undefined
      const evaluation = start.evaluations.get(method)
      if (start.reached[method] && evaluation?.executed[offset] === 1) {
        const { path, entry } = wayTo(method)
        return { reach: 'before-consent', path: shortened(path), ...withEntry(entry) }
      }
      if (!alive.canRun(method, offset)) return { reach: 'unreached' }
      if (guardedPlaces.get(method)?.(offset) || behind.reached[method]) return behindGuard(method, offset)
      return { reach: later.reached[method] ? 'later' : 'unreached' }
    },
  }
}

/** Code of methods that run at the start which flags of one kind keep from running. */
const placesClosedBy = (kind: Guard['kind'], program: Program, start: StartFlow): Places => {
  const places = new Map<number, (offset: number) => boolean>()
  for (const [method, evaluation] of start.evaluations) {
    const code = program.method.codeOf(method)
    if (code === undefined) continue
    const first = closedBy(kind, code.start, evaluation)[0]?.[0]
    if (first !== undefined)
      places.set(method, (offset) => offset >= first && evaluation.executed[offset] !== 1)
  }
  return places
}

/** What the system starts once in a process. What constants then keep from running in its first methods never runs. */
const RUN_ONCE: ReadonlySet<EntryKind> = new Set(['application', 'provider', 'initializer'])

/** Methods by which the app goes on: other components, views of layouts, and what the objects made at the start may be called back on. */
const placesOfLater = (
  program: Program,
  entries: readonly Entry[],
  inflated: Inflated,
  start: StartFlow,
): ReadonlyMap<number, ((offset: number) => boolean) | undefined> => {
  const closed = placesClosedBy('memory', program, start)
  const places = new Map<number, ((offset: number) => boolean) | undefined>(closed)
  const components = entries
    .map(({ type, kind }) => ({ kind, classId: program.classNamed(type) }))
    .filter(({ classId }) => classId >= 0 && program.isRoot(classId))
  const drawn = [...inflated.all].map(program.classNamed).filter((classId) => classId >= 0)
  for (const classId of [...components.map((one) => one.classId), ...drawn])
    for (const method of drivenMethods(program, classId)) places.set(method, undefined)
  start.instantiated.forEach((made, classId) => {
    if (!made) return
    for (const method of calledBack(program, classId)) places.set(method, undefined)
  })
  if (start.cut) return places
  for (const { kind, classId } of components) {
    if (!RUN_ONCE.has(kind)) continue
    for (const method of LIFE_CYCLE[kind].flatMap((name) => program.named(classId, name))) {
      const evaluation = start.evaluations.get(method)
      if (evaluation === undefined) continue
      const opens = closed.get(method)
      places.set(method, (offset) => evaluation.executed[offset] === 1 || opens?.(offset) === true)
    }
  }
  return places
}
