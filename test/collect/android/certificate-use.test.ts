import { describe, expect, test } from '@jest/globals'
import { useProblem } from '../../../src/collect/android/certificate-use.ts'
import { extension, newIdentity } from './keys.ts'

const KEY_USAGE = [0x55, 0x1d, 0x0f]
const BASIC = [0x55, 0x1d, 0x13]
const OF_SOMEBODY = [0x2a, 3, 4, 5]

/** A key usage by its first byte, as a bit string without unused bits. */
const usage = (bits: number, critical = true) => extension(KEY_USAGE, critical, Buffer.of(3, 2, 0, bits))
const of = (...extensions: readonly Uint8Array[]) =>
  useProblem(newIdentity('Some', 'ec', 256, extensions).certificate)

describe('what a certificate says that its key may be used for', () => {
  test('nothing said, or signing', () => {
    expect(of()).toBeUndefined()
    expect(of(usage(0b1000_0000))).toBeUndefined()
    expect(of(usage(0b0100_0000))).toBeUndefined()
    expect(of(extension(BASIC, true, Buffer.of(0x30, 0)), usage(0b1010_0000))).toBeUndefined()
  })

  test.each([true, false])('for enciphering only, critical: %s', (critical) => {
    expect(of(usage(0b0010_0000, critical))).toEqual({ problem: 'key-not-for-signing' })
  })

  test('a critical extension that nobody knows, and one that is not critical', () => {
    expect(of(extension(OF_SOMEBODY, true, Buffer.of(5, 0)))).toEqual({
      problem: 'critical-extension-unknown',
      detail: '1.2.3.4.5',
    })
    expect(of(extension(OF_SOMEBODY, false, Buffer.of(5, 0)))).toBeUndefined()
  })

  test('what is no certificate says nothing', () => {
    expect(useProblem(new Uint8Array([0x30, 3, 0xa3, 1, 0]))).toBeUndefined()
  })
})
