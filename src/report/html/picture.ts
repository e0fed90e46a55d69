import type { Box } from '../../facts/locator.ts'
import type { Exhibit } from '../../findings/finding.ts'
import type { KeptFile } from '../render-options.ts'
import { html, type Markup } from './markup.ts'

/** What is drawn wherever it is cited, and stands in the report once, under its anchor. */
export interface Sheet {
  readonly anchor: string
  /** Pixels of a picture, dp of a drawing. */
  readonly width: number
  readonly height: number
}

/** A PNG that goes into the report. */
export interface Picture extends Sheet {
  readonly base64: string
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const LARGEST_SIDE = 20_000
const LARGEST_FILE = 20_000_000

/** Width and height of a PNG from its header (W3C PNG, 11.2.1); nothing for what is no PNG or has absurd sides. */
export const pngSize = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  if (bytes.length < 24 || bytes.length > LARGEST_FILE) return undefined
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const sane = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE
  return sane ? { width, height } : undefined
}

/** The pictures exhibits point to, as far as they were kept and are PNGs. */
export const picturesOf = (
  exhibits: readonly Exhibit[],
  evidence: ReadonlyMap<string, KeptFile>,
): ReadonlyMap<string, Picture> => {
  const pictures = new Map<string, Picture>()
  for (const { picture } of exhibits) {
    const kept = picture === undefined ? undefined : evidence.get(picture.sha256)
    if (picture === undefined || kept === undefined || pictures.has(picture.sha256)) continue
    const size = pngSize(kept.bytes)
    if (size === undefined) continue
    const base64 = Buffer.from(kept.bytes.buffer, kept.bytes.byteOffset, kept.bytes.byteLength).toString(
      'base64',
    )
    pictures.set(picture.sha256, { anchor: `picture-${pictures.size + 1}`, ...size, base64 })
  }
  return pictures
}

/** All pictures, drawn nowhere: each cited view uses them from here, so that none is embedded twice. */
export const pictureStore = (pictures: ReadonlyMap<string, Picture>): Markup =>
  html`<svg class="store" width="0" height="0" aria-hidden="true" focusable="false"><defs>${[
    ...pictures.values(),
  ].map(
    (one) =>
      html`<image id="${one.anchor}" href="data:image/png;base64,${one.base64}" width="${one.width}" height="${one.height}" preserveAspectRatio="none"/>`,
  )}</defs></svg>`

/** The part of a box that lies on the picture; nothing when none does. */
export const onPicture = (
  [left, top, right, bottom]: Box,
  { width, height }: Pick<Sheet, 'width' | 'height'>,
): Box | undefined => {
  const clamped = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)))
  const box: Box = [
    clamped(left, width),
    clamped(top, height),
    clamped(right, width),
    clamped(bottom, height),
  ]
  return box[2] > box[0] && box[3] > box[1] ? box : undefined
}

/** What to show around a box: enough to recognise the place, never higher than wide, and wholly on the picture. */
export const cropAround = (box: Box, picture: Pick<Sheet, 'width' | 'height'>): Box => {
  const [left, top, right, bottom] = box
  const wanted = Math.max((right - left) * 1.25, picture.width * 0.6)
  const width = Math.min(picture.width, Math.round(wanted))
  const height = Math.min(
    picture.height,
    Math.max(Math.round((bottom - top) * 1.6), Math.round(width * 0.36)),
  )
  const slide = (middle: number, size: number, most: number): number =>
    Math.round(Math.min(most - size, Math.max(0, middle - size / 2)))
  const x = slide((left + right) / 2, width, picture.width)
  const y = slide((top + bottom) / 2, height, picture.height)
  return [x, y, x + width, y + height]
}

const frame = ([left, top, right, bottom]: Box, picture: Sheet): Markup => {
  const air = Math.round(picture.width / 180)
  const rectangle = (name: string): Markup =>
    html`<rect class="${name}" x="${left - air}" y="${top - air}" width="${right - left + 2 * air}" height="${bottom - top + 2 * air}" rx="${air}" fill="none" vector-effect="non-scaling-stroke"/>`
  return html`${rectangle('frame-halo')}${rectangle('frame')}`
}

const view = (
  name: string,
  [left, top, right, bottom]: Box,
  picture: Sheet,
  label: string,
  inside: Markup,
): Markup =>
  html`<svg class="${name}" role="img" aria-labelledby="${label}" viewBox="${left} ${top} ${right - left} ${bottom - top}" width="${right - left}" height="${bottom - top}" preserveAspectRatio="xMidYMid meet"><use href="#${picture.anchor}"/>${inside}</svg>`

/**
 * The screen with the control framed, and beside it the part around the control at a size that can be read on
 * paper. `label` and `detail` are ids of the texts that describe the two.
 */
export const framedPicture = (
  picture: Sheet,
  box: Box | undefined,
  label: string,
  detail: string,
): { readonly whole: Markup; readonly detail: Markup | undefined } => {
  const all: Box = [0, 0, picture.width, picture.height]
  const seen = box === undefined ? undefined : onPicture(box, picture)
  if (seen === undefined) return { whole: view('screen', all, picture, label, html``), detail: undefined }
  const framed = frame(seen, picture)
  return {
    whole: view('screen', all, picture, label, framed),
    detail: view('detail', cropAround(seen, picture), picture, detail, framed),
  }
}
