import type { AttributeName } from '../android/attribute-ids.ts'
import { attributeOf, VALUE, type XmlElement } from '../android/axml.ts'
import type { LayoutValues } from './layout-values.ts'

/** As large as the parent, as large as the content, or so many dp. */
export type Extent = 'match' | 'wrap' | number

/** An edge of another view, or of the parent. */
export interface Anchor {
  /** Id of the view; empty for the parent. */
  readonly view: string
  readonly edge: 'low' | 'high'
}

/** What holds a view along one axis; `low` is left or top. */
export interface Hold {
  readonly low?: Anchor
  readonly high?: Anchor
  readonly centred?: boolean
}

/** Lengths in dp: left, top, right, bottom. */
export type Sides = readonly [left: number, top: number, right: number, bottom: number]

/** How a layout wants a view placed, as far as it is stated in dp. */
export interface LayoutRules {
  readonly width: Extent
  readonly height: Extent
  readonly least: readonly [width: number, height: number]
  readonly weight: number
  readonly margin: Sides
  readonly padding: Sides
  readonly vertical: boolean | undefined
  /** Columns of a grid; 0 when none are stated. */
  readonly columns: number
  /** Columns of a grid that the view takes. */
  readonly span: number
  /** Bits of `android.view.Gravity`; 0 when nothing is stated. */
  readonly gravity: number
  readonly ownGravity: number
  readonly across: Hold
  readonly down: Hold
}

const MATCH = -1

const extent = (
  element: XmlElement,
  name: 'layout_width' | 'layout_height',
  values: LayoutValues,
): Extent => {
  const length = values.size(element, name)
  if (length !== undefined) return Math.max(0, length)
  return values.number(element, name) === MATCH ? 'match' : 'wrap'
}

/** Sides, the more special attribute first, and the one for all sides last. */
const sides = (element: XmlElement, name: 'padding' | 'layout_margin', values: LayoutValues): Sides => {
  const first = (...ends: readonly string[]): number => {
    for (const end of ends) {
      const length = values.size(element, `${name}${end}` as AttributeName)
      if (length !== undefined) return length
    }
    return 0
  }
  return [
    first('Start', 'Left', 'Horizontal', ''),
    first('Top', 'Vertical', ''),
    first('End', 'Right', 'Horizontal', ''),
    first('Bottom', 'Vertical', ''),
  ]
}

type Edges = readonly [axis: 'across' | 'down', own: 'low' | 'high', other: 'low' | 'high']

/** Attributes of RelativeLayout that name another view. */
const BESIDE: Readonly<Record<string, Edges>> = {
  layout_toRightOf: ['across', 'low', 'high'],
  layout_toEndOf: ['across', 'low', 'high'],
  layout_toLeftOf: ['across', 'high', 'low'],
  layout_toStartOf: ['across', 'high', 'low'],
  layout_alignLeft: ['across', 'low', 'low'],
  layout_alignStart: ['across', 'low', 'low'],
  layout_alignRight: ['across', 'high', 'high'],
  layout_alignEnd: ['across', 'high', 'high'],
  layout_below: ['down', 'low', 'high'],
  layout_above: ['down', 'high', 'low'],
  layout_alignTop: ['down', 'low', 'low'],
  layout_alignBaseline: ['down', 'low', 'low'],
  layout_alignBottom: ['down', 'high', 'high'],
}
const PARENT: Readonly<Record<string, readonly ['across' | 'down', 'low' | 'high']>> = {
  layout_alignParentLeft: ['across', 'low'],
  layout_alignParentStart: ['across', 'low'],
  layout_alignParentRight: ['across', 'high'],
  layout_alignParentEnd: ['across', 'high'],
  layout_alignParentTop: ['down', 'low'],
  layout_alignParentBottom: ['down', 'high'],
}
const CENTRE: Readonly<Record<string, readonly ('across' | 'down')[]>> = {
  layout_centerInParent: ['across', 'down'],
  layout_centerHorizontal: ['across'],
  layout_centerVertical: ['down'],
}
/** `layout_constraintTop_toBottomOf` of ConstraintLayout. */
const CONSTRAINT =
  /^layout_constraint(Left|Start|Right|End|Top|Bottom|Baseline)_to(Left|Start|Right|End|Top|Bottom|Baseline)Of$/
const edgeOf = (name: string): 'low' | 'high' => (/Right|End|Bottom/.test(name) ? 'high' : 'low')

const holds = (element: XmlElement, values: LayoutValues): { across: Hold; down: Hold } => {
  const found: Record<'across' | 'down', { low?: Anchor; high?: Anchor; centred?: boolean }> = {
    across: {},
    down: {},
  }
  for (const attribute of element.attributes) {
    const { name } = attribute
    const beside = BESIDE[name]
    const view = values.view(attribute)
    if (beside && view !== '') found[beside[0]][beside[1]] = { view, edge: beside[2] }
    const constraint = CONSTRAINT.exec(name)
    if (constraint) {
      const [, own = '', other = ''] = constraint
      const axis = /Top|Bottom|Baseline/.test(own) ? 'down' : 'across'
      found[axis][edgeOf(own)] = { view: attribute.type === VALUE.reference ? view : '', edge: edgeOf(other) }
    }
    if (attribute.data === 0 && attribute.rawValue !== 'true') continue
    const parent = PARENT[name]
    if (parent) found[parent[0]][parent[1]] = { view: '', edge: parent[1] }
    for (const axis of CENTRE[name] ?? []) found[axis].centred = true
  }
  return found
}

/** A number of the platform, or of the library that brings the same container to old versions. */
const whole = (
  element: XmlElement,
  name: 'columnCount' | 'layout_columnSpan' | 'layout_span',
  values: LayoutValues,
): number | undefined =>
  values.number(element, name) ?? element.attributes.find((attribute) => attribute.name === name)?.data

/** Reads how an element wants to be placed. */
export const layoutRules = (element: XmlElement, values: LayoutValues): LayoutRules => {
  const orientation = values.number(element, 'orientation')
  const weight = attributeOf(element, 'layout_weight') && values.number(element, 'layout_weight')
  return {
    width: extent(element, 'layout_width', values),
    height: extent(element, 'layout_height', values),
    least: [values.size(element, 'minWidth') ?? 0, values.size(element, 'minHeight') ?? 0],
    weight: Math.max(0, weight ?? 0),
    margin: sides(element, 'layout_margin', values),
    padding: sides(element, 'padding', values),
    vertical: orientation === undefined ? undefined : orientation === 1,
    columns: Math.max(0, whole(element, 'columnCount', values) ?? 0),
    span: Math.max(
      1,
      whole(element, 'layout_columnSpan', values) ?? whole(element, 'layout_span', values) ?? 1,
    ),
    gravity: values.number(element, 'gravity') ?? 0,
    ownGravity: values.number(element, 'layout_gravity') ?? 0,
    ...holds(element, values),
  }
}

/** An included layout stands where its `include` says; its inside stays its own. */
export const includedRules = (
  inside: LayoutRules | undefined,
  place: LayoutRules,
): { readonly layout: LayoutRules } => {
  const own = inside ?? place
  const { weight, ownGravity, across, down } = place
  const margin = place.margin.some((side) => side !== 0) ? place.margin : own.margin
  const stated = place.width !== 'wrap' || place.height !== 'wrap'
  const size = stated ? { width: place.width, height: place.height } : {}
  return {
    layout: {
      ...own,
      ...size,
      margin,
      weight: weight || own.weight,
      ownGravity: ownGravity || own.ownGravity,
      across,
      down,
    },
  }
}
