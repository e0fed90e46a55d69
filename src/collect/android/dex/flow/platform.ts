import { descriptorOf } from '../catalogue.ts'
import { type Entry, LIFE_CYCLE } from '../entries.ts'
import type { Inflated } from '../inflated.ts'
import { knownResult } from '../local-values.ts'
import { PROXY, PROXY_HANDLER } from '../platform-calls.ts'
import type { Program } from '../program.ts'
import { constant, type Made, made, type Value } from '../values.ts'
import { broadcastsOf } from './broadcasts.ts'
import type { Callee } from './callees.ts'
import { GETS, type Maps, PUTS } from './maps.ts'
import type { Messages } from './messages.ts'
import type { Objects } from './objects.ts'
import { ownStoresOf } from './own-stores.ts'
import { answered } from './questions.ts'
import type { StoredFlags } from './stored-flags.ts'

/** What calls of the platform make run, and what they give. */
export interface Platform {
  call(caller: number, callee: Callee, args: readonly Value[], isStatic: boolean): Value
  /** The system starts a component. */
  startComponent(caller: number, entry: Entry): void
  /** The views of a layout are made, whose resource id is among these values. */
  inflate(caller: number, args: readonly Value[]): void
}

const METHOD_OBJECT = 'Ljava/lang/reflect/Method;'
const CONSTRUCTOR_OBJECT = 'Ljava/lang/reflect/Constructor;'
const CLASS_OBJECT = 'Ljava/lang/Class;'
const CLASS_NAME = /^[\w$.]+\.[\w$]+$/
const RESOLVER = 'Landroid/content/ContentResolver;'
/** Calls of the resolver, and the methods of the provider that answer them. */
const ASKS_PROVIDER: ReadonlyMap<string, string> = new Map([
  ...['query', 'insert', 'bulkInsert', 'update', 'delete', 'call', 'getType'].map(
    (name) => [name, name] as const,
  ),
  ...['openFileDescriptor', 'openInputStream', 'openOutputStream'].map((name) => [name, 'openFile'] as const),
])
const AUTHORITY = /^content:\/\/([^/?#]+)/
const MESSAGE = 'Landroid/os/Message;'
/** Calls that send a message: `Empty` ones are given its kind and not the message. */
const SENDS_MESSAGE = /^send(Empty)?Message|^sendToTarget$/
/** Calls that make a message of the kind that is their second argument, the handler being the first. */
const MAKES_OF_KIND = /^obtain(?:Message\(I|\(Landroid\/os\/Handler;I)/

const classesIn = (value: Value): readonly number[] => {
  if (value?.kind === 'instance') return value.classes
  if (value?.kind === 'made') return [...value.holds]
  return value?.kind === 'array' ? value.items.flatMap(classesIn) : []
}

const namesIn = (value: Value): readonly string[] =>
  value?.kind === 'made' ? [...value.names] : value?.kind === 'class' ? [value.type] : []

/** An object of the platform keeps what it is given: a thread its task, an intent its target. */
const keep = ({ holds, names }: Made, given: readonly Value[]): void => {
  for (const value of given) {
    for (const classId of classesIn(value)) holds.add(classId)
    for (const type of namesIn(value)) names.add(type)
    if (value?.kind === 'constant' && typeof value.value === 'string' && CLASS_NAME.test(value.value))
      names.add(descriptorOf(value.value))
  }
}

/** What a look-up of a member by name gives: an object that names it. */
const memberOf = (type: string, looksUp: 'method' | 'constructor', name: Value): Made => {
  const member = looksUp === 'constructor' ? '<init>' : name?.kind === 'constant' ? String(name.value) : ''
  const found = made(looksUp === 'method' ? METHOD_OBJECT : CONSTRUCTOR_OBJECT)
  found.names.add(`${type}${member}`)
  return found
}

export const platformOf = (
  program: Program,
  entries: readonly Entry[],
  inflated: Inflated,
  {
    objects,
    flags,
    messages,
    maps,
  }: { objects: Objects; flags: StoredFlags; messages: Messages; maps: Maps },
): Platform => {
  const ownStores = ownStoresOf(flags)
  const broadcasts = broadcastsOf((caller, classId) => objects.runMethods(caller, classId, ['onReceive']))
  const entryOf = new Map(entries.map((entry) => [entry.type, entry]))

  const startComponent = (caller: number, entry: Entry): void => {
    const classId = program.classNamed(entry.type)
    if (classId < 0 || !program.isRoot(classId)) return
    objects.instantiate(caller, classId)
    objects.runMethods(caller, classId, ['<init>', ...LIFE_CYCLE[entry.kind]])
  }
  const runOn = (caller: number, value: Value, methods: readonly string[]): void => {
    for (const classId of classesIn(value)) objects.runMethods(caller, classId, methods)
  }
  const startNamed = (caller: number, value: Value): void => {
    for (const type of namesIn(value)) {
      const entry = entryOf.get(type)
      if (entry !== undefined) startComponent(caller, entry)
    }
  }
  /** A provider of the app is asked through the resolver, by an address that names it. */
  const askProvider = (caller: number, name: string, address: Value): void => {
    const method = ASKS_PROVIDER.get(name)
    if (method === undefined || address?.kind !== 'constant') return
    const authority = AUTHORITY.exec(String(address.value))?.[1]
    for (const { type, authorities } of authority === undefined ? [] : entries) {
      const classId = authorities?.includes(authority ?? '') ? program.classNamed(type) : -1
      if (classId >= 0) objects.runMethods(caller, classId, [method])
    }
  }
  /** Runs a method or makes an object by an object that names it; undefined where it makes none. */
  const invokeMember = (caller: number, { type, names }: Made): Value => {
    const makes = type === CONSTRUCTOR_OBJECT
    for (const member of names) {
      const end = member.indexOf(';') + 1
      const classId = program.classNamed(member.slice(0, end))
      if (classId < 0) continue
      if (makes) objects.instantiate(caller, classId)
      else objects.initialise(caller, classId)
      objects.runMethods(caller, classId, [member.slice(end)])
      if (makes) return objects.only(classId)
    }
    return undefined
  }
  /** What a call on a class gives, where it is one that names or makes. */
  const onClass = (caller: number, type: string, callee: Callee, given: readonly Value[]): Value => {
    if (callee.name === 'newInstance') {
      const classId = program.classNamed(type)
      if (classId < 0) return undefined
      objects.instantiate(caller, classId)
      objects.runMethods(caller, classId, ['<init>'])
      return objects.only(classId)
    }
    return callee.looksUp === undefined ? undefined : memberOf(type, callee.looksUp, given[0])
  }
  /** Handlers are told the kinds of the messages that they are sent. */
  const send = ({ name }: Callee, receiver: Value, [first]: readonly Value[]): void => {
    const sends = SENDS_MESSAGE.exec(name)
    if (sends === null) return
    const message = receiver?.kind === 'made' && receiver.type === MESSAGE ? receiver : first
    messages.send(classesIn(receiver), sends[1] === undefined ? messages.kindOf(message) : first)
  }
  /** What the platform makes for its caller, which has what it was made of. */
  const make = ({ signature }: Callee, type: string, args: readonly Value[]): Made => {
    const result =
      type === MESSAGE ? messages.make(MAKES_OF_KIND.test(signature) ? args[1] : undefined) : made(type)
    keep(result, args)
    return result
  }
  return {
    startComponent,
    inflate(caller, args) {
      for (const value of args) {
        const names =
          value?.kind === 'constant' && typeof value.value === 'number' ? inflated.ofLayout(value.value) : []
        for (const name of names) {
          const classId = program.classNamed(name)
          if (classId < 0) continue
          objects.instantiate(caller, classId)
          objects.runMethods(caller, classId, ['<init>'])
        }
      }
    },
    call(caller, callee, args, isStatic) {
      const { className, name } = callee
      const receiver = isStatic ? undefined : args[0]
      const given = isStatic ? args : args.slice(1)
      if (callee.stores === 'reads')
        return {
          kind: 'stored',
          key: given[0],
          byDefault: name.startsWith('contains') || given.length < 2 ? constant(0) : given[1],
        }
      if (callee.stores === 'writes') {
        flags.write(caller, given[0], given[1])
        return receiver
      }
      if (callee.asks !== undefined)
        return answered(
          callee.asks,
          args.map((value) => flags.resolve(caller, value)),
        )
      const kept = ownStores.call(caller, callee, receiver, given)
      if (kept !== undefined) return kept
      if (receiver?.kind === 'made') {
        keep(receiver, given)
        if (receiver.type === PROXY) runOn(caller, receiver, [PROXY_HANDLER])
        if (receiver.place !== undefined) {
          if (PUTS.has(name)) maps.put(receiver.place, given[0], given[1])
          else if (GETS.has(name)) return maps.get(caller, receiver.place, given[0])
        }
      }
      send(callee, receiver, given)
      if (callee.runsOfArguments) for (const value of given) runOn(caller, value, callee.runsOfArguments)
      if (callee.runsOfReceiver) runOn(caller, receiver, callee.runsOfReceiver)
      if (callee.startsComponent) for (const value of args) startNamed(caller, value)
      if (className === RESOLVER) askProvider(caller, name, given[0])
      broadcasts.call(caller, name, given.flatMap(namesIn), given.flatMap(classesIn))
      if (className === CLASS_OBJECT && receiver?.kind === 'class') {
        const member = onClass(caller, receiver.type, callee, given)
        if (member !== undefined) return member
      }
      if (receiver?.kind === 'made' && (name === 'invoke' || name === 'newInstance')) {
        const result = invokeMember(caller, receiver)
        if (result !== undefined) return result
      }
      for (const value of given) objects.letGo(value)
      const known = knownResult(className, name, args)
      if (known === undefined && (callee.returnsItself || callee.builds) && receiver?.kind === 'made')
        return receiver
      if (known === undefined)
        return callee.makes === undefined ? undefined : make(callee, callee.makes, args)
      if (known.kind === 'class' && name === 'forName') {
        const classId = program.classNamed(known.type)
        if (classId >= 0) objects.initialise(caller, classId)
      }
      return known
    },
  }
}
