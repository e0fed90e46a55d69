import type { MentionFinder } from './mentions.ts'
import type { Block } from './text/block.ts'

const LINES_OF_TITLE = 8
const LONGEST_TITLE = 40

/** Whether the title, among the first lines, says that a document is of rules for children. */
export const isForChildren = (blocks: readonly Block[], finder: MentionFinder): boolean =>
  blocks
    .slice(0, LINES_OF_TITLE)
    .some(({ text }) => text.length <= LONGEST_TITLE && finder.find(text).has('children-title'))
