import type { NoteBook } from '../../integrity-note.ts'
import type { DexFile } from './dex-file.ts'

/** All methods that the classes of one DEX define, flat: class `i` has those from `first[i]` up to `first[i + 1]`. */
export interface DefinedMethods {
  readonly count: number
  readonly first: Uint32Array
  /** The class definition each belongs to. */
  readonly classOf: Uint32Array
  /** Its index among the method ids. */
  readonly method: Uint32Array
  readonly flags: Uint32Array
  /** Offset of its code item; 0 where it is abstract or native. */
  readonly code: Uint32Array
}

/** Reads ULEB128 numbers (dex-format, "LEB128"), at most five bytes each. */
export const lebReader = (bytes: Uint8Array) => {
  let at = 0
  return {
    seek(offset: number): void {
      at = offset
    },
    get at() {
      return at
    },
    next(): number {
      let byte = bytes[at++] ?? 0
      if (byte < 0x80) return byte
      let value = byte & 0x7f
      for (let shift = 7; shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) break
      }
      return value >>> 0
    },
  }
}

/** One encoded method takes at least this much of a class_data_item. */
const LEAST_METHOD_BYTES = 3
const LEAST_FIELD_BYTES = 2

/** Methods as they are read, with room for more. */
interface Growing {
  count: number
  classOf: Uint32Array<ArrayBuffer>
  method: Uint32Array<ArrayBuffer>
  flags: Uint32Array<ArrayBuffer>
  code: Uint32Array<ArrayBuffer>
}

const grow = (found: Growing): void => {
  const bigger = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
    const array = new Uint32Array(old.length * 2)
    array.set(old)
    return array
  }
  found.classOf = bigger(found.classOf)
  found.method = bigger(found.method)
  found.flags = bigger(found.flags)
  found.code = bigger(found.code)
}

/** Where the next of `count` numbers ends. */
const skipNumbers = (bytes: Uint8Array, from: number, count: number): number => {
  let at = from
  for (let nth = 0; nth < count && at < bytes.length; nth++)
    for (let length = 1; (bytes[at++] ?? 0) >= 0x80 && length < 5; ) length += 1
  return at
}

/** Reads encoded methods, each three numbers: the difference of its index, its flags, the offset of its code. Gives where they end. */
const readList = (
  bytes: Uint8Array,
  from: number,
  wanted: number,
  classIndex: number,
  found: Growing,
): number => {
  let at = from
  let id = 0
  for (let nth = 0; nth < wanted && at < bytes.length; nth++) {
    if (found.count === found.code.length) grow(found)
    const place = found.count
    found.count += 1
    found.classOf[place] = classIndex
    for (let part = 0; part < 3; part++) {
      let value = 0
      let shift = 0
      let byte = 0
      do {
        byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        shift += 7
      } while (byte >= 0x80 && shift < 35)
      if (part === 0) {
        id += value >>> 0
        found.method[place] = id
      } else if (part === 1) found.flags[place] = value
      else found.code[place] = value
    }
  }
  return at
}

/** Reads the class_data_item of every class. Counts that the file has no room for are cut and noted. */
export const readDefinedMethods = (dex: DexFile, notes: NoteBook): DefinedMethods => {
  const { bytes, classCount } = dex
  const first = new Uint32Array(classCount + 1)
  const room = Math.max(1024, dex.methodCount)
  const found: Growing = {
    count: 0,
    classOf: new Uint32Array(room),
    method: new Uint32Array(room),
    flags: new Uint32Array(room),
    code: new Uint32Array(room),
  }
  const leb = lebReader(bytes)
  const seen = new Set<number>()
  const damaged = (detail: string): void =>
    notes.add({ code: 'dex-class-damaged', part: dex.part, detail, weight: 'unreadable' })
  for (let index = 0; index < classCount; index++) {
    first[index] = found.count
    const offset = dex.classData(index)
    if (offset === 0) continue
    if (offset >= bytes.length) {
      damaged(`class_data_off=${offset}`)
      continue
    }
    // No two classes share their data; a file that says so could make the reader go over it without end.
    if (seen.has(offset)) {
      damaged(`shared class_data_off=${offset}`)
      continue
    }
    seen.add(offset)
    leb.seek(offset)
    const fields = leb.next() + leb.next()
    const direct = leb.next()
    const virtual = leb.next()
    const left = bytes.length - leb.at
    const asked = direct + virtual
    if (fields * LEAST_FIELD_BYTES + asked * LEAST_METHOD_BYTES > left) {
      damaged(`fields=${fields} methods=${asked}`)
      continue
    }
    // Data that overlaps would otherwise add up to more methods than the file has bytes for.
    if ((found.count + asked) * LEAST_METHOD_BYTES > bytes.length) {
      damaged('overlapping class data')
      continue
    }
    const methods = skipNumbers(bytes, leb.at, fields * 2)
    readList(bytes, readList(bytes, methods, direct, index, found), virtual, index, found)
  }
  first[classCount] = found.count
  return { ...found, first }
}
