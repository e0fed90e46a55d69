import type { Box } from '../../facts/locator.ts'
import type { Control } from './control-rows.ts'
import type { ScreenTree } from './tree.ts'

export const PROMINENCE_REASONS = [
  'small-text',
  'low-contrast',
  'faint',
  'at-edge',
  'not-tappable',
  'cut-off',
  'under-keyboard',
  'only-named',
] as const
export type ProminenceReason = (typeof PROMINENCE_REASONS)[number]

/** Smallest text, in sp, that a user is taken to notice and read. Ours; no norm gives a figure. */
export const SMALLEST_TEXT = 12
/** Contrast ratios of WCAG 2.1, 1.4.3: of text, and of large text. */
const CONTRAST = 4.5
const FAINT = 3
/** Share of a contrast that surely shows when it is measured by pixels. */
const MEASURED = 0.9
/** The lowest part of a window, in which a text is at its very edge. */
const EDGE = 0.015
/** A line of text is at least this many times as high as its size. */
const LINE = 1.15
/** No phone is wider than this many dp, so a width in pixels bounds the density from below. */
const WIDEST_PHONE = 480

/** Windows that begin below this part of the display are dialogs; their edges are no edge of the display. */
const STATUS_BAR = 0.1
const isFullHeight = (window: Box | undefined, height: number): boolean =>
  window !== undefined && window[1] <= height * STATUS_BAR

const area = (box: Box): number => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1])

/** Pixels per dp, or less where only the width of a phone's screen is known. */
const leastScale = (tree: ScreenTree, density: number | undefined): number | undefined =>
  density !== undefined
    ? density / 160
    : tree.width !== undefined
      ? Math.min(tree.width, tree.height ?? tree.width) / WIDEST_PHONE
      : undefined

/** Whether the text is surely too small: by its size, or because its box is too low for a line of that size. */
const isSmall = (control: Control, tree: ScreenTree, density: number | undefined): boolean => {
  const { textSize, bounds } = control.placed.node
  if (textSize !== undefined) return textSize < SMALLEST_TEXT
  const scale = leastScale(tree, density)
  if (!bounds || scale === undefined || tree.origin !== 'uiautomator') return false
  return area(bounds) > 0 && bounds[3] - bounds[1] < SMALLEST_TEXT * LINE * scale
}

/** Whether a keyboard covers the middle of a place. */
const isUnder = (box: Box, keyboards: readonly Box[]): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return keyboards.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom)
}

/** Why one text that names the policy is hard to notice. */
export const weakness = (
  control: Control,
  tree: ScreenTree,
  density: number | undefined,
): ProminenceReason[] => {
  const { node, parents } = control.placed
  const reasons: ProminenceReason[] = []
  if (isSmall(control, tree, density)) reasons.push('small-text')
  const { contrast } = control.row
  // Thin letters do not reach their full colour in a picture.
  const enough = tree.origin === 'uiautomator' ? CONTRAST * MEASURED : CONTRAST
  if (contrast !== undefined && contrast < enough) reasons.push(contrast < FAINT ? 'faint' : 'low-contrast')
  const window = parents.at(-1)?.bounds
  if (node.bounds) {
    const [left, top, right, bottom] = node.bounds
    const out =
      window !== undefined && (left < window[0] || right > window[2] || top < window[1] || bottom > window[3])
    if (area(node.bounds) === 0 || out) reasons.push('cut-off')
    else if (
      tree.height !== undefined &&
      isFullHeight(window, tree.height) &&
      bottom > tree.height * (1 - EDGE)
    ) {
      reasons.push('at-edge')
    }
  }
  if (node.bounds && isUnder(node.bounds, tree.keyboards ?? [])) reasons.push('under-keyboard')
  if (control.row.visible === false || node.cutOff) reasons.push('cut-off')
  return [...new Set(reasons)]
}

/** Whether size and contrast were both measured and are good enough. */
export const isClear = (control: Control): boolean =>
  (control.row.textSize ?? 0) >= SMALLEST_TEXT && (control.row.contrast ?? 0) >= CONTRAST
