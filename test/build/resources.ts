import { chunk, fixed, joined, padded, u8, u16, u32, utf8, utf16 } from './bytes.ts'
import { type MadePool, stringPool } from './string-pool.ts'

/** Qualifiers of a configuration; the rest is "any". */
export interface MadeConfiguration {
  readonly language?: string
  readonly region?: string
  readonly script?: string
  readonly mcc?: number
  readonly landscape?: boolean
  readonly night?: boolean
  readonly density?: number
  readonly sdk?: number
  /** Bytes the structure states; older compilers wrote fewer. */
  readonly size?: number
}

/** Three letters or digits in two bytes, as ResTable_config packs them. */
const packed = (text: string | undefined, base: number): Uint8Array => {
  if (!text) return u8(0, 0)
  if (text.length === 2) return utf8(text)
  const [a = 0, b = 0, c = 0] = [...text].map((letter) => letter.charCodeAt(0) - base)
  return u8(0x80 | (c << 2) | (b >> 3), ((b & 7) << 5) | a)
}

export const configuration = (made: MadeConfiguration = {}): Uint8Array => {
  const size = made.size ?? 64
  return fixed(
    joined(
      u32(size),
      u16(made.mcc ?? 0, 0),
      packed(made.language, 0x61),
      packed(made.region, 0x30),
      u8(made.landscape ? 2 : 0, 0),
      u16(made.density ?? 0),
      u32(0, 0),
      u16(made.sdk ?? 0, 0),
      u8(0, made.night ? 0x20 : 0),
      u16(0),
      u32(0),
      fixed(utf8(made.script ?? ''), 4),
    ),
    size,
  )
}

export interface MadeItem {
  readonly name: number
  readonly type: number
  readonly data: number
}

const typedValue = (type: number, data: number): Uint8Array => joined(u16(8), u8(0, type), u32(data))

export const plainEntry = (key: number, type: number, data: number): Uint8Array =>
  joined(u16(8, 0), u32(key), typedValue(type, data))
/** An entry of 8 bytes: key, type in the upper half of its flags, data (FLAG_COMPACT). */
export const compactEntry = (key: number, type: number, data: number): Uint8Array =>
  joined(u16(key, (type << 8) | 8), u32(data))
export const bagEntry = (
  key: number,
  parent: number,
  items: readonly MadeItem[],
  count = items.length,
): Uint8Array =>
  joined(
    u16(16, 1),
    u32(key, parent, count),
    ...items.map(({ name, type, data }) => joined(u32(name), typedValue(type, data))),
  )

export interface MadeType {
  readonly typeId: number
  readonly configuration?: MadeConfiguration
  readonly form?: 'dense' | 'sparse' | 'offset16'
  /** Entries by index. */
  readonly entries: Readonly<Record<number, Uint8Array>>
  /** As the header states it. */
  readonly count?: number
  readonly size?: number
}

const FLAGS = { dense: 0, sparse: 1, offset16: 2 } as const

export const typeChunk = (made: MadeType): Uint8Array => {
  const form = made.form ?? 'dense'
  const given = Object.entries(made.entries).map(([index, bytes]) => [Number(index), bytes] as const)
  let at = 0
  const offsets = new Map(
    given.map(([index, bytes]) => {
      at += bytes.length
      return [index, at - bytes.length] as const
    }),
  )
  const highest = Math.max(-1, ...offsets.keys())
  const dense = Array.from({ length: highest + 1 }, (_, index) => offsets.get(index))
  const table =
    form === 'sparse'
      ? joined(...[...offsets].map(([index, offset]) => u16(index, offset / 4)))
      : form === 'offset16'
        ? padded(u16(...dense.map((offset) => (offset === undefined ? 0xffff : offset / 4))))
        : u32(...dense.map((offset) => offset ?? 0xffffffff))
  const config = configuration(made.configuration)
  const count = made.count ?? (form === 'sparse' ? offsets.size : dense.length)
  return chunk(
    0x0201,
    joined(u8(made.typeId, FLAGS[form]), u16(0), u32(count, 20 + config.length + table.length), config),
    joined(table, ...given.map(([, bytes]) => bytes)),
    made.size === undefined ? {} : { size: made.size },
  )
}

/** Names of shared libraries by the ids that references use for them. */
export const libraryChunk = (libraries: Readonly<Record<number, string>>): Uint8Array =>
  chunk(
    0x0203,
    u32(Object.keys(libraries).length),
    joined(
      ...Object.entries(libraries).map(([id, name]) => joined(u32(Number(id)), fixed(utf16(name), 256))),
    ),
  )
/** Ids given out early and the ones that replaced them. */
export const stagedAliasChunk = (aliases: readonly (readonly [number, number])[]): Uint8Array =>
  chunk(0x0206, u32(aliases.length), u32(...aliases.flat()))
/** What an overlay may replace, and for whom. */
export const overlayableChunk = (name: string, ids: readonly number[]): Uint8Array =>
  chunk(
    0x0204,
    joined(fixed(utf16(name), 512), fixed(utf16(''), 512)),
    chunk(0x0205, u32(1, ids.length), u32(...ids)),
  )

export interface MadePackage {
  readonly id: number
  readonly name: string
  readonly types: readonly string[]
  readonly keys: readonly string[]
  readonly chunks: readonly Uint8Array[]
  readonly typeIdOffset?: number
}

const packageChunk = (made: MadePackage): Uint8Array => {
  const types = stringPool(made.types)
  const keys = stringPool(made.keys, { utf8: true })
  const header = 288
  return chunk(
    0x0200,
    joined(
      u32(made.id),
      fixed(utf16(made.name), 256),
      u32(header, made.types.length, header + types.length, made.keys.length, made.typeIdOffset ?? 0),
    ),
    joined(types, keys, ...made.chunks),
  )
}

export const resourceTableBytes = (
  strings: readonly string[],
  packages: readonly MadePackage[],
  made: { readonly pool?: MadePool; readonly extra?: Uint8Array } = {},
): Uint8Array =>
  chunk(
    0x0002,
    u32(packages.length),
    joined(stringPool(strings, made.pool), ...packages.map(packageChunk), made.extra ?? new Uint8Array()),
  )
