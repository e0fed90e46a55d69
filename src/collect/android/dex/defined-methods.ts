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

/** Reads the class_data_item of every class. Counts that the file has no room for are cut and noted. */
export const readDefinedMethods = (dex: DexFile, notes: NoteBook): DefinedMethods => {
  const { bytes, classCount } = dex
  const first = new Uint32Array(classCount + 1)
  let room = Math.max(1024, dex.methodCount)
  let classOf = new Uint32Array(room)
  let method = new Uint32Array(room)
  let flags = new Uint32Array(room)
  let code = new Uint32Array(room)
  const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
    const bigger = new Uint32Array(room)
    bigger.set(old)
    return bigger
  }
  const leb = lebReader(bytes)
  const seen = new Set<number>()
  const damaged = (detail: string): void =>
    notes.add({ code: 'dex-class-damaged', part: dex.part, detail, weight: 'unreadable' })
  let count = 0
  for (let index = 0; index < classCount; index++) {
    first[index] = count
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
    const counts = [leb.next(), leb.next()]
    const left = bytes.length - leb.at
    const asked = (counts[0] ?? 0) + (counts[1] ?? 0)
    if (fields * LEAST_FIELD_BYTES + asked * LEAST_METHOD_BYTES > left) {
      damaged(`fields=${fields} methods=${asked}`)
      continue
    }
    // Data that overlaps would otherwise add up to more methods than the file has bytes for.
    if ((count + asked) * LEAST_METHOD_BYTES > bytes.length) {
      damaged('overlapping class data')
      continue
    }
    for (let field = 0; field < fields; field++) {
      leb.next()
      leb.next()
    }
    for (const kind of counts) {
      let id = 0
      for (let nth = 0; nth < kind && leb.at < bytes.length; nth++) {
        id += leb.next()
        if (count === room) {
          room *= 2
          classOf = grow(classOf)
          method = grow(method)
          flags = grow(flags)
          code = grow(code)
        }
        classOf[count] = index
        method[count] = id
        flags[count] = leb.next()
        code[count] = leb.next()
        count += 1
      }
    }
  }
  first[classCount] = count
  return { count, first, classOf, method, flags, code }
}
