import type { RowOf } from '../../facts/index.ts'
import { placedNodes, type ScreenNode, type ScreenTree } from './tree.ts'
import type { Wording } from './wording.ts'

/** Fields that are told of one screen. */
const MOST_FIELDS = 20
const LONGEST_LABEL = 24

/** What the fields of a screen ask of the user that tells who that is, by their labels, each once. */
export const askedBy = (controls: readonly RowOf<'controls'>[], wording: Wording): string[] => {
  const labels = controls.flatMap(({ role, visible, label = '' }) =>
    role === 'input' && visible !== false && wording.has('personal-field', label)
      ? [label.slice(0, LONGEST_LABEL)]
      : [],
  )
  return [...new Set(labels)].slice(0, MOST_FIELDS)
}

/** Widgets that move sideways, or through pages: what lies outside them is another page. */
const SIDEWAYS = /Horizontal|ViewPager|TabLayout/
/** A part of a window that is higher than this part of it can hide what stands below. */
const HIGH = 0.4

const heightOf = ({ bounds }: ScreenNode): number => (bounds === undefined ? 0 : bounds[3] - bounds[1])

/**
 * Whether more of a screen may lie outside what was read. A dump holds what was shown, and Android calls a list that
 * fits its place not scrollable; a page is read whole. Undefined where the source does not tell.
 */
export const scrolls = ({ origin, roots }: ScreenTree): boolean | undefined => {
  if (origin === 'html') return false
  if (origin !== 'uiautomator') return undefined
  return placedNodes(roots).some(
    ({ node, parents }) =>
      node.scrolls === true &&
      !SIDEWAYS.test(node.className) &&
      heightOf(node) >= heightOf(parents.at(-1) ?? node) * HIGH,
  )
}
