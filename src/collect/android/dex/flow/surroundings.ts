import { descriptorOf } from '../catalogue.ts'
import { COROUTINE_BODY, COROUTINES, QUEUED_BY_CLASS } from '../platform-calls.ts'
import type { Program } from '../program.ts'
import type { Call, Stop, Surroundings } from '../steps.ts'
import { constant, type Instance, join, made, PENDING, type Value } from '../values.ts'
import { type Callee, calleesOf } from './callees.ts'
import type { Enumerations } from './enumerations.ts'
import type { Events } from './events.ts'
import type { FieldValues } from './field-values.ts'
import { MAP } from './maps.ts'
import type { Messages } from './messages.ts'
import type { Methods } from './methods.ts'
import type { Objects } from './objects.ts'
import type { Platform } from './platform.ts'
import { type StoredFlags, settled } from './stored-flags.ts'

/** What one method meets while it is gone through, and what it gave. */
export interface Visit extends Surroundings {
  readonly given: Value
  /** It came to one of its ends. */
  readonly cameBack: boolean
}

/** All that a method can meet. */
export interface World {
  readonly methods: Methods
  readonly objects: Objects
  readonly flags: StoredFlags
  readonly fields: FieldValues
  readonly platform: Platform
  readonly messages: Messages
  readonly enumerations: Enumerations
  readonly events: Events
}

const OBJECT = 'Ljava/lang/Object;'
const ENUMERATION = 'Ljava/lang/Enum;'
const INVOKE_SUPER = 0x6f
const INVOKE_DIRECT = 0x70
const INVOKE_STATIC = 0x71
const FIRST_RANGE = 0x74
const LAST_INVOKE = 0x78
const RANGE_OFFSET = 6
/** More than one file of code has of units, so that a method and a place in it are one number. */
const MOST_UNITS = 2 ** 31

const withReceiver = (self: Value, args: readonly Value[]): readonly Value[] => {
  const all = args.slice()
  all[0] = self
  return all
}

/** Tells what lies around the methods of a program. `isForced`: nothing is waited for any more. */
export const surroundings = (
  program: Program,
  { methods, objects, flags, fields, platform, messages, enumerations, events }: World,
  isForced: () => boolean,
): ((method: number) => Visit) => {
  const calleeOf = calleesOf(program)
  /** 1 for classes that are the body of a coroutine, 2 for others; 0 before anybody asked. */
  const coroutines = new Uint8Array(program.classCount)

  const isCoroutine = (classId: number): boolean => {
    if (coroutines[classId] === 0) {
      const above = program.typesAbove(classId)
      coroutines[classId] = COROUTINES.some((base) => above.has(base)) ? 1 : 2
    }
    return coroutines[classId] === 1
  }
  /** Why the call that was made last does not come back. */
  let stopped: Stop | undefined
  /** Coroutines run when they are handed to whatever launches them. */
  const launch = (caller: number, values: readonly Value[], isStatic: boolean): void => {
    for (let nth = isStatic ? 0 : 1; nth < values.length; nth++) {
      const value = values[nth]
      if (value?.kind !== 'instance') continue
      for (const own of value.classes) if (isCoroutine(own)) objects.runMethods(caller, own, [COROUTINE_BODY])
    }
  }
  /** A call on objects of classes that are known. */
  const callEach = (
    caller: number,
    callee: Callee,
    { classes, one }: Instance,
    args: readonly Value[],
    values: readonly Value[],
  ): Value => {
    let joined: Value = PENDING
    let isStopped = true
    for (const own of classes) {
      const target = program.lookup(own, callee.signature)
      const self = one === undefined ? objects.only(own) : values[0]
      joined = join(
        joined,
        target < 0
          ? platform.call(caller, callee, values, false)
          : objects.call(caller, target, withReceiver(self, args), withReceiver(self, values)),
      )
      const stop = target < 0 ? undefined : methods.stopOf(target)
      isStopped &&= stop !== undefined
      stopped = isStopped ? stop : undefined
    }
    return joined
  }
  /** A call that an object's class decides. `args` as the method has them, `values` with nothing of its own left in them. */
  const callVirtual = (
    caller: number,
    index: number,
    callee: Callee,
    args: readonly Value[],
    values: readonly Value[],
  ): Value => {
    const receiver = values[0]
    switch (receiver?.kind) {
      case 'pending':
        if (!isForced()) return PENDING
        break
      case 'instance':
        return callEach(caller, callee, receiver, args, values)
      case 'made':
      case 'class':
      case 'array':
        return platform.call(caller, callee, values, false)
      case 'constant':
        if (receiver.value === 0) return undefined
        break
    }
    // Objects of other classes than those of the program may be met, which give what nobody knows.
    const given = callee.classId < 0 ? platform.call(caller, callee, values, false) : undefined
    if (callee.className === OBJECT) return given
    const waiting = { caller, declared: callee.className, args: values }
    const theirs = objects.callAny(waiting, index, callee.signature)
    if (callee.classId < 0) return given
    return theirs?.kind === 'pending' && isForced() ? undefined : theirs
  }
  /** Whether a class has constructors of its own: interfaces have none. */
  const isMade = (classId: number): boolean =>
    program.named(classId, '<init>').some((method) => program.method.classOf(method) === classId)
  /** A call that is given a class, or its name, and gives what the class is of makes an object of it. */
  const makeByName = (caller: number, gives: string, values: readonly Value[]): Value => {
    for (const value of values) {
      const type =
        value?.kind === 'class'
          ? value.type
          : value?.kind === 'constant' && typeof value.value === 'string' && value.value.includes('.')
            ? descriptorOf(value.value)
            : ''
      const classId = type === '' ? -1 : program.classNamed(type)
      if (classId < 0 || program.descriptorOf(classId) === gives) continue
      const above = program.typesAbove(classId)
      if (!above.has(gives) || above.has(ENUMERATION) || !isMade(classId)) continue
      objects.instantiate(caller, classId)
      objects.runMethods(caller, classId, ['<init>'])
      return objects.only(classId)
    }
    return undefined
  }
  const settledAll = (method: number, args: readonly Value[]): readonly Value[] => {
    const isOpen = (value: Value): boolean => value?.kind === 'parameter' || value?.kind === 'stored'
    if (!args.some(isOpen)) return args
    const parameters = methods.parametersOf(method)
    return args.map((value) => settled(parameters, value))
  }

  return (method) => {
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    let given: Value = PENDING
    let cameBack = false
    const own = (value: Value): Value => settled(methods.parametersOf(method), value)

    const invoke = ({ opcode, method: index, args }: Call): Value => {
      stopped = undefined
      if (index < 0) {
        objects.letGo(own(args[1]))
        return undefined
      }
      const values = settledAll(method, args)
      if (opcode > LAST_INVOKE) {
        for (const value of values) objects.letGo(value)
        return undefined
      }
      const kind = opcode >= FIRST_RANGE ? opcode - RANGE_OFFSET : opcode
      const isStatic = kind === INVOKE_STATIC
      const callee = calleeOf(file, index)
      if (callee.name !== '<init>') launch(method, values, isStatic)
      if (callee.inflates) platform.inflate(method, values)
      // A key or a default that is a parameter is looked up by whoever calls.
      if (callee.stores !== undefined) return platform.call(method, callee, args, isStatic)
      if (callee.namesKey) return values[0]
      if (callee.answers) return undefined
      if (callee.takesAnything && values[1]?.kind === 'instance')
        events.give(method, callee.className, values[1].classes)
      if (callee.asksEnumeration !== undefined) {
        const resolved = values.map((value) => flags.resolve(method, value))
        const told = enumerations.ask(method, callee.asksEnumeration, resolved, isForced())
        if (told !== undefined) return told
      }
      const madeByName =
        callee.makesByName === undefined ? undefined : makeByName(method, callee.makesByName, values)
      if (madeByName !== undefined) {
        if (callee.target >= 0 && isStatic) objects.call(method, callee.target, args, values)
        else if (callee.target >= 0) callVirtual(method, index, callee, args, values)
        return madeByName
      }
      if (callee.asks !== undefined && callee.target >= 0 && isStatic)
        return platform.call(method, callee, values, isStatic)
      if (kind !== INVOKE_SUPER && kind !== INVOKE_DIRECT && !isStatic)
        return callVirtual(method, index, callee, args, values)
      if (isStatic && callee.classId >= 0) objects.initialise(method, callee.classId)
      if (callee.target < 0) return platform.call(method, callee, values, isStatic)
      if (callee.name === '<init>') enumerations.construct(values[0], callee.signature, values)
      const result = objects.call(method, callee.target, args, values)
      stopped = methods.stopOf(callee.target)
      return result
    }
    return {
      get given() {
        return given
      },
      get cameBack() {
        return cameBack
      },
      get stopped() {
        return stopped
      },
      invoke,
      newInstance(type, at) {
        const classId = program.classOfType(file, type)
        if (classId < 0) {
          const name = dex?.type(type) ?? ''
          return made(name, undefined, MAP.test(name) ? method * MOST_UNITS + at : undefined)
        }
        objects.instantiate(method, classId)
        return enumerations.objectAt(method, at, classId) ?? objects.only(classId)
      },
      readField: (field, isStatic) =>
        messages.isKind(file, field)
          ? messages.received(method)
          : fields.read(method, file, field, isStatic, isForced()),
      writeField(field, _isStatic, value, _at, object) {
        if (messages.isKind(file, field)) messages.state(object, own(value))
        else fields.write(file, field, own(value))
      },
      classConstant(type) {
        const name = dex?.type(type) ?? ''
        const classId = program.classOfType(file, type)
        if (classId >= 0) {
          const above = program.typesAbove(classId)
          for (const { base, methods: queued } of QUEUED_BY_CLASS) {
            if (!above.has(base) || name === base) continue
            objects.instantiate(method, classId)
            objects.runMethods(method, classId, queued)
          }
        }
        return { kind: 'class', type: name }
      },
      isOf(type, value) {
        const classId = program.classOfType(file, type)
        return classId < 0 ? undefined : objects.isOf(method, dex?.type(type) ?? '', own(value))
      },
      string: (index) => constant(dex?.string(index) ?? ''),
      leave(value) {
        cameBack = true
        given = join(given, value)
        if (given === undefined) objects.letGo(own(value))
      },
      resolve: (value) => flags.resolve(method, value),
      widthsOf: (index, hasReceiver) => program.method.widthsOf(file, index, hasReceiver),
    }
  }
}
