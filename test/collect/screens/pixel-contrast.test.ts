import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { coloursIn } from '../../../src/collect/screens/pixel-contrast.ts'
import { pngPixels } from '../../../src/collect/screens/png-pixels.ts'

type Colour = readonly [number, number, number]

const chunk = (name: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)])
}

/** A PNG whose pixels a function gives; each line is filtered in the way of its number. */
const png = (width: number, height: number, at: (x: number, y: number) => Colour): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const stride = width * 3
  const lines = Array.from({ length: height }, (_, y) =>
    Uint8Array.from({ length: stride }, (_, i) => at(Math.floor(i / 3), y)[i % 3] ?? 0),
  )
  const raw = lines.map((line, y) => {
    const filter = y % 3
    const coded = line.map((value, i) => {
      const left = i >= 3 ? (line[i - 3] ?? 0) : 0
      const up = y > 0 ? (lines[y - 1]?.[i] ?? 0) : 0
      return (value - (filter === 1 ? left : filter === 2 ? up : 0)) & 255
    })
    return Buffer.from([filter, ...coded])
  })
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(raw))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const WHITE: Colour = [255, 255, 255]
const GREY: Colour = [150, 150, 150]
/** Strokes three pixels wide with a smoothed pixel on either side. */
const letters =
  (ink: Colour, paper: Colour) =>
  (x: number, y: number): Colour => {
    const inside = y > 6 && y < 22
    const phase = x % 12
    if (!inside) return paper
    if (phase >= 4 && phase <= 6) return ink
    if (phase === 3 || phase === 7)
      return [0, 1, 2].map((i) => Math.round(((ink[i] ?? 0) + (paper[i] ?? 0)) / 2)) as unknown as Colour
    return paper
  }

describe('colours of a text in a picture', () => {
  test.each<[string, (x: number, y: number) => Colour, ReturnType<typeof coloursIn>]>([
    ['grey on white', letters(GREY, WHITE), { text: '#969696', background: '#FFFFFF' }],
    ['white on blue', letters(WHITE, [0, 88, 163]), { text: '#FFFFFF', background: '#0058A3' }],
    ['nothing but paper', () => WHITE, undefined],
    [
      'over a gradient',
      (x, y) => (y > 6 && y < 22 && x % 12 === 5 ? WHITE : [x * 2, 255 - x * 2, y * 6]),
      undefined,
    ],
  ])('%s', (_, at, expected) => {
    const pixels = pngPixels(png(120, 30, at))
    expect(pixels).toBeDefined()
    expect(pixels && coloursIn(pixels, [0, 0, 120, 30])).toEqual(expected)
  })
  test('a box outside the picture has none', () => {
    const pixels = pngPixels(png(20, 20, () => WHITE))
    expect(pixels && coloursIn(pixels, [30, 30, 90, 90])).toBeUndefined()
  })
})

describe('pictures that are not read', () => {
  const good = png(20, 20, () => WHITE)
  test.each<[string, Uint8Array]>([
    ['cut short', good.subarray(0, 60)],
    ['no picture', new Uint8Array(100)],
    ['another depth', Uint8Array.from(good, (byte, at) => (at === 24 ? 16 : byte))],
    ['interlaced', Uint8Array.from(good, (byte, at) => (at === 28 ? 1 : byte))],
    ['data that lie', Uint8Array.from(good, (byte, at) => (at > 45 && at < 60 ? 0 : byte))],
  ])('%s', (_, bytes) => expect(pngPixels(bytes)).toBeUndefined())
})
