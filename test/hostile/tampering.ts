import { readFileSync } from 'node:fs'
import { openStringPool } from '../../src/collect/android/string-pool.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { noteBook } from '../../src/collect/integrity-note.ts'
import { bytesSource } from '../../src/collect/package/byte-source.ts'
import { openArchive } from '../../src/collect/package/zip.ts'
import { chunk, u32 } from '../build/bytes.ts'
import { type FoundChunk, withChunks } from '../build/chunks.ts'
import { type MadeArchive, type MadeEntry, zip } from '../build/zip.ts'

/** One way to tamper with a package. */
export interface Variant {
  readonly name: string
  /** `right`: read as if nothing were wrong. A reason: not read, or not wholly, because of it. */
  readonly expected: 'right' | string
  make(source: SourcePackage): Uint8Array
}

/** A package taken apart: its entries, inflated, in order. */
export interface SourcePackage {
  readonly entries: readonly { readonly name: string; readonly data: Uint8Array }[]
}

export const MANIFEST = 'AndroidManifest.xml'
export const RESOURCES = 'resources.arsc'
export const POOL = 0x0001
export const MAP = 0x0180
export const START_NAMESPACE = 0x0100
export const END_NAMESPACE = 0x0101
export const START = 0x0102
export const END = 0x0103

export const takeApart = async (path: string): Promise<SourcePackage> => {
  const archive = openArchive(bytesSource(readFileSync(path)), budgetOf(), noteBook())
  const entries = await Promise.all(
    archive.entries.map(async (entry) => ({
      name: entry.name,
      data: await archive.read(entry, budgetOf()),
    })),
  )
  return { entries }
}

export type Change = (entry: MadeEntry) => MadeEntry
export const archived = (
  source: SourcePackage,
  change: Change = (entry) => entry,
  archive?: MadeArchive,
): Uint8Array => zip(source.entries.map(change), archive)
export const only =
  (name: string, change: Change): Change =>
  (entry) =>
    entry.name === name ? change(entry) : entry
export const dataOf = (source: SourcePackage, name: string): Uint8Array =>
  source.entries.find((entry) => entry.name === name)?.data ?? new Uint8Array()

/** A variant that only the archive is tampered with in. */
export const inArchive = (
  name: string,
  change: Change,
  archive?: MadeArchive,
  expected = 'right',
): Variant => ({
  name,
  expected,
  make: (source) => archived(source, change, archive),
})
export const inEntry =
  (part: string) =>
  (name: string, change: (bytes: Uint8Array) => Uint8Array, expected = 'right'): Variant => ({
    name,
    expected,
    make: (source) =>
      archived(
        source,
        only(part, (entry) => ({ ...entry, data: change(dataOf(source, part)) })),
      ),
  })
export const inManifest = inEntry(MANIFEST)
export const inResources = inEntry(RESOURCES)

export const ofType =
  (type: number, change: (bytes: Uint8Array) => readonly Uint8Array[]) =>
  (bytes: Uint8Array): Uint8Array =>
    withChunks(bytes, (found) => (found.type === type ? change(found.bytes) : [found.bytes]))
export const eachChunk =
  (change: (found: FoundChunk, index: number) => readonly Uint8Array[]) => (bytes: Uint8Array) =>
    withChunks(bytes, change)
export const unknownChunk = (size = 24): Uint8Array => chunk(0x7abc, u32(1, 2), new Uint8Array(8), { size })

export const stringsOf = (pool: Uint8Array): string[] => {
  const opened = openStringPool(pool, 0, pool.length, '', noteBook())
  return Array.from({ length: opened.count }, (_, index) => opened.at(index) ?? '')
}
