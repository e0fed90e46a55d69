import { type Pixels, pngPixels } from '../../collect/screens/png-pixels.ts'
import { pngOf } from '../../collect/screens/png-write.ts'
import type { Box } from '../../facts/locator.ts'
import { cropAround, onPicture } from '../html/picture.ts'

type Colour = readonly [red: number, green: number, blue: number]
const RED: Colour = [217, 45, 32]
const WHITE: Colour = [255, 255, 255]

const paint = ({ width, rgb }: Pixels, [left, top, right, bottom]: Box, colour: Colour): void => {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) rgb.set(colour, (y * width + x) * 3)
}

/** The four sides of a box as strips `thick` pixels wide that lie outside it, as far as they are on the picture. */
const sides = ([left, top, right, bottom]: Box, thick: number): Box[] => [
  [left - thick, top - thick, right + thick, top],
  [left - thick, bottom, right + thick, bottom + thick],
  [left - thick, top, left, bottom],
  [right, top, right + thick, bottom],
]

const frame = (pixels: Pixels, [left, top, right, bottom]: Box): void => {
  const air = Math.round(pixels.width / 180)
  const thick = Math.max(2, Math.round(pixels.width / 200))
  const rings = [
    [air + thick, WHITE],
    [air, RED],
  ] as const
  for (const [away, colour] of rings)
    for (const side of sides([left - away, top - away, right + away, bottom + away], thick)) {
      const seen = onPicture(side, pixels)
      if (seen !== undefined) paint(pixels, seen, colour)
    }
}

const cut = ({ width, rgb }: Pixels, [left, top, right, bottom]: Box): Pixels => {
  const [wide, high] = [right - left, bottom - top]
  const part = new Uint8Array(wide * high * 3)
  for (let y = 0; y < high; y++) {
    const from = ((top + y) * width + left) * 3
    part.set(rgb.subarray(from, from + wide * 3), y * wide * 3)
  }
  return { width: wide, height: high, rgb: part }
}

/**
 * A picture with the control framed, and the part around the control, for documents that cannot draw over pictures;
 * undefined where the box lies outside or the picture cannot be decoded.
 */
export const framedPng = (
  bytes: Uint8Array,
  box: Box | undefined,
): { readonly whole: Uint8Array; readonly detail: Uint8Array } | undefined => {
  const pixels = box === undefined ? undefined : pngPixels(bytes)
  const seen = box === undefined || pixels === undefined ? undefined : onPicture(box, pixels)
  if (pixels === undefined || seen === undefined) return undefined
  frame(pixels, seen)
  return { whole: pngOf(pixels), detail: pngOf(cut(pixels, cropAround(seen, pixels))) }
}
