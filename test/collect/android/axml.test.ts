import { describe, expect, test } from '@jest/globals'
import { attributeOf, childrenNamed, plainAttribute, VALUE } from '../../../src/collect/android/axml.ts'
import { readAxml } from '../../../src/collect/android/axml-reader.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { axml, element, hexadecimal, reference } from '../../build/axml.ts'
import { chunk, fixed, joined, patched, u16, u32 } from '../../build/bytes.ts'
import { chunksIn, withChunks } from '../../build/chunks.ts'

const POOL = 0x0001
const MAP = 0x0180
const START_NAMESPACE = 0x0100
const END_NAMESPACE = 0x0101
const START = 0x0102
const END = 0x0103

const MANIFEST = axml(
  element(
    'manifest',
    { package: 'com.example.app', 'android:versionCode': 7, 'android:versionName': '1.0' },
    element('uses-permission', { 'android:name': 'android.permission.CAMERA', 'android:maxSdkVersion': 28 }),
    element(
      'application',
      { 'android:label': reference(0x7f010000), 'android:allowBackup': false },
      element('activity', { 'android:name': '.Main', 'android:exported': true }, 'free text'),
    ),
  ),
)

const readingOf = (bytes: Uint8Array) => {
  const notes = noteBook()
  const reading = readAxml(bytes, 'x', notes)
  return { reading, codes: [...new Set(notes.notes.map(({ code }) => code))].sort(), notes }
}
/** What the manifest says, by resource ids, in one line an element. */
const said = (bytes: Uint8Array): string => {
  const { reading } = readingOf(bytes)
  if (!reading.ok) return reading.because
  const root = reading.value
  const permissions = childrenNamed(root, 'uses-permission').map(
    (child) => `${attributeOf(child, 'name')?.rawValue} until ${attributeOf(child, 'maxSdkVersion')?.data}`,
  )
  const activities = childrenNamed(root, 'application')
    .flatMap((application) => childrenNamed(application, 'activity'))
    .map((child) => `${attributeOf(child, 'name')?.rawValue} ${attributeOf(child, 'exported')?.data !== 0}`)
  return [plainAttribute(root, 'package')?.rawValue, ...permissions, ...activities].join('; ')
}
const RIGHT = 'com.example.app; android.permission.CAMERA until 28; .Main true'

const edit = (type: number, change: (bytes: Uint8Array) => Uint8Array) =>
  withChunks(MANIFEST, (found) => [found.type === type ? change(found.bytes) : found.bytes])
const unknown = (size: number): Uint8Array => chunk(0x7abc, u32(1, 2), new Uint8Array(8), { size })
/** Attributes that begin and repeat at other distances than 20 bytes. */
const respaced = (start: number, size: number) =>
  edit(START, (bytes) => {
    const count = bytes[28] ?? 0
    const body = joined(
      bytes.subarray(8, 24),
      u16(start, size),
      bytes.subarray(28, 36),
      new Uint8Array(start - 20),
      ...Array.from({ length: count }, (_, index) =>
        fixed(bytes.subarray(36 + index * 20, 56 + index * 20), size),
      ),
    )
    return chunk(START, body.subarray(0, 8), body.subarray(8))
  })
const namesBlanked = edit(POOL, (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const strings = view.getUint32(20, true)
  const mapped = chunksIn(MANIFEST).find(({ type }) => type === MAP)?.bytes.length ?? 8
  let blank = bytes
  for (let index = 0; index < (mapped - 8) / 4; index++)
    blank = patched(blank, strings + view.getUint32(28 + index * 4, true), u16(0))
  return blank
})

test('elements, attributes and text', () => {
  const { reading, codes } = readingOf(MANIFEST)
  expect(codes).toEqual([])
  expect(said(MANIFEST)).toBe(RIGHT)
  const application = reading.ok ? reading.value.children[1] : undefined
  expect(application && attributeOf(application, 'label')).toMatchObject({
    type: VALUE.reference,
    data: 0x7f010000,
    resourceId: 0x01010001,
    namespace: 'http://schemas.android.com/apk/res/android',
  })
  expect(application?.children[0]?.text).toBe('free text')
})

describe('what phones read, and readers stumble over', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['type 0', patched(MANIFEST, 0, u16(0)), ['xml-type']],
    [
      'a header that states 16 bytes',
      joined(u16(3, 16), u32(MANIFEST.length + 8, 0, 0), MANIFEST.slice(8)),
      ['xml-header-size'],
    ],
    ['a size beyond the file', patched(MANIFEST, 4, u32(0x7fffffff)), ['xml-size']],
    ['bytes after the end', joined(MANIFEST, new Uint8Array(64).fill(0xff)), ['xml-trailing-bytes']],
    [
      'unknown chunks between elements',
      withChunks(MANIFEST, ({ bytes }) => [bytes, unknown(24)]),
      ['unknown-chunk', 'xml-trailing-chunk'],
    ],
    [
      'an unknown chunk without size',
      edit(END_NAMESPACE, (bytes) => joined(unknown(0).subarray(0, 16), bytes)),
      ['chunk-size', 'xml-trailing-chunk'],
    ],
    [
      'an end of the namespace without size',
      edit(END_NAMESPACE, (bytes) => patched(bytes, 4, u32(0))),
      ['chunk-size'],
    ],
    [
      'no namespace at all',
      withChunks(MANIFEST, ({ type, bytes }) =>
        type === START_NAMESPACE || type === END_NAMESPACE ? [] : [bytes],
      ),
      [],
    ],
    ['attribute names blanked', namesBlanked, ['attribute-name-blank']],
    ['attributes of 24 bytes', respaced(20, 24), ['attribute-size']],
    ['attributes that begin at 24', respaced(24, 20), ['attribute-start']],
    [
      'more strings than there are',
      edit(POOL, (bytes) => patched(bytes, 8, u32(5000))),
      ['string-pool-count'],
    ],
    [
      'styles that are not there',
      edit(POOL, (bytes) => patched(bytes, 12, u32(0xfffffff))),
      ['string-pool-count'],
    ],
    [
      'a second string pool',
      withChunks(MANIFEST, ({ type, bytes }) =>
        type === MAP
          ? [bytes, edit(POOL, (pool) => pool).subarray(8, 8 + (chunksIn(MANIFEST)[0]?.bytes.length ?? 0))]
          : [bytes],
      ),
      ['second-string-pool'],
    ],
    [
      'no resource map: names are left',
      withChunks(MANIFEST, ({ type, bytes }) => (type === MAP ? [] : [bytes])),
      [],
    ],
  ])('%s', (_name, bytes, codes) => {
    expect(said(bytes)).toBe(RIGHT)
    expect(readingOf(bytes).codes).toEqual(codes)
  })

  test('a pool in UTF-8', () => {
    const utf8 = axml(element('manifest', { package: '中文.包' }), { pool: { utf8: true } })
    expect(said(utf8)).toBe('中文.包')
  })

  test('the attribute with the platform’s id counts, not one that only bears its name', () => {
    const decoy = axml(
      element('manifest', {}, element('uses-permission', { name: 'decoy', 'android:name': 'real' })),
    )
    const { reading } = readingOf(decoy)
    const permission = reading.ok ? reading.value.children[0] : undefined
    expect(permission && attributeOf(permission, 'name')?.rawValue).toBe('real')
    expect(permission && plainAttribute(permission, 'name')?.rawValue).toBe('decoy')
  })

  test('typed values keep their bits', () => {
    const { reading } = readingOf(
      axml(element('x', { 'android:versionCode': hexadecimal(0xfffffff0), 'android:minSdkVersion': -1 })),
    )
    const root = reading.ok ? reading.value : undefined
    expect(root?.attributes.map(({ type, data }) => [type, data])).toEqual([
      [VALUE.hexadecimal, 0xfffffff0],
      [VALUE.decimal, 0xffffffff],
    ])
  })
})

describe('content that is lost is said to be', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'more attributes than there is room for',
      edit(START, (bytes) => patched(bytes, 28, u16(0xffff))),
      'attribute-count',
    ],
    [
      'elements that never end',
      withChunks(MANIFEST, ({ type, bytes }) => (type === END ? [] : [bytes])),
      'element-unclosed',
    ],
    ['a size that cuts the end off', patched(MANIFEST, 4, u32(MANIFEST.length - 120)), 'element-unclosed'],
    [
      'a chunk that swallows the rest',
      edit(START, (bytes) => patched(bytes, 4, u32(0x7fffffff))),
      'chunk-past-end',
    ],
    [
      'an element too short for one',
      edit(START, (bytes) => patched(bytes.subarray(0, 24), 4, u32(24))),
      'element-damaged',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(
      readingOf(bytes)
        .notes.notes.filter(({ weight }) => weight === 'unreadable')
        .map((note) => note.code),
    ).toContain(code)
  })

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-compiled-xml'],
    ['text', Uint8Array.from(Buffer.from('<?xml version="1.0"?><manifest/>')), 'not-compiled-xml'],
    [
      'no element',
      withChunks(MANIFEST, ({ type, bytes }) => (type === START || type === END ? [] : [bytes])),
      'no-root-element',
    ],
    [
      'no string pool',
      withChunks(MANIFEST, ({ type, bytes }) => (type === POOL ? [] : [bytes])),
      'string-pool-missing',
    ],
  ])('%s is no manifest', (_name, bytes, because) => {
    expect(readingOf(bytes).reading).toEqual({ ok: false, because })
  })

  test('a tree deeper than any real one ends at the cap', () => {
    const start =
      chunksIn(axml(element('a'))).filter(({ type }) => type === START)[0]?.bytes ?? new Uint8Array()
    const deep = withChunks(axml(element('a')), ({ type, bytes }) =>
      type === START ? Array(5000).fill(start) : [bytes],
    )
    const { reading, codes } = readingOf(deep)
    expect(reading.ok).toBe(true)
    expect(codes).toContain('xml-too-large')
  })
})
