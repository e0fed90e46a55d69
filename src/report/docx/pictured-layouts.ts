import { withBrowser } from '../../collect/browser/browser.ts'
import { type Drawn, notDrawn } from '../../collect/browser/drawn.ts'
import type { Box } from '../../facts/locator.ts'
import type { Exhibit } from '../../findings/finding.ts'
import { type Drawing, drawingStore, drawingsOf } from '../html/drawing.ts'
import { html, raw } from '../html/markup.ts'
import { ownFile } from '../own-file.ts'
import type { KeptFile } from '../render-options.ts'

/** A drawn layout as a picture, with the boxes of its views by their places, in pixels of the picture. */
export interface PicturedLayout {
  readonly png: Uint8Array
  readonly boxes: ReadonlyMap<string, Box>
}

/** Pictures by the SHA-256 of the drawing, or why none could be made. */
export type PicturedLayouts = Drawn<ReadonlyMap<string, PicturedLayout>>

/** Pixels for one dp: sharp on paper. */
const SCALE = 2
const VIEW = { width: 794, height: 1123, scale: SCALE, mobile: false }
const CAPS = { bytes: 20_000_000, seconds: 120, settleSeconds: 1 }

/** Every drawing by itself, as the HTML report draws it. */
const pageOf = (drawings: ReadonlyMap<string, Drawing>): string =>
  html`${raw('<!doctype html>')}<html lang="zh-CN"><meta charset="utf-8"><style>${raw(ownFile('report.css'))}</style>${drawingStore(drawings)}<div class="pictures drawn">${[
    ...drawings.values(),
  ].map(
    ({ anchor, width, height }) =>
      html`<div><svg id="of-${anchor}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="width:${width}px;height:${height}px;max-width:none;border:0"><use href="#${anchor}"/><rect width="${width}" height="${height}" fill="none" stroke="var(--strong-rule)"/></svg></div>`,
  )}</div></html>`.markup

const scaled = (box: Box): Box => [box[0] * SCALE, box[1] * SCALE, box[2] * SCALE, box[3] * SCALE]

/**
 * The layouts that exhibits cite as pictures, made by the browser of this system, for documents that cannot draw. The browser is
 * started only where there is something to draw, and reaches no network.
 */
export const picturedLayouts = async (
  exhibits: readonly Exhibit[],
  evidence: ReadonlyMap<string, KeptFile>,
): Promise<PicturedLayouts> => {
  const drawings = drawingsOf(exhibits, evidence)
  const pictures = new Map<string, PicturedLayout>()
  if (drawings.size === 0) return { ok: true, value: pictures }
  const drawn = await withBrowser({}, (browser) =>
    browser.render(
      { html: pageOf(drawings) },
      async ({ page }) => {
        for (const [sha256, { anchor, boxes }] of drawings) {
          const png = await (await page.$(`#of-${anchor}`))?.screenshot({ type: 'png' })
          if (png === undefined) continue
          const inPixels = new Map([...boxes].map(([place, box]) => [place, scaled(box)]))
          pictures.set(sha256, { png: new Uint8Array(png), boxes: inPixels })
        }
      },
      VIEW,
      CAPS,
    ),
  )
  const page = drawn.ok ? drawn.value : drawn
  return page.ok ? { ok: true, value: pictures } : notDrawn(page.because)
}
