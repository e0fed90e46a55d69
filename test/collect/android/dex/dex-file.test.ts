import { describe, expect, test } from '@jest/globals'
import { definedClasses } from '../../../../src/collect/android/dex/code.ts'
import { readDefinedMethods } from '../../../../src/collect/android/dex/defined-methods.ts'
import { type DexFile, openDex } from '../../../../src/collect/android/dex/dex-file.ts'
import { headerOffsets } from '../../../../src/collect/android/dex/dex-header.ts'
import { decodeMutf8 } from '../../../../src/collect/android/dex/mutf8.ts'
import { sweepCode, watchNothing } from '../../../../src/collect/android/dex/sweep.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { noteBook } from '../../../../src/collect/integrity-note.ts'
import { dexContainer, stringData, tinyDex } from './dex-bytes.ts'

const opened = (bytes: Uint8Array, at = 0, notes = noteBook()): DexFile => {
  const dex = openDex(bytes, 'classes.dex', notes, at)
  if (!dex.ok) throw new Error(dex.because)
  return dex.value
}
const swept = (dex: DexFile, notes = noteBook()) =>
  sweepCode(dex, readDefinedMethods(dex, notes), watchNothing, budgetOf(), notes)

describe('every version', () => {
  test.each([35, 37, 38, 39, 40, 41])('%i', (version) => {
    const notes = noteBook()
    const dex = opened(tinyDex({ version, className: 'Lcn/demo/应用;' }), 0, notes)
    expect(dex.version).toBe(version)
    expect([...definedClasses(dex)]).toEqual(['Lcn/demo/应用;'])
    expect(dex.methodName(0)).toBe('run')
    expect(dex.superclass(0)).toBe(-1)
    expect(swept(dex, notes)).toMatchObject({ instructions: 2, invokes: 1 })
    expect(notes.notes).toEqual([])
  })

  test('a container of three (version 41): offsets count from its start', () => {
    const bytes = dexContainer(['La/One;', 'Lb/Two;', 'Lc/Three;'])
    const dexes = headerOffsets(bytes).map((at) => opened(bytes, at))
    expect(dexes.flatMap((dex) => [...definedClasses(dex)])).toEqual(['La/One;', 'Lb/Two;', 'Lc/Three;'])
    expect(dexes.map((dex) => swept(dex).invokes)).toEqual([1, 1, 1])
  })

  test('bytes at an odd place of another buffer', () => {
    const bytes = tinyDex({ version: 35, className: 'La/B;' })
    const moved = new Uint8Array(bytes.length + 3).fill(7)
    moved.set(bytes, 3)
    expect([...definedClasses(opened(moved.subarray(3)))]).toEqual(['La/B;'])
  })
})

describe('strings', () => {
  test.each(['', 'abc', '隐私政策', 'a\u0000b', 'é', '😀'])('%j', (text) => {
    const [units = 0, ...bytes] = stringData(text)
    expect(decodeMutf8(Uint8Array.from(bytes), 0, units)).toBe(text)
  })

  test('malformed bytes become the replacement character and never run on', () => {
    expect(decodeMutf8(Uint8Array.from([0x61, 0xff, 0x62, 0, 0x63]), 0, 99)).toBe('a\ufffdb')
    expect(decodeMutf8(Uint8Array.from([0xe4, 0xb8]), 0, 99)).toBe('\ufffd\ufffd')
  })
})

describe('tables inside code are no instructions', () => {
  test('a switch, a sparse switch and array data, each between two instructions', () => {
    const code = [
      0x000e, 0x0100, 1, 0, 0, 0, 0, 0x000e, 0x0200, 1, 0, 0, 0, 0, 0x0300, 1, 3, 0, 0x6e6e, 0x006e, 0x000e,
    ]
    const dex = opened(tinyDex({ version: 35, className: 'La/B;', code }))
    expect(swept(dex)).toMatchObject({ instructions: 6, invokes: 0 })
  })
})

describe('hostile files', () => {
  const bytes = () => tinyDex({ version: 35, className: 'La/B;' })
  const word = (offset: number, value: number): Uint8Array => {
    const changed = bytes()
    new DataView(changed.buffer).setUint32(offset, value, true)
    return changed
  }
  const codes = (given: Uint8Array): string[] => {
    const notes = noteBook()
    const dex = openDex(given, 'x.dex', notes)
    if (dex.ok) swept(dex.value, notes)
    return dex.ok ? notes.notes.map(({ code }) => code) : [dex.because]
  }

  test.each([
    ['another byte order', 0x28, 0x78563412, 'dex-endian'],
    ['strings outside', 0x3c, 0x7ffffff0, 'dex-without-strings'],
    ['a thousand million methods', 0x58, 1_000_000_000, 'dex-section-damaged'],
    ['classes at an odd place', 0x64, 0x71, 'dex-section-damaged'],
    ['longer than it is', 0x20, 0x10000, 'dex-size'],
    ['shorter than it is', 0x20, 0x70, 'dex-trailing-bytes'],
  ])('%s', (_name, offset, value, code) => {
    expect(codes(word(offset, value))).toContain(code)
  })

  test('cut anywhere, it ends and says so', () => {
    const whole = bytes()
    for (let length = 0; length < whole.length; length++)
      expect(codes(whole.slice(0, length))).not.toEqual([])
  })
})
