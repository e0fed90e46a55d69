import { inflateSync } from 'node:zlib'
import { pngSize } from './png-size.ts'

/** Pixels of a picture, three bytes each: red, green, blue. Translucent pixels lie on white. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** Screens are smaller; a larger picture is not decoded. */
const MOST_PIXELS = 12_000_000
/** Channels and bits a channel by the kind of colour. Source: PNG (third edition), 11.2.1. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Undoes the filter of one line. Source: PNG 1.2, 9. */
const unfilter = (line: Uint8Array, above: Uint8Array | undefined, filter: number, step: number): boolean => {
  for (let at = 0; at < line.length; at++) {
    const left = at >= step ? (line[at - step] ?? 0) : 0
    const up = above?.[at] ?? 0
    const corner = at >= step ? (above?.[at - step] ?? 0) : 0
    let add = 0
    if (filter === 1) add = left
    else if (filter === 2) add = up
    else if (filter === 3) add = (left + up) >> 1
    else if (filter === 4) {
      const guess = left + up - corner
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      add = a <= b && a <= c ? left : b <= c ? up : corner
    } else if (filter !== 0) return false
    line[at] = ((line[at] ?? 0) + add) & 255
  }
  return true
}

/**
 * One byte a sample. Grey of fewer bits is spread over the whole range, an index into the palette is kept, and of
 * sixteen bits the upper eight count. Source: PNG (third edition), 7.2 and 13.12.
 */
const bytesOf = (line: Uint8Array, samples: number, depth: number, grey: boolean): Uint8Array => {
  if (depth === 8) return line
  const out = new Uint8Array(samples)
  if (depth === 16) {
    for (let at = 0; at < samples; at++) out[at] = line[at * 2] ?? 0
    return out
  }
  const mask = (1 << depth) - 1
  const spread = grey ? 255 / mask : 1
  for (let at = 0; at < samples; at++) {
    const bit = at * depth
    out[at] = (((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & mask) * spread
  }
  return out
}

/**
 * Decodes a PNG that is not interlaced, as phones and browsers write them and tools make them smaller; undefined for
 * others and for damaged ones. Source: PNG (third edition), 10 to 12.
 */
export const pngPixels = (bytes: Uint8Array): Pixels | undefined => {
  const size = pngSize(bytes)
  if (!size || size.width * size.height > MOST_PIXELS) return undefined
  const { width, height } = size
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [depth = 0, kind = -1, interlaced] = [bytes[24], bytes[25], bytes[28]]
  const channels = CHANNELS[kind]
  if (channels === undefined || !DEPTHS[kind]?.includes(depth) || interlaced !== 0) return undefined
  const parts: Uint8Array[] = []
  let palette: Uint8Array | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = view.getUint32(at + 4)
    if (at + 12 + length > bytes.length) return undefined
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 0x49444154) parts.push(body)
    else if (name === 0x504c5445) palette = body
    else if (name === 0x49454e44) break
    at += 12 + length
  }
  const samples = width * channels
  const stride = Math.ceil((samples * depth) / 8)
  const step = Math.max(1, (channels * depth) >> 3)
  let raw: Uint8Array
  try {
    raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (stride + 1) * height })
  } catch {
    return undefined
  }
  if (raw.length < (stride + 1) * height) return undefined
  const rgb = new Uint8Array(width * height * 3)
  let above: Uint8Array | undefined
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const filtered = raw.subarray(from + 1, from + 1 + stride)
    if (!unfilter(filtered, above, raw[from] ?? 0, step)) return undefined
    const line = bytesOf(filtered, samples, depth, kind === 0)
    for (let x = 0; x < width; x++) {
      const source = x * channels
      const target = (y * width + x) * 3
      const alpha = kind === 6 ? (line[source + 3] ?? 255) : kind === 4 ? (line[source + 1] ?? 255) : 255
      for (let channel = 0; channel < 3; channel++) {
        const value =
          kind === 3
            ? (palette?.[(line[source] ?? 0) * 3 + channel] ?? 0)
            : kind === 0 || kind === 4
              ? (line[source] ?? 0)
              : (line[source + channel] ?? 0)
        rgb[target + channel] =
          alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255)
      }
    }
    above = filtered
  }
  return { width, height, rgb }
}
