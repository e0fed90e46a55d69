import type { Budget } from '../budget.ts'
import type { NoteBook } from '../integrity-note.ts'
import { type Reading, read } from '../reading.ts'
import { VALUE } from './axml.ts'
import { type PackageChunk, readTableChunks, type TableChunks } from './resource-chunks.ts'
import { CHINESE_FIRST } from './resource-configuration.ts'
import {
  type Bag,
  bestVariant,
  type EntryReader,
  entryReader,
  type ResourceVariant,
} from './resource-entry.ts'
import type { LayoutFile, Resource, ResourceTable } from './resource-table.ts'
import { entryOffset, type TypeChunk } from './resource-type-chunk.ts'
import { decodeValue, type Resolved, showResolved, type TypedValue } from './resource-value.ts'

const MAX_CHAIN = 24

/** A table, and which of the parts of an app it is of; 0 is the base. */
export interface TableOfPart {
  readonly part: number
  readonly chunks: TableChunks
}

/** A package of one of the tables, and what reads its values. */
interface Owner extends PackageChunk {
  readonly view: DataView
  readonly reader: EntryReader
}

/** The values of one type for one configuration, with whose they are. */
interface Held {
  readonly owner: Owner
  readonly chunk: TypeChunk
}

/** Entry indices that any chunk of a type has a value for, ascending. */
const indicesOf = (held: readonly Held[]): Iterable<number> => {
  const seen = new Uint8Array(0x10000)
  let end = 0
  const mark = (index: number): void => {
    seen[index] = 1
    end = Math.max(end, index + 1)
  }
  for (const { owner, chunk } of held) {
    const { view } = owner
    for (let i = 0; i < chunk.count && i < 0x10000; i++) {
      if (chunk.form === 'sparse') mark(view.getUint16(chunk.offsets + i * 4, true))
      else if (entryOffset(view, chunk, i) !== undefined) mark(i)
    }
  }
  return (function* () {
    for (let i = 0; i < end; i++) if (seen[i] === 1) yield i
  })()
}

/**
 * The resources of one or more tables as one: those of a base and of its splits, which say values of the same ids for other
 * configurations. Long listings take their time from `budget`.
 */
export const resourceTable = (
  tables: readonly TableOfPart[],
  part: string,
  notes: Pick<NoteBook, 'add'>,
  budget: Budget,
): ResourceTable => {
  const packages = tables.flatMap(({ chunks, part: index }) => {
    const reader = entryReader(chunks, index, part, notes)
    return chunks.packages.map((found): Owner => ({ ...found, view: chunks.view, reader }))
  })
  let steps = 0
  const step = (cost: number): void => {
    steps += cost
    if (steps > 200_000) {
      steps = 0
      budget.tick(part)
    }
  }

  const byId = new Map<number, Owner[]>()
  for (const found of packages) byId.set(found.id, [...(byId.get(found.id) ?? []), found])
  const aliases = new Map<number, number>()
  const byLibrary = new Map<number, string>()
  for (const found of packages) {
    for (const [staged, final] of found.aliases) aliases.set(staged, final)
    for (const [id, name] of found.libraries) byLibrary.set(id, name)
  }
  const none: readonly Owner[] = []
  const packagesFor = (id: number): readonly Owner[] => {
    const own = byId.get(id)
    if (own) return own
    // Package 0 is "this one" in a shared library; other ids may be a library that the table itself carries.
    if (id === 0) return packages.slice(0, 1)
    const name = byLibrary.get(id)
    return name === undefined ? none : packages.filter((candidate) => candidate.name === name)
  }

  const visit = (id: number, each: (at: number, chunk: TypeChunk, owner: Owner) => boolean): void => {
    const final = aliases.get(id) ?? id
    for (const owner of packagesFor(final >>> 24)) {
      const chunks = owner.chunks.get((final >>> 16) & 0xff)
      if (!chunks) continue
      step(chunks.length)
      for (const chunk of chunks) {
        const at = entryOffset(owner.view, chunk, final & 0xffff)
        if (at !== undefined && !each(at, chunk, owner)) return
      }
    }
  }

  const lookup = (id: number): readonly ResourceVariant[] => {
    const found: ResourceVariant[] = []
    visit(id, (at, chunk, owner) => {
      const variant = owner.reader.variantAt(at, chunk)
      if (variant) found.push(variant)
      return true
    })
    return found
  }

  const typeName = (owner: Owner, typeId: number): string =>
    owner.types.at(typeId - 1 - owner.typeIdOffset) ?? ''

  const nameOf = (id: number): string | undefined => {
    let name: string | undefined
    visit(id, (at, chunk, owner) => {
      name = `${typeName(owner, chunk.typeId)}/${owner.keys.at(owner.reader.keyAt(at)) ?? ''}`
      return false
    })
    return name
  }

  function* list(type: string): Generator<Resource> {
    for (const [id, owners] of byId) {
      const byType = new Map<number, Held[]>()
      for (const owner of owners) {
        for (const [typeId, chunks] of owner.chunks) {
          if (typeName(owner, typeId) !== type) continue
          const held = chunks.map((chunk) => ({ owner, chunk }))
          byType.set(typeId, [...(byType.get(typeId) ?? []), ...held])
        }
      }
      for (const [typeId, held] of [...byType].sort(([a], [b]) => a - b)) {
        for (const index of indicesOf(held)) {
          step(held.length)
          const variants: ResourceVariant[] = []
          let name: string | undefined
          for (const { owner, chunk } of held) {
            const at = entryOffset(owner.view, chunk, index)
            if (at === undefined) continue
            name ??= owner.keys.at(owner.reader.keyAt(at)) ?? ''
            const variant = owner.reader.variantAt(at, chunk)
            if (variant) variants.push(variant)
          }
          if (variants.length > 0) {
            yield { id: ((id << 24) | (typeId << 16) | index) >>> 0, type, name: name ?? '', variants }
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

  const findBag = (id: number): Bag | undefined => {
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
  /** Every element of a layout asks its style, and those above it, for a dozen attributes. */
  const bags = new Map<number, Bag | undefined>()
  const bag = (id: number): Bag | undefined => {
    if (!bags.has(id)) bags.set(id, findBag(id))
    return bags.get(id)
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
  return chunks.ok ? read(resourceTable([{ part: 0, chunks: chunks.value }], part, notes, budget)) : chunks
}
