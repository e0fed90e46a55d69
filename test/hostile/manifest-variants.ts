import { chunk, fixed, joined, patched, u8, u16, u32, utf8 } from '../build/bytes.ts'
import { chunksIn } from '../build/chunks.ts'
import { pooled, stringPool } from '../build/string-pool.ts'
import {
  END,
  END_NAMESPACE,
  eachChunk,
  inManifest,
  MAP,
  ofType,
  POOL,
  START,
  START_NAMESPACE,
  stringsOf,
  unknownChunk,
  type Variant,
} from './tampering.ts'

const TEXT = 0x0104
const NONE = 0xffff_ffff

/** How many strings of the pool name attributes. */
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

/** The nth end of an element a second time, which ends the element around it as well. */
const endTwice =
  (nth: number) =>
  (bytes: Uint8Array): Uint8Array => {
    let ends = -1
    return ofType(END, (own) => (++ends === nth ? [own, own] : [own]))(bytes)
  }
const lastOf = (bytes: Uint8Array, type: number): number =>
  chunksIn(bytes).reduce((last, found, index) => (found.type === type ? index : last), -1)

/** The compiled manifest is tampered with. */
export const MANIFEST_VARIANTS: readonly Variant[] = [
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
  inManifest(
    'attributes of no size, so that all are the first',
    ofType(START, (bytes) => [patched(bytes, 26, u16(0))]),
    'manifest-without-package',
  ),
  inManifest(
    'attributes that begin past the element',
    ofType(START, (bytes) => [patched(bytes, 24, u16(0xfff0))]),
    'manifest-without-package',
  ),
  inManifest(
    'end of namespace with a header of 7 KB and a size past the end',
    ofType(END_NAMESPACE, (bytes) => [patched(bytes, 2, joined(u16(0x1c01), u32(285_696)))]),
  ),
  inManifest(
    'start of namespace with a header of 20 bytes',
    ofType(START_NAMESPACE, (bytes) => [patched(bytes, 2, u16(20))]),
  ),
  inManifest(
    'namespace by the name of a comment',
    repooled((strings) => stringPool(strings.map((text) => (text === 'android' ? '<!--' : text)))),
  ),
  inManifest(
    'another address of the namespace',
    repooled((strings) =>
      stringPool(strings.map((text) => (text.startsWith('http:') ? 'http://example.com/x' : text))),
    ),
  ),
  inManifest(
    'an end before the first element',
    ofType(START_NAMESPACE, (bytes) => [bytes, chunk(END, u32(1, NONE), u32(NONE, 0))]),
  ),
  inManifest(
    'text before the first element',
    ofType(START_NAMESPACE, (bytes) => [bytes, chunk(TEXT, u32(1, NONE), u32(0x0fff_ffff, 8, 0))]),
  ),
  inManifest(
    'lines and comments that are no numbers',
    eachChunk(({ type, bytes }) => [
      type >= MAP || type < START_NAMESPACE ? bytes : patched(bytes, 8, u32(NONE, 0x7fff)),
    ]),
  ),
  inManifest(
    'strings said to be sorted',
    ofType(POOL, (bytes) => [patched(bytes, 16, u32(1))]),
  ),
  inManifest(
    'strings said to be in UTF-8',
    ofType(POOL, (bytes) => [patched(bytes, 16, u32(0x100))]),
    'manifest-without-manifest-element',
  ),
  inManifest(
    'no string, as the pool states it',
    ofType(POOL, (bytes) => [patched(bytes, 8, u32(0))]),
    'manifest-without-manifest-element',
  ),
  inManifest(
    '4 billion strings',
    ofType(POOL, (bytes) => [patched(bytes, 8, u32(0xffff_ffff))]),
  ),
  inManifest(
    'pool with a header of 20 bytes',
    ofType(POOL, (bytes) => [patched(bytes, 2, u16(20))]),
  ),
  inManifest(
    'strings in UTF-8 whose first length lies',
    repooled((strings) =>
      stringPool(
        strings.map((text) => joined(u8(1), pooled(text, true).subarray(text.length > 0x7f ? 2 : 1))),
        { utf8: true },
      ),
    ),
  ),
  inManifest(
    '600 elements inside one another',
    ofType(END, (bytes) => [
      bytes,
      ...Array.from({ length: 600 }, () => chunk(START, u32(1, NONE), u32(NONE, 0, 0x0014_0014, 0, 0))),
    ]),
    'manifest-empty-and-doubtful',
  ),
  inManifest(
    '80 MB of zeros after the XML',
    (bytes) => joined(bytes, new Uint8Array(80_000_000)),
    'manifest-entry-too-large',
  ),
  inManifest('an empty file', () => new Uint8Array(), 'manifest-not-compiled-xml'),
  inManifest('plain XML', () => utf8('<manifest package="com.example.decoy"/>'), 'manifest-not-compiled-xml'),
]
