import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { ArchiveError } from './archive-error.ts'
import type { ByteSource } from './byte-source.ts'
import { findEnd, SIGNATURE, viewOf, wide } from './zip-end.ts'

/** The central directory of an archive. */
export interface Directory {
  readonly entries: readonly ArchiveEntry[]
  readonly byName: ReadonlyMap<string, ArchiveEntry>
  /** Entries whose name an earlier one has already, by that name. */
  readonly twins: ReadonlyMap<string, readonly ArchiveEntry[]>
  readonly start: number
  readonly endRecord: number
  /** False when entries that the end record counts were not found. */
  readonly whole: boolean
}

const CENTRAL_BYTES = 46
const MAX_ENTRIES = 1_000_000
/** Real directories take under 10 MB; this bounds what a lie can make us read. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

const DRIVE = /^[A-Za-z]:/

/** Whether a name would leave a folder, hides behind NUL, or means another thing on another system. */
const isHostile = (name: string): boolean =>
  name.includes('\\') ||
  name.includes('\0') ||
  name.startsWith('/') ||
  DRIVE.test(name) ||
  (name.includes('..') && name.split('/').includes('..'))

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

/** Notes what is odd about one entry by itself. */
const noteOddity = ({ name, flags, method }: ArchiveEntry, part: string, notes: NoteBook): void => {
  if (isHostile(name)) notes.add({ code: 'hostile-name', part, weight: 'doubt' })
  if (flags & 1) notes.add({ code: 'encrypted-bit', part, weight: 'doubt' })
  if (method !== 0 && method !== 8)
    notes.add({ code: 'unknown-method', part, detail: `method=${method}`, weight: 'doubt' })
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
    noteOddity(entry, name, notes)
    at = nextRecord(view, nameEnd, extraEnd + view.getUint16(at + 32, true), name, notes)
  }
  // Where records follow each other to the end and are still too few, only the count lies.
  const whole = entries.length >= end.count || at === bytes.length
  if (entries.length !== end.count) {
    notes.add({
      code: whole ? 'directory-count' : 'directory-cut',
      part,
      detail: `stated=${end.count} found=${entries.length}`,
      weight: whole ? 'doubt' : 'unreadable',
    })
  }
  for (const { name } of entries) {
    if (name.endsWith('/') && byName.has(name.slice(0, -1))) {
      notes.add({ code: 'folder-twin', part: prefix + name, weight: 'doubt' })
    }
  }
  noteOverlaps(entries, end.start, notes, part)
  return { entries, byName, twins, start: end.start, endRecord: end.at, whole }
}
