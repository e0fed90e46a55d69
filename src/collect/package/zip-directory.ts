import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import { ArchiveError } from './archive-error.ts'
import type { ByteSource } from './byte-source.ts'
import type { ArchiveEntry } from './zip.ts'

/** The central directory of an archive. */
export interface Directory {
  readonly entries: readonly ArchiveEntry[]
  readonly byName: ReadonlyMap<string, ArchiveEntry>
  /** Entries whose name an earlier one has already, by that name. */
  readonly twins: ReadonlyMap<string, readonly ArchiveEntry[]>
  readonly start: number
  readonly endRecord: number
}

const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
}
const END_BYTES = 22
const CENTRAL_BYTES = 46
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 1_000_000
/** Real directories take under 10 MB; this bounds what a lie can make us read. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface End {
  /** Where the record lies. */
  readonly at: number
  /** Where the directory must end: this record, or the zip64 one before it. */
  readonly limit: number
  readonly count: number
  readonly size: number
  readonly offset: number
}

const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

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

interface Found extends End {
  readonly start: number
  readonly shift: number
}

/** Looks for the end record from the end of the file backwards; takes the first whose directory is really there. */
const findEnd = (source: ByteSource, notes: NoteBook, part: string): Found => {
  const tailStart = Math.max(0, source.size - END_BYTES - MAX_COMMENT)
  const tail = source.read(tailStart, source.size - tailStart)
  const view = viewOf(tail)
  let rejected = 0
  let empty: Found | undefined
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

/** Names that would leave a folder, hide behind NUL, or mean another thing on another system. */
const HOSTILE_NAME = /(?:^|[\\/])\.\.(?:[\\/]|$)|\0|^[\\/]|\\|^[A-Za-z]:/

const decodeName = (bytes: Buffer, from: number, to: number): string => {
  const plain = bytes.toString('latin1', from, to)
  for (let i = 0; i < plain.length; i++) {
    if (plain.charCodeAt(i) < 0x80) continue
    const decoded = bytes.toString('utf8', from, to)
    return decoded.includes('\ufffd') ? plain : decoded
  }
  return plain
}

/** Sizes and offset of the zip64 extra field (APPNOTE 4.5.3): only those the record itself cannot hold. */
const widen = (
  view: DataView,
  from: number,
  to: number,
  entry: { -readonly [K in keyof ArchiveEntry]: ArchiveEntry[K] },
): void => {
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (id === 1) {
      let field = at + 4
      const end = Math.min(to, field + length)
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || field + 8 > end) continue
        entry[key] = wide(view, field)
        field += 8
      }
      return
    }
    at += 4 + length
  }
}

/**
 * Where the next record begins: where the lengths say, or, when no record and no end is there, at the next signature after the
 * name. Lengths that lie are a way to hide the entries that follow.
 */
const nextRecord = (
  view: DataView,
  nameEnd: number,
  stated: number,
  part: string,
  notes: NoteBook,
): number => {
  if (stated === view.byteLength || isRecord(view, stated)) return stated
  for (let at = nameEnd; at + CENTRAL_BYTES <= view.byteLength; at++) {
    if (!isRecord(view, at)) continue
    notes.add({ code: 'directory-lengths-lie', part, detail: `by=${stated - at}`, weight: 'doubt' })
    return at
  }
  return stated
}

const isRecord = (view: DataView, at: number): boolean =>
  at + CENTRAL_BYTES <= view.byteLength && view.getUint32(at, true) === SIGNATURE.central

const noteOverlaps = (
  entries: readonly ArchiveEntry[],
  start: number,
  notes: NoteBook,
  part: string,
): void => {
  const order = Float64Array.from(entries, (_, index) => index).sort(
    (a, b) => (entries[a]?.offset ?? 0) - (entries[b]?.offset ?? 0),
  )
  const firstOffset = entries[order[0] ?? 0]?.offset ?? 0
  if (firstOffset > 0 && firstOffset < start) {
    notes.add({ code: 'bytes-before-archive', part, detail: `bytes=${firstOffset}`, weight: 'note' })
  }
  let overlaps = 0
  for (let i = 0; i < order.length; i++) {
    const entry = entries[order[i] ?? 0]
    const next = i + 1 < order.length ? (entries[order[i + 1] ?? 0]?.offset ?? start) : start
    if (entry && entry.offset + 30 + entry.compressedSize > next) overlaps++
  }
  if (overlaps > 0)
    notes.add({ code: 'overlapping-entries', part, detail: `count=${overlaps}`, weight: 'doubt' })
}

/** Reads the central directory. Throws `ArchiveError` (`not-a-zip`, `truncated`, `too-large`) or `BudgetExceeded`. */
export const readDirectory = (
  source: ByteSource,
  budget: Budget,
  notes: NoteBook,
  prefix: string,
): Directory => {
  const part = prefix === '' ? 'archive' : prefix
  const end = findEnd(source, notes, part)
  const length = end.limit - end.start
  if (length > MAX_DIRECTORY_BYTES) throw new ArchiveError('too-large', `directory of ${length} bytes`)
  budget.take(length, part)
  const bytes = source.read(end.start, length)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const view = viewOf(bytes)
  if (end.shift !== 0)
    notes.add({ code: 'offsets-not-shifted', part, detail: `by=${end.shift}`, weight: 'doubt' })
  const entries: ArchiveEntry[] = []
  const byName = new Map<string, ArchiveEntry>()
  const twins = new Map<string, ArchiveEntry[]>()
  let at = 0
  while (at + CENTRAL_BYTES <= bytes.length && view.getUint32(at, true) === SIGNATURE.central) {
    if (entries.length >= MAX_ENTRIES) throw new ArchiveError('too-large', `more than ${MAX_ENTRIES} entries`)
    const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (nameEnd > bytes.length) break
    const entry = {
      name: decodeName(buffer, at + CENTRAL_BYTES, nameEnd),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    }
    if (entry.size === 0xffffffff || entry.compressedSize === 0xffffffff || entry.offset === 0xffffffff) {
      widen(view, nameEnd, Math.min(extraEnd, bytes.length), entry)
    }
    entry.offset += end.shift
    entries.push(entry)
    const name = prefix + entry.name
    if (byName.has(entry.name)) {
      notes.add({ code: 'duplicate-entry', part: name, weight: 'doubt' })
      const others = twins.get(entry.name)
      if (others) others.push(entry)
      else twins.set(entry.name, [entry])
    } else byName.set(entry.name, entry)
    if (HOSTILE_NAME.test(entry.name)) notes.add({ code: 'hostile-name', part: name, weight: 'doubt' })
    if (entry.flags & 1) notes.add({ code: 'encrypted-bit', part: name, weight: 'doubt' })
    if (entry.method !== 0 && entry.method !== 8) {
      notes.add({ code: 'unknown-method', part: name, detail: `method=${entry.method}`, weight: 'doubt' })
    }
    at = nextRecord(view, nameEnd, extraEnd + view.getUint16(at + 32, true), name, notes)
  }
  if (entries.length < end.count) {
    notes.add({
      code: 'directory-cut',
      part,
      detail: `stated=${end.count} found=${entries.length}`,
      weight: 'unreadable',
    })
  } else if (entries.length !== end.count) {
    notes.add({
      code: 'directory-count',
      part,
      detail: `stated=${end.count} found=${entries.length}`,
      weight: 'doubt',
    })
  }
  for (const { name } of entries) {
    if (name.endsWith('/') && byName.has(name.slice(0, -1))) {
      notes.add({ code: 'folder-twin', part: prefix + name, weight: 'doubt' })
    }
  }
  noteOverlaps(entries, end.start, notes, part)
  return { entries, byName, twins, start: end.start, endRecord: end.at }
}
