import type { Block, TextDocument } from './block.ts'
import { blockBuilder, LONGEST_TEXT } from './block-builder.ts'

/** A line of a source: its text and where it begins. */
export interface Line {
  readonly text: string
  readonly start: number
}

/** A longer line with wide gaps is a page whose line ends became spaces, or were lost before 第二条. */
const LONG_LINE = 400
const GAP = /[^\S\n]{3}|(?<=[。；])(?=第[一二三四五六七八九十]{1,3}[章条节]\s)/g
const NO_GAP = /\S/g

/** The parts of a long line, where its ends were. */
function* partsOf(line: Line): Generator<Line> {
  let from = 0
  if (line.text.length > LONG_LINE)
    for (const { index } of line.text.matchAll(GAP)) {
      if (index < from) continue
      yield { text: line.text.slice(from, index), start: line.start + from }
      // A gap is looked over and not matched: it may be millions of spaces.
      NO_GAP.lastIndex = index
      from = NO_GAP.exec(line.text)?.index ?? line.text.length
    }
  yield { text: line.text.slice(from), start: line.start + from }
}

/** Lines of a source, without their ends. */
export function* linesOf(source: string): Generator<Line> {
  let at = 0
  while (at <= source.length) {
    const found = source.indexOf('\n', at)
    const end = found < 0 ? source.length : found
    yield { text: source.slice(at, end), start: at }
    at = end + 1
  }
}

const lineAt = (source: string, start: number): string => {
  const end = source.indexOf('\n', start)
  return source.slice(start, Math.min(end < 0 ? source.length : end, start + LONGEST_ROW + 1))
}

/** A sentence broken over two lines of Latin text, or after a comma. */
const continues = (before: string, line: string): boolean =>
  /[,，、]\s*$/.test(before.slice(-8)) ||
  (/[A-Za-z,;]\s*$/.test(before.slice(-8)) && /^\s{0,8}[a-z]/.test(line))

const LONGEST_ROW = 4000
const FEWEST_CELLS = 3
const BARRED = /^\s{0,40}[|｜].*[|｜]\s{0,40}$/

/** The cells of a line that was pasted from a table: between tabs, bars, or wide gaps. */
const cellsOf = (line: string): readonly string[] | undefined => {
  if (line.length > LONGEST_ROW) return undefined
  const cells = line
    .replace(/^\s{0,40}[|｜]|[|｜]\s{0,40}$/g, '')
    .split(/\t|[|｜]|\u3000{2,}| {3,}/)
    .map((cell) => cell.trim())
  // Bars at both ends leave no doubt: a cell may then be empty, and two are a row.
  if (BARRED.test(line)) return cells.length > 1 ? cells : undefined
  return cells.length >= FEWEST_CELLS && cells.every((cell) => cell !== '') ? cells : undefined
}

/** Reads plain text: every line a block, unless the sentence runs on, and rows of one width that follow each other. */
export const plainBlocks = (source: string): TextDocument => {
  const blocks: Block[] = []
  const builder = blockBuilder()
  let before = ''
  let total = 0
  let cut = false
  const flush = (cells?: readonly string[]): void => {
    const block = builder.finish({ heading: 0, foot: false, item: false, ...(cells ? { cells } : {}) })
    if (!block) return
    cut = total + block.text.length >= LONGEST_TEXT
    if (total < LONGEST_TEXT) blocks.push(block)
    total += block.text.length
  }
  let width = 0
  const row = (line: Line, cells: readonly string[]): void => {
    let from = 0
    for (const cell of cells) {
      from = line.text.indexOf(cell, from)
      builder.mark(' | ', line.start + from)
      builder.add(cell, line.start + from, false)
      from += cell.length
    }
    flush(cells)
  }
  for (const line of linesOf(source)) {
    if (cut) break
    const cells = cellsOf(line.text)
    const next = cells && cellsOf(lineAt(source, line.start + line.text.length + 1))
    if (cells && (cells.length === width || cells.length === next?.length)) {
      flush()
      width = cells.length
      row(line, cells)
      continue
    }
    width = 0
    for (const { text, start } of partsOf(line)) {
      if (builder.length > 0 && !(text.trim() !== '' && builder.length < 2000 && continues(before, text)))
        flush()
      builder.add(`${builder.length > 0 ? ' ' : ''}${text}`, start - (builder.length > 0 ? 1 : 0), false)
      before = text
    }
  }
  flush()
  return { title: '', blocks, scripted: false, pictures: 0, cut }
}
