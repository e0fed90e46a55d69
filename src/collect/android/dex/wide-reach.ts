import { isView } from './callbacks.ts'
import type { Entry } from './entries.ts'
import { annotatedMethods } from './method-annotations.ts'
import { LENGTHS, nopLength } from './opcodes.ts'
import { QUEUED_BY_CLASS } from './platform-calls.ts'
import type { Program } from './program.ts'

/** Methods reached from some places without asking when or on which branch: by every class that a call may mean. */
export interface WideReach {
  readonly reached: Uint8Array
  /** The method each was first reached from; -1 where it was a place to begin with, -2 where it is not reached. */
  readonly from: Int32Array
}

/** A method of an interface or base that more classes than this implement is not followed to all of them. */
const MOST_IMPLEMENTERS = 40
/** Types below one that are looked at. */
const MOST_SUBTYPES = 2000
const PRIVATE_OR_STATIC = 0x2 | 0x8
const MOST_ABOVE = 64
const PLAIN_BASE = 'Ljava/lang/Object;'

/** Whether an object is of some type of the platform. */
const isOfPlatform = (program: Program, classId: number): boolean =>
  [...program.typesAbove(classId)].some((type) => type !== PLAIN_BASE && program.classNamed(type) < 0)

/**
 * The methods of an object that can be called back: by the platform, neither private nor static ones and no constructors, where the
 * object is of some type of it; and by whoever finds them by their annotations.
 */
export const calledBack = (program: Program, classId: number): number[] => {
  if (!isOfPlatform(program, classId)) return annotated(program, classId)
  const found: number[] = []
  for (const [signature, method] of program.methodsOf(classId))
    if (!signature.startsWith('<') && (program.method.flagsOf(method) & PRIVATE_OR_STATIC) === 0)
      found.push(method)
  return found
}

const annotated = (program: Program, classId: number): number[] => {
  const file = program.fileOf(classId)
  const dex = program.files[file]?.dex
  if (dex === undefined) return []
  const wanted = annotatedMethods(dex, program.definitionOf(classId))
  if (wanted.length === 0) return []
  return [...program.methodsOf(classId).values()].filter((method) =>
    wanted.includes(program.method.indexOf(method)),
  )
}

/** The methods by which the platform makes an object of a class and calls it back, of the classes above it too. */
export const drivenMethods = (program: Program, classId: number): number[] => {
  const found: number[] = []
  for (let current = classId, depth = 0; current >= 0 && depth < MOST_ABOVE; depth++) {
    for (const [signature, method] of program.methodsOf(current))
      if (signature.startsWith('<')) found.push(method)
    found.push(...calledBack(program, current))
    current = program.superclassOf(current)
  }
  return found
}

/** Whether objects of the class are made by whoever is given the class itself, and run. */
const isQueuedByClass = (program: Program, classId: number): boolean => {
  const above = program.typesAbove(classId)
  return QUEUED_BY_CLASS.some(({ base }) => above.has(base) && program.descriptorOf(classId) !== base)
}

/** The items that the instructions of a method use, from one place of its code to another. */
interface Uses {
  call(opcode: number, method: number): void
  create(type: number): void
  name(type: number): void
  touch(field: number): void
}

/** Goes over the instructions of a method; `wanted` leaves some out, by units from its start. */
export const scanUses = (
  program: Program,
  method: number,
  uses: Uses,
  wanted: (offset: number) => boolean = () => true,
): void => {
  const code = program.method.codeOf(method)
  const units = program.files[program.method.fileOf(method)]?.dex.units
  if (code === undefined || units === undefined) return
  for (let at = code.start; at < code.end; ) {
    const opcode = (units[at] ?? 0) & 0xff
    const item = units[at + 1] ?? 0
    if (wanted(at - code.start)) {
      if (opcode >= 0x6e && opcode <= 0x78 && opcode !== 0x73) uses.call(opcode, item)
      else if (opcode === 0x22) uses.create(item)
      else if (opcode === 0x1c) uses.name(item)
      else if (opcode >= 0x60 && opcode <= 0x6d) uses.touch(item)
    }
    at += opcode === 0 ? nopLength(units, at) : (LENGTHS[opcode] ?? 1)
  }
}

/** What a method index of a file may mean, whatever the object is. */
interface WideCall {
  /** The class of the program that is named, or -1. */
  readonly classId: number
  /** The method of the program that it names, or -1. */
  readonly target: number
  /** Methods of classes below the one that is named; none where they are too many. */
  implementers(): readonly number[]
}
export type WideCalls = (file: number, index: number) => WideCall

/** Resolves calls by the class hierarchy, each once. */
export const wideCalls = (program: Program): WideCalls => {
  const known = program.files.map(() => new Map<number, WideCall>())
  const below = (descriptor: string, signature: string): readonly number[] => {
    const found = new Set<number>()
    const pending = [descriptor]
    const seen = new Set<string>()
    for (
      let next = pending.pop();
      next !== undefined && found.size <= MOST_IMPLEMENTERS;
      next = pending.pop()
    ) {
      if (seen.has(next) || seen.size > MOST_SUBTYPES) continue
      seen.add(next)
      for (const subclass of program.subclassesOf(next)) {
        const method = program.methodsOf(subclass).get(signature)
        if (method !== undefined) found.add(method)
        pending.push(program.descriptorOf(subclass))
      }
    }
    return found.size > MOST_IMPLEMENTERS ? [] : [...found]
  }
  const resolve = (file: number, index: number): WideCall => {
    const dex = program.files[file]?.dex
    const type = dex?.methodClass(index) ?? -1
    const classId = program.classOfType(file, type)
    if (classId < 0) return NOT_OURS
    const signature = program.signatureOf(file, index)
    let implementers: readonly number[] | undefined
    return {
      classId,
      target: program.lookup(classId, signature),
      implementers() {
        implementers ??= below(dex?.type(type) ?? '', signature)
        return implementers
      },
    }
  }
  return (file, index) => {
    const before = known[file]?.get(index)
    if (before !== undefined) return before
    const call = resolve(file, index)
    known[file]?.set(index, call)
    return call
  }
}

const NOT_OURS: WideCall = { classId: -1, target: -1, implementers: () => [] }

/**
 * Follows calls from `begin`, with the places of a method that count where not all do. Objects that are made may be called back by
 * the platform; components that are named may be started.
 */
export const reachWidely = (
  program: Program,
  calls: WideCalls,
  entries: readonly Entry[],
  begin: ReadonlyMap<number, ((offset: number) => boolean) | undefined>,
  alreadyMade: Uint8Array,
): WideReach => {
  const reached = new Uint8Array(program.methodCount)
  const from = new Int32Array(program.methodCount).fill(-2)
  const made = new Uint8Array(program.classCount)
  /** Methods that run once an object of their class, or of one below it, is made. */
  const waiting = new Map<number, { method: number; caller: number }[]>()
  const hasObjects = new Uint8Array(program.classCount)
  const initialised = new Uint8Array(program.classCount)
  const components = new Set(entries.map(({ type }) => type))
  const queue: number[] = []
  const add = (method: number, caller: number): void => {
    if (reached[method]) return
    reached[method] = 1
    if (from[method] === -2) from[method] = caller
    queue.push(method)
  }
  const initialise = (classId: number, caller: number): void => {
    if (classId < 0 || initialised[classId]) return
    initialised[classId] = 1
    const method = program.methodsOf(classId).get('<clinit>()V')
    if (method !== undefined) add(method, caller)
  }
  /** Objects of the class are there, so that calls on a type above it may mean its methods. */
  const appear = (classId: number): void => {
    for (
      let current = classId, depth = 0;
      current >= 0 && !hasObjects[current] && depth < MOST_ABOVE;
      depth++
    ) {
      hasObjects[current] = 1
      for (const { method, caller } of waiting.get(current) ?? []) add(method, caller)
      waiting.delete(current)
      current = program.superclassOf(current)
    }
  }
  const addOnceMade = (method: number, caller: number): void => {
    const classId = program.method.classOf(method)
    if (classId < 0 || hasObjects[classId] || isView(program.platformBase(classId))) add(method, caller)
    else {
      const list = waiting.get(classId)
      if (list === undefined) waiting.set(classId, [{ method, caller }])
      else list.push({ method, caller })
    }
  }
  const callBack = (classId: number, caller: number): void => {
    if (made[classId]) return
    made[classId] = 1
    appear(classId)
    initialise(classId, caller)
    for (const method of calledBack(program, classId)) add(method, caller)
  }
  const scan = (method: number, wanted?: (offset: number) => boolean): void => {
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    if (dex === undefined) return
    scanUses(
      program,
      method,
      {
        call(opcode, index) {
          const { classId, target, implementers } = calls(file, index)
          if (target >= 0) add(target, method)
          const kind = opcode >= 0x74 ? opcode - 6 : opcode
          if (kind === 0x71) initialise(classId, method)
          else if (kind === 0x6e || kind === 0x72) for (const one of implementers()) addOnceMade(one, method)
        },
        create(type) {
          const classId = program.classOfType(file, type)
          if (classId >= 0) callBack(classId, method)
        },
        name(type) {
          const classId = program.classOfType(file, type)
          if (classId < 0) return
          // Whoever names a class may make objects of it.
          appear(classId)
          if (components.has(dex.type(type)) || isQueuedByClass(program, classId)) startAll(classId, method)
        },
        touch: (field) => initialise(program.classOfType(file, dex.fieldClass(field)), method),
      },
      wanted,
    )
  }
  const startAll = (classId: number, caller: number): void => {
    appear(classId)
    initialise(classId, caller)
    for (const method of drivenMethods(program, classId)) add(method, caller)
  }
  alreadyMade.forEach((isMade, classId) => {
    if (isMade) appear(classId)
  })
  for (const [method, wanted] of begin) {
    if (from[method] === -2) from[method] = -1
    if (wanted === undefined) add(method, -1)
    else scan(method, wanted)
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) scan(next)
  return { reached, from }
}
