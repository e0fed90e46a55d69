/** Empty blocks may come first; what makes archives makes one at most. */
const MOST_BLOCKS = 8
const MAX_BITS = 15
const END_OF_BLOCK = 256
const LITERALS = 286
const CODE_LENGTHS = 19
/** RFC 1951, 3.2.7: the order in which the lengths of the code for code lengths stand, and the most bits of one of its codes. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LENGTH_BITS = 7
const LENGTH_MASK = (1 << LENGTH_BITS) - 1
/** As many lengths as five bits for literals and five for distances can state. */
const MOST_LENGTHS = 257 + 31 + 1 + 31

/** A canonical Huffman code: how many symbols have codes of each length, and the length of each symbol's; 0 where it has none. */
interface Code {
  readonly counts: Uint16Array
  readonly lengths: Uint8Array
}

/** RFC 1951, 3.2.6 */
const FIXED: Code = (() => {
  const lengths = new Uint8Array(288).fill(8)
  lengths.fill(9, 144, 256)
  lengths.fill(7, 256, 280)
  const counts = new Uint16Array(MAX_BITS + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  return { counts, lengths }
})()

// Thousands of entries are looked at one after the other: what each needs for a moment is made once.
const lengthsOfLengths = new Uint8Array(CODE_LENGTHS)
const lengthsRead = new Uint8Array(MOST_LENGTHS)
const countsRead = new Uint16Array(MAX_BITS + 1)
const LENGTHS_TABLE = new Uint16Array(1 << LENGTH_BITS)

/** Numbers of seven bits with their bits in reverse. */
const REVERSED = Uint8Array.from({ length: 1 << LENGTH_BITS }, (_, number) => {
  let reversed = 0
  for (let bit = 0; bit < LENGTH_BITS; bit++) reversed |= ((number >> bit) & 1) << (LENGTH_BITS - 1 - bit)
  return reversed
})

/** A place in a stream of bits, the lowest of a byte first. Behind the end there are zeros. */
interface Bits {
  readonly data: Uint8Array
  at: number
}

/** The next bits, at least 16. */
const ahead = (data: Uint8Array, at: number): number => {
  const byte = at >> 3
  return ((data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16)) >>> (at & 7)
}

const take = (bits: Bits, count: number): number => {
  const value = ahead(bits.data, bits.at) & ((1 << count) - 1)
  bits.at += count
  return value
}

/** The symbol `nth` of those whose codes have one length, or -1. */
const symbolOf = (lengths: Uint8Array, length: number, nth: number): number => {
  let left = nth
  for (let symbol = 0; symbol < lengths.length; symbol++)
    if (lengths[symbol] === length && left-- === 0) return symbol
  return -1
}

/** The next symbol, or -1 where no code fits. */
const decode = (bits: Bits, { counts, lengths }: Code): number => {
  const next = ahead(bits.data, bits.at)
  let code = 0
  let first = 0
  for (let length = 1; length <= MAX_BITS; length++) {
    code |= (next >> (length - 1)) & 1
    const count = counts[length] ?? 0
    if (code - count < first) {
      bits.at += length
      return symbolOf(lengths, length, code - first)
    }
    first = (first + count) << 1
    code <<= 1
  }
  return -1
}

/** Symbol and length of the code for code lengths by the next seven bits: `symbol << 4 | length`; 0 where no code fits. */
const lengthTable = (bits: Bits, stated: number): Uint16Array => {
  const lengths = lengthsOfLengths.fill(0)
  for (let nth = 0; nth < stated; nth++) lengths[ORDER[nth] ?? 0] = take(bits, 3)
  const table = LENGTHS_TABLE.fill(0)
  let code = 0
  for (let length = 1; length <= LENGTH_BITS; length++) {
    for (let symbol = 0; symbol < CODE_LENGTHS; symbol++) {
      if (lengths[symbol] !== length) continue
      const reversed = REVERSED[(code << (LENGTH_BITS - length)) & LENGTH_MASK] ?? 0
      for (let at = reversed; at < table.length; at += 1 << length) table[at] = (symbol << 4) | length
      code += 1
    }
    code <<= 1
  }
  return table
}

/** The code for literals that a dynamic block states; undefined where it is none. */
const dynamicCode = (bits: Bits): Code | undefined => {
  const literals = take(bits, 5) + 257
  const all = literals + take(bits, 5) + 1
  const table = lengthTable(bits, take(bits, 4) + 4)
  if (literals > LITERALS) return undefined
  const lengths = lengthsRead.fill(0)
  const counts = countsRead.fill(0)
  const { data } = bits
  let { at } = bits
  let value = 0
  for (let symbol = 0; symbol < all; ) {
    // `ahead`, written out: this is gone through a million times in a package.
    const byte = at >> 3
    const next =
      ((data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16)) >>> (at & 7)
    const entry = table[next & LENGTH_MASK] ?? 0
    if (entry === 0) return undefined
    const length = entry & 15
    const said = entry >> 4
    at += length
    if (said < 16) {
      value = said
      lengths[symbol] = said
      if (said !== 0 && symbol < literals) counts[said] = (counts[said] ?? 0) + 1
      symbol += 1
      continue
    }
    const more = said === 16 ? 2 : said === 17 ? 3 : 7
    const least = said === 18 ? 11 : 3
    at += more
    const until = symbol + least + ((next >> length) & ((1 << more) - 1))
    if (said !== 16) value = 0
    if (value !== 0) {
      lengths.fill(value, symbol, until)
      counts[value] = (counts[value] ?? 0) + Math.max(0, Math.min(until, literals) - symbol)
    }
    symbol = until
  }
  bits.at = at
  return { counts, lengths: lengths.subarray(0, literals) }
}

/**
 * The bytes a deflate stream begins with (RFC 1951), as far as literals tell them: an archive has thousands of entries, and what one
 * is shows in its first four bytes, for which setting up an inflater takes longest. Ends before the first repetition, and where the
 * stream is damaged or cut short; behind the first byte where that is none of those `wanted`.
 */
export const firstLiterals = (data: Uint8Array, most: number, wanted?: ReadonlySet<number>): Uint8Array => {
  const found = new Uint8Array(most)
  const bits: Bits = { data, at: 0 }
  const isOver = (): boolean => bits.at >> 3 >= data.length
  let count = 0
  let isLast = false
  for (let blocks = 0; blocks < MOST_BLOCKS && count < most && !isLast && !isOver(); blocks++) {
    isLast = take(bits, 1) === 1
    const kind = take(bits, 2)
    if (kind === 0) {
      const from = (bits.at + 7) >> 3
      const until = from + 4 + ((data[from] ?? 0) | ((data[from + 1] ?? 0) << 8))
      for (let at = from + 4; at < until && at < data.length && count < most; at++)
        found[count++] = data[at] ?? 0
      bits.at = until << 3
      continue
    }
    const code = kind === 1 ? FIXED : kind === 2 ? dynamicCode(bits) : undefined
    if (code === undefined) break
    let symbol = 0
    while (count < most && !isOver()) {
      symbol = decode(bits, code)
      if (symbol < 0 || symbol >= END_OF_BLOCK) break
      found[count++] = symbol
      if (count === 1 && wanted?.has(symbol) === false) return found.subarray(0, 1)
    }
    if (symbol !== END_OF_BLOCK) break
  }
  return found.subarray(0, count)
}
