import type { Box } from '../../facts/locator.ts'
import { contrastOf } from './colour.ts'
import { type Pixels, pngPixels } from './png-pixels.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'

/** Colours of a text and of what is behind it, measured in a picture. */
export interface MeasuredColours {
  readonly text: string
  readonly background: string
}

/** Part of the pixels that the colour behind a text must cover; over a picture no single colour does. */
const PLAIN = 0.45
/** Colours nearer than this are one: pictures dither and compress. */
const NEAR = 24
/** Letters cover at least this part of their box. */
const LEAST_INK = 0.004
const MOST_SAMPLES = 60_000

const hex = (value: number): string => `#${value.toString(16).padStart(6, '0').toUpperCase()}`
const far = (a: number, b: number): number =>
  Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  )

/**
 * The colours of a text by the pixels of its box: the most frequent one is behind it, and the one that stands farthest
 * from that, with some pixels of its own, is the core of the letters; what lies between is their smoothed edge.
 * Undefined where no single colour is behind it.
 */
export const coloursIn = (pixels: Pixels, box: Box): MeasuredColours | undefined => {
  const [left, top, right, bottom] = [
    Math.max(0, box[0]),
    Math.max(0, box[1]),
    Math.min(pixels.width, box[2]),
    Math.min(pixels.height, box[3]),
  ]
  if (right - left < 4 || bottom - top < 4) return undefined
  const step = Math.max(1, Math.ceil(Math.sqrt(((right - left) * (bottom - top)) / MOST_SAMPLES)))
  const counts = new Map<number, number>()
  let total = 0
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const at = (y * pixels.width + x) * 3
      const colour =
        ((pixels.rgb[at] ?? 0) << 16) | ((pixels.rgb[at + 1] ?? 0) << 8) | (pixels.rgb[at + 2] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
      total++
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const background = ranked[0]?.[0] ?? 0
  const behind = ranked.reduce(
    (sum, [colour, count]) => (far(colour, background) <= NEAR ? sum + count : sum),
    0,
  )
  if (behind / total < PLAIN) return undefined
  let best: { readonly colour: number; readonly distance: number } | undefined
  for (const [colour] of ranked.slice(0, 400)) {
    const distance = far(colour, background)
    if (distance <= NEAR || (best && distance <= best.distance)) continue
    const own = ranked.reduce(
      (sum, [other, count]) => (far(other, colour) <= NEAR / 2 ? sum + count : sum),
      0,
    )
    if (own / total >= LEAST_INK) best = { colour, distance }
  }
  return best ? { text: hex(best.colour), background: hex(background) } : undefined
}

/** Texts whose colours the source does not tell are measured in the picture of the screen, where `matters` says so. */
export const withMeasuredColours = (
  tree: ScreenTree,
  picture: Uint8Array,
  matters: (node: ScreenNode) => boolean,
): ScreenTree => {
  const wanted = (node: ScreenNode): boolean => matters(node) || node.children.some(wanted)
  const pixels = tree.origin === 'uiautomator' && tree.roots.some(wanted) ? pngPixels(picture) : undefined
  if (!pixels) return tree
  const scale = tree.width ? pixels.width / tree.width : 1
  const measured = (node: ScreenNode): ScreenNode => {
    const children = node.children.map(measured)
    const colours =
      node.bounds && node.textColor === undefined && matters(node)
        ? coloursIn(pixels, [
            Math.round(node.bounds[0] * scale),
            Math.round(node.bounds[1] * scale),
            Math.round(node.bounds[2] * scale),
            Math.round(node.bounds[3] * scale),
          ])
        : undefined
    return colours && contrastOf(colours.text, colours.background) !== undefined
      ? { ...node, children, textColor: colours.text, backgroundColor: colours.background }
      : { ...node, children }
  }
  return { ...tree, roots: tree.roots.map(measured) }
}
