import type { NoteBook } from '../integrity-note.ts'
import { VALUE } from './axml.ts'
import type { TableChunks } from './resource-chunks.ts'
import { CHINESE_FIRST, type Configuration, localeRank } from './resource-configuration.ts'
import type { TypeChunk } from './resource-type-chunk.ts'
import type { TypedValue } from './resource-value.ts'

/** A resource of several values: an array, a plural, a style, the definition of an attribute. */
export interface Bag {
  /** Resource id of the parent style; 0 when there is none. */
  readonly parent: number
  /** `name` is the attribute's resource id in a style, 0x0200nnnn or 0x0100000n in arrays and plurals. */
  readonly items: readonly (TypedValue & { readonly name: number })[]
}

/** One value of a resource, for one configuration: exactly one of `value` and `bag` is there. */
export interface ResourceVariant {
  readonly configuration: Configuration
  /** Which part of the app it stands in, where a base and its splits are read as one; 0 is the base. */
  readonly ofPart: number
  readonly value?: TypedValue
  readonly bag?: Bag
}

const FLAG_COMPLEX = 0x0001
const FLAG_COMPACT = 0x0008
/** Bag items that one table may decode in all; overlapping entries could ask for far more. */
const MAX_BAG_ITEMS = 5_000_000

const rankOf = (configuration: Configuration, preference: readonly string[]): number =>
  localeRank(configuration.locale, preference) * 1e6 +
  (configuration.night ? 4e5 : 0) +
  (configuration.landscape ? 2e5 : 0) +
  Math.min(configuration.others, 9) * 1e4 +
  (1000 - Math.min(configuration.sdk, 999))

/** The variant that such a phone takes; the earlier one wins a tie. */
export const bestVariant = (
  variants: readonly ResourceVariant[],
  preference: readonly string[] = CHINESE_FIRST,
): ResourceVariant | undefined => {
  let best: ResourceVariant | undefined
  let least = Number.POSITIVE_INFINITY
  for (const variant of variants) {
    const rank = rankOf(variant.configuration, preference)
    if (rank < least) {
      least = rank
      best = variant
    }
  }
  return best
}

/** Reads entries of one table by their offsets. */
export interface EntryReader {
  /** Index of the entry's name in the pool of names. */
  keyAt(at: number): number
  /** Undefined where the value lies outside its chunk. */
  variantAt(at: number, chunk: TypeChunk): ResourceVariant | undefined
}

/** Reads entries out of the chunks; the only place that knows their three forms. */
export const entryReader = (
  { view, strings }: TableChunks,
  ofPart: number,
  part: string,
  notes: Pick<NoteBook, 'add'>,
): EntryReader => {
  let bagItems = 0
  const typed = (at: number): TypedValue => {
    const type = view.getUint8(at + 3)
    const data = view.getUint32(at + 4, true)
    return type === VALUE.string ? { type, data, rawValue: strings.at(data) } : { type, data }
  }
  const keyAt = (at: number): number =>
    view.getUint16(at + 2, true) & FLAG_COMPACT ? view.getUint16(at, true) : view.getUint32(at + 4, true)

  const bagAt = (at: number, chunk: TypeChunk): Bag => {
    const parent = at + 16 <= chunk.end ? view.getUint32(at + 8, true) : 0
    const stated = at + 16 <= chunk.end ? view.getUint32(at + 12, true) : 0
    const from = at + Math.max(16, view.getUint16(at, true))
    const count = Math.min(stated, Math.max(0, Math.floor((chunk.end - from) / 12)))
    if (count < stated)
      notes.add({
        code: 'resource-bag-count',
        part,
        detail: `count=${stated} room=${count}`,
        weight: 'doubt',
      })
    bagItems += count
    if (bagItems > MAX_BAG_ITEMS) {
      notes.add({ code: 'resource-bags-too-large', part, weight: 'unreadable' })
      return { parent, items: [] }
    }
    const items: (TypedValue & { name: number })[] = []
    for (let i = 0; i < count; i++) {
      const item = from + i * 12
      items.push({ name: view.getUint32(item, true), ...typed(item + 4) })
    }
    return { parent, items }
  }

  const variantAt = (at: number, chunk: TypeChunk): ResourceVariant | undefined => {
    const { configuration } = chunk
    const flags = view.getUint16(at + 2, true)
    if (flags & FLAG_COMPACT) {
      const type = flags >> 8
      const data = view.getUint32(at + 4, true)
      return {
        configuration,
        ofPart,
        value: type === VALUE.string ? { type, data, rawValue: strings.at(data) } : { type, data },
      }
    }
    if (flags & FLAG_COMPLEX) {
      let bag: Bag | undefined
      return {
        configuration,
        ofPart,
        get bag() {
          bag ??= bagAt(at, chunk)
          return bag
        },
      }
    }
    const from = at + Math.max(8, view.getUint16(at, true))
    return from + 8 <= chunk.end ? { configuration, ofPart, value: typed(from) } : undefined
  }
  return { keyAt, variantAt }
}
