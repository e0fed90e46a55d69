import type { ScreenNode } from '../tree.ts'
import {
  byGravity,
  type Content,
  exactly,
  type Laid,
  type Lay,
  type Room,
  roomFor,
  rulesOf,
  shownChildren,
} from './lay.ts'

/** One child along the main axis of its stack, whichever that is. */
const marginsOf = (node: ScreenNode, vertical: boolean) => {
  const [left, top, right, bottom] = rulesOf(node).margin
  return vertical
    ? { before: top, after: bottom, start: left, end: right }
    : { before: left, after: right, start: top, end: bottom }
}

/** Views one after the other, as LinearLayout places them; weights share what is left over. */
export const layStack = (
  node: ScreenNode,
  width: Room,
  height: Room,
  vertical: boolean,
  lay: Lay,
): Content => {
  const [main, cross] = vertical ? [height, width] : [width, height]
  const children = shownChildren(node)
  const mainExtent = (child: ScreenNode) => rulesOf(child)[vertical ? 'height' : 'width']
  const crossExtent = (child: ScreenNode) => rulesOf(child)[vertical ? 'width' : 'height']
  const measure = (child: ScreenNode, along: Room, across: Room): Laid =>
    vertical ? lay(child, across, along) : lay(child, along, across)
  const lengthOf = (laid: Laid): number => (vertical ? laid.height : laid.width)
  const breadthOf = (laid: Laid): number => (vertical ? laid.width : laid.height)
  const crossRoom = (child: ScreenNode, most = cross.most): Room => {
    const { start, end } = marginsOf(child, vertical)
    return roomFor(crossExtent(child), most === undefined ? undefined : Math.max(0, most - start - end))
  }

  const shares = (child: ScreenNode): boolean => main.exact && rulesOf(child).weight > 0
  let left = main.most
  const first = children.map((child) => {
    const { before, after } = marginsOf(child, vertical)
    if (left !== undefined) left -= before + after
    if (shares(child)) return undefined
    const laid = measure(
      child,
      roomFor(mainExtent(child), left === undefined ? undefined : Math.max(0, left)),
      crossRoom(child),
    )
    if (left !== undefined) left -= lengthOf(laid)
    return laid
  })
  const weights = children.reduce((sum, child) => sum + (shares(child) ? rulesOf(child).weight : 0), 0)
  const rest = Math.max(0, left ?? 0)
  const measured = children.map(
    (child, at) =>
      first[at] ?? measure(child, exactly((rest * rulesOf(child).weight) / weights), crossRoom(child)),
  )

  const breadth = Math.max(
    0,
    ...measured.map((laid) => {
      const { start, end } = marginsOf(laid.node, vertical)
      return breadthOf(laid) + start + end
    }),
  )
  const across = cross.exact ? (cross.most ?? breadth) : breadth
  // What wants to be as wide as a parent that is as wide as its content is measured once more.
  const settled = measured.map((laid) =>
    !cross.exact && crossExtent(laid.node) === 'match'
      ? measure(laid.node, exactly(lengthOf(laid)), crossRoom(laid.node, across))
      : laid,
  )
  const total = settled.reduce((sum, laid) => {
    const { before, after } = marginsOf(laid.node, vertical)
    return sum + before + lengthOf(laid) + after
  }, 0)
  const { gravity } = rulesOf(node)
  let at = main.exact ? byGravity(gravity, vertical ? 'down' : 'across', main.most ?? total, total) : 0
  const placed = settled.map((laid) => {
    const { before, after, start, end } = marginsOf(laid.node, vertical)
    const own = rulesOf(laid.node).ownGravity || gravity
    const aside = start + byGravity(own, vertical ? 'across' : 'down', across - start - end, breadthOf(laid))
    const along = at + before
    at = along + lengthOf(laid) + after
    return vertical ? { ...laid, left: aside, top: along } : { ...laid, left: along, top: aside }
  })
  return vertical
    ? { width: across, height: total, children: placed }
    : { width: total, height: across, children: placed }
}
