import type { ScreenNode } from '../tree.ts'
import { byGravity, type Content, type Lay, type Room, roomFor, rulesOf, shownChildren } from './lay.ts'

/** Views one over the other, each placed by its own gravity, as FrameLayout and ScrollView do. */
export const layOverlay = (node: ScreenNode, width: Room, height: Room, lay: Lay): Content => {
  const room = (most: number | undefined, air: number): number | undefined =>
    most === undefined ? undefined : Math.max(0, most - air)
  const laid = shownChildren(node).map((child) => {
    const { margin, width: wide, height: high } = rulesOf(child)
    return lay(
      child,
      roomFor(wide, room(width.most, margin[0] + margin[2])),
      roomFor(high, room(height.most, margin[1] + margin[3])),
    )
  })
  const need = (axis: 'width' | 'height', low: 0 | 1, high: 2 | 3): number =>
    Math.max(
      0,
      ...laid.map((one) => one[axis] + rulesOf(one.node).margin[low] + rulesOf(one.node).margin[high]),
    )
  const [wide, high] = [need('width', 0, 2), need('height', 1, 3)]
  const [w, h] = [width.exact ? (width.most ?? wide) : wide, height.exact ? (height.most ?? high) : high]
  return {
    width: w,
    height: h,
    children: laid.map((one) => {
      const { margin, ownGravity } = rulesOf(one.node)
      const [left, top, right, bottom] = margin
      return {
        ...one,
        left: left + byGravity(ownGravity, 'across', w - left - right, one.width),
        top: top + byGravity(ownGravity, 'down', h - top - bottom, one.height),
      }
    }),
  }
}
