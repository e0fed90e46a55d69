import type { Box } from '../../facts/locator.ts'
import { isHidden, type Placed, type ScreenNode, saying, wholeText } from './tree.ts'
import type { Wording } from './wording.ts'

/** What a control says, and where that was read. */
export interface Label {
  readonly text: string
  readonly from: 'own' | 'description' | 'neighbour' | 'hint'
}

/** Longest text that can be the label of a box. */
const LONGEST = 400
/** Elements found to be drawn boxes. */
export type Drawn = ReadonlySet<ScreenNode>
const NONE: Drawn = new Set()

const isTicker = (node: ScreenNode, drawn: Drawn): boolean =>
  node.checkable === true ||
  node.role === 'checkbox' ||
  node.role === 'switch' ||
  node.role === 'radio' ||
  drawn.has(node)
const isOther = (node: ScreenNode, drawn: Drawn): boolean =>
  isTicker(node, drawn) || node.role === 'input' || node.role === 'button'

const overlap = (a: Box, b: Box): number => Math.min(a[3], b[3]) - Math.max(a[1], b[1])
const height = (box: Box): number => box[3] - box[1]
const inside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

/** Texts that stand on the same row to the right of a box, up to the next control, as one. */
const rowText = (box: Placed, all: readonly Placed[], drawn: Drawn): string => {
  const bounds = box.node.bounds
  if (!bounds || height(bounds) <= 0) return ''
  const middle = (bounds[1] + bounds[3]) / 2
  const onRow = all
    .filter((other) => {
      const at = other.node.bounds
      return (
        other !== box &&
        at !== undefined &&
        height(at) > 0 &&
        !isHidden(other) &&
        other.node.inline !== true &&
        (saying(other.node) !== '' || isOther(other.node, drawn)) &&
        at[0] >= bounds[0] &&
        !inside(bounds, at) &&
        (overlap(bounds, at) >= Math.min(height(bounds), height(at)) / 2 ||
          (at[1] <= middle && at[3] >= middle))
      )
    })
    .sort((a, b) => (a.node.bounds?.[0] ?? 0) - (b.node.bounds?.[0] ?? 0) || a.index - b.index)
  const parts: string[] = []
  for (const { node } of onRow) {
    if (isOther(node, drawn) && !(node.role === 'button' && node.clickable && /[《“"]/.test(node.text))) break
    parts.push(saying(node))
  }
  return parts.join('').slice(0, LONGEST)
}

const holdsOther = (node: ScreenNode, box: ScreenNode, drawn: Drawn): boolean =>
  node.children.some((child) => (child !== box && isOther(child, drawn)) || holdsOther(child, box, drawn))

/** Text that stands inside a box, as in component libraries: its label. */
const innerText = (box: ScreenNode, drawn: Drawn): string => {
  const text = box.children.length > 0 && !holdsOther(box, box, drawn) ? wholeText(box).trim() : ''
  return text.length <= LONGEST ? text : ''
}

/** Text of the closest parent that holds this control and no other one. */
const enclosingText = (box: Placed, drawn: Drawn): string => {
  for (const parent of box.parents.slice(0, 3)) {
    if (holdsOther(parent, box.node, drawn)) return ''
    const text = wholeText(parent)
    if (text.length > LONGEST) return ''
    if (text) return text
  }
  return ''
}

/** Text of the next element beside it, else of the one before. */
const siblingText = (box: Placed, drawn: Drawn): string => {
  const siblings = box.parents[0]?.children ?? []
  const at = siblings.indexOf(box.node)
  const following: string[] = []
  for (const next of siblings.slice(at + 1)) {
    if (isOther(next, drawn)) break
    const text = wholeText(next)
    if (!text) continue
    following.push(text)
    if (following.join('').length > 60) break
  }
  const text = following.join('')
  if (text && text.length <= LONGEST) return text
  const before = at > 0 ? siblings[at - 1] : undefined
  const said = before && !isOther(before, drawn) ? wholeText(before) : ''
  return said.length <= LONGEST ? said : ''
}

/** Longest text that is read on after a label that names no document yet. */
const LONGEST_REST = 80

/** What follows a box and the elements around it, up to the next control: where a label that only begins goes on. */
const followingText = (box: Placed, drawn: Drawn): string => {
  let said = ''
  let branch: ScreenNode = box.node
  for (const parent of box.parents.slice(0, 4)) {
    for (const next of parent.children.slice(parent.children.indexOf(branch) + 1)) {
      if (isOther(next, drawn) || holdsOther(next, box.node, drawn)) return said
      said += wholeText(next)
      if (said.length > LONGEST_REST) return said
    }
    branch = parent
  }
  return said
}

/** A label that only begins (我已阅读并同意), with the names of documents that follow it elsewhere. */
const completed = (label: string, box: Placed, wording: Wording, drawn: Drawn): string => {
  if (wording.names(label).length > 0 || !wording.has('agree-to-policy', label)) return label
  const following = followingText(box, drawn)
  // What was the label itself is not repeated.
  const at = following.indexOf(label)
  const rest = at < 0 ? following : following.slice(at + label.length)
  return rest.length <= LONGEST_REST && wording.names(rest).length > 0 ? label + rest : label
}

const neighbourText = (box: Placed, all: readonly Placed[], drawn: Drawn): string =>
  box.node.labelledBy || rowText(box, all, drawn) || enclosingText(box, drawn) || siblingText(box, drawn)

/**
 * The label of an element: its own text, else its description, else (for controls one ticks) the text that labels
 * it: stated by the source, on the same row, in the parent that holds it alone, or beside it. A label that is split
 * over several elements (我已阅读并同意 | 《用户协议》 | 和 | 《隐私政策》) is put together.
 */
export const labelOf = (
  placed: Placed,
  all: readonly Placed[],
  wording: Wording,
  drawn: Drawn = NONE,
): Label | undefined => {
  const { node } = placed
  const description = node.description.trim()
  const tells =
    description !== '' &&
    !wording.isLabel('ticked-state', description) &&
    !wording.isLabel('unticked-state', description)
  const ticker = isTicker(node, drawn)
  const own = node.text.trim() || (ticker ? innerText(node, drawn) : '')
  if (ticker) {
    const said = own || (tells ? description : '')
    if (said) {
      const from = own ? 'own' : 'description'
      const opens =
        wording.names(said).length === 0 &&
        (wording.has('agree-to-policy', said) || wording.isLabel('accept-label', said))
      const rest = opens ? neighbourText(placed, all, drawn) : ''
      return { text: rest && !rest.startsWith(said) ? said + rest : rest || said, from }
    }
    const near = neighbourText(placed, all, drawn)
    return near ? { text: completed(near, placed, wording, drawn), from: 'neighbour' } : undefined
  }
  if (own) return { text: own, from: 'own' }
  if (description) return { text: description, from: 'description' }
  if (node.hint.trim()) return { text: node.hint.trim(), from: 'hint' }
  return undefined
}

/** The label a drawn box would have: the text around it, whatever it says itself. */
export const labelAround = (placed: Placed, all: readonly Placed[]): string =>
  neighbourText(placed, all, NONE)
