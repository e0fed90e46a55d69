import { numberOf } from '../headings.ts'
import { type Block, partOf } from './block.ts'

/** Lines of the source by which a text was laid out, where nothing in the page parts them. */
const FEWEST_LINES = 3
const LONGEST_NAME = 24
const SHORTEST_TEXT = 12

const namesPart = (line: string): boolean => {
  const words = numberOf(line)?.words
  return (
    words !== undefined && words.length >= 2 && words.length <= LONGEST_NAME && !/[，。；：:,]/.test(words)
  )
}

/** Whether a block holds several lines of the source that are numbered and only name a part: 4. 信息安全⏎我们使用…. */
export const isLaidOutByLines = (block: Block, source: string): boolean => {
  if (block.cells) return false
  let lines = 0
  for (const line of source.slice(block.start, block.end).split('\n'))
    if (namesPart(line.trim()) && ++lines >= FEWEST_LINES) return true
  return false
}

/** Where in the text of a block the line of the source that begins it ends. */
const endOfFirstLine = (block: Block, source: string): number | undefined => {
  const end = source.indexOf('\n', block.start)
  if (end < 0 || end >= block.end) return undefined
  for (let i = 0; i + 1 < block.map.length; i += 2) if ((block.map[i + 1] ?? 0) > end) return block.map[i]
  return undefined
}

/**
 * Cuts a heading from the text that follows it on the next line of the source, within one element:
 * <li>信息安全⏎我们有安全保护功能…</li>. A browser shows both in one line; whoever wrote the page did not.
 */
export const withLineHeadings = (
  blocks: readonly Block[],
  source: string,
  isHeading: (words: string) => boolean,
): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.cells || block.heading > 0) return [block]
    const at = endOfFirstLine(block, source)
    if (at === undefined || at > LONGEST_NAME || block.text.length - at < SHORTEST_TEXT) return [block]
    const words = block.text.slice(0, at).trim()
    return words.length >= 2 && !/[，。；：:,！？]/.test(words) && isHeading(numberOf(words)?.words ?? words)
      ? [{ ...partOf(block, 0, words.length), bold: true }, partOf(block, at, block.text.length)]
      : [block]
  })
