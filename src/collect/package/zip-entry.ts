import { promisify } from 'node:util'
import { constants, crc32, inflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib'
import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { ArchiveError } from './archive-error.ts'
import { type ByteSource, stretchOf } from './byte-source.ts'

/** The largest entry that is read at all: no manifest, table, layout or dex comes near it. */
export const MAX_ENTRY_BYTES = 512 * 1024 * 1024
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032
const SLACK = 512

const inflating = (expected: number, most: number): ZlibOptions => ({
  maxOutputLength: Math.max(1, most),
  chunkSize: Math.max(64, Math.min(expected, most) + 1),
})

/** Inflates at most `most` bytes; undefined when the data is no deflate stream or has more. */
const inflate = (data: Uint8Array, expected: number, most: number): Uint8Array | undefined => {
  try {
    return inflateRawSync(data, inflating(expected, most))
  } catch {
    return undefined
  }
}

const inflateInPool = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflateRaw)

/**
 * Inflates an entry beside what is done meanwhile, for `readEntry` to take; undefined where it is not plain deflate data of the size
 * that the directory states, so that it must be looked at with care. Never rejects.
 * @param most bytes that the content may have.
 */
export const inflateAhead = async (
  source: ByteSource,
  { method, offset, name, size, compressedSize }: ArchiveEntry,
  most: number,
): Promise<Uint8Array | undefined> => {
  if (method !== DEFLATED || size > most || size > compressedSize * MAX_RATIO) return undefined
  const room = LOCAL_BYTES + name.length * 3 + SLACK
  const start = dataStart(source.read(offset, room))
  if (start === undefined || offset + start + compressedSize > source.size) return undefined
  try {
    const bytes = await inflateInPool(source.read(offset + start, compressedSize), inflating(size, size))
    return bytes.length === size ? bytes : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads one entry. The central directory is trusted; what the local header says otherwise is noted. An unknown method is
 * tried as plain data first, as the platform reads it, then as deflate; the CRC decides.
 * @param most bytes that the content may have.
 * @param ahead what `inflateAhead` made of it.
 */
export const readEntry = (
  source: ByteSource,
  entry: ArchiveEntry,
  directoryStart: number,
  budget: Budget,
  notes: NoteBook,
  prefix: string,
  most: number = MAX_ENTRY_BYTES,
  ahead?: Uint8Array,
): Uint8Array => {
  const part = prefix + entry.name
  const damaged = (why: string): ArchiveError => new ArchiveError('entry-damaged', `${part}: ${why}`)
  if (entry.offset > source.size - LOCAL_BYTES || entry.offset < 0) throw damaged('offset outside the file')

  const wanted = LOCAL_BYTES + entry.name.length * 3 + SLACK
  const whole = Math.min(entry.compressedSize, source.size) + wanted
  const head = source.read(entry.offset, whole <= 1 << 20 ? whole : wanted)
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== LOCAL) throw damaged('no local header')
  const nameLength = view.getUint16(26, true)
  const dataStart = LOCAL_BYTES + nameLength + view.getUint16(28, true)
  const streamed = (view.getUint16(6, true) & 8) !== 0
  const differs: string[] = []
  const localMethod = view.getUint16(8, true)
  if (localMethod !== entry.method) differs.push(`method=${localMethod}`)
  if (!streamed) {
    const sizes = [view.getUint32(18, true), view.getUint32(22, true)] as const
    const wideSize = sizes[0] === 0xffffffff || sizes[1] === 0xffffffff
    if (!wideSize && (sizes[0] !== entry.compressedSize || sizes[1] !== entry.size))
      differs.push(`sizes=${sizes.join('/')}`)
  }
  const localName = Buffer.from(
    head.buffer,
    head.byteOffset + LOCAL_BYTES,
    Math.min(nameLength, head.length - LOCAL_BYTES),
  )
  if (localName.toString('utf8') !== entry.name && localName.toString('latin1') !== entry.name)
    differs.push('name')
  if (differs.length > 0)
    notes.add({ code: 'local-header-differs', part, detail: differs.join(' '), weight: 'doubt' })

  const from = entry.offset + dataStart
  const limit = from < directoryStart ? directoryStart : source.size
  const bytesAt = (length: number): Uint8Array => {
    const take = Math.max(0, Math.min(length, limit - from))
    return dataStart + take <= head.length
      ? head.subarray(dataStart, dataStart + take)
      : source.read(from, take)
  }
  let packed = entry.compressedSize
  if (packed > limit - from) {
    notes.add({ code: 'size-past-end', part, detail: `compressed=${packed}`, weight: 'doubt' })
    packed = Math.max(0, limit - from)
  }
  const right = (bytes: Uint8Array): boolean => crc32(bytes) === entry.crc
  const odd = (code: string, detail?: string): void =>
    notes.add({ code, part, weight: 'doubt', ...(detail === undefined ? {} : { detail }) })

  const plain = (length: number): Uint8Array | undefined => {
    if (length > limit - from) return undefined
    if (length > most) throw new ArchiveError('entry-too-large', part)
    budget.take(length, part)
    return bytesAt(length)
  }

  const deflated = (): Uint8Array | undefined => {
    const possible = packed * MAX_RATIO + SLACK
    const expected = Math.min(entry.size, possible)
    if (expected > most && entry.size <= possible) throw new ArchiveError('entry-too-large', part)
    const first = Math.min(expected, most)
    budget.take(first, part)
    if (ahead?.length === first) return ahead
    const data = bytesAt(packed)
    // A size that cannot be true says nothing about the output: start small and let it grow.
    const hint = entry.size <= possible ? first : Math.min(first, packed * 8)
    const inflated = inflate(data, hint, first)
    if (inflated) return inflated
    const limitNow = Math.min(possible, most, budget.left)
    if (limitNow <= first) return undefined
    const more = inflate(data, Math.min(packed * 8, limitNow), limitNow)
    if (more) budget.take(Math.max(0, more.length - first), part)
    return more
  }

  const finish = (bytes: Uint8Array, checked: boolean): Uint8Array => {
    if (bytes.length !== entry.size) odd('size-lies', `stated=${entry.size} real=${bytes.length}`)
    if (!checked && !right(bytes)) odd('crc-mismatch')
    return bytes
  }

  if (entry.method === DEFLATED) {
    const bytes = deflated()
    if (bytes && right(bytes)) return finish(bytes, true)
    // Plain data can be taken for a deflate stream; the checksum knows better.
    const stored = plain(entry.size)
    if (stored && right(stored)) {
      odd('method-lies', 'plain data')
      return stored
    }
    if (bytes) return finish(bytes, false)
    throw damaged('not deflate data')
  }
  const stored = plain(entry.size)
  if (stored && right(stored)) return finish(stored, true)
  if (entry.size !== packed) {
    const other = plain(packed)
    if (other && right(other)) return finish(other, true)
    const bytes = deflated()
    if (bytes && (right(bytes) || entry.method !== STORED)) {
      odd('method-lies', 'deflate data')
      return finish(bytes, false)
    }
  } else if (entry.method !== STORED) {
    const bytes = deflated()
    if (bytes && right(bytes)) return finish(bytes, true)
  }
  if (stored) return finish(stored, false)
  throw damaged('sizes outside the file')
}

/** Packed bytes that a look at an entry's beginning reads; they inflate to at most 2 MB. */
const PEEKED = 2048

/** Where an entry lies. Of its name, the length in UTF-16 units is enough. */
export interface EntryPlace extends Pick<ArchiveEntry, 'offset' | 'compressedSize'> {
  readonly name: { readonly length: number }
}

/** The first `length` bytes of an entry as they lie in the archive; fewer where it has fewer, or where there is no entry. */
export const packedHead = (source: ByteSource, entry: EntryPlace, length: number): Uint8Array => {
  const wanted = Math.min(entry.compressedSize, length)
  const head = source.read(entry.offset, LOCAL_BYTES + entry.name.length * 3 + SLACK + wanted)
  const start = dataStart(head)
  if (start === undefined) return head.subarray(0, 0)
  return start + wanted <= head.length
    ? head.subarray(start, start + wanted)
    : source.read(entry.offset + start, wanted)
}

/** Where the data begins behind a local header; undefined where there is none. */
const dataStart = (head: Uint8Array): number | undefined => {
  if (head.length < LOCAL_BYTES) return undefined
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== LOCAL) return undefined
  return LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}

/** An entry that is stored as it is, as a source of its own that is read where it lies; undefined for any other. */
export const storedSource = (source: ByteSource, entry: ArchiveEntry): ByteSource | undefined => {
  if (entry.method !== STORED || entry.size !== entry.compressedSize) return undefined
  const start = dataStart(source.read(entry.offset, LOCAL_BYTES))
  if (start === undefined || entry.offset + start + entry.size > source.size) return undefined
  return stretchOf(source, entry.offset + start, entry.size)
}

/** The beginnings that an entry's content may have: inflated, and as it lies, the likelier first, since the method may lie. */
export const peekEntry = (source: ByteSource, entry: ArchiveEntry): Uint8Array[] => {
  const plain = packedHead(source, entry, PEEKED)
  if (entry.method === STORED && entry.size === entry.compressedSize) return [plain]
  try {
    return [inflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH }), plain]
  } catch {
    return [plain]
  }
}
