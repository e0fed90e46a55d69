import { describe, expect, test } from '@jest/globals'
import { type Pixels, pngPixels } from '../../src/collect/screens/png-pixels.ts'
import { pngOf } from '../../src/collect/screens/png-write.ts'
import { framedPng } from '../../src/report/docx/framed-png.ts'
import { pictureOf } from './picture.ts'

const at = ({ width, rgb }: Pixels, x: number, y: number): number[] => [
  ...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
]
const decoded = (bytes: Uint8Array | undefined): Pixels => {
  const pixels = bytes === undefined ? undefined : pngPixels(bytes)
  if (pixels === undefined) throw new Error('no picture')
  return pixels
}
const GREEN = [10, 200, 90] as const
const RED = [217, 45, 32]

describe('pictures written as PNG', () => {
  test('are read again as they were', () => {
    const rgb = Uint8Array.from({ length: 7 * 5 * 3 }, (_, index) => (index * 37) % 256)
    expect(pngPixels(pngOf({ width: 7, height: 5, rgb }))).toEqual({ width: 7, height: 5, rgb })
  })
})

describe('a control framed in its screen', () => {
  const screen = pictureOf(360, 640, [[100, 200, 160, 220, GREEN]])

  test('stays as it is, with a red frame around it, in the whole and in the detail', () => {
    const framed = framedPng(screen, [100, 200, 160, 220])
    const whole = decoded(framed?.whole)
    const detail = decoded(framed?.detail)
    expect([whole.width, whole.height]).toEqual([360, 640])
    expect(at(whole, 130, 210)).toEqual([...GREEN])
    expect([at(whole, 97, 210), at(whole, 130, 197), at(whole, 162, 210), at(whole, 130, 222)]).toEqual(
      Array(4).fill(RED),
    )
    expect(at(whole, 10, 10)).toEqual([255, 255, 255])
    expect(detail.width).toBeLessThan(360)
    expect(detail.rgb.join(',')).toContain([...RED, ...RED].join(','))
  })

  test('at the edge is framed as far as the picture goes', () => {
    const whole = decoded(framedPng(screen, [0, 600, 360, 640])?.whole)
    expect(at(whole, 180, 597)).toEqual(RED)
    expect(at(whole, 180, 620)).toEqual([255, 255, 255])
  })

  test('outside the picture, or in no picture, is not framed', () => {
    expect(framedPng(screen, [400, 700, 500, 800])).toBeUndefined()
    expect(framedPng(screen, undefined)).toBeUndefined()
    expect(framedPng(new Uint8Array(40), [0, 0, 1, 1])).toBeUndefined()
  })
})
