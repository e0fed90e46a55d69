import type { Sentence } from './sentences.ts'

const HEAD = /功能|场景|信息|权限|目的|用途|类型|名称|说明|purpose|permission|information|feature/i

/** The heading row of the table that the sentence is a row of, or undefined: the first row, if its cells are short names. */
export const tableOf = ({ block, section }: Sentence): readonly string[] | undefined => {
  const own = block.cells
  if (!own) return undefined
  let at = section.blocks.indexOf(block)
  let head: readonly string[] | undefined
  for (; at >= 0; at--) {
    const cells = section.blocks[at]?.cells
    if (!cells) break
    head = cells
  }
  if (!head || head === own) return undefined
  const names = head.filter((cell) => cell !== '')
  return names.length > 1 &&
    names.every((cell) => cell.length <= 24) &&
    names.filter((cell) => HEAD.test(cell)).length >= 1
    ? head
    : undefined
}

/** Whether the sentence is itself a heading row. */
export const isTableHead = (sentence: Sentence): boolean => {
  const cells = sentence.block.cells?.filter((cell) => cell !== '')
  return (
    cells !== undefined &&
    tableOf(sentence) === undefined &&
    cells.every((cell) => cell.length <= 24) &&
    cells.filter((cell) => HEAD.test(cell)).length > 1
  )
}
