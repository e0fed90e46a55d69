import type { FieldKey, FieldKeys } from '../field-keys.ts'
import { constant, join, PENDING, restingOn, sameValue, type Value } from '../values.ts'
import { addTo } from './collections.ts'
import type { Methods } from './methods.ts'
import type { Objects } from './objects.ts'

/** What the fields of the program hold while the app starts. */
export interface FieldValues {
  /** `forced`: what was not written so far never will be. */
  read(method: number, file: number, field: number, isStatic: boolean, forced: boolean): Value
  /** `value` with nothing of the writing method's own left in it. */
  write(file: number, field: number, value: Value): void
}

const hasStatedValue = (initial: Value): boolean => initial?.kind === 'constant' && initial.value !== 0

export const fieldValuesOf = (fields: FieldKeys, methods: Methods, objects: Objects): FieldValues => {
  const values = new Map<FieldKey, Value>()
  const readers = new Map<FieldKey, Set<number>>()
  return {
    read(method, file, field, isStatic, forced) {
      const key = fields.key(file, field)
      if (key === undefined) return undefined
      const { name, initial, isAssigned } = key
      if (isStatic) objects.initialise(method, key.classId)
      addTo(readers, key, method)
      const isWritten = values.has(key)
      const written = values.get(key)
      if (key.final) {
        if (isWritten) return written
        return isAssigned && !hasStatedValue(initial) ? (forced ? undefined : PENDING) : initial
      }
      if (!isWritten) {
        if (!isAssigned) return isStatic ? initial : undefined
        if (initial?.kind === 'pending') return forced ? undefined : PENDING
        return initial?.kind === 'constant' ? constant(initial.value, { kind: 'memory', name }) : undefined
      }
      return restingOn(join(initial, written), { kind: 'memory', name })
    },
    write(file, field, value) {
      const key = fields.key(file, field)
      if (key === undefined) {
        objects.letGo(value)
        return
      }
      if (value?.kind === 'pending') return
      const isWritten = values.has(key)
      const before = isWritten ? values.get(key) : PENDING
      const joined = before === PENDING ? value : objects.merge(before, value)
      if (isWritten && sameValue(joined, before)) return
      values.set(key, joined)
      if (joined === undefined) objects.letGo(value)
      methods.again(readers.get(key))
    },
  }
}
