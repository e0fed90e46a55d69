import type { Box } from '../../facts/locator.ts'
import { labelAround } from './label.ts'
import { isHidden, type Placed, type ScreenNode, saying, wholeText } from './tree.ts'
import type { Wording } from './wording.ts'

/** A drawn box is at most this part of the width of its screen (about 56 of 400 dp), and about as wide as high. */
const LARGEST = 0.14
const LONGEST_SIDE = 2
/** Drawn boxes looked for on one screen. */
const MOST = 100

const BOX_ID =
  /(^|_|\b)(cb|chk|ck|check|checkbox|checked|agree|agreed|agreement|consent|select|selected|selector|tick|choose|choice|radio|protocol|xieyi|tongyi|gou|gouxuan)(_|\b|$|[A-Z0-9])/i

const isSmall = (box: Box, width: number): boolean => {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  return (
    w > 0 &&
    h > 0 &&
    w <= width * LARGEST &&
    h <= width * LARGEST &&
    w <= h * LONGEST_SIDE &&
    h <= w * LONGEST_SIDE
  )
}

const TICKED_MARK = '[☑☒✅✔✓√🗹]'
const EMPTY_MARK = '[☐□▢◻○◯⭕⚪]'
/** A mark at either end of a text, or alone. */
const markAt = (mark: string): RegExp => new RegExp(`^\\s*${mark}|${mark}\\s*$`, 'u')
const [TICKED, EMPTY] = [markAt(TICKED_MARK), markAt(EMPTY_MARK)]
const ONLY_MARK = new RegExp(`^\\s*(${TICKED_MARK}|${EMPTY_MARK})\\s*$`, 'u')

/** Whether a text is drawn with a tick, or with an empty box; undefined when it has no such mark. */
const markOf = (text: string): boolean | undefined =>
  TICKED.test(text) ? true : EMPTY.test(text) ? false : undefined

const isBare = (node: ScreenNode, wording: Wording): boolean => {
  const said = saying(node)
  const silent =
    said === '' ||
    ONLY_MARK.test(said) ||
    (node.text === '' && (wording.isLabel('ticked-state', said) || wording.isLabel('unticked-state', said)))
  return silent && node.children.every((child) => child.text === '' && child.children.length === 0)
}

/** A row that is drawn ticked or not and says what the user agrees to; a button that agrees is none. */
const agreesItself = (node: ScreenNode, wording: Wording): boolean => {
  const said = saying(node) || wholeText(node)
  return (
    node.role !== 'button' && wording.has('agree-to-policy', said) && !wording.isLabel('accept-label', said)
  )
}

/** A bare word of agreement that is drawn ticked or not, before the documents it is about: ◉ 同意 | 《用户协议》. */
const opensAgreement = (placed: Placed, all: readonly Placed[], wording: Wording): boolean => {
  const { node } = placed
  const said = saying(node) || wholeText(node)
  if (!node.toggles || node.role === 'button' || !wording.isLabel('accept-label', said)) return false
  const around = labelAround(placed, all)
  return wording
    .find('agree-to-policy', around.startsWith(said) ? around : said + around)
    .some(({ start, end }) => start < said.length && end > said.length)
}

const isTickPicture = (node: ScreenNode): boolean => node.role === 'image' && node.selected === true

/**
 * Elements that are drawn as boxes one ticks, without being such widgets: an element its source calls checkable, or
 * a small picture or view, tappable itself or in a tappable row, to the left of a text by which the user agrees.
 * Where bounds are unknown its id must speak of ticking.
 */
export const drawnBoxes = (
  all: readonly Placed[],
  width: number | undefined,
  wording: Wording,
): ReadonlySet<ScreenNode> => {
  const found = new Set<ScreenNode>()
  let looked = 0
  for (const placed of all) {
    const { node } = placed
    if (!['image', 'other', 'button', 'text', 'link'].includes(node.role) || node.opaque) continue
    if (node.checkable === true) {
      found.add(node)
      continue
    }
    const marked = markOf(node.text) !== undefined
    if (
      ((node.toggles || (marked && !node.inline)) && agreesItself(node, wording)) ||
      opensAgreement(placed, all, wording)
    ) {
      found.add(node)
      continue
    }
    if (isHidden(placed) || !isBare(node, wording)) continue
    if (node.role === 'text' && !node.toggles && !marked) continue
    const tappable = node.clickable ?? placed.parents.slice(0, 2).some((parent) => parent.clickable)
    const inRow = placed.parents.slice(0, 2).some((parent) => parent.clickable)
    const speaks = BOX_ID.test(node.resourceId) || node.toggles === true || marked || isTickPicture(node)
    if (node.bounds ? !isSmall(node.bounds, width ?? 1080) : !speaks) continue
    if (!tappable && !inRow && !speaks) continue
    if (++looked > MOST) break
    if (wording.has('agree-to-policy', labelAround(placed, all))) found.add(node)
  }
  return found
}

/** Whether a drawn box is ticked, where its source tells: a flag it has, or a description that speaks of its state. */
export const drawnState = (node: ScreenNode, wording: Wording): boolean | undefined => {
  if (node.checkable === true && node.checked !== undefined) return node.checked
  if (node.checked === true || node.selected === true) return true
  if (node.toggles && node.selected === false) return false
  const mark = markOf(node.text)
  if (mark !== undefined) return mark
  if (wording.has('unticked-state', node.description)) return false
  if (wording.has('ticked-state', node.description)) return true
  return undefined
}
