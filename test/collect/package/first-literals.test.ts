import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstLiterals } from '../../../src/collect/package/first-literals.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the first bytes of a deflate stream', () => {
  test('are those that inflating gives, up to the first repetition, for every kind of block', () => {
    const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom(0, 1, 6, 9),
        fc.constantFrom(...strategies),
        (content, level, strategy) => {
          const packed = deflateRawSync(content, { level, strategy })
          const first = firstLiterals(packed, 4)
          expect(text(first)).toBe(text(content.subarray(0, first.length)))
          const distinct = new Set(content.subarray(0, 4)).size === Math.min(4, content.length)
          if (distinct) expect(first.length).toBe(Math.min(4, content.length))
        },
      ),
    )
  })

  test('are told from the beginning of a stream alone', () => {
    const content = Buffer.from(`dex\n039\0${'the code of a program, and more of it; '.repeat(400)}`)
    expect(text(firstLiterals(deflateRawSync(content).subarray(0, 300), 4))).toBe('dex\n')
  })

  test('may stand behind an empty block', () => {
    const empty = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff])
    const packed = Buffer.concat([empty, deflateRawSync(Buffer.from('PK\x03\x04 and the rest'))])
    expect(inflateRawSync(packed).toString('latin1', 0, 4)).toBe('PK\x03\x04')
    expect(text(firstLiterals(packed, 4))).toBe('PK\x03\x04')
  })

  test('any bytes whatever end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (data) => {
        expect(firstLiterals(data, 4).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
