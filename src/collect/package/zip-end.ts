import type { NoteBook } from '../integrity-note.ts'
import { ArchiveError } from './archive-error.ts'
import type { ByteSource } from './byte-source.ts'

/** Marks of the records of an archive (APPNOTE 4.3). */
export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
}
const END_BYTES = 22
const MAX_COMMENT = 0xffff

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What an end record states. */
interface End {
  /** Where the record lies. */
  readonly at: number
  /** Where the directory must end: this record, or the zip64 one before it. */
  readonly limit: number
  readonly count: number
  readonly size: number
  readonly offset: number
}

/** A number of 64 bits. */
export const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** The zip64 record that belongs to the end record at `at`, where there is one (APPNOTE 4.3.14, 4.3.15). */
const readEnd64 = (source: ByteSource, at: number): Omit<End, 'at'> | undefined => {
  if (at < 20) return undefined
  const locator = viewOf(source.read(at - 20, 20))
  if (locator.getUint32(0, true) !== SIGNATURE.locator64) return undefined
  // Stated place first; right before the locator when bytes stand before the archive.
  for (const place of [wide(locator, 8), at - 20 - 56]) {
    if (place < 0 || place > source.size - 56) continue
    const record = viewOf(source.read(place, 56))
    if (record.getUint32(0, true) !== SIGNATURE.end64) continue
    return { limit: place, count: wide(record, 32), size: wide(record, 40), offset: wide(record, 48) }
  }
  return undefined
}

const readEnd = (source: ByteSource, at: number): End => {
  const view = viewOf(source.read(at, END_BYTES))
  const count = view.getUint16(10, true)
  const size = view.getUint32(12, true)
  const offset = view.getUint32(16, true)
  const wideRecord =
    count === 0xffff || size === 0xffffffff || offset === 0xffffffff ? readEnd64(source, at) : undefined
  if (!wideRecord) return { at, limit: at, count, size, offset }
  return {
    at,
    limit: wideRecord.limit,
    count: count === 0xffff ? wideRecord.count : count,
    size: size === 0xffffffff ? wideRecord.size : size,
    offset: offset === 0xffffffff ? wideRecord.offset : offset,
  }
}

const isCentral = (source: ByteSource, at: number): boolean => {
  if (!(at >= 0) || at > source.size - 4) return false
  return viewOf(source.read(at, 4)).getUint32(0, true) === SIGNATURE.central
}

/** Where the directory of an end record begins and by how much stated offsets are off; undefined when it has none. */
const placeDirectory = (source: ByteSource, end: End): { start: number; shift: number } | undefined => {
  const before = end.limit - end.size
  if (end.count === 0 && end.size === 0 && end.offset <= end.limit) return { start: end.limit, shift: 0 }
  if (end.offset < end.limit && isCentral(source, end.offset)) return { start: end.offset, shift: 0 }
  if (isCentral(source, before)) return { start: before, shift: before - end.offset }
  return undefined
}

/** An end record whose directory is really there. */
export interface FoundEnd extends End {
  /** Where the directory begins. */
  readonly start: number
  /** By how much the offsets that it states are off. */
  readonly shift: number
}

/** Looks for the end record from the end of the file backwards; takes the first whose directory is really there. */
export const findEnd = (source: ByteSource, notes: NoteBook, part: string): FoundEnd => {
  const tailStart = Math.max(0, source.size - END_BYTES - MAX_COMMENT)
  const tail = source.read(tailStart, source.size - tailStart)
  const view = viewOf(tail)
  let rejected = 0
  let empty: FoundEnd | undefined
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== SIGNATURE.end) continue
    if (rejected > 64) break
    const end = readEnd(source, tailStart + at)
    const place = placeDirectory(source, end)
    if (!place) {
      rejected++
      continue
    }
    const found = { ...end, ...place }
    if (end.count === 0 && end.size === 0) {
      empty ??= found
      continue
    }
    if (rejected > 0 || empty)
      notes.add({ code: 'end-record-in-comment', part, detail: `skipped=${rejected}`, weight: 'doubt' })
    const comment = view.getUint16(at + 20, true)
    if (tailStart + at + END_BYTES + comment !== source.size) {
      notes.add({
        code: 'trailing-bytes',
        part,
        detail: `after=${source.size - end.at - END_BYTES - comment}`,
        weight: 'note',
      })
    }
    return found
  }
  if (empty) return empty
  const first = source.read(0, 16)
  const local = first.length >= 4 && viewOf(first).getUint32(0, true) === SIGNATURE.local
  if (local || rejected > 0) throw new ArchiveError('truncated', 'no central directory', first)
  throw new ArchiveError('not-a-zip', 'no end record', first)
}
