/** Where the sections of one DEX lie; offsets count from the start of the file, which in a container holds several. */
export interface DexHeader {
  /** 35 to 41, as the magic states it. */
  readonly version: number
  /** Where this header begins; not zero only in a container (version 41). */
  readonly at: number
  /** Bytes this DEX says it takes, from its header on. */
  readonly size: number
  readonly strings: Section
  readonly types: Section
  readonly protos: Section
  readonly fields: Section
  readonly methods: Section
  readonly classes: Section
  /** The list of all sections, which alone names the call sites and method handles. */
  readonly map: number
}

export interface Section {
  readonly offset: number
  readonly count: number
}

/** The smallest header, of all versions up to 40. Version 41 adds the size of the container and the header's own offset. */
export const HEADER_BYTES = 0x70
const CONTAINER_HEADER_BYTES = 0x78
const CONTAINER_VERSION = 41
const LITTLE_ENDIAN = 0x12345678

/** The version that a magic states, `dex\n035\0` to `dex\n041\0` and whatever comes later; undefined when it is none. */
export const dexVersion = (bytes: Uint8Array, at = 0): number | undefined => {
  if (bytes.length < at + 8) return undefined
  const [d, e, x, line, hundreds = 0, tens = 0, ones = 0, end] = bytes.subarray(at, at + 8)
  if (d !== 0x64 || e !== 0x65 || x !== 0x78 || line !== 0x0a || end !== 0) return undefined
  const digits = [hundreds, tens, ones].map((byte) => byte - 0x30)
  return digits.every((digit) => digit >= 0 && digit <= 9)
    ? digits.reduce((value, digit) => value * 10 + digit, 0)
    : undefined
}

/** Reads the header at `at`, or says why it cannot be one. */
export const readHeader = (
  bytes: Uint8Array,
  at: number,
): DexHeader | 'dex-magic' | 'dex-cut' | 'dex-endian' => {
  const version = dexVersion(bytes, at)
  if (version === undefined) return 'dex-magic'
  if (bytes.length - at < HEADER_BYTES) return 'dex-cut'
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES)
  const word = (offset: number): number => view.getUint32(offset, true)
  if (word(0x28) !== LITTLE_ENDIAN) return 'dex-endian'
  const section = (offset: number): Section => ({ count: word(offset), offset: word(offset + 4) })
  return {
    version,
    at,
    size: word(0x20),
    map: word(0x34),
    strings: section(0x38),
    types: section(0x40),
    protos: section(0x48),
    fields: section(0x50),
    methods: section(0x58),
    classes: section(0x60),
  }
}

/**
 * Where headers stand in a file: one, or in a container (version 41) each behind the DEX before it. A header that would not move on
 * ends the list.
 */
export const headerOffsets = (bytes: Uint8Array): number[] => {
  const offsets = [0]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; (dexVersion(bytes, at) ?? 0) >= CONTAINER_VERSION; ) {
    if (bytes.length - at < CONTAINER_HEADER_BYTES) break
    const size = view.getUint32(at + 0x20, true)
    at += size
    if (size < CONTAINER_HEADER_BYTES || dexVersion(bytes, at) === undefined) break
    offsets.push(at)
  }
  return offsets
}
