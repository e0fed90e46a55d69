import { lebReader } from './defined-methods.ts'
import type { DexFile } from './dex-file.ts'
import { constant, type Value } from './values.ts'

/** A static field and the value it has before any code runs. */
export interface StaticField {
  readonly value: Value
  /** Nothing writes it after its class was initialised. */
  readonly final: boolean
}

const FINAL = 0x10
const MOST_FIELDS = 65_536

/** What an encoded_value states (dex-format, "encoded_value encoding"): numbers, booleans, strings, null; `undefined` for the rest. */
const encodedValue = (dex: DexFile, at: number): { value: Value; next: number } | undefined => {
  const header = dex.bytes[at]
  if (header === undefined) return undefined
  const type = header & 0x1f
  const argument = header >> 5
  const next = at + 2 + argument
  if (type === 0x1f) return { value: constant(argument), next: at + 1 }
  if (type === 0x1e) return { value: constant(0), next: at + 1 }
  if (type === 0x1c || type === 0x1d) return undefined
  let number = 0
  for (let i = 0; i <= argument && i < 4; i++) number |= (dex.bytes[at + 1 + i] ?? 0) << (8 * i)
  if (type === 0x17) return { value: constant(dex.string(number >>> 0)), next }
  if (type === 0x00 || type === 0x02 || type === 0x04) {
    const shift = 24 - 8 * Math.min(argument, 3)
    return { value: constant((number << shift) >> shift), next }
  }
  if (type === 0x03) return { value: constant(number), next }
  return { value: undefined, next }
}

/** The static fields of a class definition, by field index. Fields without a stated value begin as zero. */
export const staticFields = (dex: DexFile, classDef: number): ReadonlyMap<number, StaticField> => {
  const found = new Map<number, StaticField>()
  const data = dex.classData(classDef)
  if (data === 0 || data >= dex.bytes.length) return found
  const leb = lebReader(dex.bytes)
  leb.seek(data)
  const count = leb.next()
  leb.next()
  leb.next()
  leb.next()
  if (count > MOST_FIELDS) return found
  const values: Value[] = []
  const stated = dex.staticValues(classDef)
  if (stated > 0 && stated < dex.bytes.length) {
    const list = lebReader(dex.bytes)
    list.seek(stated)
    const size = Math.min(list.next(), count)
    let at = list.at
    for (let nth = 0; nth < size; nth++) {
      const read = encodedValue(dex, at)
      // Behind an array or an annotation the place of the next value is not known.
      if (read === undefined) {
        while (values.length < count) values.push(undefined)
        break
      }
      values.push(read.value)
      at = read.next
    }
  }
  let field = 0
  for (let nth = 0; nth < count; nth++) {
    field += leb.next()
    const flags = leb.next()
    found.set(field, {
      value: nth < values.length ? values[nth] : constant(0),
      final: (flags & FINAL) !== 0,
    })
  }
  return found
}
