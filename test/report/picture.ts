import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]
type Rectangle = readonly [left: number, top: number, right: number, bottom: number, colour: Colour]

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4)
  return out
}

/** A PNG of flat rectangles on white: enough of a screen to look at. */
export const pictureOf = (width: number, height: number, rectangles: readonly Rectangle[]): Uint8Array => {
  const stride = width * 3 + 1
  const pixels = Buffer.alloc(stride * height, 255)
  for (let y = 0; y < height; y++) pixels[y * stride] = 0
  for (const [left, top, right, bottom, colour] of rectangles) {
    const run = Buffer.alloc((right - left) * 3)
    for (let at = 0; at < run.length; at++) run[at] = colour[at % 3] ?? 0
    for (let y = top; y < bottom; y++) run.copy(pixels, y * stride + 1 + left * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ])
}

const BLUE: Colour = [42, 111, 219]
const GREY: Colour = [228, 231, 236]
const DARK: Colour = [71, 84, 103]

/** A login screen of a phone, 1080 by 2340, with a ticked box at `AGREE_BOX`. */
export const loginPicture = (): Uint8Array =>
  pictureOf(1080, 2340, [
    [0, 0, 1080, 90, [20, 40, 80]],
    [390, 300, 690, 600, BLUE],
    [300, 680, 780, 740, DARK],
    [90, 900, 990, 1040, GREY],
    [130, 950, 520, 990, DARK],
    [90, 1100, 990, 1240, GREY],
    [130, 1150, 430, 1190, DARK],
    [90, 1380, 990, 1520, BLUE],
    [120, 1610, 170, 1660, BLUE],
    [200, 1618, 860, 1652, DARK],
    [380, 2100, 700, 2130, GREY],
  ])

export const AGREE_BOX = [100, 1590, 880, 1680] as const
