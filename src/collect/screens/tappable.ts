import { type Placed, type ScreenTree, wholeText } from './tree.ts'
import { isPlatformWidget } from './widget-role.ts'

const isTicker = (role: string): boolean => role === 'checkbox' || role === 'switch' || role === 'radio'

/** View ids that windows have whatever the app draws in them. */
const FRAME_IDS =
  /^(content|action_bar_root|navigationBarBackground|statusBarBackground|decor_content_parent)?$/

/**
 * Whether the app draws its screens by a toolkit that keeps taps to itself (React Native, Compose, Flutter): no
 * element has an id of the app, and generic views hold everything.
 */
export const isDrawnByToolkit = (all: readonly Placed[]): boolean =>
  all.every(({ node }) => FRAME_IDS.test(node.resourceId)) &&
  all.some(({ node }) => /^android\.view\.View(Group)?$/.test(node.className))

/**
 * Whether tapping an element does something: true when it, or the row that holds it and no box, is clickable; false
 * when a widget of the platform was seen not to be; undefined where the source cannot tell, as in layouts, where
 * code adds listeners, in web pages and for drawn toolkits.
 */
export const isTappable = (
  { node, parents }: Placed,
  origin: ScreenTree['origin'],
  toolkit = false,
): boolean | undefined => {
  if (node.link !== undefined || node.role === 'link') return true
  if (node.clickable) return true
  for (const parent of parents.slice(0, 3)) {
    if (!parent.clickable) continue
    if (wholeText(parent) === (node.text || node.description).trim()) return true
    const holdsBox = parent.children.some((child) => isTicker(child.role) || child.checkable)
    return holdsBox || parent.opaque ? undefined : true
  }
  if (origin !== 'uiautomator') return node.role === 'button' || isTicker(node.role) ? true : undefined
  const keepsTaps = toolkit || parents.some((parent) => parent.opaque)
  return node.clickable === false && !keepsTaps && isPlatformWidget(node.className) ? false : undefined
}
