import { axml, element } from '../build/axml.ts'
import { joined, u16, u32, utf8 } from '../build/bytes.ts'
import { zip } from '../build/zip.ts'
import { dataOf, inArchive, MANIFEST, only, type Variant } from './tampering.ts'

/** A manifest that declares next to nothing, to be taken for the real one. */
const decoy = axml(
  element(
    'manifest',
    { package: 'com.example.decoy' },
    element('application', {}, element('service', { 'android:name': '.S' })),
  ),
)

/** The archive is tampered with, its entries are not. */
export const ARCHIVE_VARIANTS: readonly Variant[] = [
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
  inArchive(
    'no name in the local header',
    only(MANIFEST, (entry) => ({ ...entry, local: { name: '' } })),
  ),
  inArchive(
    'method 65,535 in both headers, data stored',
    only(MANIFEST, (entry) => ({ ...entry, stored: true, method: 0xffff })),
  ),
  inArchive(
    'method 65,535 in the local header, and sizes of nothing',
    only(MANIFEST, (entry) => ({ ...entry, local: { method: 0xffff, size: 0, compressedSize: 0 } })),
  ),
  inArchive(
    'local header without its mark',
    only(MANIFEST, (entry) => ({ ...entry, local: { signature: 0x12345678 } })),
    {},
    'manifest-entry-damaged',
  ),
  inArchive(
    'extra field of zip64 that lies, where sizes fit',
    only(MANIFEST, (entry) => ({ ...entry, extra: joined(u16(1, 16), u32(1, 0, 1, 0)) })),
  ),
  inArchive(
    'extra fields cut short',
    only(MANIFEST, (entry) => ({ ...entry, extra: u16(0x7075, 0xffff) })),
  ),
  inArchive('count of entries above the truth', (entry) => entry, { count: 60_000 }),
  inArchive('size of the directory that is too small', (entry) => entry, { size: 10 }),
  {
    name: 'a manifest in capitals beside the real one',
    expected: 'right',
    make: (source) => zip([{ name: MANIFEST.toUpperCase(), data: decoy }, ...source.entries]),
  },
  {
    name: 'two entries over the same bytes',
    expected: 'right',
    make: (source) => zip([...source.entries, { name: 'again', data: new Uint8Array(), offset: 0 }]),
  },
]
