import { describe, expect, test } from '@jest/globals'
import {
  childrenOf,
  definite,
  elementAt,
  elementsIn,
  octetsOf,
  oidText,
  TAG,
} from '../../../src/collect/android/asn1.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

describe('ASN.1', () => {
  test('short, long and needlessly long lengths', () => {
    expect(elementAt(hex('04 02 aabb cc'))?.content).toEqual(hex('aabb'))
    expect(elementAt(hex('04 84 00000002 aabb'))?.content).toEqual(hex('aabb'))
    expect(elementAt(definite(TAG.octetString, Buffer.alloc(300, 7)))?.content).toHaveLength(300)
  })

  test('indefinite lengths, nested, and strings in pieces', () => {
    const nested = elementAt(hex('30 80 30 80 02 01 05 00 00 02 01 06 00 00 ff'))
    expect(nested?.whole).toHaveLength(14)
    expect(elementsIn(nested?.content).map(({ tag }) => tag)).toEqual([0x30, 0x02])
    expect(octetsOf(elementAt(hex('24 80 04 01 aa 04 01 bb 00 00')))).toEqual(hex('aabb'))
  })

  test('what is cut short or never ends is none', () => {
    for (const bad of ['', '30', '30 05 00', '30 80 02 01', '04 80 00 00', '30 88 ffffffffffffffff', '3f'])
      expect(elementAt(hex(bad))).toBeUndefined()
    expect(elementAt(Buffer.alloc(200_000, '3080', 'hex'))).toBeUndefined()
    expect(childrenOf(hex('30 04 02 01 05 02'))).toHaveLength(1)
  })

  test('object identifiers', () => {
    expect(oidText(hex('2a 86 48 86 f7 0d 01 01 0b'))).toBe('1.2.840.113549.1.1.11')
    expect(oidText(hex('60 86 48 01 65 03 04 02 01'))).toBe('2.16.840.1.101.3.4.2.1')
    expect(oidText(hex('88 37 03'))).toBe('2.999.3')
  })
})
