import type { Box } from '../../facts/locator.ts'
import { pngPixels } from '../screens/png-pixels.ts'
import { pngOf } from '../screens/png-write.ts'

/** Pixels around a text that are blackened too, since letters may reach over its bounds. */
const AIR = 2

/**
 * A picture with these boxes blackened; undefined where it cannot be decoded, and so cannot be masked.
 * @param scale pixels of the picture for one pixel of the boxes.
 */
export const maskPicture = (bytes: Uint8Array, boxes: readonly Box[], scale = 1): Uint8Array | undefined => {
  const pixels = pngPixels(bytes)
  if (pixels === undefined) return undefined
  const { width, height, rgb } = pixels
  for (const box of boxes) {
    const [left, top, right, bottom] = box.map((side) => side * scale) as unknown as Box
    const [from, to] = [Math.max(0, Math.floor(left) - AIR), Math.min(width, Math.ceil(right) + AIR)]
    if (to <= from) continue
    for (let y = Math.max(0, Math.floor(top) - AIR); y < Math.min(height, Math.ceil(bottom) + AIR); y++) {
      rgb.fill(0, (y * width + from) * 3, (y * width + to) * 3)
    }
  }
  return pngOf(pixels)
}
