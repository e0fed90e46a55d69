import type { Budget } from '../../budget.ts'
import { ENDS, endsOf } from './branches.ts'
import { type Entry, LIFE_CYCLE } from './entries.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { FieldKeys } from './field-keys.ts'
import { enumerationsOf } from './flow/enumerations.ts'
import { eventsOf } from './flow/events.ts'
import { fieldValuesOf } from './flow/field-values.ts'
import { mapsOf } from './flow/maps.ts'
import { messagesOf } from './flow/messages.ts'
import { methodsOf } from './flow/methods.ts'
import { objectsOf } from './flow/objects.ts'
import { platformOf } from './flow/platform.ts'
import { shortestWays } from './flow/shortest-ways.ts'
import { storedFlags } from './flow/stored-flags.ts'
import { surroundings } from './flow/surroundings.ts'
import type { Inflated } from './inflated.ts'
import type { MethodCode } from './method-code.ts'
import { methodIsStatic, type Program } from './program.ts'
import type { Stop } from './steps.ts'
import { isExact, join, parameter, restingOn, type Value } from './values.ts'

/** What can run while the app starts, before the user did anything. */
export interface StartFlow {
  /** Not zero for every method that can run. */
  readonly reached: Uint8Array
  /** The method each was first reached from on a shortest way; -1 where the system calls it, -2 where it is not reached. */
  readonly from: Int32Array
  /** The entry of a method that the system calls. */
  readonly entryOf: ReadonlyMap<number, Entry>
  /** What going through each method found. */
  readonly evaluations: ReadonlyMap<number, Evaluation>
  readonly instantiated: Uint8Array
  /** A cap was met: more may run than is told. */
  readonly cut: boolean
}

/** Instructions gone through in all. */
const MOST_STEPS = 12_000_000

/** The methods by which the system calls what it starts with the app. */
const systemCalls = (program: Program, entries: readonly Entry[]): Map<number, Entry> => {
  const entryOf = new Map<number, Entry>()
  for (const entry of entries) {
    const classId = program.classNamed(entry.type)
    if (classId < 0 || !program.isRoot(classId)) continue
    for (const name of ['<clinit>', '<init>', ...LIFE_CYCLE[entry.kind]])
      for (const method of program.named(classId, name)) if (!entryOf.has(method)) entryOf.set(method, entry)
  }
  return entryOf
}

/**
 * Follows the code from what the system starts with the app: calls by the classes that objects can have, tasks handed to threads and
 * handlers, components started by intents and alarms, broadcasts, views of layouts, class initialisers, look-ups by name. Branches on
 * constants and on stored flags, which have their default on a first run, are followed one way. A stored flag stops counting as soon
 * as code that runs changes it.
 */
export const followStart = (
  program: Program,
  entries: readonly Entry[],
  fields: FieldKeys,
  inflated: Inflated,
  budget: Budget,
): StartFlow => {
  const evaluations = new Map<number, Evaluation>()
  let steps = 0
  let forced = false
  const methods = methodsOf(program)
  const flags = storedFlags(methods)
  const objects = objectsOf(program, methods, flags)
  const fieldValues = fieldValuesOf(fields, methods, objects)
  const messages = messagesOf(program, methods)
  const maps = mapsOf(methods)
  const platform = platformOf(program, entries, inflated, { objects, flags, messages, maps })
  const enumerations = enumerationsOf(program, methods)
  const events = eventsOf(program, (caller, method, subscriber, event) =>
    objects.call(caller, method, [objects.only(subscriber), objects.only(event)]),
  )
  const around = surroundings(
    program,
    { methods, objects, flags, fields: fieldValues, platform, messages, enumerations, events },
    () => forced,
  )

  const goThrough = (method: number): void => {
    const code = program.method.codeOf(method)
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    if (code === undefined || dex === undefined) return
    const widths = program.method.widthsOf(
      file,
      program.method.indexOf(method),
      !methodIsStatic(program, method),
    )
    const visit = around(method)
    const parameters = widths.map((_, index) => parameter(index))
    const evaluation = evaluate(dex, code, parameters, widths, visit, true)
    steps += evaluation.steps
    evaluations.set(method, evaluation)
    const before = methods.returnOf(method)
    methods.setStop(method, visit.cameBack ? undefined : stopIn(dex.units, code, evaluation))
    const given = underGuards(visit.given, code.start, evaluation)
    methods.setReturn(method, before?.kind === 'pending' ? given : join(before, given))
  }
  /** Goes through methods until nothing changes; false where that takes too long. */
  const settle = (): boolean => {
    for (let round = methods.takeRound(); round.length > 0; round = methods.takeRound()) {
      for (const method of round) {
        methods.beginVisit(method)
        goThrough(method)
        if (steps > MOST_STEPS) break
      }
      budget.tick('call graph')
      if (steps > MOST_STEPS) return false
    }
    return true
  }

  const atStart = entries.filter((entry) => entry.atStart)
  const entryOf = systemCalls(program, atStart)
  for (const entry of atStart) platform.startComponent(-1, entry)
  let isWhole = settle()
  if (isWhole) {
    methods.again(maps.giveUpWaiting())
    isWhole = settle()
  }
  if (isWhole) {
    // What still waits, waits for methods that never give anything: it goes on without.
    forced = true
    methods.giveUpWaiting()
    methods.again([...evaluations].filter(([, { pending }]) => pending).map(([method]) => method))
    isWhole = settle()
  }
  const { reached, edges, supposed } = methods
  const roots = [...entryOf.keys()].filter((method) => reached[method])
  return {
    reached,
    from: shortestWays(program.methodCount, roots, edges, supposed),
    entryOf,
    evaluations,
    instantiated: objects.instantiated,
    cut: methods.cut || !isWhole,
  }
}

/** A constant that is given only because flags keep some ways closed depends on them. */
const underGuards = (result: Value, start: number, { guarded, executed }: Evaluation): Value => {
  if (!isExact(result) || result.guard !== undefined) return result
  const closed = [...guarded].filter(([unit]) => executed[unit - start] !== 1)
  return restingOn(result, (closed.find(([, { kind }]) => kind === 'stored') ?? closed[0])?.[1])
}

/**
 * Why a method does not come back that comes to none of its ends: a stored flag, or it has none. Where anything else seems to keep it
 * from them, such as a field that what is not seen may set, it is taken to come back.
 */
const stopIn = (units: Uint16Array, code: MethodCode, evaluation: Evaluation): Stop | undefined => {
  const { guarded, executed, pending } = evaluation
  const guard = [...guarded].find(
    ([unit, { kind }]) => kind === 'stored' && executed[unit - code.start] !== 1,
  )?.[1]
  if (guard !== undefined) return { guard }
  if (pending) return { waits: true }
  return endsOf(units, code) === ENDS.throws ? {} : undefined
}
