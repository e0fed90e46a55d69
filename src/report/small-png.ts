import { type Pixels, pngPixels } from '../collect/screens/png-pixels.ts'
import { pngOf } from '../collect/screens/png-write.ts'

/** Each pixel of the smaller picture is the mean of those it stands for. */
const shrunk = ({ width, height, rgb }: Pixels, wide: number): Pixels => {
  const scale = width / wide
  const high = Math.max(1, Math.round(height / scale))
  const small = new Uint8Array(wide * high * 3)
  for (let y = 0; y < high; y++) {
    const [top, bottom] = [
      Math.floor(y * scale),
      Math.min(height, Math.max(Math.floor((y + 1) * scale), Math.floor(y * scale) + 1)),
    ]
    for (let x = 0; x < wide; x++) {
      const [left, right] = [Math.floor(x * scale), Math.min(width, Math.floor((x + 1) * scale))]
      let [red, green, blue, count] = [0, 0, 0, 0]
      for (let row = top; row < bottom; row++) {
        for (let at = (row * width + left) * 3; at < (row * width + right) * 3; at += 3) {
          red += rgb[at] ?? 0
          green += rgb[at + 1] ?? 0
          blue += rgb[at + 2] ?? 0
          count++
        }
      }
      small.set([red / count, green / count, blue / count], (y * wide + x) * 3)
    }
  }
  return { width: wide, height: high, rgb: small }
}

/** A picture made smaller, and its size; undefined where it cannot be decoded. One that is no wider stays as it is. */
export const smallPng = (
  bytes: Uint8Array,
  wide: number,
): { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | undefined => {
  const pixels = pngPixels(bytes)
  if (pixels === undefined) return undefined
  const { width, height } = pixels
  if (width <= wide) return { bytes, width, height }
  const small = shrunk(pixels, wide)
  return { bytes: pngOf(small), width: small.width, height: small.height }
}
