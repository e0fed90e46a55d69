import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'
import type { Block } from './text/block.ts'

const HEAD = /功能|场景|信息|权限|目的|用途|类型|名称|说明|purpose|permission|information|feature/i
const LONGEST_NAME = 24

const sections = new WeakMap<Section, ReadonlyMap<Block, readonly string[]>>()

/** The first row of each table, for every row below it. */
const headsIn = (section: Section): ReadonlyMap<Block, readonly string[]> => {
  const known = sections.get(section)
  if (known) return known
  const heads = new Map<Block, readonly string[]>()
  let first: readonly string[] | undefined
  for (const block of section.blocks) {
    if (!block.cells) first = undefined
    else if (first) heads.set(block, first)
    else first = block.cells
  }
  sections.set(section, heads)
  return heads
}

const namesColumns = (cells: readonly string[], fewest: number): boolean => {
  const names = cells.filter((cell) => cell !== '')
  return (
    names.length > 1 &&
    names.every((cell) => cell.length <= LONGEST_NAME) &&
    names.filter((cell) => HEAD.test(cell)).length >= fewest
  )
}

/** The heading row of the table that the sentence is a row of, or undefined: the first row, if it names columns. */
export const tableOf = ({ block, section }: Sentence): readonly string[] | undefined => {
  const head = block.cells ? headsIn(section).get(block) : undefined
  return head && namesColumns(head, 1) ? head : undefined
}

/** Whether the sentence is itself a heading row. */
export const isTableHead = ({ block, section }: Sentence): boolean =>
  block.cells !== undefined && !headsIn(section).has(block) && namesColumns(block.cells, 2)
