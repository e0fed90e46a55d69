import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import { type Reading, read } from '../reading.ts'
import { VALUE } from './axml.ts'
import {
  entryOffset,
  type PackageChunk,
  readTableChunks,
  type TableChunks,
  type TypeChunk,
} from './resource-chunks.ts'
import { CHINESE_FIRST, type Configuration, localeRank } from './resource-configuration.ts'
import { decodeValue, type Resolved, showResolved, type TypedValue } from './resource-value.ts'

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
  readonly value?: TypedValue
  readonly bag?: Bag
}

/** A resource with its values for all configurations. */
export interface Resource {
  readonly id: number
  /** Type name: `string`, `layout`. */
  readonly type: string
  /** Entry name: `app_name`; may be empty or meaningless in an obfuscated package. */
  readonly name: string
  readonly variants: readonly ResourceVariant[]
}

/** A layout file: one per configuration. Path is the entry of the package, whatever it is called. */
export interface LayoutFile {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly configuration: Configuration
}

/**
 * A resource table (resources.arsc). Nothing is decoded before it is asked for. Where a resource has several values,
 * the one is taken that a phone in mainland China would show: zh-CN, zh-Hans, zh, default, en; portrait, by day, newest platform.
 */
export interface ResourceTable {
  /** Application packages first; `id` 0x7f for an app, 0 for a shared library. */
  readonly packages: readonly { readonly id: number; readonly name: string }[]
  /** Names of the types that have values: `string`, `layout`, `style` … */
  readonly types: readonly string[]
  /** All values of a resource id; empty when the table has none (a platform id, a broken reference). */
  lookup(id: number): readonly ResourceVariant[]
  /** `string/app_name`; undefined for an id the table does not have. */
  nameOf(id: number): string | undefined
  /** Every resource of a type, in order of ids: `list('string')`, `list('color')`, `list('dimen')`. */
  list(type: string): Iterable<Resource>
  /** All layout files, found by resource type and never by path. */
  layouts(): readonly LayoutFile[]
  /** Follows references inside the package. `preference` is a list of locales, best first. */
  resolve(value: TypedValue, preference?: readonly string[]): Resolved
  /** The same as text: `@string/x` → `登录`, `@color/x` → `#AARRGGBB`, `@dimen/x` → `14sp`. */
  textOf(value: TypedValue, preference?: readonly string[]): string
  /** The best value of a resource, with references followed; undefined when the table does not have the id. */
  best(id: number, preference?: readonly string[]): Resolved | undefined
  /** The best bag of a resource id: items of an array, attributes of a style (without its parents). */
  bag(id: number): Bag | undefined
  /** The value a style gives to an attribute, its parents followed; undefined when none of them sets it. */
  styleValue(styleId: number, attributeId: number): TypedValue | undefined
}

const FLAG_COMPLEX = 0x0001
const FLAG_COMPACT = 0x0008
const MAX_CHAIN = 24
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

/** Reads entries out of the chunks; the only place that knows their three forms. */
const entryReader = (table: TableChunks, part: string, notes: NoteBook) => {
  const { view, strings } = table
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
        value: type === VALUE.string ? { type, data, rawValue: strings.at(data) } : { type, data },
      }
    }
    if (flags & FLAG_COMPLEX) {
      let bag: Bag | undefined
      return {
        configuration,
        get bag() {
          bag ??= bagAt(at, chunk)
          return bag
        },
      }
    }
    const from = at + Math.max(8, view.getUint16(at, true))
    return from + 8 <= chunk.end ? { configuration, value: typed(from) } : undefined
  }
  return { keyAt, variantAt }
}

/** Entry indices that any chunk of a type has a value for, ascending. */
const indicesOf = (view: DataView, chunks: readonly TypeChunk[]): Iterable<number> => {
  const seen = new Uint8Array(0x10000)
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.count && i < 0x10000; i++) {
      if (chunk.form === 'sparse') seen[view.getUint16(chunk.offsets + i * 4, true)] = 1
      else if (entryOffset(view, chunk, i) !== undefined) seen[i] = 1
    }
  }
  return (function* () {
    for (let i = 0; i < seen.length; i++) if (seen[i] === 1) yield i
  })()
}

const resourceTable = (table: TableChunks, part: string, notes: NoteBook, budget: Budget): ResourceTable => {
  const { view, packages } = table
  const reader = entryReader(table, part, notes)
  let steps = 0
  const step = (cost: number): void => {
    steps += cost
    if (steps > 200_000) {
      steps = 0
      budget.tick(part)
    }
  }

  const byId = new Map<number, PackageChunk[]>()
  for (const found of packages) byId.set(found.id, [...(byId.get(found.id) ?? []), found])
  const aliases = new Map<number, number>()
  const byLibrary = new Map<number, string>()
  for (const found of packages) {
    for (const [staged, final] of found.aliases) aliases.set(staged, final)
    for (const [id, name] of found.libraries) byLibrary.set(id, name)
  }
  const none: readonly PackageChunk[] = []
  const packagesFor = (id: number): readonly PackageChunk[] => {
    const own = byId.get(id)
    if (own) return own
    // Package 0 is "this one" in a shared library; other ids may be a library that the table itself carries.
    if (id === 0) return packages.slice(0, 1)
    const name = byLibrary.get(id)
    return name === undefined ? none : packages.filter((candidate) => candidate.name === name)
  }

  const visit = (id: number, each: (at: number, chunk: TypeChunk, owner: PackageChunk) => boolean): void => {
    const final = aliases.get(id) ?? id
    for (const owner of packagesFor(final >>> 24)) {
      const chunks = owner.chunks.get((final >>> 16) & 0xff)
      if (!chunks) continue
      step(chunks.length)
      for (const chunk of chunks) {
        const at = entryOffset(view, chunk, final & 0xffff)
        if (at !== undefined && !each(at, chunk, owner)) return
      }
    }
  }

  const lookup = (id: number): readonly ResourceVariant[] => {
    const found: ResourceVariant[] = []
    visit(id, (at, chunk) => {
      const variant = reader.variantAt(at, chunk)
      if (variant) found.push(variant)
      return true
    })
    return found
  }

  const typeName = (owner: PackageChunk, typeId: number): string =>
    owner.types.at(typeId - 1 - owner.typeIdOffset) ?? ''

  const nameOf = (id: number): string | undefined => {
    let name: string | undefined
    visit(id, (at, chunk, owner) => {
      name = `${typeName(owner, chunk.typeId)}/${owner.keys.at(reader.keyAt(at)) ?? ''}`
      return false
    })
    return name
  }

  function* list(type: string): Generator<Resource> {
    for (const owner of packages) {
      for (const typeId of [...owner.chunks.keys()].sort((a, b) => a - b)) {
        if (typeName(owner, typeId) !== type) continue
        const chunks = owner.chunks.get(typeId) ?? []
        for (const index of indicesOf(view, chunks)) {
          step(chunks.length)
          const variants: ResourceVariant[] = []
          let name: string | undefined
          for (const chunk of chunks) {
            const at = entryOffset(view, chunk, index)
            if (at === undefined) continue
            name ??= owner.keys.at(reader.keyAt(at)) ?? ''
            const variant = reader.variantAt(at, chunk)
            if (variant) variants.push(variant)
          }
          if (variants.length > 0) {
            yield { id: ((owner.id << 24) | (typeId << 16) | index) >>> 0, type, name: name ?? '', variants }
          }
        }
      }
    }
  }

  const resolve = (value: TypedValue, preference: readonly string[] = CHINESE_FIRST): Resolved => {
    let current = decodeValue(value)
    for (let link = 0; link < MAX_CHAIN && current.is === 'reference'; link++) {
      const { id }: { id: number } = current
      const variant = bestVariant(lookup(id), preference)
      if (!variant) return current
      if (!variant.value) return { is: 'bag', id }
      const next = decodeValue(variant.value)
      if (next.is === 'text' && isFile(nameOf(id), next.text)) return { is: 'file', path: next.text, id }
      current = next
    }
    return current
  }

  const bag = (id: number): Bag | undefined => {
    let at = id
    for (let link = 0; link < MAX_CHAIN; link++) {
      const variant = bestVariant(lookup(at))
      if (variant?.bag) return variant.bag
      const next = variant?.value ? decodeValue(variant.value) : undefined
      if (next?.is !== 'reference') return undefined
      at = next.id
    }
    return undefined
  }

  return {
    packages: packages.map(({ id, name }) => ({ id, name })),
    types: [
      ...new Set(packages.flatMap((owner) => [...owner.chunks.keys()].map((id) => typeName(owner, id)))),
    ].sort(),
    lookup,
    nameOf,
    list,
    layouts() {
      const files: LayoutFile[] = []
      for (const { id, name, variants } of list('layout')) {
        for (const { configuration, value } of variants) {
          if (value?.type === VALUE.string && value.rawValue)
            files.push({ id, name, path: value.rawValue, configuration })
        }
      }
      return files
    },
    resolve,
    textOf: (value, preference) => showResolved(resolve(value, preference)),
    best(id, preference) {
      const found = resolve({ type: VALUE.reference, data: id }, preference)
      return found.is === 'reference' && found.id === id ? undefined : found
    },
    bag,
    styleValue(styleId, attributeId) {
      let at = styleId
      for (let link = 0; link < MAX_CHAIN && at !== 0; link++) {
        const style = bag(at)
        const item = style?.items.find((candidate) => candidate.name === attributeId)
        if (item) return item
        at = style?.parent ?? 0
      }
      return undefined
    },
  }
}

/** Types whose string values are texts; a string of any other type is the path of a file. */
const TEXT_TYPES = new Set(['string', 'id', 'array', 'plurals', 'attr', 'bool', 'integer', 'fraction'])

const isFile = (name: string | undefined, text: string): boolean => {
  const type = name?.split('/', 1)[0] ?? ''
  return (
    text !== '' &&
    !TEXT_TYPES.has(type) &&
    (type !== 'color' && type !== 'dimen' && type !== '' ? true : /^res\/|\.xml$/.test(text))
  )
}

/** Opens a resource table. `ok: false` with `not-a-resource-table`. Long listings take their time from `budget`. */
export const openResources = (
  bytes: Uint8Array,
  part: string,
  notes: NoteBook,
  budget: Budget,
): Reading<ResourceTable> => {
  const chunks = readTableChunks(bytes, part, notes)
  return chunks.ok ? read(resourceTable(chunks.value, part, notes, budget)) : chunks
}
