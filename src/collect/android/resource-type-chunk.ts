import type { NoteBook } from '../integrity-note.ts'
import { type Configuration, readConfiguration } from './resource-configuration.ts'

/** A chunk, by the offsets of its beginning, header and end. */
export interface Chunk {
  readonly type: number
  readonly at: number
  readonly header: number
  readonly end: number
}

/** One ResTable_type chunk: the values of one type for one configuration. Offsets only; nothing is decoded. */
export interface TypeChunk {
  readonly typeId: number
  readonly configuration: Configuration
  /** Where entries begin and where the chunk ends, as offsets of the file. */
  readonly entries: number
  readonly end: number
  /** Where the table of entry offsets begins, how many it has, and its form. */
  readonly offsets: number
  readonly count: number
  readonly form: 'dense' | 'sparse' | 'offset16'
}

const SPARSE = 0x01
const OFFSET16 = 0x02

/** Reads where a ResTable_type lies; undefined, and noted, when it is damaged. */
export const readTypeChunk = (
  view: DataView,
  chunk: Chunk,
  part: string,
  notes: NoteBook,
): TypeChunk | undefined => {
  if (chunk.end - chunk.at < 24 || chunk.header < 20) {
    notes.add({ code: 'resource-type-damaged', part, detail: `offset=${chunk.at}`, weight: 'doubt' })
    return undefined
  }
  const flags = view.getUint8(chunk.at + 9)
  const form = flags & SPARSE ? 'sparse' : flags & OFFSET16 ? 'offset16' : 'dense'
  const stated = view.getUint32(chunk.at + 12, true)
  const offsets = chunk.at + chunk.header
  const count = Math.min(stated, Math.floor((chunk.end - offsets) / (form === 'offset16' ? 2 : 4)))
  if (count < stated) {
    notes.add({
      code: 'resource-entry-count',
      part,
      detail: `count=${stated} room=${count}`,
      weight: 'doubt',
    })
  }
  return {
    typeId: view.getUint8(chunk.at + 8),
    configuration: readConfiguration(view, chunk.at + 20),
    entries: chunk.at + view.getUint32(chunk.at + 16, true),
    end: chunk.end,
    offsets,
    count,
    form,
  }
}

const NO_ENTRY = 0xffffffff

/** Where the entry of that index lies in the file; undefined when this configuration has none. */
export const entryOffset = (view: DataView, chunk: TypeChunk, index: number): number | undefined => {
  if (chunk.form === 'sparse') {
    let low = 0
    let high = chunk.count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = chunk.offsets + middle * 4
      const found = view.getUint16(at, true)
      if (found === index) return within(chunk, chunk.entries + view.getUint16(at + 2, true) * 4)
      if (found < index) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
  if (index >= chunk.count) return undefined
  if (chunk.form === 'offset16') {
    const offset = view.getUint16(chunk.offsets + index * 2, true)
    return offset === 0xffff ? undefined : within(chunk, chunk.entries + offset * 4)
  }
  const offset = view.getUint32(chunk.offsets + index * 4, true)
  return offset === NO_ENTRY ? undefined : within(chunk, chunk.entries + offset)
}

const within = (chunk: TypeChunk, at: number): number | undefined => (at + 8 <= chunk.end ? at : undefined)
