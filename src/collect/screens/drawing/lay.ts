import type { LayoutRules } from '../layout-rules.ts'
import type { ScreenNode } from '../tree.ts'
import { layAnchored } from './anchored.ts'
import { layGrid, layTable } from './grid.ts'
import { leafSize } from './leaf.ts'
import { layOverlay } from './overlay.ts'
import { layStack } from './stack.ts'

/** Measures a view in the room it has. It lies at 0, 0 until its parent moves it. */
export type Lay = (node: ScreenNode, width: Room, height: Room) => Laid

/** Room along one axis: at most so many dp, exactly so many, or as much as is wanted. */
export interface Room {
  readonly most: number | undefined
  readonly exact: boolean
}

/** A view with its size in dp and its place within its parent. */
export interface Laid {
  readonly node: ScreenNode
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly children: readonly Laid[]
}

export const exactly = (length: number): Room => ({ most: Math.max(0, length), exact: true })
export const atMost = (length: number | undefined): Room => ({ most: length, exact: false })

const NO_SIDES = [0, 0, 0, 0] as const
const PLAIN: LayoutRules = {
  width: 'wrap',
  height: 'wrap',
  least: [0, 0],
  weight: 0,
  margin: NO_SIDES,
  padding: NO_SIDES,
  vertical: undefined,
  columns: 0,
  span: 1,
  gravity: 0,
  ownGravity: 0,
  across: {},
  down: {},
}

export const rulesOf = (node: ScreenNode): LayoutRules => node.layout ?? PLAIN

/** The room of a child that is offered `most` dp. */
export const roomFor = (extent: LayoutRules['width'], most: number | undefined): Room => {
  if (typeof extent === 'number') return exactly(extent)
  return extent === 'match' && most !== undefined ? exactly(most) : atMost(most)
}

/** What a container says of its own size and where its children are. */
export interface Content {
  readonly width: number
  readonly height: number
  readonly children: readonly Laid[]
}

const OVERLAYS =
  /^(FrameLayout|CardView|MaterialCardView|CoordinatorLayout|DrawerLayout|ViewFlipper|ViewSwitcher|ViewAnimator|SwipeRefreshLayout|FragmentContainerView)$/
const SCROLLERS = /ScrollView$/
const ANCHORED = /^(RelativeLayout|PercentRelativeLayout|ConstraintLayout|MotionLayout)$/
const ROWS = /^(TableRow|Toolbar|ActionBar|BottomNavigationView)$/
const LINEAR = /^(LinearLayout|LinearLayoutCompat)$/

const contentOf = (node: ScreenNode, width: Room, height: Room, lay: Lay): Content => {
  const name = node.className.split(/[.$]/).at(-1) ?? ''
  if (SCROLLERS.test(name))
    return /^Horizontal/.test(name)
      ? layOverlay(node, atMost(undefined), height, lay)
      : layOverlay(node, width, atMost(undefined), lay)
  if (OVERLAYS.test(name)) return layOverlay(node, width, height, lay)
  if (name === 'GridLayout') return layGrid(node, width, height, lay)
  if (name === 'TableLayout') return layTable(node, width, height, lay)
  if (ANCHORED.test(name)) return layAnchored(node, width, height, lay)
  const vertical = rulesOf(node).vertical ?? !(ROWS.test(name) || LINEAR.test(name))
  return layStack(node, width, height, vertical, lay)
}

const within = (room: Room, wanted: number): number =>
  room.exact ? (room.most ?? wanted) : Math.min(room.most ?? wanted, wanted)

/** Children that are drawn: hidden ones take no room here. */
export const shownChildren = (node: ScreenNode): ScreenNode[] =>
  node.children.filter(({ visible, inline }) => visible !== false && inline !== true)

const measure = (node: ScreenNode, width: Room, height: Room, lay: Lay): Laid => {
  const { least, padding } = rulesOf(node)
  if (shownChildren(node).length === 0) {
    const [wide, high] = leafSize(node, width.most ?? 360)
    const w = within(width, Math.max(wide, least[0]))
    const [, taller] = w < wide ? leafSize(node, w) : [wide, high]
    return {
      node,
      left: 0,
      top: 0,
      width: w,
      height: within(height, Math.max(taller, least[1])),
      children: [],
    }
  }
  const [left, top, right, bottom] = padding
  const inner = (room: Room, air: number): Room => ({
    ...room,
    most: room.most === undefined ? undefined : Math.max(0, room.most - air),
  })
  const content = contentOf(node, inner(width, left + right), inner(height, top + bottom), lay)
  return {
    node,
    left: 0,
    top: 0,
    width: within(width, Math.max(least[0], content.width + left + right)),
    height: within(height, Math.max(least[1], content.height + top + bottom)),
    children: content.children.map((child) => ({ ...child, left: child.left + left, top: child.top + top })),
  }
}

/** Measurements in one drawing. Containers ask twice and more, so that nested ones could ask for ever. */
const MOST_MEASURED = 20_000

/** A way to measure views that remembers what it measured, and ends: what is asked too late has no size. */
export const layer = (): Lay => {
  const known = new WeakMap<ScreenNode, Map<string, Laid>>()
  let measured = 0
  const lay: Lay = (node, width, height) => {
    const key = `${width.most} ${width.exact} ${height.most} ${height.exact}`
    const kept = known.get(node) ?? new Map<string, Laid>()
    known.set(node, kept)
    const found = kept.get(key)
    if (found) return found
    measured += 1
    const laid =
      measured > MOST_MEASURED
        ? { node, left: 0, top: 0, width: 0, height: 0, children: [] }
        : measure(node, width, height, lay)
    kept.set(key, laid)
    return laid
  }
  return lay
}

/** Bits of `android.view.Gravity` along each axis. */
const AXIS = { across: [0x1, 0x5, 0x7], down: [0x10, 0x50, 0x70] } as const

/** Where a view of `size` begins within `room` by a gravity: 0 at the start, half the rest in the middle. */
export const byGravity = (gravity: number, axis: 'across' | 'down', room: number, size: number): number => {
  const [middle, end, fill] = AXIS[axis]
  const bits = gravity & fill
  const rest = Math.max(0, room - size)
  return bits === middle ? rest / 2 : bits === end ? rest : 0
}
