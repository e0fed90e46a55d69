import { chunk, joined, patched, u16, u32 } from '../build/bytes.ts'
import { stringPool } from '../build/string-pool.ts'
import { eachChunk, inResources, ofType, POOL, unknownChunk, type Variant } from './tampering.ts'

const PACKAGE = 0x0200

/** The resource table is tampered with. */
export const RESOURCE_VARIANTS: readonly Variant[] = [
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
  inResources(
    'an empty package before the real one',
    ofType(PACKAGE, (bytes) => [chunk(PACKAGE, bytes.slice(8, 288), new Uint8Array()), bytes]),
  ),
  inResources(
    'a second pool of strings, after the packages',
    ofType(PACKAGE, (bytes) => [bytes, stringPool(['decoy'])]),
  ),
  inResources('packages stated to be none', (bytes) => patched(bytes, 8, u32(0))),
  inResources('table header of 8 bytes', (bytes) => patched(bytes, 2, u16(8))),
  inResources('garbage after the table', (bytes) => joined(bytes, new Uint8Array(500).fill(0xaa))),
]
