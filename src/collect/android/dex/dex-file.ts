import type { NoteBook } from '../../integrity-note.ts'
import { type Reading, read, unread } from '../../reading.ts'
import { type DexHeader, readHeader, type Section } from './dex-header.ts'
import { decodeMutf8 } from './mutf8.ts'

/**
 * One DEX, read in place: items are numbers into its sections, and a string is decoded when somebody asks for it. An index that
 * leads outside gives an empty string or -1, as does one that the file states wrongly.
 */
export interface DexFile {
  /** How the part is called in notes and locators: `classes2.dex`, `assets/x.jar!classes.dex`. */
  readonly part: string
  readonly version: number
  /** The file, aligned to four bytes; of a container, all of it. */
  readonly bytes: Uint8Array
  /** The same bytes as 16-bit units, which code is made of. */
  readonly units: Uint16Array
  readonly words: Uint32Array
  readonly map: number
  readonly stringCount: number
  readonly typeCount: number
  readonly protoCount: number
  readonly fieldCount: number
  readonly methodCount: number
  readonly classCount: number
  string(index: number): string
  /** The descriptor of a type: `Landroid/os/Build;`, `[I`. */
  type(index: number): string
  /** Return type of a prototype, as a type index. */
  protoReturn(index: number): number
  /** Parameter types of a prototype, as type indices. */
  protoParameters(index: number): readonly number[]
  fieldClass(index: number): number
  fieldType(index: number): number
  fieldName(index: number): string
  /** Index of the name's string: equal names of one file have equal indices. */
  fieldNameIndex(index: number): number
  methodClass(index: number): number
  methodProto(index: number): number
  methodName(index: number): string
  /** Index of the name's string: equal names of one file have equal indices. */
  methodNameIndex(index: number): number
  /** Type index of a class definition. */
  classType(index: number): number
  classFlags(index: number): number
  /** Type index of the superclass, or -1. */
  superclass(index: number): number
  /** Type indices of the interfaces a class definition names. */
  interfaces(index: number): readonly number[]
  /** Offset of the class's fields and methods; 0 where it has none. */
  /** Where the annotations of a class definition stand, 0 where it has none. */
  classAnnotations(index: number): number
  classData(index: number): number
  /** Offset of the initial values of its static fields; 0 where all are zero. */
  staticValues(index: number): number
}

const NO_INDEX = 0xffffffff
const CLASS_WORDS = 8
/** Longer strings are cut: nothing that is read here is as long. */
const MAX_STRING_UNITS = 1 << 20
/**
 * Bytes that are decoded at a time. Strings are short and there are a hundred thousand of them: to cut one out of a page costs less than
 * to call the decoder for it.
 */
const PAGE_BITS = 16
const PAGE_BYTES = 1 << PAGE_BITS
/** A prototype or class with more is damaged: a method takes at most 255 arguments. */
const MAX_TYPE_LIST = 4096

const aligned = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)

/**
 * Opens the DEX whose header stands at `at`. Sections that lie outside the file are cut or left out, and noted. `because`:
 * `dex-magic`, `dex-cut`, `dex-endian`, `dex-without-strings`.
 */
export const openDex = (given: Uint8Array, part: string, notes: NoteBook, at = 0): Reading<DexFile> => {
  const header = readHeader(given, at)
  if (typeof header === 'string') return unread(header)
  const bytes = aligned(given)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  noteSizes(header, bytes.length, part, notes)

  const place = (name: string, section: Section, size: number): { first: number; count: number } => {
    if (section.count === 0) return { first: 0, count: 0 }
    const room = Math.max(0, Math.floor((bytes.length - section.offset) / size))
    const usable = section.offset % 4 === 0 ? Math.min(section.count, room) : 0
    if (usable < section.count) {
      notes.add({
        code: 'dex-section-damaged',
        part,
        detail: `${name} ${usable}/${section.count}`,
        weight: 'unreadable',
      })
    }
    return { first: section.offset >> 2, count: usable }
  }
  const strings = place('string_ids', header.strings, 4)
  const types = place('type_ids', header.types, 4)
  const protos = place('proto_ids', header.protos, 12)
  const fields = place('field_ids', header.fields, 8)
  const methods = place('method_ids', header.methods, 8)
  const classes = place('class_defs', header.classes, CLASS_WORDS * 4)
  if (strings.count === 0 && classes.count > 0) return unread('dex-without-strings')

  const pages: (string | undefined)[] = []
  const latin1 = (from: number, to: number): string => {
    const page = from >> PAGE_BITS
    const start = page << PAGE_BITS
    if (to > start + PAGE_BYTES) return buffer.toString('latin1', from, to)
    pages[page] ??= buffer.toString('latin1', start, start + PAGE_BYTES)
    return pages[page].slice(from - start, to - start)
  }
  const decoded: (string | undefined)[] = new Array(strings.count)
  const decode = (offset: number): string => {
    let at = offset
    let length = 0
    for (let shift = 0; shift < 35 && at < bytes.length; shift += 7) {
      const byte = bytes[at++] ?? 0
      length |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    const asked = Math.min(length >>> 0, MAX_STRING_UNITS)
    // Where the terminator stands `length` bytes on, every unit took one byte.
    if (bytes[at + asked] === 0 && asked === length) return latin1(at, at + asked)
    return decodeMutf8(bytes, at, asked)
  }
  const string = (index: number): string => {
    const known = decoded[index]
    if (known !== undefined) return known
    if (index < 0 || index >= strings.count) return ''
    const text = decode(words[strings.first + index] ?? 0)
    decoded[index] = text
    return text
  }
  const type = (index: number): string =>
    index < 0 || index >= types.count ? '' : string(words[types.first + index] ?? NO_INDEX)
  const half = (section: { first: number; count: number }, index: number, offset: number): number =>
    index < 0 || index >= section.count ? -1 : (units[(section.first + index * 2) * 2 + offset] ?? -1)
  const typeList = (offset: number): readonly number[] => {
    if (offset === 0 || offset % 4 !== 0 || offset + 4 > bytes.length) return []
    const count = words[offset >> 2] ?? 0
    if (count > MAX_TYPE_LIST || offset + 4 + count * 2 > bytes.length) return []
    return Array.from(units.subarray((offset + 4) >> 1, ((offset + 4) >> 1) + count))
  }
  const inClass = (index: number, word: number): number =>
    index < 0 || index >= classes.count ? NO_INDEX : (words[classes.first + index * CLASS_WORDS + word] ?? 0)
  const typeIndex = (value: number): number => (value === NO_INDEX ? -1 : value)
  const nameIndex = (section: { first: number; count: number }, index: number): number =>
    index < 0 || index >= section.count ? -1 : (words[section.first + index * 2 + 1] ?? -1)

  return read({
    part,
    version: header.version,
    bytes,
    units,
    words,
    map: header.map,
    stringCount: strings.count,
    typeCount: types.count,
    protoCount: protos.count,
    fieldCount: fields.count,
    methodCount: methods.count,
    classCount: classes.count,
    string,
    type,
    protoReturn: (index) =>
      index < 0 || index >= protos.count ? -1 : typeIndex(words[protos.first + index * 3 + 1] ?? NO_INDEX),
    protoParameters: (index) =>
      index < 0 || index >= protos.count ? [] : typeList(words[protos.first + index * 3 + 2] ?? 0),
    fieldClass: (index) => half(fields, index, 0),
    fieldType: (index) => half(fields, index, 1),
    fieldName: (index) => string(nameIndex(fields, index)),
    fieldNameIndex: (index) => nameIndex(fields, index),
    methodClass: (index) => half(methods, index, 0),
    methodProto: (index) => half(methods, index, 1),
    methodName: (index) => string(nameIndex(methods, index)),
    methodNameIndex: (index) => nameIndex(methods, index),
    classType: (index) => typeIndex(inClass(index, 0)),
    classFlags: (index) => inClass(index, 1),
    superclass: (index) => typeIndex(inClass(index, 2)),
    interfaces: (index) => (index < classes.count ? typeList(inClass(index, 3)) : []),
    classAnnotations: (index) => (index < classes.count ? inClass(index, 5) : 0),
    classData: (index) => (index < classes.count ? inClass(index, 6) : 0),
    staticValues: (index) => (index < classes.count ? inClass(index, 7) : 0),
  })
}

/** What lies behind a DEX is not code to the platform; packers hide theirs there. */
const noteSizes = (header: DexHeader, length: number, part: string, notes: NoteBook): void => {
  if (header.at > 0 || header.version > 40) return
  if (header.size > length)
    notes.add({ code: 'dex-size', part, detail: `stated=${header.size} real=${length}`, weight: 'doubt' })
  else if (header.size < length)
    notes.add({
      code: 'dex-trailing-bytes',
      part,
      detail: `${length - header.size}`,
      weight: 'doubt',
    })
}
