import { runOfArguments, runOfReceiver } from '../callbacks.ts'
import {
  ANSWERS,
  ASKS,
  BUILDS,
  INFLATES,
  MADE_FOR_CALLER,
  MAKES_PROXY,
  NAMES_KEY,
  PROXY,
  type Question,
  STARTS_COMPONENT,
  STORE_READS,
  STORE_WRITERS,
  STORE_WRITES,
  STORES,
} from '../platform-calls.ts'
import type { Program } from '../program.ts'
import { asksEnumeration, type EnumerationQuestion } from './enumerations.ts'
import { TAKES_ANYTHING } from './events.ts'
import { opensStore, type StoreOpened, writesFiles } from './own-stores.ts'

/** What a method index of one file stands for. */
export interface Callee {
  readonly className: string
  readonly name: string
  /** The class of the program that is named, or -1. */
  readonly classId: number
  readonly signature: string
  /** The method of the program that it names, or -1. */
  readonly target: number
  /** It reads or writes a store of values that outlive the run. */
  readonly stores: 'reads' | 'writes' | undefined
  /** It opens another store of what outlives the run. */
  readonly opens: StoreOpened | undefined
  /** It makes a key of a store, of the name that it is given. */
  readonly namesKey: boolean
  readonly writesFiles: boolean
  readonly returnsItself: boolean
  /** As a call of the platform: the methods that it makes run of what it is given. */
  readonly runsOfArguments: readonly string[] | undefined
  /** The same of its receiver, or of what that was given. */
  readonly runsOfReceiver: readonly string[] | undefined
  readonly startsComponent: boolean
  /** It takes one object, whatever it is, and gives nothing. */
  readonly takesAnything: boolean
  readonly asksEnumeration: EnumerationQuestion | undefined
  /** The type of what it gives, where it is given a class or a name, by which it may make it. */
  readonly makesByName: string | undefined
  /** It hands on what somebody answered. */
  readonly answers: boolean
  /** It makes views of a layout, in whatever class: libraries hand it on. */
  readonly inflates: boolean
  /** The class of what the platform makes for the caller, to be given listeners. */
  readonly makes: string | undefined
  /** It makes what its receiver, a builder, was given. */
  readonly builds: boolean
  readonly asks: Question | undefined
  /** It looks up a member of a class by name. */
  readonly looksUp: 'method' | 'constructor' | undefined
}

/** Calls that are given a class or a text, and give an object that is more than any. */
const MAKES_BY_NAME = /^(?!valueOf\().*Ljava\/lang\/(?:Class|String);.*\)(L(?!java\/|kotlin\/)[^;]+;)$/
const LOOKS_UP = /^get(?:Declared)?(Method|Constructor)$/

/** Resolves the methods that instructions name, each once. */
export const calleesOf = (program: Program): ((file: number, index: number) => Callee) => {
  const known = program.files.map((): (Callee | undefined)[] => [])
  const resolve = (file: number, index: number): Callee => {
    const dex = program.files[file]?.dex
    const className = dex?.type(dex.methodClass(index)) ?? ''
    const name = dex?.methodName(index) ?? ''
    const classId = program.classNamed(className)
    const signature = program.signatureOf(file, index)
    const reads = STORES.has(className) && STORE_READS.test(name)
    const writes = STORE_WRITERS.has(className) && STORE_WRITES.test(name)
    const member = className === 'Ljava/lang/Class;' ? LOOKS_UP.exec(name)?.[1] : undefined
    return {
      className,
      name,
      classId,
      signature,
      target: classId < 0 ? -1 : program.lookup(classId, signature),
      stores: reads ? 'reads' : writes ? 'writes' : undefined,
      opens: opensStore(className, name),
      namesKey: NAMES_KEY.test(`${className}${name}`),
      writesFiles: writesFiles(className, name),
      returnsItself: signature.endsWith(`)${className}`),
      runsOfArguments: runOfArguments(className, name),
      runsOfReceiver: runOfReceiver(className, name),
      takesAnything: signature.endsWith(TAKES_ANYTHING),
      asksEnumeration: asksEnumeration(className, signature),
      makesByName: MAKES_BY_NAME.exec(signature)?.[1],
      answers: `${className}${name}` === ANSWERS,
      inflates: INFLATES.has(name),
      startsComponent: STARTS_COMPONENT.test(`${className}${name}`),
      builds: classId < 0 && BUILDS.has(name),
      asks: ASKS.get(`${className}${name}`),
      makes:
        `${className}${name}` === MAKES_PROXY
          ? PROXY
          : classId < 0
            ? MADE_FOR_CALLER.exec(signature)?.[1]
            : undefined,
      looksUp: member === undefined ? undefined : member === 'Method' ? 'method' : 'constructor',
    }
  }
  return (file, index) => {
    const before = known[file]?.[index]
    if (before !== undefined) return before
    const callee = resolve(file, index)
    const list = known[file]
    if (list !== undefined) list[index] = callee
    return callee
  }
}
