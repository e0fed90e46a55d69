/**
 * One paragraph, list item, heading or table row of a document. Its text is folded: runs of white space are one
 * space, and none stands beside a Chinese character, where it carries no meaning and breaks words.
 */
export interface Block {
  readonly text: string
  /** Range in the decoded source, UTF-16 units. */
  readonly start: number
  readonly end: number
  /** 1 to 6 where the source marks a heading, else 0. */
  readonly heading: number
  /** Whether all of it is bold. */
  readonly bold: boolean
  /** Ranges of its text that are bold, as pairs of offsets; absent where all or none of it is. */
  readonly strong?: readonly number[]
  /** Texts of the cells, where it is a row of a table. */
  readonly cells?: readonly string[]
  /** Whether the source marks it as an item of a list. */
  readonly item: boolean
  /** Whether it stands in the foot of the page, outside the document. */
  readonly foot: boolean
  /** Pairs of offsets (in the text, in the source), ascending: where one piece of the source begins in the text. */
  readonly map: readonly number[]
}

/** A document as blocks, with what its format says of it. */
export interface TextDocument {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Whether the page runs scripts, which may write the text that is not there. */
  readonly scripted: boolean
  /** Pictures in it. */
  readonly pictures: number
  /** Whether text was left out because of its size. */
  readonly cut: boolean
}

/** Where in the source the character of the block at `offset` stands. */
export const sourceOffset = (block: Block, offset: number): number => {
  const { map } = block
  let low = 0
  let high = map.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map[middle * 2] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.min(block.end, (map[low * 2 + 1] ?? block.start) + offset - (map[low * 2] ?? 0))
}

/** A stretch of a block as a block of its own, where it stands in the source. */
export const partOf = (block: Block, from: number, to: number): Block => {
  const { strong, map, ...rest } = block
  const within = (strong ?? []).map((offset) => Math.min(Math.max(offset - from, 0), to - from))
  const bold = within.filter((_, i) => within[i - (i % 2)] !== within[i - (i % 2) + 1])
  const pieces = [0, sourceOffset(block, from)]
  for (let i = 0; i + 1 < map.length; i += 2) {
    const offset = map[i] ?? 0
    if (offset > from && offset < to) pieces.push(offset - from, map[i + 1] ?? 0)
  }
  return {
    ...rest,
    text: block.text.slice(from, to),
    start: sourceOffset(block, from),
    end: sourceOffset(block, to - 1) + 1,
    ...(bold.length > 0 ? { strong: bold } : {}),
    map: pieces,
  }
}

/** Blocks as the cells of one row of a table. */
export const rowOfBlocks = (cells: readonly Block[]): Block => {
  const map: number[] = []
  let text = ''
  for (const cell of cells) {
    if (text !== '') text += ' | '
    for (let i = 0; i + 1 < cell.map.length; i += 2)
      map.push(text.length + (cell.map[i] ?? 0), cell.map[i + 1] ?? 0)
    text += cell.text
  }
  return {
    text,
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
    heading: 0,
    bold: cells.every(({ bold }) => bold),
    cells: cells.map((cell) => cell.text),
    item: false,
    foot: cells.some(({ foot }) => foot),
    map,
  }
}
