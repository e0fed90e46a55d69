import type { ControlRole } from '../../facts/controls.ts'
import type { Box } from '../../facts/locator.ts'
import type { LayoutRules } from './layout-rules.ts'

/**
 * One element of a screen, whatever it was read from. A property that the source does not tell is absent: a
 * dump knows bounds and no colours, a layout knows sizes and no bounds.
 */
export interface ScreenNode {
  /** What its class says it is; `box-like.ts` sees through drawings of boxes. */
  readonly role: ControlRole
  readonly className: string
  /** Its own text; empty when it has none. */
  readonly text: string
  readonly description: string
  readonly hint: string
  /** Its view id without package: `agree`; empty when it has none. */
  readonly resourceId: string
  /** Package whose window draws it. */
  readonly owner?: string
  readonly checkable?: boolean
  readonly checked?: boolean
  readonly selected?: boolean
  /** A state of the app decides how it is drawn, as for a box made of pictures; `selected` says which way. */
  readonly toggles?: boolean
  /** Code ticks it when the user confirms a dialog. */
  readonly tickedByDialog?: boolean
  readonly clickable?: boolean
  readonly enabled?: boolean
  /** Can be scrolled, so that more may lie outside of what is shown. */
  readonly scrolls?: boolean
  readonly visible?: boolean
  /** Bounds in pixels of the screen. */
  readonly bounds?: Box
  /** How a layout wants it placed. */
  readonly layout?: LayoutRules
  /** Its text does not fit into it. */
  readonly cutOff?: boolean
  /** Text size in sp. */
  readonly textSize?: number
  /** `#RRGGBB` */
  readonly textColor?: string
  /** Colour behind it, `#RRGGBB`. */
  readonly backgroundColor?: string
  /** Its text is already part of its parent's text: a link inside a sentence. */
  readonly inline?: boolean
  /** Text that the source states to be its label: a `label for`, `aria-label`, `android:labelFor`. */
  readonly labelledBy?: string
  /** Address it leads to. */
  readonly link?: string
  /** Whether a tap outside closes this dialog, where its source sets it. */
  readonly closes?: boolean
  /** Draws what the source cannot see into: a web page, a canvas, a game. */
  readonly opaque?: boolean
  /** Where it stands in its file: `LinearLayout/CheckBox[@id=agree]`. */
  readonly path: string
  /** Where it begins in a source file, in UTF-16 units. */
  readonly at?: number
  readonly children: readonly ScreenNode[]
}

/** A screen as one source shows it. Several roots are several windows, bottom one first. */
export interface ScreenTree {
  readonly origin: 'layout' | 'uiautomator' | 'html' | 'source'
  readonly roots: readonly ScreenNode[]
  /** Pixels of the display, where known. */
  readonly width?: number
  readonly height?: number
  /** Title the source states, such as that of a page. */
  readonly title?: string
  /** Places that a keyboard covers, in pixels. */
  readonly keyboards?: readonly Box[]
  /** Something was left out because a cap was reached or the file is broken. */
  readonly partial: boolean
}

/** Depth and number of elements beyond which a screen is cut and called partial. */
export const MOST_DEPTH = 200
export const MOST_NODES = 20_000

/** An element with its parents, nearest first. */
export interface Placed {
  readonly node: ScreenNode
  readonly parents: readonly ScreenNode[]
  /** Position among all elements in reading order, from 0. */
  readonly index: number
}

/** All elements in reading order. Depth is bounded by every reader. */
export const placedNodes = (roots: readonly ScreenNode[]): Placed[] => {
  const found: Placed[] = []
  const visit = (node: ScreenNode, parents: readonly ScreenNode[]): void => {
    found.push({ node, parents, index: found.length })
    const above = node.children.length > 0 ? [node, ...parents] : parents
    for (const child of node.children) visit(child, above)
  }
  for (const root of roots) visit(root, [])
  return found
}

/** What an element says by itself: its text, else its spoken description. */
export const saying = (node: ScreenNode): string => (node.text || node.description).trim()

/** What an element and everything in it say, inline parts once. */
export const wholeText = (node: ScreenNode, joiner = ''): string => {
  const parts: string[] = []
  const visit = (at: ScreenNode): void => {
    if (at.visible === false) return
    if (!at.inline || at === node) {
      const said = saying(at)
      if (said) parts.push(said)
    }
    for (const child of at.children) visit(child)
  }
  visit(node)
  return parts.join(joiner)
}

/** Whether an element or one of its parents is known to be hidden. */
export const isHidden = ({ node, parents }: Placed): boolean =>
  node.visible === false || parents.some((parent) => parent.visible === false)
