import { numberOf } from './headings.ts'
import type { Block } from './text/block.ts'

const LONGEST_ENTRY = 34
const FEWEST_ENTRIES = 5
/** A table of contents stands before this share of the lines. */
const EARLY = 0.4
/** Of the entries, so many must come again over the parts they name. */
const FEWEST_AGAIN = 2

const wordsOf = ({ text }: Block): string =>
  (numberOf(text)?.words ?? text).replace(/[。；;.，,、：:\d\s]+$/, '')

const isEntry = (block: Block, speaks: (words: string) => boolean): boolean => {
  const words = wordsOf(block)
  return (
    !block.cells &&
    block.heading === 0 &&
    words.length >= 3 &&
    words.length <= LONGEST_ENTRY &&
    !/[，,。；：:]/.test(words) &&
    speaks(words)
  )
}

/**
 * The blocks without the lines of a table of contents, which are no text of the policy: five or more in a row that
 * only name parts, of which some come again later. 我们不收集您的位置信息 in a list of its like names no part.
 */
export const withoutContentsLines = (
  blocks: readonly Block[],
  speaks: (words: string) => boolean,
): readonly Block[] => {
  const last = new Map<string, number>()
  blocks.forEach((block, at) => {
    if (!block.cells && block.text.length <= LONGEST_ENTRY * 2) last.set(wordsOf(block), at)
  })
  const contents = new Set<Block>()
  let run: { readonly block: Block; readonly at: number }[] = []
  const close = (): void => {
    const again = run.filter(({ block, at }) => (last.get(wordsOf(block)) ?? at) > at)
    if (run.length >= FEWEST_ENTRIES && again.length >= FEWEST_AGAIN)
      for (const { block } of run) contents.add(block)
    run = []
  }
  const until = Math.ceil(blocks.length * EARLY) + FEWEST_ENTRIES
  blocks.slice(0, until).forEach((block, at) => {
    // An entry that comes again right behind the contents is the heading of the first part.
    const again = run.some((entry) => wordsOf(entry.block) === wordsOf(block))
    if (again || !isEntry(block, speaks)) close()
    else run.push({ block, at })
  })
  close()
  return contents.size > 0 ? blocks.filter((block) => !contents.has(block)) : blocks
}
