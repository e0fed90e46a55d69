import type { NoteBook } from '../integrity-note.ts'

/** The strings of a compiled XML file or a resource table, decoded when asked for. */
export interface StringPool {
  readonly count: number
  /** The string at `index`; undefined for an index or an offset outside the pool. */
  at(index: number): string | undefined
}

const UTF8_FLAG = 0x100
const HEADER = 28
/** Characters one pool may decode to, as a multiple of its bytes: overlapping strings could ask for far more. */
const DECODE_FACTOR = 8
const DECODE_FLOOR = 4_000_000

export const emptyPool: StringPool = { count: 0, at: () => undefined }

/**
 * Modified UTF-8, which aapt2 writes: characters beyond the basic plane as two surrogates of three bytes each,
 * NUL as C0 80. Malformed bytes become U+FFFD.
 */
const decodeModified = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ''
  let at = start
  while (at < end) {
    const a = bytes[at] ?? 0
    const b = bytes[at + 1] ?? 0
    const c = bytes[at + 2] ?? 0
    const d = bytes[at + 3] ?? 0
    if (a < 0x80) {
      text += String.fromCharCode(a)
      at += 1
    } else if (a >> 5 === 0b110 && b >> 6 === 2 && at + 1 < end) {
      text += String.fromCharCode(((a & 0x1f) << 6) | (b & 0x3f))
      at += 2
    } else if (a >> 4 === 0b1110 && b >> 6 === 2 && c >> 6 === 2 && at + 2 < end) {
      text += String.fromCharCode(((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f))
      at += 3
    } else if (a >> 3 === 0b11110 && b >> 6 === 2 && c >> 6 === 2 && d >> 6 === 2 && at + 3 < end) {
      const point = ((a & 7) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f)
      text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
      at += 4
    } else {
      text += '\ufffd'
      at += 1
    }
  }
  return text
}

/**
 * Opens the string pool chunk (ResStringPool_header) at `start`. `end` is where the chunk ends or the file does.
 * Counts and offsets that do not fit are noted and cut, never trusted.
 */
export const openStringPool = (
  bytes: Uint8Array,
  start: number,
  end: number,
  part: string,
  notes: NoteBook,
): StringPool => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (end - start < HEADER) {
    notes.add({ code: 'string-pool-damaged', part, weight: 'unreadable' })
    return emptyPool
  }
  const stated = view.getUint16(start + 2, true)
  const headerSize = stated >= HEADER && start + stated <= end ? stated : HEADER
  const statedCount = view.getUint32(start + 8, true)
  const styleCount = view.getUint32(start + 12, true)
  const utf8 = (view.getUint32(start + 16, true) & UTF8_FLAG) !== 0
  const offsets = start + headerSize
  const count = Math.min(statedCount, Math.floor((end - offsets) / 4))
  let strings = start + view.getUint32(start + 20, true)
  const room = Math.floor((strings - offsets) / 4)
  if (count > 0 && (strings >= end || strings < offsets)) {
    notes.add({ code: 'string-pool-start', part, detail: `stringsStart=${strings - start}`, weight: 'doubt' })
    strings = Math.min(end, offsets + (count + Math.min(styleCount, 0xffff)) * 4)
  } else if (statedCount + styleCount > room && statedCount > 0) {
    const detail = `strings=${statedCount} styles=${styleCount} room=${room}`
    notes.add({ code: 'string-pool-count', part, detail, weight: 'doubt' })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cache: (string | undefined)[] = []
  let left = Math.max(DECODE_FLOOR, (end - start) * DECODE_FACTOR)

  const decode8 = (at: number): string | undefined => {
    let from = at
    from += (bytes[from] ?? 0) & 0x80 ? 2 : 1
    const first = bytes[from] ?? 0
    const encoded = first & 0x80 ? ((first & 0x7f) << 8) | (bytes[from + 1] ?? 0) : first
    from += first & 0x80 ? 2 : 1
    if (from + encoded > end) return undefined
    // Fifteen bits hold the length: the true end of a longer string is the first NUL at such a distance.
    let length = encoded
    for (let turn = 1; from + length < end && bytes[from + length] !== 0; turn++)
      length = turn * 0x8000 + encoded
    if (from + length >= end) length = encoded
    left -= length
    if (left < 0) return undefined
    const text = buffer.toString('utf8', from, from + length)
    return text.includes('\ufffd') ? decodeModified(bytes, from, from + length) : text
  }

  const decode16 = (at: number): string | undefined => {
    if (at + 2 > end) return undefined
    let from = at + 2
    let length = view.getUint16(at, true)
    if (length & 0x8000) {
      if (at + 4 > end) return undefined
      length = (length & 0x7fff) * 0x10000 + view.getUint16(at + 2, true)
      from += 2
    }
    if (from + length * 2 > end) return undefined
    left -= length
    return left < 0 ? undefined : buffer.toString('utf16le', from, from + length * 2)
  }

  return {
    count,
    at(index) {
      if (index >= count || index < 0) return undefined
      const known = cache[index]
      if (known !== undefined) return known
      const at = strings + view.getUint32(offsets + index * 4, true)
      const text = at < end ? (utf8 ? decode8(at) : decode16(at)) : undefined
      if (text === undefined) {
        const code = left < 0 ? 'string-pool-bomb' : 'string-out-of-range'
        notes.add({ code, part, detail: `index=${index}`, weight: left < 0 ? 'unreadable' : 'doubt' })
      } else cache[index] = text
      return text
    },
  }
}
