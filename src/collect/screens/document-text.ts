import { drawnBoxes } from './box-like.ts'
import { placedNodes, type ScreenTree, saying, wholeText } from './tree.ts'
import type { Wording } from './wording.ts'

/** A line of at least so many characters is running text; what is shorter is a heading, a label or a button. */
const RUNNING = 30
/** With so many headings, this much text is a document; without them it takes more of it. */
const HEADINGS = 3
const SHORTEST_NUMBERED = 250
const SHORTEST = 400
/** Part of all text that runs, in a document with headings and in one without. */
const PART_NUMBERED = 0.5
const PART = 0.85
/** So much running text is a document even where its frame holds a field, for a search or a remark. */
const LONG = 1500

/** The number that opens a heading or a clause: 一、 · （一） · 第三条 · 1.2 · 3、 */
const NUMBERED =
  /^(第\s{0,3}[一二三四五六七八九十百\d]{1,4}\s{0,3}[章条节款]|[一二三四五六七八九十]{1,3}\s{0,2}[、.．，]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}([.．]\d{1,2}){0,3}\s{0,2}[、.．\s\u4e00-\u9fff])/

/** An element of markup that is a heading, whether a number opens it or not. */
const HEADING_ELEMENT = /^h[1-6](?![^.])/

/** Fields that the frame of a site puts round a document: a search, a message to the company, a newsletter. */
const MOST_FIELDS = 12
const isNamed = ({ title = '' }: ScreenTree, wording: Wording): boolean =>
  wording.isLabel('privacy-policy-name', title) || wording.isLabel('terms-name', title)

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)

/**
 * Whether a screen is a document to be read, such as service terms, and not a place where a user acts: running text,
 * mostly under headings or under a title that is the name of a document, nothing to fill in, and no button or box that answers. What such a text says of
 * registering (一经注册即视为同意) speaks of another screen. Links, as of the head of a site, change nothing.
 */
export const isDocument = (tree: ScreenTree, wording: Wording): boolean => {
  const lines = tree.roots
    .flatMap((root) => wholeText(root, '\n').split(/\n|(?<=[。；])\s+/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const length = lengthOf(lines)
  const runs = lengthOf(lines.filter((line) => line.length >= RUNNING))
  const running = runs / Math.max(1, length)
  const named = runs >= LONG && isNamed(tree, wording)
  const all = placedNodes(tree.roots)
  const headings = Math.max(
    lines.filter((line) => NUMBERED.test(line)).length,
    all.filter(({ node }) => HEADING_ELEMENT.test(node.className) && wholeText(node) !== '').length,
  )
  const reads =
    named ||
    (headings >= HEADINGS && length >= SHORTEST_NUMBERED && running >= PART_NUMBERED) ||
    (length >= SHORTEST && running >= PART)
  if (!reads) return false
  const fields = all.filter(({ node }) => node.role === 'input').length
  if (fields > (named ? MOST_FIELDS : length >= LONG && running >= PART ? 1 : 0)) return false
  if (drawnBoxes(all, tree.width, wording).size > 0) return false
  return !all.some(({ node }) => {
    if (['checkbox', 'switch', 'radio'].includes(node.role)) return true
    if (node.role === 'link' || (node.role !== 'button' && !node.clickable && !node.toggles)) return false
    const said = saying(node) || wholeText(node)
    // A button that code names may answer.
    if (said === '') return node.role === 'button'
    return (
      wording.isLabel('accept-label', said) ||
      wording.isLabel('acknowledge-label', said) ||
      wording.isLabel('refuse-label', said) ||
      wording.isLabel('login-screen', said) ||
      wording.isLabel('register-screen', said)
    )
  })
}

/**
 * The lines of a text without the clauses of a document that stands in it: from the first of several numbered headings
 * to the end of the last clause.
 */
export const withoutClauses = (text: string): string => {
  const lines = text.split('\n')
  const headings = lines.flatMap((line, at) => (NUMBERED.test(line.trim()) ? [at] : []))
  const [first] = headings
  if (first === undefined || headings.length < HEADINGS) return text
  const clauses = lines.flatMap((line, at) => (at >= first && line.trim().length >= RUNNING ? [at] : []))
  const last = Math.max(clauses.at(-1) ?? first, headings.at(-1) ?? first)
  const inside = lengthOf(lines.slice(first, last + 1))
  return inside < SHORTEST_NUMBERED ? text : [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n')
}
