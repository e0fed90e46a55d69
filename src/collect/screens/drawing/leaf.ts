import type { ScreenNode } from '../tree.ts'
import { LINE_HEIGHT, linesOf, textWidth } from './text-size.ts'

/** Size of the text of a widget that states none, in sp; the platform's own. */
const TEXT_SIZE = 14
/** Sizes in dp of widgets that state none; Material's. */
const BOX = 32
const SWITCH = 52
const BUTTON_HEIGHT = 48
const BUTTON_AIR = 32
const INPUT_HEIGHT = 46
const IMAGE = 40
const PLACE_HOLDER = 96
/** Room to spare, for the letters of a reader's fonts are not those of the device. */
const SLACK = 4

export const textSizeOf = (node: ScreenNode): number => Math.min(60, Math.max(6, node.textSize ?? TEXT_SIZE))

/** What a widget shows as text, and whether it is a hint. */
export const shownText = (node: ScreenNode): { text: string; hint: boolean } =>
  node.text !== '' || node.hint === '' ? { text: node.text, hint: false } : { text: node.hint, hint: true }

/** Room a widget needs beside its text for its box or switch. */
export const besideText = ({ role }: ScreenNode): number =>
  role === 'checkbox' || role === 'radio' ? BOX : role === 'switch' ? SWITCH : 0

/** Lines of a widget's text within a width that includes its padding. */
export const leafLines = (node: ScreenNode, width: number): string[] => {
  const { text } = shownText(node)
  if (text === '') return []
  const [left, , right] = node.layout?.padding ?? [0, 0, 0, 0]
  return linesOf(text, textSizeOf(node), width - left - right - besideText(node))
}

/** What a view without children wants to be, with its padding, in at most `most` dp of width. */
export const leafSize = (node: ScreenNode, most: number): readonly [width: number, height: number] => {
  const [left, top, right, bottom] = node.layout?.padding ?? [0, 0, 0, 0]
  const size = textSizeOf(node)
  const { text } = shownText(node)
  const beside = besideText(node)
  const longest = Math.max(0, ...text.split('\n').map(textWidth)) * size
  const button = node.role === 'button'
  const width = Math.min(
    most,
    Math.ceil(longest + (longest > 0 ? SLACK : 0) + beside + left + right + (button ? BUTTON_AIR : 0)),
  )
  const height = leafLines(node, width).length * size * LINE_HEIGHT + top + bottom
  if (node.role === 'image') return [Math.min(most, IMAGE + left + right), IMAGE + top + bottom]
  if (node.role === 'input')
    return [Math.min(most, Math.max(width, PLACE_HOLDER)), Math.max(height, INPUT_HEIGHT)]
  if (button) return [Math.max(width, Math.min(most, 64)), Math.max(height, BUTTON_HEIGHT)]
  if (beside > 0) return [width, Math.max(height, BOX)]
  if (text === '' && node.opaque) return [most, PLACE_HOLDER]
  return [width, height]
}
