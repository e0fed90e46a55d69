import { describe, expect, test } from '@jest/globals'
import { openStringPool, type StringPool } from '../../../src/collect/android/string-pool.ts'
import { type NoteBook, noteBook } from '../../../src/collect/integrity-note.ts'
import { joined, u8, u16, utf8 } from '../../build/bytes.ts'
import { type MadePool, pooled, stringPool } from '../../build/string-pool.ts'

const poolOf = (
  strings: readonly (string | Uint8Array)[],
  made: MadePool = {},
): { pool: StringPool; notes: NoteBook } => {
  const bytes = stringPool(strings, made)
  const notes = noteBook()
  return { pool: openStringPool(bytes, 0, bytes.length, 'x', notes), notes }
}
const codes = (notes: NoteBook): string[] => notes.notes.map(({ code }) => code)

const TEXTS = ['', 'a', '雪球股票', '😀 emoji', 'é'.repeat(200), '隐'.repeat(9000), 'x'.repeat(40_000)]

describe.each([false, true])('UTF-8: %s', (inUtf8) => {
  test('strings of every length and script', () => {
    const { pool, notes } = poolOf(TEXTS, { utf8: inUtf8 })
    expect(pool.count).toBe(TEXTS.length)
    expect(TEXTS.map((_, index) => pool.at(index))).toEqual(TEXTS)
    expect(codes(notes)).toEqual([])
  })

  test('an index outside is undefined, never another string', () => {
    const { pool } = poolOf(['a', 'b'], { utf8: inUtf8 })
    expect([pool.at(2), pool.at(-1), pool.at(0xffffffff)]).toEqual([undefined, undefined, undefined])
  })

  test('offsets are trusted, order is not', () => {
    const a = pooled('first', inUtf8)
    const { pool } = poolOf([a, pooled('second', inUtf8)], { utf8: inUtf8, offsets: [a.length, 0, 0] })
    expect([pool.at(0), pool.at(1), pool.at(2)]).toEqual(['second', 'first', 'first'])
  })

  test('an offset past the end loses that string only', () => {
    const { pool, notes } = poolOf(['a', 'b'], { utf8: inUtf8, offsets: [0x7fffffff, 0] })
    expect([pool.at(0), pool.at(1)]).toEqual([undefined, 'a'])
    expect(codes(notes)).toEqual(['string-out-of-range'])
  })

  test.each<[string, MadePool]>([
    ['more strings than there is room for', { count: 5000 }],
    ['more styles than there is room for', { styleCount: 0xffffffff }],
  ])('%s', (_name, made) => {
    const { pool, notes } = poolOf(['a', 'b'], { utf8: inUtf8, ...made })
    expect([pool.at(0), pool.at(1)]).toEqual(['a', 'b'])
    expect(codes(notes)).toEqual(['string-pool-count'])
  })

  test('a start of strings outside the pool', () => {
    const { pool, notes } = poolOf(['a', 'b'], { utf8: inUtf8, stringsStart: 0x7fffffff })
    expect([pool.at(0), pool.at(1)]).toEqual(['a', 'b'])
    expect(codes(notes)).toEqual(['string-pool-start'])
  })

  test('strings that overlap decode to so much and no more', () => {
    const long = 'y'.repeat(30_000)
    const { pool, notes } = poolOf([long], { utf8: inUtf8, offsets: Array(1000).fill(0) })
    let decoded = 0
    for (let index = 0; index < 1000; index++) decoded += pool.at(index)?.length ?? 0
    expect(decoded).toBeLessThanOrEqual(4_000_000)
    expect(codes(notes)).toContain('string-pool-bomb')
  })
})

test('surrogates written as three bytes each, NUL as two, and bytes that are none', () => {
  const { pool } = poolOf(
    [
      joined(u8(2, 6), u8(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), u8(0)),
      joined(u8(3, 4), u8(0x61, 0xc0, 0x80, 0x62), u8(0)),
      joined(u8(2, 2), u8(0xff, 0x61), u8(0)),
    ],
    { utf8: true },
  )
  expect([pool.at(0), pool.at(1), pool.at(2)]).toEqual(['😀', 'a\0b', '\ufffda'])
})

test('a byte length that does not fit fifteen bits: the string ends at its NUL', () => {
  const text = 'z'.repeat(70_000)
  const lengths = u8(0xff, 0xff, 0x80 | ((70_000 >> 8) & 0x7f), 70_000 & 0xff)
  const { pool } = poolOf([joined(lengths, utf8(text), u8(0)), 'next'], { utf8: true })
  expect(pool.at(0)?.length).toBe(70_000)
  expect(pool.at(1)).toBe('next')
})

test('UTF-16 beyond 32,767 units', () => {
  const { pool } = poolOf([joined(u16(0x8001, 0x0001), new Uint8Array(2 * 65_537).fill(0x61), u16(0))])
  expect(pool.at(0)?.length).toBe(65_537)
})

test('a pool too short for its header is empty and said to be damaged', () => {
  const notes = noteBook()
  expect(openStringPool(new Uint8Array(20), 0, 20, 'x', notes).count).toBe(0)
  expect(codes(notes)).toEqual(['string-pool-damaged'])
})
