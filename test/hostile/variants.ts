import { readFileSync } from 'node:fs'
import { openStringPool } from '../../src/collect/android/string-pool.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { noteBook } from '../../src/collect/integrity-note.ts'
import { bytesSource } from '../../src/collect/package/byte-source.ts'
import { openArchive } from '../../src/collect/package/zip.ts'
import { axml, element } from '../build/axml.ts'
import { chunk, fixed, joined, patched, u16, u32, utf8 } from '../build/bytes.ts'
import { chunksIn, type FoundChunk, withChunks } from '../build/chunks.ts'
import { stringPool } from '../build/string-pool.ts'
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

const MANIFEST = 'AndroidManifest.xml'
const RESOURCES = 'resources.arsc'
const POOL = 0x0001
const MAP = 0x0180
const START_NAMESPACE = 0x0100
const END_NAMESPACE = 0x0101
const START = 0x0102
const END = 0x0103

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

type Change = (entry: MadeEntry) => MadeEntry
const archived = (
  source: SourcePackage,
  change: Change = (entry) => entry,
  archive?: MadeArchive,
): Uint8Array => zip(source.entries.map(change), archive)
const only =
  (name: string, change: Change): Change =>
  (entry) =>
    entry.name === name ? change(entry) : entry
const dataOf = (source: SourcePackage, name: string): Uint8Array =>
  source.entries.find((entry) => entry.name === name)?.data ?? new Uint8Array()

/** A variant that only the archive is tampered with in. */
const inArchive = (name: string, change: Change, archive?: MadeArchive, expected = 'right'): Variant => ({
  name,
  expected,
  make: (source) => archived(source, change, archive),
})
const inEntry =
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
const inManifest = inEntry(MANIFEST)
const inResources = inEntry(RESOURCES)

const ofType =
  (type: number, change: (bytes: Uint8Array) => readonly Uint8Array[]) =>
  (bytes: Uint8Array): Uint8Array =>
    withChunks(bytes, (found) => (found.type === type ? change(found.bytes) : [found.bytes]))
const eachChunk =
  (change: (found: FoundChunk, index: number) => readonly Uint8Array[]) => (bytes: Uint8Array) =>
    withChunks(bytes, change)
const unknownChunk = (size = 24): Uint8Array => chunk(0x7abc, u32(1, 2), new Uint8Array(8), { size })

const stringsOf = (pool: Uint8Array): string[] => {
  const opened = openStringPool(pool, 0, pool.length, '', noteBook())
  return Array.from({ length: opened.count }, (_, index) => opened.at(index) ?? '')
}
const namesMapped = (manifest: Uint8Array): number =>
  ((chunksIn(manifest).find(({ type }) => type === MAP)?.bytes.length ?? 8) - 8) / 4

/** The string pool written anew; `change` gets its strings and how many of them name attributes. */
const repooled =
  (write: (strings: readonly string[], mapped: number) => Uint8Array) =>
  (manifest: Uint8Array): Uint8Array =>
    ofType(POOL, (pool) => [write(stringsOf(pool), namesMapped(manifest))])(manifest)

/** Elements whose attributes begin at another distance, or lie further apart. */
const respaced = (start: number, size: number) =>
  ofType(START, (bytes) => {
    const count = bytes[28] ?? 0
    const rest = joined(
      u16(start, size),
      bytes.subarray(28, 36),
      new Uint8Array(start - 20),
      ...Array.from({ length: count }, (_, index) =>
        fixed(bytes.subarray(36 + index * 20, 56 + index * 20), size),
      ),
    )
    return [chunk(START, bytes.subarray(8, 16), joined(bytes.subarray(16, 24), rest))]
  })

/** The name attribute of each element a second time, with a value that is a lie; the first one is the phone's. */
const namesTwice = (manifest: Uint8Array): Uint8Array => {
  const pool = chunksIn(manifest).find(({ type }) => type === POOL)?.bytes ?? new Uint8Array()
  const name = stringsOf(pool).indexOf('name')
  return ofType(START, (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const count = view.getUint16(28, true)
    const at = Array.from({ length: count }, (_, index) => 36 + index * 20).find(
      (offset) => view.getUint32(offset + 4, true) === name,
    )
    if (at === undefined) return [bytes]
    const lie = patched(patched(bytes.slice(at, at + 20), 8, u32(0)), 16, u32(0))
    const whole = joined(bytes, lie)
    return [patched(patched(whole, 4, u32(whole.length)), 28, u16(count + 1))]
  })(manifest)
}

/** A manifest that declares next to nothing, to be taken for the real one. */
const decoy = axml(
  element(
    'manifest',
    { package: 'com.example.decoy' },
    element('application', {}, element('service', { 'android:name': '.S' })),
  ),
)
/** The nth end of an element a second time, which ends the element around it as well. */
const endTwice =
  (nth: number) =>
  (bytes: Uint8Array): Uint8Array => {
    let ends = -1
    return ofType(END, (own) => (++ends === nth ? [own, own] : [own]))(bytes)
  }
const lastOf = (bytes: Uint8Array, type: number): number =>
  chunksIn(bytes).reduce((last, found, index) => (found.type === type ? index : last), -1)

export const VARIANTS: readonly Variant[] = [
  inArchive('nothing but a new archive', (entry) => entry),
  inArchive(
    'encrypted bit on the manifest',
    only(MANIFEST, (entry) => ({ ...entry, flags: 1 })),
  ),
  inArchive('encrypted bit on every entry', (entry) => ({ ...entry, flags: 0x41 })),
  inArchive(
    'unknown method in the local header',
    only(MANIFEST, (entry) => ({ ...entry, local: { method: 0x1337 } })),
  ),
  inArchive(
    'unknown method, data stored',
    only(MANIFEST, (entry) => ({ ...entry, stored: true, method: 0x1337 })),
  ),
  inArchive(
    'unknown method, data deflated',
    only(MANIFEST, (entry) => ({ ...entry, method: 0x1337 })),
  ),
  inArchive(
    'stored stated, data deflated',
    only(MANIFEST, (entry) => ({ ...entry, method: 0 })),
  ),
  inArchive(
    'deflated stated, data stored',
    only(MANIFEST, (entry) => ({ ...entry, stored: true, method: 8 })),
  ),
  inArchive(
    'another name in the local header',
    only(MANIFEST, (entry) => ({ ...entry, local: { name: 'res/a.png' } })),
  ),
  inArchive(
    'sizes of 2 GiB in the local header',
    only(MANIFEST, (entry) => ({ ...entry, local: { size: 0x7fffffff, compressedSize: 0x7fffffff } })),
  ),
  inArchive(
    'manifest of 2 GiB in the directory',
    only(MANIFEST, (entry) => ({ ...entry, size: 0x7fffffff })),
  ),
  inArchive(
    'manifest of no bytes in the directory',
    only(MANIFEST, (entry) => ({ ...entry, size: 0 })),
  ),
  inArchive(
    'half the compressed manifest in the directory',
    only(MANIFEST, (entry) => ({ ...entry, compressedSize: 300 })),
    {},
    'manifest-entry-damaged',
  ),
  inArchive(
    'a wrong checksum',
    only(MANIFEST, (entry) => ({ ...entry, crc: 0xdeadbeef })),
  ),
  inArchive('sizes after the data', (entry) => ({ ...entry, descriptor: true })),
  inArchive('zip64 throughout', (entry) => ({ ...entry, zip64: true }), { zip64: true }),
  inArchive('4 KiB before the archive, offsets not shifted', (entry) => entry, {
    prefix: new Uint8Array(4096),
    shifted: false,
  }),
  inArchive('4 KiB before the archive, offsets shifted', (entry) => entry, { prefix: new Uint8Array(4096) }),
  inArchive('end mark inside the comment', (entry) => entry, {
    comment: joined(utf8('x'), u32(0x06054b50), utf8('y')),
  }),
  inArchive('a whole empty end record inside the comment', (entry) => entry, {
    comment: joined(u32(0x06054b50), u16(0, 0, 0, 0), u32(0, 0), u16(0)),
  }),
  inArchive(
    'record lengths that hide the entries after the manifest',
    only(MANIFEST, (entry) => ({ ...entry, lengths: [MANIFEST.length, 0, 0xffff] })),
  ),
  inArchive('bytes after the archive', (entry) => entry, { trailing: new Uint8Array(5000) }),
  inArchive('count of entries below the truth', (entry) => entry, { count: 1 }),
  {
    name: 'a folder named like the manifest',
    expected: 'right',
    make: (source) => zip([{ name: `${MANIFEST}/` }, ...source.entries]),
  },
  {
    name: 'hostile names beside the real ones',
    expected: 'right',
    make: (source) => zip([{ name: '../../AndroidManifest.xml' }, ...source.entries, { name: 'res/\0.xml' }]),
  },
  {
    name: 'a second manifest after the real one',
    expected: 'manifest-entry-twice',
    make: (source) => zip([...source.entries, { name: MANIFEST, data: decoy }]),
  },
  {
    name: 'a second manifest before the real one',
    expected: 'manifest-entry-twice',
    make: (source) => zip([{ name: MANIFEST, data: decoy }, ...source.entries]),
  },
  {
    name: 'the same manifest twice',
    expected: 'right',
    make: (source) => zip([...source.entries, { name: MANIFEST, data: dataOf(source, MANIFEST) }]),
  },
  {
    name: '3,000 empty entries',
    expected: 'right',
    make: (source) =>
      zip([...Array.from({ length: 3000 }, (_, index) => ({ name: `e${index}` })), ...source.entries]),
  },
  inManifest('XML type 0', (bytes) => patched(bytes, 0, u16(0))),
  inManifest('XML of an unknown type', (bytes) => patched(bytes, 0, u16(0x1337))),
  inManifest('XML header of 0 bytes', (bytes) => patched(bytes, 2, u16(0))),
  inManifest('XML size beyond the file', (bytes) => patched(bytes, 4, u32(0x7fffffff))),
  inManifest(
    'XML size that cuts the end off',
    (bytes) => patched(bytes, 4, u32(bytes.length - 600)),
    'manifest-cut',
  ),
  inManifest('garbage after the XML', (bytes) => joined(bytes, new Uint8Array(500).fill(0xaa))),
  inManifest(
    'string count + 2000',
    ofType(POOL, (bytes) => [patched(bytes, 8, u32((bytes[8] ?? 0) + 2000))]),
  ),
  inManifest(
    'style count of 4 billion',
    ofType(POOL, (bytes) => [patched(bytes, 12, u32(0xffffffff))]),
  ),
  inManifest(
    'start of styles anywhere',
    ofType(POOL, (bytes) => [patched(bytes, 24, u32(0x12345678))]),
  ),
  inManifest(
    'start of strings outside',
    ofType(POOL, (bytes) => [patched(bytes, 20, u32(0x7fffffff))]),
  ),
  inManifest(
    'string pool in UTF-8',
    repooled((strings) => stringPool(strings, { utf8: true })),
  ),
  inManifest(
    'string pool written backwards',
    repooled((strings) => {
      const encoded = stringPool([...strings].reverse())
      const view = new DataView(encoded.buffer)
      const offsets = strings.map((_, index) => view.getUint32(28 + (strings.length - 1 - index) * 4, true))
      return joined(encoded.subarray(0, 28), u32(...offsets), encoded.subarray(28 + strings.length * 4))
    }),
  ),
  inManifest(
    'attribute names blanked',
    repooled((strings, mapped) => stringPool(strings.map((text, index) => (index < mapped ? '' : text)))),
  ),
  inManifest(
    'attribute names that lie',
    repooled((strings, mapped) =>
      stringPool(strings.map((text, index) => (index < mapped ? 'label' : text))),
    ),
  ),
  inManifest(
    'no resource map',
    ofType(MAP, () => []),
  ),
  inManifest(
    'a second string pool',
    ofType(MAP, (bytes) => [bytes, stringPool(['decoy'])]),
  ),
  inManifest(
    'a second resource map',
    ofType(MAP, (bytes) => [bytes, chunk(MAP, new Uint8Array(), u32(1, 2, 3))]),
  ),
  inManifest(
    'unknown chunks everywhere',
    eachChunk(({ bytes }) => [bytes, unknownChunk()]),
  ),
  inManifest(
    'an unknown chunk of no size',
    ofType(MAP, (bytes) => [bytes, unknownChunk(0).subarray(0, 16)]),
  ),
  inManifest(
    'end of namespace of no size',
    ofType(END_NAMESPACE, (bytes) => [patched(bytes, 4, u32(0))]),
  ),
  inManifest(
    'no namespace',
    eachChunk(({ type, bytes }) => (type === START_NAMESPACE || type === END_NAMESPACE ? [] : [bytes])),
  ),
  inManifest('attributes of 24 bytes', respaced(20, 24)),
  inManifest('attributes that begin at 28', respaced(28, 20)),
  inManifest(
    'attributes without a namespace',
    ofType(START, (bytes) => [
      Array.from({ length: bytes[28] ?? 0 }).reduce<Uint8Array>(
        (all, _, index) => patched(all, 36 + index * 20, u32(0xffffffff)),
        bytes,
      ),
    ]),
  ),
  inManifest('every name twice, the second a lie', namesTwice),
  inManifest(
    '65,535 attributes each',
    ofType(START, (bytes) => [patched(bytes, 28, u16(0xffff))]),
    'manifest-cut',
  ),
  inManifest(
    'the last end missing',
    (bytes) => {
      const last = lastOf(bytes, END)
      return eachChunk(({ bytes: own }, index) => (index === last ? [] : [own]))(bytes)
    },
    'manifest-cut',
  ),
  inManifest('an end too many, before anything is declared', endTwice(0), 'manifest-empty-and-doubtful'),
  inManifest('an end too many, after some permissions', endTwice(2), 'manifest-cut'),
  inManifest(
    'a chunk in the middle that swallows the rest',
    (bytes) => {
      const last = lastOf(bytes, START)
      return eachChunk(({ bytes: own }, index) =>
        index === last ? [patched(own, 4, u32(0x7fffffff))] : [own],
      )(bytes)
    },
    'manifest-cut',
  ),
  inManifest('an empty file', () => new Uint8Array(), 'manifest-not-compiled-xml'),
  inManifest('plain XML', () => utf8('<manifest package="com.example.decoy"/>'), 'manifest-not-compiled-xml'),
  inResources('table of an unknown type', (bytes) => patched(bytes, 0, u16(0x1337))),
  inResources('table size beyond the file', (bytes) => patched(bytes, 4, u32(0x7fffffff))),
  inResources('4 billion packages', (bytes) => patched(bytes, 8, u32(0xffffffff))),
  inResources(
    'unknown chunks in the table',
    eachChunk(({ bytes }) => [unknownChunk(), bytes]),
  ),
  inResources(
    'string count + 2000 in the table',
    ofType(POOL, (bytes) => [patched(bytes, 8, u32(new DataView(bytes.buffer).getUint32(8, true) + 2000))]),
  ),
  inResources('an empty table', () => new Uint8Array(), 'resources-unreadable'),
]
