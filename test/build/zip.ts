import { crc32, deflateRawSync } from 'node:zlib'
import { joined, joinedAll, u16, u32, u64, utf8 } from './bytes.ts'

/** One entry, and everything an archive could say of it that is not so. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly data?: Uint8Array
  /** Whether the data is put in as it is; deflated otherwise. */
  readonly stored?: boolean
  /** Bytes that stand in the archive, where they are neither. */
  readonly packed?: Uint8Array
  /** As both headers state it. */
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly size?: number
  readonly compressedSize?: number
  /** Sizes and offset in the zip64 extra field. */
  readonly zip64?: boolean
  /** Sizes and checksum after the data, zeros in the local header. */
  readonly descriptor?: boolean
  readonly local?: {
    readonly name?: string
    readonly method?: number
    readonly flags?: number
    readonly size?: number
    readonly compressedSize?: number
    readonly signature?: number
  }
  /** As the central directory states it. */
  readonly offset?: number
  readonly extra?: Uint8Array
  /** Lengths of name, extra field and comment, as the central directory states them. */
  readonly lengths?: readonly [number, number, number]
}

export interface MadeArchive {
  /** Bytes before the first entry. */
  readonly prefix?: Uint8Array
  /** Whether offsets count them in; they do unless this is false. */
  readonly shifted?: boolean
  /** Between the entries and the central directory. */
  readonly beforeDirectory?: Uint8Array
  readonly comment?: Uint8Array
  readonly trailing?: Uint8Array
  readonly zip64?: boolean
  /** Entries, size and offset as the end record states them. */
  readonly count?: number
  readonly size?: number
  readonly offset?: number
}

const WIDE = 0xffffffff

/** Writes an archive; nothing is checked, everything can be made to lie. */
export const zip = (entries: readonly MadeEntry[], archive: MadeArchive = {}): Uint8Array => {
  const prefix = archive.prefix ?? new Uint8Array()
  const shift = archive.shifted === false ? prefix.length : 0
  const parts: Uint8Array[] = [prefix]
  const directory: Uint8Array[] = []
  let at = prefix.length
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? utf8(entry.name) : entry.name
    const data = entry.data ?? new Uint8Array()
    const packed = entry.packed ?? (entry.stored ? data : Uint8Array.from(deflateRawSync(data)))
    const method = entry.method ?? (entry.stored ? 0 : 8)
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0)
    const crc = entry.crc ?? crc32(data)
    const size = entry.size ?? data.length
    const compressedSize = entry.compressedSize ?? packed.length
    const offset = entry.offset ?? at - shift
    const local = entry.local ?? {}
    const localName = local.name === undefined ? name : utf8(local.name)
    const localExtra = entry.zip64 ? joined(u16(1, 16), u64(size, compressedSize)) : new Uint8Array()
    const localSizes: readonly [number, number, number] = entry.descriptor
      ? [0, 0, 0]
      : entry.zip64
        ? [crc, WIDE, WIDE]
        : [crc, local.compressedSize ?? compressedSize, local.size ?? size]
    const whole = joined(
      u32(local.signature ?? 0x04034b50),
      u16(20, local.flags ?? flags, local.method ?? method, 0, 0x21),
      u32(...localSizes),
      u16(localName.length, localExtra.length),
      localName,
      localExtra,
      packed,
      entry.descriptor ? u32(0x08074b50, crc, compressedSize, size) : new Uint8Array(),
    )
    parts.push(whole)
    at += whole.length
    const extra = joined(
      entry.zip64 ? joined(u16(1, 24), u64(size, compressedSize, offset)) : new Uint8Array(),
      entry.extra ?? new Uint8Array(),
    )
    const [nameLength, extraLength, commentLength] = entry.lengths ?? [name.length, extra.length, 0]
    directory.push(
      u32(0x02014b50),
      u16(20, 20, flags, method, 0, 0x21),
      u32(crc, entry.zip64 ? WIDE : compressedSize, entry.zip64 ? WIDE : size),
      u16(nameLength, extraLength, commentLength, 0, 0),
      u32(0, entry.zip64 ? WIDE : offset),
      name,
      extra,
    )
  }
  const before = archive.beforeDirectory ?? new Uint8Array()
  const start = at + before.length
  const central = joinedAll(directory)
  const count = archive.count ?? entries.length
  const size = archive.size ?? central.length
  const offset = archive.offset ?? start - shift
  const end64 = archive.zip64
    ? joined(
        u32(0x06064b50),
        u64(44),
        u16(45, 45),
        u32(0, 0),
        u64(count, count, size, offset),
        u32(0x07064b50, 0),
        u64(start + central.length - shift),
        u32(1),
      )
    : new Uint8Array()
  const comment = archive.comment ?? new Uint8Array()
  const end = joined(
    u32(0x06054b50),
    u16(0, 0, archive.zip64 ? 0xffff : count, archive.zip64 ? 0xffff : count),
    u32(archive.zip64 ? WIDE : size, archive.zip64 ? WIDE : offset),
    u16(comment.length),
    comment,
  )
  return joinedAll([...parts, before, central, end64, end, archive.trailing ?? new Uint8Array()])
}
