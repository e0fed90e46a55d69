import { DRAWING_TYPE, type DrawnView, readDrawing } from '../../facts/drawing.ts'
import type { Box } from '../../facts/locator.ts'
import type { Exhibit } from '../../findings/finding.ts'
import type { KeptFile } from '../render-options.ts'
import { html, type Markup } from './markup.ts'
import type { Sheet } from './picture.ts'

/** A layout that is drawn in the report, with the boxes of its views by their places. */
export interface Drawing extends Sheet {
  readonly views: readonly DrawnView[]
  readonly boxes: ReadonlyMap<string, Box>
}

/** Drawings in one report; a package with more suspicious layouts has the rest named by their places only. */
const MOST_DRAWINGS = 60
/** Height of a line as a part of the text size. */
const LINE = 1.35
/** Side of the square of a box, and how far from the edge it stands, in dp. */
const TICK = { side: 16, inset: 8, room: 32 }

/** The drawings that exhibits cite, as far as they were kept and can be read. */
export const drawingsOf = (
  exhibits: readonly Exhibit[],
  evidence: ReadonlyMap<string, KeptFile>,
): ReadonlyMap<string, Drawing> => {
  const drawings = new Map<string, Drawing>()
  for (const { drawing } of exhibits) {
    if (drawing === undefined || drawings.has(drawing.sha256) || drawings.size >= MOST_DRAWINGS) continue
    const kept = evidence.get(drawing.sha256)
    const read = kept?.mediaType === DRAWING_TYPE ? readDrawing(kept.bytes) : undefined
    if (read === undefined) continue
    const { width, height, views } = read
    const boxes = new Map(views.map(({ path, box }) => [path, box]))
    drawings.set(drawing.sha256, { anchor: `layout-${drawings.size + 1}`, width, height, views, boxes })
  }
  return drawings
}

const rectangle = ([left, top, right, bottom]: Box, name: string, round = 0, fill?: string): Markup =>
  html`<rect class="${fill === undefined ? name : `${name} own`}"${fill !== undefined && html` fill="${fill}"`} x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${round}"/>`

/** The box, dot or switch in front of a text, ticked where it is. */
const tick = ({ role, box, checked }: DrawnView): Markup | undefined => {
  const [left, top, , bottom] = box
  const middle = (top + bottom) / 2
  const [x, y] = [left + TICK.inset, middle - TICK.side / 2]
  const state = checked === true ? 'tick on' : 'tick'
  if (role === 'checkbox')
    return html`${rectangle([x, y, x + TICK.side, y + TICK.side], state, 2)}${checked === true && html`<path class="tick-mark" d="M${x + 3} ${middle} l3.5 4 l6 -8"/>`}`
  if (role === 'radio')
    return html`<circle class="${state}" cx="${x + TICK.side / 2}" cy="${middle}" r="${TICK.side / 2}"/>${checked === true && html`<circle class="tick-dot" cx="${x + TICK.side / 2}" cy="${middle}" r="4"/>`}`
  return undefined
}

const toggle = ({ box: [, top, right, bottom], checked }: DrawnView): Markup => {
  const middle = (top + bottom) / 2
  const x = right - 44
  return html`${rectangle([x, middle - 9, x + 36, middle + 9], checked === true ? 'tick on' : 'tick', 9)}<circle class="tick-dot" cx="${checked === true ? x + 27 : x + 9}" cy="${middle}" r="6"/>`
}

const words = ({
  role,
  box,
  lines = [],
  textSize = 14,
  middle,
  indent = 0,
  hint,
  ink,
}: DrawnView): Markup | undefined => {
  if (lines.length === 0) return undefined
  const [left, top, right, bottom] = box
  const height = lines.length * textSize * LINE
  const ticked = role === 'checkbox' || role === 'radio' ? TICK.room : 0
  const x =
    middle === true
      ? (left + ticked + right) / 2
      : left + indent + ticked + (role === 'input' && indent === 0 ? 4 : 0)
  // A text fills its view from the middle out, but for views far larger than it.
  const from = bottom - top > 3 * height ? top + textSize * 0.3 : (top + bottom - height) / 2
  return html`<text class="${ink !== undefined ? 'own' : hint === true ? 'hint' : role === 'link' ? 'link' : 'words'}"${ink !== undefined && html` fill="${ink}"`} font-size="${textSize}"${middle === true && html` text-anchor="middle"`}>${lines.map((line, at) => html`<tspan x="${x}" y="${(from + (at + 0.78) * textSize * LINE).toFixed(1)}">${line}</tspan>`)}</text>`
}

const ground = ({ box, fill }: DrawnView): Markup | undefined =>
  fill === undefined ? undefined : rectangle(box, 'ground', 0, fill)

const view = (one: DrawnView): Markup => {
  const { role, box, fill } = one
  const [left, top, right, bottom] = box
  switch (role) {
    case 'group':
      return rectangle(box, 'group', 0, fill)
    case 'button':
      return html`${rectangle(box, 'button', 4, fill)}${words(one)}`
    case 'input':
      return html`${rectangle(box, 'input', 2, fill)}${words(one)}`
    case 'image':
      return html`${rectangle(box, 'image')}<path class="image" d="M${left} ${top} L${right} ${bottom} M${right} ${top} L${left} ${bottom}"/>`
    case 'switch':
      return html`${ground(one)}${words(one)}${toggle(one)}`
    default:
      return html`${ground(one)}${tick(one)}${words(one)}`
  }
}

/** All drawings, shown nowhere: each cited view uses them from here. */
export const drawingStore = (drawings: ReadonlyMap<string, Drawing>): Markup | undefined =>
  drawings.size === 0
    ? undefined
    : html`<svg class="store" width="0" height="0" aria-hidden="true" focusable="false"><defs>${[
        ...drawings.values(),
      ].map(
        ({ anchor, width, height, views }) =>
          html`<g id="${anchor}" class="layout"><rect class="sheet" width="${width}" height="${height}"/>${views.map(view)}</g>`,
      )}</defs></svg>`
