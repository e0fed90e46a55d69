import type { Exhibit } from '../../findings/finding.ts'
import { wordFor } from '../../words/words.ts'
import { clip } from '../clip.ts'
import { writtenPlace } from '../place.ts'
import { framedPng } from './framed-png.ts'
import { type Block, labelled, paragraph, pictures, small } from './paper.ts'
import type { Pen } from './pen.ts'

const QUOTE = 400

/** The layout drawn, with the control framed in it, or why it is not. */
const layoutBlocks = ({ number, drawing }: Exhibit, { words, evidence, layouts }: Pen): Block[] => {
  const w = words.report.problems
  if (drawing === undefined || !evidence.has(drawing.sha256)) return []
  if (!layouts.ok) return [small(w.drawingAbsent(number, wordFor(words.gaps, layouts.because)))]
  const layout = layouts.value.get(drawing.sha256)
  if (layout === undefined) return []
  const framed = framedPng(layout.png, layout.boxes.get(drawing.view ?? ''))
  const about = w[framed === undefined ? 'drawingWhole' : 'drawing'](number)
  const shown = pictures(framed === undefined ? [layout.png] : [framed.whole, framed.detail], about)
  return shown === undefined ? [] : [shown, small(`${about}${w.drawingNote}`)]
}

/** One exhibit: its place, what stands there, and its picture. */
export const exhibitBlocks = (exhibit: Exhibit, pen: Pen): Block[] => {
  const { words, evidence } = pen
  const w = words.report.problems
  const kept = exhibit.picture === undefined ? undefined : evidence.get(exhibit.picture.sha256)
  const framed = kept === undefined ? undefined : framedPng(kept.bytes, exhibit.picture?.box)
  const about = w[framed === undefined ? 'pictureWhole' : 'picture'](exhibit.number)
  const plain = kept === undefined ? [] : [kept.bytes]
  const shown = pictures(framed === undefined ? plain : [framed.whole, framed.detail], about)
  return [
    labelled(
      `${exhibit.number} `,
      `${wordFor(words.evidence, exhibit.evidence)}${words.report.comma}${exhibit.place}`,
    ),
    ...(exhibit.writtenIn ?? []).map((one) =>
      labelled(`${w.writtenIn}${words.report.colon}`, writtenPlace(one)),
    ),
    ...(exhibit.quote === undefined ? [] : [paragraph(`“${clip(exhibit.quote, QUOTE)}”`)]),
    ...(shown === undefined ? [] : [shown, small(about)]),
    ...(shown === undefined || exhibit.picture?.sealed === undefined
      ? []
      : [small(`${w.masked} SHA-256 ${exhibit.picture.sealed}`)]),
    ...layoutBlocks(exhibit, pen),
  ]
}
