import type { Box } from '../../facts/locator.ts'
import { type Placed, placedNodes, type ScreenNode, type ScreenTree } from '../screens/tree.ts'
import type { Wording } from '../screens/wording.ts'
import { maskedBy, type Secret, secretNumbers } from './mask-numbers.ts'

/** A screen of which nothing tells any more who uses it. */
export interface MaskedTree {
  readonly tree: ScreenTree
  /** What was masked, each value once; none where the screen tells nothing of the kind. */
  readonly secrets: readonly Secret[]
  /** Where it stands, in pixels of the screen. */
  readonly boxes: readonly Box[]
  /** Something was masked whose place is not known, so that a picture would still show it. */
  readonly unplaced: boolean
}

/** Longest value of a field. */
const LONGEST = 60
/** Secrets kept of one screen. */
const MOST_SECRETS = 300
/** Ids that only what the user is called or reached by carries: `tv_nickname`, `user_name`, `et_phone`. */
const PRIVATE_ID =
  /^(?:(?:tv|txt|text|et|edit|edt|item|user|my|mine)_?){0,2}(?:nick_?name|real_?name|user_?name|full_?name|contact_?name|receiver_?name|id_?card(?:_?(?:no|num|number))?|mobile|phone(?:_?(?:no|num|number))?|e?mail)(?:_?(?:tv|text|txt|value|et|edit))?$/i

const bare = (text: string): string => text.replace(/[\s:：*＊]/g, '')
const isMasked = (text: string): boolean => /[*＊•●×xX]{2,}/.test(text)

const fieldValue = (value: string): Secret => ({ value, mask: `${[...value][0] ?? ''}***` })

const labelsOf = (wording: Wording) => ({
  /** Whether a text is nothing but a label of a field that holds who somebody is. */
  isLabel: (text: string): boolean => {
    const said = bare(text)
    return (
      said.length > 0 &&
      said.length <= 24 &&
      wording.find('private-label', said).some(({ start, end }) => start === 0 && end === said.length)
    )
  },
  /** Whether a text can be what such a field holds. */
  isValue(text: string): boolean {
    const said = text.trim()
    return (
      said.length > 1 &&
      said.length <= LONGEST &&
      /[\p{L}\p{N}]/u.test(said) &&
      !isMasked(said) &&
      !this.isLabel(said) &&
      !wording.find('field-prompt', said).some(({ start }) => start === 0) &&
      wording.names(said).length === 0
    )
  },
  /** `姓名：张三` in one text. */
  within(text: string): Secret[] {
    return wording.find('private-label', text.slice(0, 20_000)).flatMap(({ start, end }) => {
      if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) return []
      const value = /^\s*[:：]\s*([^\s:：，,；;。、|]{2,40})/.exec(text.slice(end, end + 60))?.[1]
      return value !== undefined && this.isValue(value) ? [fieldValue(value)] : []
    })
  },
})

const height = (box: Box): number => box[3] - box[1]
const onRow = (a: Box, b: Box): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) >= Math.min(height(a), height(b)) / 2
const under = (label: Box, value: Box): boolean =>
  value[1] >= label[3] - 2 &&
  value[1] - label[3] <= height(label) * 1.5 &&
  Math.abs(value[0] - label[0]) <= Math.max(24, height(label))

const holds = ({ node }: Placed): boolean =>
  node.visible !== false &&
  node.text.trim() !== '' &&
  (node.role === 'text' || node.role === 'input' || node.role === 'other')

/** The element that holds the value of a label: to its right on its row, else right under it, else next in its group. */
const valueBeside = (
  label: Placed,
  all: readonly Placed[],
  isValue: (text: string) => boolean,
): Placed | undefined => {
  const others = all.filter((one) => one !== label && holds(one))
  const at = label.node.bounds
  if (at === undefined || height(at) <= 0) {
    const next = others.find(({ index }) => index > label.index)
    const together = next?.parents.slice(0, 2).some((parent) => label.parents.slice(0, 2).includes(parent))
    return next && together && isValue(next.node.text) ? next : undefined
  }
  const placed = others.filter(({ node }) => node.bounds !== undefined && height(node.bounds) > 0)
  const left = ({ node }: Placed): number => node.bounds?.[0] ?? 0
  const right = placed
    .filter(({ node }) => node.bounds !== undefined && node.bounds[0] >= at[2] - 4 && onRow(at, node.bounds))
    .sort((a, b) => left(a) - left(b))
  if (right.length > 0) return right.find(({ node }) => isValue(node.text))
  return placed.find(({ node }) => node.bounds !== undefined && under(at, node.bounds) && isValue(node.text))
}

/** What one element says, each way it says it. */
const textsOf = ({ text, description, hint, labelledBy }: ScreenNode): string[] => [
  text,
  description,
  hint,
  labelledBy ?? '',
]

/**
 * Masks on a screen what tells who uses it: mobile numbers, citizen numbers and bank cards by their check characters,
 * mail addresses, and what stands beside labels such as 姓名 and 昵称. The element keeps its place and its other words.
 */
export const maskTree = (tree: ScreenTree, wording: Wording): MaskedTree => {
  const labels = labelsOf(wording)
  const isValue = (text: string): boolean => labels.isValue(text)
  const all = placedNodes(tree.roots)
  const secrets = new Map<string, Secret>()
  const keep = (found: readonly Secret[]): void => {
    for (const one of found) if (secrets.size < MOST_SECRETS) secrets.set(one.value, one)
  }
  for (const placed of all) {
    const { node } = placed
    for (const text of textsOf(node)) if (text !== '') keep([...secretNumbers(text), ...labels.within(text)])
    if (labels.isLabel(node.text)) {
      const value = valueBeside(placed, all, isValue)
      if (value) keep([fieldValue(value.node.text.trim())])
    }
    if (PRIVATE_ID.test(node.resourceId) && holds(placed) && isValue(node.text))
      keep([fieldValue(node.text.trim())])
  }
  if (secrets.size === 0) return { tree, secrets: [], boxes: [], unplaced: false }
  const found = [...secrets.values()]
  const masked = (text: string): string => (text === '' ? '' : maskedBy(text, found))
  const boxes: Box[] = []
  let unplaced = false
  const rewritten = (node: ScreenNode): ScreenNode => {
    const children = node.children.map(rewritten)
    const before = textsOf(node)
    const [text = '', description = '', hint = '', labelledBy = ''] = before.map(masked)
    if (
      text === node.text &&
      description === node.description &&
      hint === node.hint &&
      labelledBy === (node.labelledBy ?? '')
    ) {
      return { ...node, children }
    }
    if (text !== node.text || description !== node.description) {
      if (node.bounds) boxes.push(node.bounds)
      else unplaced = true
    }
    return {
      ...node,
      children,
      text,
      description,
      hint,
      ...(node.labelledBy === undefined ? {} : { labelledBy }),
    }
  }
  const roots = tree.roots.map(rewritten)
  return {
    tree: { ...tree, roots, ...(tree.title === undefined ? {} : { title: masked(tree.title) }) },
    secrets: found,
    boxes,
    unplaced,
  }
}
