import { pngOf } from '../../src/collect/screens/png-write.ts'

type Colour = readonly [number, number, number]
type Rectangle = readonly [left: number, top: number, right: number, bottom: number, colour: Colour]

/** A PNG of flat rectangles on white: enough of a screen to look at. */
export const pictureOf = (width: number, height: number, rectangles: readonly Rectangle[]): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (const [left, top, right, bottom, colour] of rectangles)
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) rgb.set(colour, (y * width + x) * 3)
  return pngOf({ width, height, rgb })
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
