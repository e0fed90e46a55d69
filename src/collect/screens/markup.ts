import type { AnyNode } from 'domhandler'
import type { Box } from '../../facts/locator.ts'

/** What a binding makes of a box, where an element is or may be one. */
export interface BoxState {
  /** Whether it is ticked at the start; undefined when that is decided at run time. */
  readonly ticked: boolean | undefined
  /** True for a picture, icon or class that is drawn one way or another by a state; false for a real box. */
  readonly drawn: boolean
  /** Whether code ticks it when the user confirms a dialog. */
  readonly byDialog?: boolean
}

/** How a browser drew an element, in CSS pixels. */
export interface Measure {
  readonly box: Box
  /** Drawn, not transparent, and not under another element. */
  readonly visible: boolean
  readonly size?: number
  readonly colour?: string
  readonly background?: string
  /** Its text does not fit. */
  readonly cut?: boolean
}

export interface MarkupElement {
  readonly type: 'element'
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
  readonly state?: BoxState
  readonly measure?: Measure
  /** Where it begins in its file, in UTF-16 units, where the reader tells. */
  readonly at?: number
}

/** Elements and texts of a page or of a component whose bindings are resolved. Comments are no part of it. */
export type MarkupNode = MarkupElement | { readonly type: 'text'; readonly data: string; readonly box?: Box }

/** Elements deeper than this are cut; no page that a person wrote nests so deep. */
const MOST_DEPTH = 400

/** The markup of a parsed document. */
export const markupOf = (nodes: readonly AnyNode[], depth = 0): MarkupNode[] =>
  depth > MOST_DEPTH
    ? []
    : nodes.flatMap((node): MarkupNode[] => {
        if (node.type === 'text') return [{ type: 'text', data: node.data }]
        if (node.type !== 'tag' && node.type !== 'script' && node.type !== 'style') return []
        return [
          {
            type: 'element',
            name: node.name,
            attribs: node.attribs,
            children: markupOf(node.children, depth + 1),
          },
        ]
      })
