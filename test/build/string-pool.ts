import { chunk, joined, padded, u8, u16, u32, utf8, utf16 } from './bytes.ts'

export interface MadePool {
  readonly utf8?: boolean
  /** As the header states them. */
  readonly count?: number
  readonly styleCount?: number
  readonly stringsStart?: number
  readonly size?: number
  /** Offsets of the strings, in place of the true ones. */
  readonly offsets?: readonly number[]
}

const length8 = (length: number): Uint8Array =>
  length > 0x7f ? u8(0x80 | ((length >> 8) & 0x7f), length & 0xff) : u8(length)
const length16 = (length: number): Uint8Array =>
  length > 0x7fff ? u16(0x8000 | (length >>> 16), length & 0xffff) : u16(length)

/** A string as a pool holds it: its lengths, its bytes, its end. */
export const pooled = (text: string, inUtf8 = false): Uint8Array =>
  inUtf8
    ? joined(length8(text.length), length8(utf8(text).length), utf8(text), u8(0))
    : joined(length16(text.length), utf16(text), u16(0))

/** A ResStringPool chunk. A string may be given as the bytes it is to stand for. */
export const stringPool = (strings: readonly (string | Uint8Array)[], made: MadePool = {}): Uint8Array => {
  const encoded = strings.map((text) => (typeof text === 'string' ? pooled(text, made.utf8) : text))
  let at = 0
  const offsets = encoded.map((bytes) => {
    at += bytes.length
    return at - bytes.length
  })
  const stated = made.offsets ?? offsets
  return chunk(
    1,
    u32(
      made.count ?? stated.length,
      made.styleCount ?? 0,
      made.utf8 ? 0x100 : 0,
      made.stringsStart ?? 28 + stated.length * 4,
      0,
    ),
    padded(joined(u32(...stated), ...encoded)),
    made.size === undefined ? {} : { size: made.size },
  )
}
