/** Empty blocks may come first; what makes archives makes one at most. */
const MOST_BLOCKS = 8
const MAX_BITS = 15
const END_OF_BLOCK = 256
const LITERALS = 286
const CODE_LENGTHS = 19
/** RFC 1951, 3.2.7: the order in which the lengths of the code for code lengths stand, and the most bits of one of its codes. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LENGTH_BITS = 7
/** As many lengths as five bits for literals and five for distances can state. */
const MOST_LENGTHS = 257 + 31 + 1 + 31

/** A canonical Huffman code: how many symbols have each length, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

/** Room for a code of so many symbols. */
const roomFor = (symbols: number): Code => ({
  counts: new Uint16Array(MAX_BITS + 1),
  symbols: new Uint16Array(symbols),
})

// Thousands of entries are looked at one after the other: what each needs for a moment is made once.
const nextPlace = new Uint16Array(MAX_BITS + 2)
const lengthsOfLengths = new Uint8Array(CODE_LENGTHS)
const lengthsRead = new Uint8Array(MOST_LENGTHS)

/** Writes the code that the lengths of its symbols state into `code`. */
const makeCode = (lengths: Uint8Array, symbolCount: number, code: Code): Code => {
  const { counts, symbols } = code
  counts.fill(0)
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    const length = lengths[symbol] ?? 0
    counts[length] = (counts[length] ?? 0) + 1
  }
  counts[0] = 0
  const next = nextPlace.fill(0)
  for (let bits = 1; bits <= MAX_BITS; bits++) next[bits + 1] = (next[bits] ?? 0) + (counts[bits] ?? 0)
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const place = next[length] ?? 0
    symbols[place] = symbol
    next[length] = place + 1
  }
  return code
}

/** RFC 1951, 3.2.6 */
const FIXED: Code = (() => {
  const lengths = new Uint8Array(288).fill(8)
  lengths.fill(9, 144, 256)
  lengths.fill(7, 256, 280)
  return makeCode(lengths, lengths.length, roomFor(lengths.length))
})()

const LENGTHS_CODE = roomFor(CODE_LENGTHS)
const LITERALS_CODE = roomFor(LITERALS)
const LENGTHS_TABLE = new Uint16Array(1 << LENGTH_BITS)

/** Reads numbers of a few bits, the lowest first. Behind the end there are zeros. */
const bitReader = (data: Uint8Array) => {
  let at = 0
  const peek = (): number => {
    const byte = at >> 3
    const three = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16)
    return three >>> (at & 7)
  }
  return {
    /** At least 16 bits. */
    peek,
    drop(count: number): void {
      at += count
    },
    take(count: number): number {
      const value = peek() & ((1 << count) - 1)
      at += count
      return value
    },
    nextByte: (): number => (at + 7) >> 3,
    goTo(byte: number): void {
      at = byte << 3
    },
    isOver: (): boolean => at >> 3 >= data.length,
  }
}
type BitReader = ReturnType<typeof bitReader>

/** The next symbol, or -1 where no code fits. */
const decode = (bits: BitReader, { counts, symbols }: Code): number => {
  const ahead = bits.peek()
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= MAX_BITS; length++) {
    code |= (ahead >> (length - 1)) & 1
    const count = counts[length] ?? 0
    if (code - count < first) {
      bits.drop(length)
      return symbols[index + code - first] ?? -1
    }
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return -1
}

/** Symbol and length of the code for code lengths by the next seven bits: `symbol << 4 | length`; 0 where no code fits. */
const lengthTable = (bits: BitReader, stated: number): Uint16Array => {
  const lengths = lengthsOfLengths.fill(0)
  for (let nth = 0; nth < stated; nth++) lengths[ORDER[nth] ?? 0] = bits.take(3)
  const { counts, symbols } = makeCode(lengths, CODE_LENGTHS, LENGTHS_CODE)
  const table = LENGTHS_TABLE.fill(0)
  let code = 0
  let index = 0
  for (let length = 1; length <= LENGTH_BITS; length++) {
    for (let nth = 0; nth < (counts[length] ?? 0); nth++, index++, code++) {
      let reversed = 0
      for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
      const entry = ((symbols[index] ?? 0) << 4) | length
      for (let at = reversed; at < table.length; at += 1 << length) table[at] = entry
    }
    code <<= 1
  }
  return table
}

/** The code for literals that a dynamic block states; undefined where it is none. */
const dynamicCode = (bits: BitReader): Code | undefined => {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const table = lengthTable(bits, bits.take(4) + 4)
  if (literals > LITERALS) return undefined
  const lengths = lengthsRead
  const count = literals + distances
  for (let at = 0; at < count; ) {
    const entry = table[bits.peek() & ((1 << LENGTH_BITS) - 1)] ?? 0
    if (entry === 0) return undefined
    bits.drop(entry & 15)
    const symbol = entry >> 4
    if (symbol < 16) {
      lengths[at++] = symbol
      continue
    }
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
    for (let nth = 0; nth < times && at < count; nth++) lengths[at++] = value
  }
  return makeCode(lengths, literals, LITERALS_CODE)
}

/**
 * The bytes a deflate stream begins with (RFC 1951), as far as literals tell them: an archive has thousands of entries, and what one
 * is shows in its first four bytes, for which setting up an inflater takes longest. Ends before the first repetition, and where the
 * stream is damaged or cut short.
 */
export const firstLiterals = (data: Uint8Array, most: number): Uint8Array => {
  const found = new Uint8Array(most)
  const bits = bitReader(data)
  let count = 0
  let isLast = false
  for (let blocks = 0; blocks < MOST_BLOCKS && count < most && !isLast && !bits.isOver(); blocks++) {
    isLast = bits.take(1) === 1
    const kind = bits.take(2)
    if (kind === 0) {
      const from = bits.nextByte()
      const until = from + 4 + ((data[from] ?? 0) | ((data[from + 1] ?? 0) << 8))
      for (let at = from + 4; at < until && at < data.length && count < most; at++)
        found[count++] = data[at] ?? 0
      bits.goTo(until)
      continue
    }
    const code = kind === 1 ? FIXED : kind === 2 ? dynamicCode(bits) : undefined
    if (code === undefined) break
    let symbol = 0
    while (count < most && !bits.isOver()) {
      symbol = decode(bits, code)
      if (symbol < 0 || symbol >= END_OF_BLOCK) break
      found[count++] = symbol
    }
    if (symbol !== END_OF_BLOCK) break
  }
  return found.subarray(0, count)
}
