import { type Placed, type ScreenTree, wholeText } from './tree.ts'
import { isPlatformWidget } from './widget-role.ts'

const isTicker = (role: string): boolean => role === 'checkbox' || role === 'switch' || role === 'radio'

/**
 * Whether tapping an element does something: true when it, or the row that holds it and no box, is clickable; false
 * when a widget of the platform was seen not to be; undefined where the source cannot tell, as in layouts, where
 * code adds listeners, and for drawn toolkits.
 */
export const isTappable = ({ node, parents }: Placed, origin: ScreenTree['origin']): boolean | undefined => {
  if (node.link !== undefined || node.role === 'link') return true
  if (node.clickable) return true
  for (const parent of parents.slice(0, 3)) {
    if (!parent.clickable) continue
    if (wholeText(parent) === (node.text || node.description).trim()) return true
    const holdsBox = parent.children.some((child) => isTicker(child.role) || child.checkable)
    return holdsBox || parent.opaque ? undefined : true
  }
  if (origin !== 'uiautomator') return node.role === 'button' || isTicker(node.role) ? true : undefined
  return node.clickable === false && isPlatformWidget(node.className) ? false : undefined
}
