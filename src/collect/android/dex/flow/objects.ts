import { runOnceMade } from '../callbacks.ts'
import { methodIsStatic, type Program } from '../program.ts'
import { constant, instance, join, PENDING, sameValue, type Value } from '../values.ts'
import { addTo, push } from './collections.ts'
import type { Methods } from './methods.ts'
import { type StoredFlags, settled } from './stored-flags.ts'

/** The objects that code makes, and what calls on them run. */
export interface Objects {
  /** Not zero for every class that code makes objects of. */
  readonly instantiated: Uint8Array
  /** The object of exactly this class. */
  only(classId: number): Value
  /** A call: `args` as the caller has them, `settledArgs` with nothing of its own left in them. Gives what the method gives. */
  call(caller: number, target: number, args: readonly Value[], settledArgs?: readonly Value[]): Value
  /**
   * A call on an object of a class that is not known: runs what objects of the program that may be meant have, now or later. Gives what
   * all of them give, as far as they are few and made by now.
   */
  callAny(call: OpenCall, index: number, signature: string): Value
  /** Whether a value is of a type of the program: 1, 0, or unknown. While no object of the type is made, none is of it. */
  isOf(asks: number, type: string, value: Value): Value
  /** Objects of the class are made. */
  instantiate(caller: number, classId: number): void
  /** The class is used, so that its initialiser runs. */
  initialise(caller: number, classId: number): void
  /** Runs the methods of these names that the class or one above it has; constructors of its own only. */
  runMethods(caller: number, classId: number, names: readonly string[]): void
  /** Lost sight of: whoever calls a type of the platform may call it. */
  letGo(value: Value): void
  /** Joins, and lets go of objects that are lost sight of. */
  merge(a: Value, b: Value): Value
}

/** A call on an object whose class is not known. */
interface OpenCall {
  readonly caller: number
  readonly declared: string
  readonly args: readonly Value[]
}

/** Classes that one call on an unknown object is tried on. */
const MOST_TARGETS = 64
/** Classes of which what they give is joined; of more, it is anything. */
const MOST_JOINED = 4
const MOST_ABOVE = 64
const MOST_METHOD_IDS = 65_536

const CALLBACK = /^on[A-Z]/
const PARAMETER = /\[*(?:L[^;]+;|[ZBSCIJFD])/g
const SAVED_STATE = 'Landroid/os/Bundle;'
const NOTHING = constant(0)
const CONSTRUCTOR = '<init>'

/** What callbacks of the system are given when a component starts for the first time: it has saved no state before. */
const savedStates = (program: Program, method: number): readonly Value[] => {
  const signature = program.signatureOf(program.method.fileOf(method), program.method.indexOf(method))
  const types = signature.slice(signature.indexOf('(') + 1, signature.indexOf(')')).match(PARAMETER) ?? []
  return types.map((type) => (type === SAVED_STATE ? NOTHING : undefined))
}

export const objectsOf = (program: Program, methods: Methods, flags: StoredFlags): Objects => {
  const instantiated = new Uint8Array(program.classCount)
  const escaped = new Uint8Array(program.classCount)
  const initialised = new Uint8Array(program.classCount)
  const single: (Value | undefined)[] = []
  const open = new Map<string, OpenCall[]>()
  const openKeys = new Set<number>()
  const bySignature = new Map<string, number[]>()
  /** Types of which objects are made, and the methods that were told of others that there are none. */
  const types = new Set<string>()
  const askedFor = new Map<string, Set<number>>()

  const only = (classId: number): Value => {
    const known = single[classId]
    if (known !== undefined) return known
    const made = instance([classId])
    single[classId] = made
    return made
  }
  const joinParameters = (target: number, args: readonly Value[]): boolean => {
    const known = methods.parametersOf(target)
    if (known === undefined) {
      methods.firstCall(target, args)
      return true
    }
    let changed = false
    for (let nth = 0; nth < Math.max(known.length, args.length); nth++) {
      const before = known[nth]
      if (before === args[nth]) continue
      const joined = merge(before, args[nth])
      if (sameValue(joined, before)) continue
      known[nth] = joined
      changed = true
    }
    return changed
  }
  const call: Objects['call'] = (caller, target, args, settledArgs = args) => {
    if (caller >= 0) methods.link(caller, target, false)
    return arrive(caller, target, args, settledArgs)
  }
  const arrive = (
    caller: number,
    target: number,
    args: readonly Value[],
    settledArgs: readonly Value[],
  ): Value => {
    const changed = joinParameters(target, settledArgs)
    if (methods.reach(target) || changed) methods.enqueue(target)
    if (caller >= 0) flags.writeFor(caller, target, args)
    return settled(args, methods.returnOf(target))
  }
  const merge = (a: Value, b: Value): Value => {
    const joined = join(a, b)
    if (joined === undefined) {
      letGo(a)
      letGo(b)
    }
    return joined
  }

  const letGoOf = (classId: number): void => {
    if (escaped[classId]) return
    escaped[classId] = 1
    if (instantiated[classId]) wake(classId)
  }
  const letGo = (value: Value): void => {
    if (value === undefined) return
    if (value.kind === 'instance') for (const classId of value.classes) letGoOf(classId)
    else if (value.kind === 'made') for (const classId of value.holds) letGoOf(classId)
    else if (value.kind === 'array') value.items.forEach(letGo)
  }
  const signaturesOf = (classId: number): Set<string> => {
    const found = new Set<string>()
    for (let current = classId, depth = 0; current >= 0 && depth < MOST_ABOVE; depth++) {
      for (const signature of program.methodsOf(current).keys()) found.add(signature)
      current = program.superclassOf(current)
    }
    return found
  }
  const wake = (classId: number): void => {
    for (const signature of signaturesOf(classId))
      for (const waiting of open.get(signature) ?? []) tryOn(waiting, classId, signature)
  }
  /** Runs the method that an open call means if its object is of this class, where it can be. */
  const tryOn = ({ caller, declared, args }: OpenCall, classId: number, signature: string): Value => {
    const isOwn = program.classNamed(declared) >= 0
    if (!isOwn && !escaped[classId]) return PENDING
    if (!program.typesAbove(classId).has(declared)) return PENDING
    const target = program.lookup(classId, signature)
    if (target < 0) return undefined
    const all = [only(classId), ...args.slice(1)]
    if (caller >= 0) methods.link(caller, target, true)
    return arrive(caller, target, all, all)
  }
  const instantiate = (caller: number, classId: number): void => {
    initialise(caller, classId)
    if (instantiated[classId]) return
    instantiated[classId] = 1
    for (const signature of signaturesOf(classId)) push(bySignature, signature, classId)
    for (const type of program.typesAbove(classId)) {
      if (types.has(type)) continue
      types.add(type)
      methods.again(askedFor.get(type))
    }
    wake(classId)
    runMethods(caller, classId, runOnceMade(program.platformBase(classId), program.typesAbove(classId)))
  }
  const initialise = (caller: number, classId: number): void => {
    for (let current = classId, depth = 0; current >= 0 && depth < MOST_ABOVE; depth++) {
      if (initialised[current]) return
      initialised[current] = 1
      const method = program.methodsOf(current).get('<clinit>()V')
      if (method !== undefined) call(caller, method, [])
      current = program.superclassOf(current)
    }
  }
  const runMethods = (caller: number, classId: number, names: readonly string[]): void => {
    for (const name of names)
      for (const method of program.named(classId, name)) {
        // Constructors are not inherited: those of classes above are called by its own, with what they are given.
        if (name === CONSTRUCTOR && program.method.classOf(method) !== classId) continue
        const self = methodIsStatic(program, method) ? [] : [only(classId)]
        call(caller, method, CALLBACK.test(name) ? [...self, ...savedStates(program, method)] : self)
      }
  }
  return {
    instantiated,
    only,
    call,
    callAny(waiting, index, signature) {
      const key = waiting.caller * MOST_METHOD_IDS + index
      if (!openKeys.has(key)) {
        openKeys.add(key)
        push(open, signature, waiting)
      }
      const mayBe = bySignature.get(signature) ?? []
      const given = mayBe.slice(0, MOST_TARGETS).map((classId) => tryOn(waiting, classId, signature))
      const known = given.filter((value) => value?.kind !== 'pending')
      return mayBe.length > MOST_TARGETS || known.length > MOST_JOINED
        ? undefined
        : known.reduce<Value>(join, PENDING)
    },
    isOf(asks, type, value) {
      if (value?.kind === 'pending' || value?.kind === 'stored') return undefined
      if (value?.kind === 'constant') return value.value === 0 ? NOTHING : undefined
      if (value?.kind === 'instance') {
        const are = value.classes.filter((classId) => program.typesAbove(classId).has(type)).length
        if (are === 0) return NOTHING
        return are === value.classes.length ? constant(1) : undefined
      }
      if (types.has(type)) return undefined
      addTo(askedFor, type, asks)
      return NOTHING
    },
    instantiate,
    initialise,
    runMethods,
    letGo,
    merge,
  }
}
