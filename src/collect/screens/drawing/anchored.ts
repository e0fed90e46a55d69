import type { Anchor, Hold } from '../layout-rules.ts'
import type { ScreenNode } from '../tree.ts'
import {
  atMost,
  type Content,
  exactly,
  type Laid,
  type Lay,
  type Room,
  roomFor,
  rulesOf,
  shownChildren,
} from './lay.ts'

/** Views may hold on to each other in a ring; after so many rounds they stay where they are. */
const ROUNDS = 4

type Span = readonly [low: number, high: number]

interface Axis {
  readonly name: 'across' | 'down'
  readonly low: 0 | 1
  readonly high: 2 | 3
}
const ACROSS: Axis = { name: 'across', low: 0, high: 2 }
const DOWN: Axis = { name: 'down', low: 1, high: 3 }

/** Views held by edges of others and of the parent: RelativeLayout, ConstraintLayout. */
export const layAnchored = (node: ScreenNode, width: Room, height: Room, lay: Lay): Content => {
  const children = shownChildren(node)
  const isConstraint = /Constraint|Motion/.test(node.className)
  const spans = new Map<string, { across: Span; down: Span }>()
  const keyOf = (child: ScreenNode, at: number): string => child.resourceId || `#${at}`

  const edge = (anchor: Anchor | undefined, axis: Axis, whole: number): number | undefined => {
    if (anchor === undefined) return undefined
    const span: Span = anchor.view === '' ? [0, whole] : (spans.get(anchor.view)?.[axis.name] ?? [0, 0])
    return anchor.edge === 'low' ? span[0] : span[1]
  }

  /** Whether two edges stretch the view: always in RelativeLayout, for a length of 0 in ConstraintLayout. */
  const stretched = (hold: Hold, extent: 'match' | 'wrap' | number): boolean =>
    hold.low !== undefined && hold.high !== undefined && (!isConstraint || extent === 0 || extent === 'match')

  const roomOf = (child: ScreenNode, axis: Axis, whole: number | undefined): Room => {
    const rules = rulesOf(child)
    const extent = axis.name === 'across' ? rules.width : rules.height
    const [before, after] = [rules.margin[axis.low], rules.margin[axis.high]]
    const hold = rules[axis.name]
    if (whole !== undefined && stretched(hold, extent) && !hold.centred) {
      const [low = 0, high = whole] = [edge(hold.low, axis, whole), edge(hold.high, axis, whole)]
      return exactly(high - low - before - after)
    }
    const most = whole === undefined ? undefined : Math.max(0, whole - before - after)
    if (extent === 0 && isConstraint) return atMost(most)
    if (extent === 'match' && whole !== undefined) {
      const [low = 0, high = whole] = [edge(hold.low, axis, whole), edge(hold.high, axis, whole)]
      return exactly(high - low - before - after)
    }
    return roomFor(extent, most)
  }

  const placeOn = (child: ScreenNode, axis: Axis, whole: number, size: number): number => {
    const rules = rulesOf(child)
    const hold = rules[axis.name]
    const [before, after] = [rules.margin[axis.low], rules.margin[axis.high]]
    if (hold.centred) return (whole - size) / 2
    const [low, high] = [edge(hold.low, axis, whole), edge(hold.high, axis, whole)]
    if (low !== undefined && high !== undefined)
      return low + before + Math.max(0, high - low - before - after - size) / 2
    if (low !== undefined) return low + before
    return high === undefined ? before : high - after - size
  }

  const arrange = (wide: number | undefined, high: number | undefined): Laid[] => {
    let laid: Laid[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      laid = children.map((child, at) => {
        const one = lay(child, roomOf(child, ACROSS, wide), roomOf(child, DOWN, high))
        const left = placeOn(child, ACROSS, wide ?? 0, one.width)
        const top = placeOn(child, DOWN, high ?? 0, one.height)
        spans.set(keyOf(child, at), { across: [left, left + one.width], down: [top, top + one.height] })
        return { ...one, left, top }
      })
    }
    return laid
  }

  const first = arrange(width.most, height.exact ? height.most : undefined)
  const reach = (end: (one: Laid) => number): number => Math.max(0, ...first.map(end))
  const w = width.exact
    ? (width.most ?? 0)
    : Math.min(
        width.most ?? Number.POSITIVE_INFINITY,
        reach((one) => one.left + one.width + rulesOf(one.node).margin[2]),
      )
  const h = height.exact
    ? (height.most ?? 0)
    : reach((one) => one.top + one.height + rulesOf(one.node).margin[3])
  return { width: w, height: h, children: width.exact && height.exact ? first : arrange(w, h) }
}
