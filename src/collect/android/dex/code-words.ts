import type { ArchiveEntry } from '../../package/archive-entry.ts'
import { type ByteSource, roaming } from '../../package/byte-source.ts'
import { firstLiterals } from '../../package/first-literals.ts'
import { packedHead } from '../../package/zip-entry.ts'

/** The first four bytes of what is code, or may hold some, little-endian. */
export const DEX = 0x0a786564
export const ODEX = 0x0a796564
export const COMPACT_DEX = 0x78656463
const ZIP = 0x04034b50

const FIRST_BYTES = new Set([DEX, ODEX, COMPACT_DEX, ZIP].map((word) => word & 0xff))
const STORED = 0
/** Enough of a deflate stream to hold the tables of a block and the first bytes behind them. */
const PEEK_BYTES = 512

/** Where entries lie, and how, in numbers that a thread can be given: `PLACE_FIELDS` for each entry. */
export type EntryPlaces = Float64Array

/** Offset, length of the name, bytes as they lie, and whether they lie as they are. */
const PLACE_FIELDS = 4

export const placesOf = (entries: readonly ArchiveEntry[]): EntryPlaces => {
  const places = new Float64Array(entries.length * PLACE_FIELDS)
  entries.forEach(({ offset, name, compressedSize, size, method }, nth) => {
    const isPlain = method === STORED && size === compressedSize
    places.set([offset, name.length, compressedSize, isPlain ? 1 : 0], nth * PLACE_FIELDS)
  })
  return places
}

/** The word that content begins with, where it is one of those above; else 0. */
export const codeWordIn = (content: Uint8Array): number => {
  if (content.length < 4) return 0
  const word = new DataView(content.buffer, content.byteOffset, 4).getUint32(0, true)
  return word === DEX || word === ODEX || word === COMPACT_DEX || word === ZIP ? word : 0
}

const codeWord = (data: Uint8Array, isPlain: boolean): number =>
  // No two bytes of what code begins with are equal: they are all literals.
  codeWordIn(data) || (isPlain ? 0 : codeWordIn(firstLiterals(data, 4, FIRST_BYTES)))

/**
 * What each entry begins with, where that is one of the words above; 0 for any other. The entries are best given in the order in which
 * they lie. Their methods may lie: each is looked at as it is, and as deflate data.
 */
export const codeWords = (source: ByteSource, places: EntryPlaces): Uint32Array => {
  const near = roaming(source)
  const words = new Uint32Array(places.length / PLACE_FIELDS)
  for (let nth = 0, at = 0; nth < words.length; nth++, at += PLACE_FIELDS) {
    const name = { length: places[at + 1] ?? 0 }
    const place = { offset: places[at] ?? 0, compressedSize: places[at + 2] ?? 0, name }
    words[nth] = codeWord(packedHead(near, place, PEEK_BYTES), places[at + 3] === 1)
  }
  return words
}
