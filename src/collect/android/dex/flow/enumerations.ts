import type { Program } from '../program.ts'
import { type Constant, constant, instance, PENDING, restingOn, type Value } from '../values.ts'
import { addTo } from './collections.ts'
import type { Methods } from './methods.ts'

/** The objects of enumerations, each made once by its class, and what tells them apart: a name and a number. */
export interface Enumerations {
  /** The object that a place in the initialiser of an enumeration makes; undefined where it is no such place. */
  objectAt(method: number, at: number, classId: number): Value
  /** An object is given its name and its number. */
  construct(object: Value, signature: string, args: readonly Value[]): void
  /** What a call tells of an object of an enumeration, or finds by name; undefined where it does neither. */
  ask(caller: number, asks: EnumerationQuestion, args: readonly Value[], forced: boolean): Value
}

/** What code asks an object of an enumeration for, or an enumeration. */
export type EnumerationQuestion = 'ordinal' | 'name' | 'valueOf'

/** What a call asks of an enumeration, where it may be one that does. */
export const asksEnumeration = (className: string, signature: string): EnumerationQuestion | undefined => {
  if (signature === 'ordinal()I') return 'ordinal'
  if (signature === 'name()Ljava/lang/String;') return 'name'
  return className === ENUMERATION && signature.startsWith('valueOf(') ? 'valueOf' : undefined
}

const ENUMERATION = 'Ljava/lang/Enum;'
/** More than one file of code has of units, so that a method and a place in it are one number. */
const MOST_UNITS = 2 ** 31

interface Member {
  readonly object: Value
  name?: string
  ordinal?: number
}

/** The name and the number that constructors of enumerations are given first; builds that shrink code may change their order. */
const nameAndNumber = (signature: string, [, first, second]: readonly Value[]): readonly Value[] => {
  if (signature.startsWith('<init>(Ljava/lang/String;I')) return [first, second]
  return signature.startsWith('<init>(ILjava/lang/String;') ? [second, first] : []
}

const plain = (value: Value): Constant['value'] | undefined =>
  value?.kind === 'constant' ? value.value : undefined

export const enumerationsOf = (program: Program, methods: Methods): Enumerations => {
  const members = new Map<number, Member>()
  const byPlace = new Map<number, number>()
  const byName = new Map<number, Map<string, Value>>()
  const askers = new Map<number, Set<number>>()
  /** 1 for enumerations and bodies of their objects, 2 for others; 0 before anybody asked. */
  const kinds = new Uint8Array(program.classCount)

  const isEnumeration = (classId: number): boolean => {
    if (kinds[classId] === 0) kinds[classId] = program.typesAbove(classId).has(ENUMERATION) ? 1 : 2
    return kinds[classId] === 1
  }
  const memberOf = (value: Value): Member | undefined =>
    value?.kind === 'instance' && value.one !== undefined ? members.get(value.one) : undefined

  const find = (caller: number, [type, text]: readonly Value[], forced: boolean): Value => {
    if (type?.kind !== 'class') return undefined
    const classId = program.classNamed(type.type)
    if (text?.kind === 'pending') return PENDING
    if (classId < 0 || text?.kind !== 'constant') return undefined
    addTo(askers, classId, caller)
    const object = byName.get(classId)?.get(String(text.value))
    if (object === undefined) return forced ? undefined : PENDING
    return restingOn(object, text.guard)
  }
  return {
    objectAt(method, at, classId) {
      if (!isEnumeration(classId)) return undefined
      const maker = program.method.classOf(method)
      if (maker !== classId && maker !== program.superclassOf(classId)) return undefined
      const place = method * MOST_UNITS + at
      const known = byPlace.get(place)
      if (known !== undefined) return members.get(known)?.object
      const one = members.size
      const object: Value = { ...instance([classId]), one }
      byPlace.set(place, one)
      members.set(one, { object })
      return object
    },
    construct(object, signature, args) {
      const member = memberOf(object)
      if (member === undefined || object?.kind !== 'instance') return
      const [name, ordinal] = nameAndNumber(signature, args).map(plain)
      if (typeof name !== 'string' || typeof ordinal !== 'number') return
      if (member.name === name && member.ordinal === ordinal) return
      member.name = name
      member.ordinal = ordinal
      for (let classId = object.classes[0] ?? -1; classId >= 0; classId = program.superclassOf(classId)) {
        if (!isEnumeration(classId)) break
        const names = byName.get(classId) ?? new Map<string, Value>()
        byName.set(classId, names.set(name, member.object))
        methods.again(askers.get(classId))
      }
    },
    ask(caller, asks, args, forced) {
      if (asks === 'valueOf') return find(caller, args, forced)
      const [object] = args
      const told = memberOf(object)?.[asks]
      if (told === undefined || object?.kind !== 'instance') return undefined
      return constant(told, object.guard)
    },
  }
}
