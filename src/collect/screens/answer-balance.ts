import type { Box } from '../../facts/locator.ts'
import { colourDifference } from './colour.ts'
import type { Control, ControlRow } from './control-rows.ts'
import { wholeText } from './tree.ts'

/** How the answers of a screen stand beside each other. */
export interface AnswerBalance {
  /** Area of what agrees for one of what refuses; 1 is even. */
  readonly acceptToRefuse?: number
  /** Distance of the colours behind them, CIE 1976 ΔE*ab: 0 is the same, 100 is black on white. */
  readonly answerColours?: number
  /** Contrast of the words that refuse, 1 to 21. */
  readonly refuseContrast?: number
}

/** What is tapped to answer: the control itself, or the tappable frame that holds nothing but its words. */
const tapped = ({ placed, row }: Control): Box | undefined => {
  const { node, parents } = placed
  if (node.clickable) return node.bounds
  const frame = parents.find((parent) => parent.clickable)
  return frame && wholeText(frame).trim() === (row.label ?? '').trim() ? frame.bounds : node.bounds
}

const area = (box: Box | undefined): number =>
  box ? Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]) : 0

const round = (value: number): number => Math.round(value * 100) / 100

/** Compares what agrees with what refuses, as far as places and colours are known. */
export const answerBalance = (controls: readonly Control[]): AnswerBalance => {
  const answering = (act: ControlRow['act']): Control | undefined =>
    controls.find(({ row }) => row.act === act && row.role !== 'checkbox' && row.visible !== false)
  const [accept, refuse] = [answering('accept'), answering('refuse')]
  if (!accept || !refuse) return {}
  const [large, small] = [area(tapped(accept)), area(tapped(refuse))]
  const colours = colourDifference(accept.row.backgroundColor ?? '', refuse.row.backgroundColor ?? '')
  return {
    ...(large > 0 && small > 0 ? { acceptToRefuse: round(large / small) } : {}),
    ...(colours === undefined ? {} : { answerColours: round(colours) }),
    ...(refuse.row.contrast === undefined ? {} : { refuseContrast: refuse.row.contrast }),
  }
}
