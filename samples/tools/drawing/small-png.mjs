// Makes a screenshot small: few colours and a palette, as screens have few colours anyway.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const paeth = (a, b, c) => {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Pixels of an 8-bit RGB or RGBA picture that is not interlaced (PNG specification, clause 9). */
const decode = (png) => {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const parts = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x
      const left = x >= channels ? pixels[here - channels] : 0
      const up = y > 0 ? pixels[here - stride] : 0
      const corner = x >= channels && y > 0 ? pixels[here - stride - channels] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[here] = raw[y * (stride + 1) + 1 + x] + guess
    }
  }
  return { width, height, channels, pixels }
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** The commonest colours: surfaces as they are, the shades of letters far enough from those already taken. */
const choosePalette = (counts, most, pixels) => {
  const palette = []
  for (const [color, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (palette.length === most) break
    const apart = count > pixels / 300 ? 10 : 500
    if (palette.every((taken) => distance(taken, color) > apart)) palette.push(color)
  }
  return palette
}

/** A PNG of at most 16 colours, four bits a pixel; fewer colours where it would exceed 60 kB. */
export const smallPng = (png) => {
  const decoded = decode(png)
  const tries = [16, 8, 6, 5].map((most) => () => encode(decoded, most))
  let smallest = tries[0]()
  for (const attempt of tries.slice(1)) if (smallest.length > 60_000) smallest = attempt()
  return smallest
}

const encode = ({ width, height, channels, pixels }, most) => {
  const counts = new Map()
  const colorAt = (i) => (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]
  for (let i = 0; i < pixels.length; i += channels) counts.set(colorAt(i), (counts.get(colorAt(i)) ?? 0) + 1)
  const palette = choosePalette(counts, most, width * height)
  const nearest = new Map()
  for (const color of counts.keys()) {
    let best = 0
    for (let k = 1; k < palette.length; k++)
      if (distance(palette[k], color) < distance(palette[best], color)) best = k
    nearest.set(color, best)
  }
  const stride = Math.ceil(width / 2)
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = nearest.get(colorAt((y * width + x) * channels))
      rows[y * (stride + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? index << 4 : index
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 3, 0, 0, 0], 8)
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
