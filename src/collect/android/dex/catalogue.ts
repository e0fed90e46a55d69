import type { WatchedApi } from '../../../vocabulary/sdk-starts.ts'
import type { Program } from './program.ts'
import { lowerBound } from './sorted-strings.ts'
import type { Watched } from './sweep.ts'

/** The catalogue of calls, ready to be looked up in one DEX: which methods, fields and strings of it count, and for what. */
export interface FileCatalogue {
  readonly watched: Watched
  methods(index: number): readonly Watch[]
  fields(index: number): readonly Watch[]
  strings(index: number): readonly Watch[]
}

/** One thing of a file that the catalogue names. */
export interface Watch {
  readonly api: WatchedApi
  /** As the catalogue writes it: `android.os.Build.SERIAL`. */
  readonly name: string
}

interface Members {
  readonly methods: Map<string, Watch[]>
  readonly fields: Map<string, Watch[]>
}

/** The catalogue by class and by string. */
export interface Catalogue {
  readonly apis: readonly WatchedApi[]
  readonly classes: ReadonlyMap<string, Members>
  readonly constants: readonly { readonly text: string; readonly prefix: boolean; readonly watch: Watch }[]
  /** Catalogue methods by name, for code that looks them up by name. */
  readonly reflected: ReadonlyMap<string, readonly Watch[]>
  readonly methodsOfClass: (className: string, method: string) => readonly Watch[]
}

export const descriptorOf = (className: string): string => `L${className.replaceAll('.', '/')};`

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Indexes the vocabulary's entries. */
export const catalogueOf = (apis: Iterable<WatchedApi>): Catalogue => {
  const all = [...apis]
  const classes = new Map<string, Members>()
  const reflected = new Map<string, Watch[]>()
  const membersOf = (className: string): Members => {
    const descriptor = descriptorOf(className)
    const known = classes.get(descriptor)
    if (known) return known
    const made: Members = { methods: new Map(), fields: new Map() }
    classes.set(descriptor, made)
    return made
  }
  const constants: { text: string; prefix: boolean; watch: Watch }[] = []
  for (const api of all) {
    for (const [className, names] of Object.entries(api.calls ?? {}))
      for (const name of names)
        push(membersOf(className).methods, name, { api, name: `${className}.${name}` })
    for (const [className, names] of Object.entries(api.fields ?? {}))
      for (const name of names) push(membersOf(className).fields, name, { api, name: `${className}.${name}` })
    for (const text of api.constants ?? []) {
      const prefix = text.endsWith('*')
      constants.push({ text: prefix ? text.slice(0, -1) : text, prefix, watch: { api, name: text } })
    }
    for (const name of api.reflected ?? []) {
      const className = Object.entries(api.calls ?? {}).find(([, names]) => names.includes(name))?.[0]
      push(reflected, name, { api, name: className === undefined ? name : `${className}.${name}` })
    }
  }
  return {
    apis: all,
    classes,
    constants,
    reflected,
    methodsOfClass: (className, method) => classes.get(descriptorOf(className))?.methods.get(method) ?? [],
  }
}

/** Strings of one file that one prefix may name. */
const MOST_STRINGS = 20_000

/**
 * Finds what of the catalogue a file names. A call counts for the class that inherits a method too, unless a class of the program
 * in between has one of its own.
 */
export const lookUpFile = (catalogue: Catalogue, program: Program, file: number): FileCatalogue => {
  const dex = program.files[file]?.dex
  const methods = new Map<number, Watch[]>()
  const fields = new Map<number, Watch[]>()
  const strings = new Map<number, Watch[]>()
  if (dex === undefined)
    return {
      watched: { methods: new Uint8Array(), fields: new Uint8Array(), strings: new Uint8Array() },
      methods: () => [],
      fields: () => [],
      strings: () => [],
    }
  const inherited = new Map<number, string | undefined>()
  /** The class of the catalogue that a class of the program is or extends. */
  const catalogueClass = (classId: number, depth = 0): string | undefined => {
    if (inherited.has(classId)) return inherited.get(classId)
    const descriptor = program.descriptorOf(classId)
    const above = program.superclassOf(classId)
    const found = catalogue.classes.has(descriptor)
      ? descriptor
      : above >= 0
        ? depth < 64
          ? catalogueClass(above, depth + 1)
          : undefined
        : catalogue.classes.has(program.platformBase(classId))
          ? program.platformBase(classId)
          : undefined
    inherited.set(classId, found)
    return found
  }
  const membersOfType: (Members | undefined)[] = []
  for (let type = 0; type < dex.typeCount; type++) {
    const classId = program.classOfType(file, type)
    const name = classId >= 0 ? catalogueClass(classId) : dex.type(type)
    membersOfType.push(name === undefined ? undefined : catalogue.classes.get(name))
  }
  const watchedMethods = new Uint8Array(dex.methodCount)
  for (let index = 0; index < dex.methodCount; index++) {
    const type = dex.methodClass(index)
    const found = membersOfType[type]?.methods.get(dex.methodName(index))
    if (found === undefined) continue
    const classId = program.classOfType(file, type)
    if (classId >= 0 && !catalogue.classes.has(dex.type(type))) {
      const own = program.lookup(classId, program.signatureOf(file, index))
      if (own >= 0 && !catalogue.classes.has(program.descriptorOf(program.method.classOf(own)))) continue
    }
    watchedMethods[index] = 1
    methods.set(index, found)
  }
  const watchedFields = new Uint8Array(dex.fieldCount)
  for (let index = 0; index < dex.fieldCount; index++) {
    const members = membersOfType[dex.fieldClass(index)]
    if (members === undefined || members.fields.size === 0) continue
    const found = members.fields.get(dex.fieldName(index))
    if (found === undefined) continue
    watchedFields[index] = 1
    fields.set(index, found)
  }
  const watchedStrings = new Uint8Array(dex.stringCount)
  for (const { text, prefix, watch } of catalogue.constants) {
    let index = lowerBound(dex, text)
    for (let nth = 0; nth < MOST_STRINGS && index < dex.stringCount; nth++, index++) {
      const string = dex.string(index)
      if (prefix ? !string.startsWith(text) : string !== text) break
      watchedStrings[index] = 1
      push(strings, index, watch)
    }
  }
  return {
    watched: { methods: watchedMethods, fields: watchedFields, strings: watchedStrings },
    methods: (index) => methods.get(index) ?? [],
    fields: (index) => fields.get(index) ?? [],
    strings: (index) => strings.get(index) ?? [],
  }
}
