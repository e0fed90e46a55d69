import { describe, expect, test } from '@jest/globals'
import { VALUE } from '../../../src/collect/android/axml.ts'
import type { ResourceTable } from '../../../src/collect/android/resource-table.ts'
import { openResources } from '../../../src/collect/android/resources.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { type NoteBook, noteBook } from '../../../src/collect/integrity-note.ts'
import { chunk, joined, patched, u32 } from '../../build/bytes.ts'
import { chunksIn } from '../../build/chunks.ts'
import {
  bagEntry,
  compactEntry,
  libraryChunk,
  type MadePackage,
  overlayableChunk,
  plainEntry,
  resourceTableBytes,
  stagedAliasChunk,
  typeChunk,
} from '../../build/resources.ts'

const STRINGS = ['Hello', '你好', '您好', 'Bonjour', 'res/a.xml', 'Sr', 'Fil']
const KEYS = ['greeting', 'other', 'third', 'screen']
const [HELLO, NIHAO, NINHAO, BONJOUR, FILE, SR, FIL] = [0, 1, 2, 3, 4, 5, 6] as const

const opened = (bytes: Uint8Array): { table: ResourceTable; notes: NoteBook; codes: string[] } => {
  const notes = noteBook()
  const table = openResources(bytes, 'resources.arsc', notes, budgetOf())
  if (!table.ok) throw new Error(table.because)
  return {
    table: table.value,
    notes,
    get codes() {
      return [...new Set(notes.notes.map(({ code }) => code))].sort()
    },
  }
}
const app = (chunks: readonly Uint8Array[], more: Partial<MadePackage> = {}): MadePackage => ({
  id: 0x7f,
  name: 'com.example.app',
  types: ['string', 'layout', 'array', 'plurals', 'style'],
  keys: KEYS,
  chunks,
  ...more,
})
const tableOf = (...chunks: readonly Uint8Array[]) => opened(resourceTableBytes(STRINGS, [app(chunks)]))
const text = (key: number, index: number) => plainEntry(key, VALUE.string, index)
const GREETING = 0x7f010000

const locales = (table: ResourceTable, id: number): Record<string, string | undefined> =>
  Object.fromEntries(
    table.lookup(id).map(({ configuration, value }) => [configuration.locale, value?.rawValue]),
  )

describe('configurations', () => {
  const table = tableOf(
    typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) } }),
    typeChunk({ typeId: 1, configuration: { language: 'zh' }, entries: { 0: text(0, NIHAO) } }),
    typeChunk({
      typeId: 1,
      configuration: { language: 'zh', region: 'CN' },
      entries: { 0: text(0, NINHAO) },
    }),
    typeChunk({
      typeId: 1,
      configuration: { language: 'fr', region: 'CA', size: 28 },
      entries: { 0: text(0, BONJOUR) },
    }),
    typeChunk({ typeId: 1, configuration: { language: 'sr', script: 'Latn' }, entries: { 0: text(0, SR) } }),
    typeChunk({ typeId: 1, configuration: { language: 'fil' }, entries: { 0: text(0, FIL) } }),
  )

  test('every locale, whatever the length of its configuration', () => {
    expect(locales(table.table, GREETING)).toEqual({
      '': 'Hello',
      zh: '你好',
      'zh-CN': '您好',
      'fr-CA': 'Bonjour',
      'sr-Latn': 'Sr',
      fil: 'Fil',
    })
    expect(table.codes).toEqual([])
  })

  test('a phone in mainland China is the standard; other preferences can be asked for', () => {
    const value = { type: VALUE.reference, data: GREETING }
    expect(table.table.textOf(value)).toBe('您好')
    expect(table.table.textOf(value, ['fr'])).toBe('Bonjour')
    expect(table.table.textOf(value, [''])).toBe('Hello')
    expect(table.table.nameOf(GREETING)).toBe('string/greeting')
  })

  test('traditional Chinese does not stand in for simplified', () => {
    const { table: only } = tableOf(
      typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) } }),
      typeChunk({
        typeId: 1,
        configuration: { language: 'zh', region: 'TW' },
        entries: { 0: text(0, NIHAO) },
      }),
    )
    expect(only.textOf({ type: VALUE.reference, data: GREETING })).toBe('Hello')
  })

  test('by day and upright before by night and sideways; the newest platform first', () => {
    const { table: many } = tableOf(
      typeChunk({ typeId: 1, configuration: { night: true }, entries: { 0: text(0, HELLO) } }),
      typeChunk({ typeId: 1, configuration: { landscape: true }, entries: { 0: text(0, BONJOUR) } }),
      typeChunk({ typeId: 1, configuration: { sdk: 21 }, entries: { 0: text(0, SR) } }),
      typeChunk({ typeId: 1, configuration: { sdk: 26 }, entries: { 0: text(0, FIL) } }),
    )
    expect(many.textOf({ type: VALUE.reference, data: GREETING })).toBe('Fil')
  })
})

describe.each(['dense', 'sparse', 'offset16'] as const)('%s offsets', (form) => {
  const { table, codes } = tableOf(
    typeChunk({ typeId: 1, form, entries: { 0: text(0, HELLO), 5: text(1, NIHAO), 300: text(2, BONJOUR) } }),
  )
  test('entries that are there, and gaps', () => {
    expect(
      [0, 1, 5, 299, 300, 301].map((index) => table.lookup(GREETING + index)[0]?.value?.rawValue),
    ).toEqual(['Hello', undefined, '你好', undefined, 'Bonjour', undefined])
    expect([...table.list('string')].map(({ id, name }) => [id - GREETING, name])).toEqual([
      [0, 'greeting'],
      [5, 'other'],
      [300, 'third'],
    ])
    expect(codes).toEqual([])
  })
})

describe('entries', () => {
  test('compact ones beside plain ones', () => {
    const { table } = tableOf(
      typeChunk({
        typeId: 1,
        form: 'offset16',
        entries: {
          0: compactEntry(0, VALUE.string, NIHAO),
          1: text(1, HELLO),
          2: compactEntry(2, VALUE.decimal, 0xffffffff),
        },
      }),
    )
    expect([...table.list('string')].map(({ name, variants }) => [name, variants[0]?.value])).toEqual([
      ['greeting', { type: VALUE.string, data: NIHAO, rawValue: '你好' }],
      ['other', { type: VALUE.string, data: HELLO, rawValue: 'Hello' }],
      ['third', { type: VALUE.decimal, data: 0xffffffff }],
    ])
  })

  test('arrays, plurals, and styles with parents', () => {
    const item = (name: number, index: number) => ({ name, type: VALUE.string, data: index })
    const { table } = tableOf(
      typeChunk({
        typeId: 3,
        entries: { 0: bagEntry(0, 0, [item(0x02000000, HELLO), item(0x02000001, NIHAO)]) },
      }),
      typeChunk({
        typeId: 4,
        entries: { 0: bagEntry(0, 0, [item(0x01000004, HELLO), item(0x01000006, BONJOUR)]) },
      }),
      typeChunk({
        typeId: 5,
        entries: {
          0: bagEntry(0, 0, [item(0x0101014f, HELLO), item(0x01010150, NIHAO)]),
          1: bagEntry(1, 0x7f050000, [item(0x0101014f, BONJOUR)]),
        },
      }),
    )
    expect(table.bag(0x7f030000)?.items.map(({ rawValue }) => rawValue)).toEqual(['Hello', '你好'])
    expect(table.bag(0x7f040000)?.items.map(({ name, rawValue }) => [name, rawValue])).toEqual([
      [0x01000004, 'Hello'],
      [0x01000006, 'Bonjour'],
    ])
    expect(table.styleValue(0x7f050001, 0x0101014f)?.rawValue).toBe('Bonjour')
    expect(table.styleValue(0x7f050001, 0x01010150)?.rawValue).toBe('你好')
    expect(table.styleValue(0x7f050001, 0x01010098)).toBeUndefined()
  })

  test('layouts are found by their type, whatever their path', () => {
    const { table } = tableOf(typeChunk({ typeId: 2, entries: { 0: plainEntry(3, VALUE.string, FILE) } }))
    expect(table.layouts().map(({ id, name, path }) => [id, name, path])).toEqual([
      [0x7f020000, 'screen', 'res/a.xml'],
    ])
    expect(table.resolve({ type: VALUE.reference, data: 0x7f020000 })).toEqual({
      is: 'file',
      path: 'res/a.xml',
      id: 0x7f020000,
    })
  })

  test('references in a circle, to nothing and to the platform end', () => {
    const { table } = tableOf(
      typeChunk({
        typeId: 1,
        entries: {
          0: plainEntry(0, VALUE.reference, 0x7f010001),
          1: plainEntry(1, VALUE.reference, 0x7f010000),
          2: plainEntry(2, VALUE.reference, 0x0104000a),
        },
      }),
    )
    expect(table.resolve({ type: VALUE.reference, data: GREETING }).is).toBe('reference')
    expect(table.resolve({ type: VALUE.reference, data: 0x7f010002 })).toEqual({
      is: 'reference',
      id: 0x0104000a,
    })
    expect(table.best(0x7f0100ff)).toBeUndefined()
  })

  test('styles that are their own parents end', () => {
    const { table } = tableOf(typeChunk({ typeId: 5, entries: { 0: bagEntry(0, 0x7f050000, []) } }))
    expect(table.styleValue(0x7f050000, 1)).toBeUndefined()
  })
})

describe('more than one package', () => {
  const greeting = (index: number) => typeChunk({ typeId: 1, entries: { 0: text(0, index) } })

  test('a shared library is reached by the id the app gave it', () => {
    const { table } = opened(
      resourceTableBytes(STRINGS, [
        app([libraryChunk({ 2: 'com.example.library' }), greeting(HELLO)]),
        app([greeting(NIHAO)], { id: 0, name: 'com.example.library' }),
      ]),
    )
    expect(table.textOf({ type: VALUE.dynamicReference, data: 0x02010000 })).toBe('你好')
    expect(table.textOf({ type: VALUE.reference, data: GREETING })).toBe('Hello')
  })

  test('two packages of one id (an overlay) both answer', () => {
    const { table } = opened(
      resourceTableBytes(STRINGS, [
        app([greeting(HELLO)]),
        app([typeChunk({ typeId: 1, configuration: { language: 'zh' }, entries: { 0: text(0, NIHAO) } })]),
      ]),
    )
    expect(locales(table, GREETING)).toEqual({ '': 'Hello', zh: '你好' })
  })

  test('type ids may begin later', () => {
    const { table } = opened(
      resourceTableBytes(STRINGS, [
        app([typeChunk({ typeId: 0x11, entries: { 0: text(0, HELLO) } })], { typeIdOffset: 0x10 }),
      ]),
    )
    expect(table.nameOf(0x7f110000)).toBe('string/greeting')
  })

  test('a staged id leads to the one that replaced it; what overlays may replace changes nothing', () => {
    const { table, codes } = tableOf(
      greeting(HELLO),
      stagedAliasChunk([[0x7fff0000, GREETING]]),
      overlayableChunk('theme', [GREETING]),
    )
    expect(table.textOf({ type: VALUE.reference, data: 0x7fff0000 })).toBe('Hello')
    expect(codes).toEqual([])
  })
})

describe('tables that lie', () => {
  const good = resourceTableBytes(STRINGS, [app([typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) } })])])
  const still = (bytes: Uint8Array) => {
    const { table, notes } = opened(bytes)
    return [table.textOf({ type: VALUE.reference, data: GREETING }), notes.notes.map(({ code }) => code)]
  }
  test.each<[string, Uint8Array, string]>([
    ['another type', patched(good, 0, Uint8Array.of(0x55, 0x55)), 'resource-table-type'],
    ['a size beyond the file', patched(good, 4, u32(0x7fffffff)), 'resource-table-size'],
    [
      'more entries than there is room for',
      resourceTableBytes(STRINGS, [
        app([typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) }, count: 0x0fffffff })]),
      ]),
      'resource-entry-count',
    ],
    [
      'a chunk larger than the rest',
      resourceTableBytes(STRINGS, [
        app([typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) }, size: 0x0fffffff })]),
      ]),
      'resource-chunk-size',
    ],
    [
      'an unknown chunk without size',
      resourceTableBytes(STRINGS, [
        app([
          chunk(0x0999, u32(0), undefined, { size: 0 }),
          typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) } }),
        ]),
      ]),
      'resource-chunk-size',
    ],
    [
      'a second pool',
      resourceTableBytes(STRINGS, [app([typeChunk({ typeId: 1, entries: { 0: text(0, HELLO) } })])], {
        extra: chunksIn(good)[0]?.bytes ?? new Uint8Array(),
      }),
      'second-string-pool',
    ],
  ])('%s', (_name, bytes, code) => {
    const [found, codes] = still(bytes)
    expect(found).toBe('Hello')
    expect(codes).toContain(code)
  })

  test('a bag that states more items than it has room for', () => {
    const { table, codes } = tableOf(
      typeChunk({
        typeId: 3,
        entries: { 0: bagEntry(0, 0, [{ name: 1, type: VALUE.string, data: HELLO }], 0x7fffffff) },
      }),
    )
    expect(table.bag(0x7f030000)?.items.length).toBeLessThan(3)
    expect(opened(resourceTableBytes(STRINGS, [])).codes).toEqual([])
    expect(codes).toEqual([])
  })

  test('bags over the same bytes stop at the cap', () => {
    const items = Array.from({ length: 60_000 }, () => ({ name: 1, type: VALUE.decimal, data: 1 }))
    const whole = bagEntry(0, 0, items)
    const type = typeChunk({ typeId: 3, entries: { 0: whole } })
    // Every entry of a dense table points to the first.
    const many = joined(type.subarray(0, 84), u32(...Array(200).fill(0)), type.subarray(88))
    const bytes = patched(patched(patched(many, 4, u32(many.length)), 12, u32(200)), 16, u32(84 + 800))
    const { table, notes } = tableOf(bytes)
    let decoded = 0
    for (const { variants } of table.list('array')) decoded += variants[0]?.bag?.items.length ?? 0
    expect(decoded).toBeLessThanOrEqual(5_000_000)
    expect(notes.notes.map(({ code }) => code)).toContain('resource-bags-too-large')
  })

  test('what is no table is refused', () => {
    const notes = noteBook()
    for (const bytes of [new Uint8Array(), new Uint8Array(64), Uint8Array.from(Buffer.from('<resources/>'))])
      expect(openResources(bytes, 'x', notes, budgetOf())).toEqual({
        ok: false,
        because: 'not-a-resource-table',
      })
  })

  test('long listings take their time from the budget', () => {
    const entries = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [index, text(0, HELLO)]))
    const bytes = resourceTableBytes(STRINGS, [
      app([...Array(5)].map(() => typeChunk({ typeId: 1, entries }))),
    ])
    const table = openResources(bytes, 'x', noteBook(), budgetOf(1e9, -1))
    expect(() => table.ok && [...table.value.list('string')]).toThrow('time budget')
  })
})
