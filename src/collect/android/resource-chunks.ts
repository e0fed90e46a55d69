import type { NoteBook } from '../integrity-note.ts'
import { type Reading, read, unread } from '../reading.ts'
import { type Chunk, readTypeChunk, type TypeChunk } from './resource-type-chunk.ts'
import { emptyPool, openStringPool, type StringPool } from './string-pool.ts'

/** One package of a resource table. */
export interface PackageChunk {
  readonly id: number
  readonly name: string
  readonly types: StringPool
  readonly keys: StringPool
  readonly typeIdOffset: number
  readonly chunks: ReadonlyMap<number, readonly TypeChunk[]>
  /** Shared libraries by the id that references of this package use for them. */
  readonly libraries: ReadonlyMap<number, string>
  /** Staged resource ids and the final ids that replace them. */
  readonly aliases: ReadonlyMap<number, number>
}

/** A resource table as its chunks lie in the file. */
export interface TableChunks {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly strings: StringPool
  readonly packages: readonly PackageChunk[]
}

const CHUNK = {
  pool: 0x0001,
  table: 0x0002,
  package: 0x0200,
  type: 0x0201,
  spec: 0x0202,
  library: 0x0203,
  overlayable: 0x0204,
  overlayablePolicy: 0x0205,
  stagedAlias: 0x0206,
} as const

const MAX_CHUNKS = 500_000
const PACKAGE_NAME_UNITS = 128

/** The chunks between two offsets. Each step moves on by at least 8 bytes; sizes that lie are noted and cut. */
function* childrenOf(
  view: DataView,
  from: number,
  to: number,
  part: string,
  notes: NoteBook,
): Generator<Chunk> {
  let at = from
  let count = 0
  while (at + 8 <= to) {
    if (++count > MAX_CHUNKS) {
      notes.add({ code: 'resource-chunks-too-many', part, weight: 'unreadable' })
      return
    }
    const type = view.getUint16(at, true)
    const size = view.getUint32(at + 4, true)
    const stated = view.getUint16(at + 2, true)
    if (size < 8 || size > to - at) {
      const detail = `type=0x${type.toString(16)} size=${size} left=${to - at}`
      notes.add({ code: 'resource-chunk-size', part, detail, weight: 'doubt' })
    }
    // A chunk without size takes at least the header it states.
    const end = Math.min(size < 8 ? at + Math.max(8, stated) : at + size, to)
    yield { type, at, header: stated >= 8 && at + stated <= end ? stated : 8, end }
    at = Math.max(end, at + 8)
  }
}

const utf16 = (view: DataView, at: number, units: number): string => {
  let text = ''
  for (let i = 0; i < units && at + i * 2 + 2 <= view.byteLength; i++) {
    const unit = view.getUint16(at + i * 2, true)
    if (unit === 0) break
    text += String.fromCharCode(unit)
  }
  return text
}

const readPackage = (
  bytes: Uint8Array,
  view: DataView,
  chunk: Chunk,
  part: string,
  notes: NoteBook,
): PackageChunk | undefined => {
  if (chunk.end - chunk.at < 284) {
    notes.add({ code: 'resource-package-damaged', part, detail: `offset=${chunk.at}`, weight: 'doubt' })
    return undefined
  }
  const u32 = (at: number): number => view.getUint32(at, true)
  const header = Math.max(chunk.header, 284)
  const poolAt = (at: number): StringPool => {
    if (at < chunk.at + 284 || at + 8 > chunk.end || view.getUint16(at, true) !== CHUNK.pool) {
      notes.add({ code: 'resource-names-missing', part, detail: `offset=${at}`, weight: 'note' })
      return emptyPool
    }
    return openStringPool(bytes, at, Math.min(chunk.end, at + u32(at + 4)), part, notes)
  }
  const chunks = new Map<number, TypeChunk[]>()
  const libraries = new Map<number, string>()
  const aliases = new Map<number, number>()
  for (const child of childrenOf(view, chunk.at + header, chunk.end, part, notes)) {
    if (child.type === CHUNK.type) {
      const type = readTypeChunk(view, child, part, notes)
      if (!type) continue
      const list = chunks.get(type.typeId)
      if (list) list.push(type)
      else chunks.set(type.typeId, [type])
    } else if (child.type === CHUNK.library && child.end - child.at >= 12) {
      const count = Math.min(u32(child.at + 8), Math.floor((child.end - child.at - child.header) / 260))
      for (let i = 0; i < count; i++) {
        const at = child.at + child.header + i * 260
        libraries.set(u32(at) & 0xff, utf16(view, at + 4, PACKAGE_NAME_UNITS))
      }
    } else if (child.type === CHUNK.stagedAlias && child.end - child.at >= 12) {
      const count = Math.min(u32(child.at + 8), Math.floor((child.end - child.at - child.header) / 8))
      for (let i = 0; i < count; i++) {
        const at = child.at + child.header + i * 8
        aliases.set(u32(at), u32(at + 4))
      }
    } else if (
      child.type !== CHUNK.pool &&
      child.type !== CHUNK.spec &&
      child.type !== CHUNK.overlayable &&
      child.type !== CHUNK.overlayablePolicy
    ) {
      notes.add({ code: 'unknown-chunk', part, detail: `type=0x${child.type.toString(16)}`, weight: 'note' })
    }
  }
  return {
    id: u32(chunk.at + 8) & 0xff,
    name: utf16(view, chunk.at + 12, PACKAGE_NAME_UNITS),
    types: poolAt(chunk.at + u32(chunk.at + 268)),
    keys: poolAt(chunk.at + u32(chunk.at + 276)),
    typeIdOffset: header >= 288 && chunk.end - chunk.at >= 288 ? u32(chunk.at + 284) & 0xff : 0,
    chunks,
    libraries,
    aliases,
  }
}

/** Finds the chunks of a resource table (ResTable_header). `ok: false` with `not-a-resource-table`. */
export const readTableChunks = (bytes: Uint8Array, part: string, notes: NoteBook): Reading<TableChunks> => {
  if (bytes.length < 12) return unread('not-a-resource-table')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = view.getUint16(0, true)
  const stated = view.getUint16(2, true)
  const header = stated >= 12 && stated <= bytes.length - 8 ? stated : 12
  if (type !== CHUNK.table) {
    const next = bytes.length >= header + 2 ? view.getUint16(header, true) : 0
    if (next !== CHUNK.pool && next !== CHUNK.package) return unread('not-a-resource-table')
    notes.add({ code: 'resource-table-type', part, detail: `type=0x${type.toString(16)}`, weight: 'doubt' })
  }
  const size = view.getUint32(4, true)
  if (size > bytes.length) {
    notes.add({
      code: 'resource-table-size',
      part,
      detail: `size=${size} bytes=${bytes.length}`,
      weight: 'doubt',
    })
  }
  const end = size < header + 8 || size > bytes.length ? bytes.length : size
  let strings: StringPool | undefined
  const packages: PackageChunk[] = []
  for (const child of childrenOf(view, header, end, part, notes)) {
    if (child.type === CHUNK.pool) {
      if (strings) notes.add({ code: 'second-string-pool', part, weight: 'doubt' })
      else strings = openStringPool(bytes, child.at, child.end, part, notes)
    } else if (child.type === CHUNK.package) {
      const found = readPackage(bytes, view, child, part, notes)
      if (found) packages.push(found)
    } else {
      notes.add({ code: 'unknown-chunk', part, detail: `type=0x${child.type.toString(16)}`, weight: 'note' })
    }
  }
  return read({ bytes, view, strings: strings ?? emptyPool, packages })
}
