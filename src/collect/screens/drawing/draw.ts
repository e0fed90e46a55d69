import { DRAWING_CAPS, type DrawnView, type LayoutDrawing } from '../../../facts/drawing.ts'
import type { Box } from '../../../facts/locator.ts'
import { contrastOf } from '../colour.ts'
import type { ScreenNode, ScreenTree } from '../tree.ts'
import { atMost, exactly, type Laid, layer, rulesOf, shownChildren } from './lay.ts'
import { leafLines, shownText, textSizeOf } from './leaf.ts'

/** The display that a layout is drawn for, in dp: a usual upright phone. Longer content makes it longer. */
const DISPLAY = { width: 360, height: 640 }
const LONGEST = 2400

/** Bits of `android.view.Gravity`: the middle across. */
const isMiddle = (gravity: number): boolean => (gravity & 0x7) === 0x1

/** A text with less contrast to what lies behind it than this would be lost: then its colour is not known well enough. */
const LEAST_CONTRAST = 1.3
/** Inks for dark and light grounds, of texts and of hints. */
const INKS = { text: ['#1F1F1F', '#FFFFFF'], hint: ['#757575', '#BDBDBD'] } as const

/** The colours of a view: its own ground where it differs from what is behind it, and that of its text where a ground is known. */
const colours = (
  { backgroundColor, textColor }: ScreenNode,
  behind: string | undefined,
  hint: boolean,
): Pick<DrawnView, 'fill' | 'ink'> => {
  const under = backgroundColor ?? behind
  if (under === undefined) return {}
  const contrast = (ink: string): number => contrastOf(ink, under) ?? 0
  const [dark, light] = hint ? INKS.hint : INKS.text
  const plain = contrast(dark) >= contrast(light) ? dark : light
  const ink = !hint && textColor !== undefined && contrast(textColor) >= LEAST_CONTRAST ? textColor : plain
  return under === behind ? { ink } : { fill: under, ink }
}

const viewOf = ({ node, width }: Laid, box: Box, behind: string | undefined): DrawnView => {
  const group = shownChildren(node).length > 0
  const lines = group ? [] : leafLines(node, width)
  const { hint } = shownText(node)
  const indent = Math.max(0, Math.round(node.layout?.padding[0] ?? 0))
  return {
    path: node.path,
    role: group && node.role === 'other' ? 'group' : !group && node.opaque ? 'image' : node.role,
    box,
    ...(lines.length === 0 ? {} : { lines, textSize: textSizeOf(node) }),
    ...(node.role === 'button' || isMiddle(node.layout?.gravity ?? 0) ? { middle: true } : {}),
    ...(indent > 0 && lines.length > 0 ? { indent } : {}),
    ...(node.checked === undefined ? {} : { checked: node.checked }),
    ...(hint ? { hint } : {}),
    ...colours(node, behind, hint),
  }
}

const clamped = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)))

/** Draws a layout as boxes and texts, sized as its file states; undefined when nothing in it would be seen. */
export const drawLayout = (tree: ScreenTree): LayoutDrawing | undefined => {
  const [root] = tree.roots
  if (root === undefined || root.visible === false) return undefined
  const whole: ScreenNode =
    tree.roots.length === 1 ? root : { ...root, children: tree.roots, path: '', className: 'merge' }
  const lay = layer()
  const rules = rulesOf(whole)
  const across = exactly(
    typeof rules.width === 'number' ? Math.min(rules.width, DISPLAY.width) : DISPLAY.width,
  )
  const own = typeof rules.height === 'number' ? exactly(Math.min(rules.height, LONGEST)) : atMost(undefined)
  const wanted = lay(whole, across, own).height
  const fills = rules.height === 'match'
  const height = Math.min(LONGEST, Math.max(fills ? DISPLAY.height : 1, Math.ceil(wanted)))
  const views: DrawnView[] = []
  const visit = (laid: Laid, x: number, y: number, behind?: string): void => {
    if (views.length >= DRAWING_CAPS.views) return
    const [left, top] = [x + laid.left, y + laid.top]
    const box: Box = [
      clamped(left, DISPLAY.width),
      clamped(top, height),
      clamped(left + laid.width, DISPLAY.width),
      clamped(top + laid.height, height),
    ]
    if (box[2] > box[0] && box[3] > box[1]) views.push(viewOf(laid, box, behind))
    const shown = laid.node.backgroundColor ?? behind
    for (const child of laid.children) visit(child, left, top, shown)
  }
  visit(lay(whole, across, exactly(height)), 0, 0)
  return views.some(({ role }) => role !== 'group')
    ? { format: 'mingshi-layout/1', width: DISPLAY.width, height, views }
    : undefined
}
