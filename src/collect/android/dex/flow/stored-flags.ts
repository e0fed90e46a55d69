import { constant, sameValue, type Value } from '../values.ts'
import { addTo } from './collections.ts'
import type { Methods } from './methods.ts'

/** Values kept from one run to the next: what is read of them is their default, until code that runs writes them. */
export interface StoredFlags {
  /** A value as it decides a branch of the method: parameters and stored values replaced by what they stand for. */
  resolve(method: number, value: Value): Value
  /** The method writes a stored value. */
  write(method: number, key: Value, value: Value): void
  /** What the method stores under keys that it is given is stored by its caller too. */
  writeFor(caller: number, method: number, args: readonly Value[]): void
}

/**
 * Stands for all keys that code puts together. Nothing is stored under any of them when the app first runs, until something is written
 * under one.
 */
export const KEY_NOT_TOLD = ''
/** Stand for every row of the databases of the app, and for every file of it. */
export const ANY_ROW = '\u0000row'
export const ANY_FILE = '\u0000file'

/** Whether a guard names a key that the code tells. */
export const isTold = (key: string): boolean => key !== KEY_NOT_TOLD && key !== ANY_ROW && key !== ANY_FILE

/** Writes under keys that a method is given, that are kept for its callers. */
const MOST_WRITES = 32

const textOf = (value: Value): string | undefined =>
  value?.kind === 'constant' ? String(value.value) : undefined

/** The value as other methods may keep it: nothing of this method's own left in it. */
export const settled = (parameters: readonly Value[] | undefined, value: Value): Value => {
  if (value?.kind === 'parameter') return parameters?.[value.index]
  if (value?.kind === 'stored')
    return {
      kind: 'stored',
      key: settled(parameters, value.key),
      byDefault: settled(parameters, value.byDefault),
    }
  return value
}

export const storedFlags = (methods: Methods): StoredFlags => {
  const written = new Map<string, Set<string | number | undefined>>()
  const users = new Map<string, Set<number>>()
  const ofParameters = new Map<number, readonly { readonly key: Value; readonly value: Value }[]>()

  const resolve = (method: number, value: Value): Value => {
    if (value === undefined) return undefined
    if (value.kind === 'parameter') return methods.parametersOf(method)?.[value.index]
    if (value.kind !== 'stored') return value
    const key = textOf(resolve(method, value.key)) ?? KEY_NOT_TOLD
    const byDefault = resolve(method, value.byDefault)
    if (byDefault?.kind !== 'constant') return undefined
    addTo(users, key, method)
    for (const other of written.get(key) ?? []) if (other !== byDefault.value) return undefined
    return constant(byDefault.value, { kind: 'stored', name: key })
  }
  const keepForCallers = (method: number, key: Value, value: Value): void => {
    const list = ofParameters.get(method) ?? []
    if (list.length >= MOST_WRITES) return
    if (list.some((known) => sameValue(known.key, key) && sameValue(known.value, value))) return
    ofParameters.set(method, [...list, { key, value }])
    methods.again(methods.callersOf(method))
  }
  const write = (method: number, key: Value, value: Value): void => {
    if (key?.kind === 'parameter') keepForCallers(method, key, value)
    // Under keys that it is given a method writes for its callers.
    const text =
      key?.kind === 'parameter'
        ? textOf(methods.parametersOf(method)?.[key.index])
        : (textOf(key) ?? KEY_NOT_TOLD)
    if (text === undefined) return
    const resolved = resolve(method, value)
    const what = resolved?.kind === 'constant' ? resolved.value : undefined
    const known = written.get(text)
    if (known?.has(what)) return
    if (known === undefined) written.set(text, new Set([what]))
    else known.add(what)
    methods.again(users.get(text))
  }
  return {
    resolve,
    write,
    writeFor(caller, method, args) {
      for (const { key, value } of ofParameters.get(method) ?? [])
        write(caller, settled(args, key), settled(args, value))
    },
  }
}
