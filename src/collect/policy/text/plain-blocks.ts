import type { Block, TextDocument } from './block.ts'
import { blockBuilder, LONGEST_TEXT } from './block-builder.ts'

/** A line of a source: its text and where it begins. */
export interface Line {
  readonly text: string
  readonly start: number
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

/** A sentence broken over two lines of Latin text, or after a comma. */
const continues = (before: string, line: string): boolean =>
  /[,，、]\s*$/.test(before.slice(-8)) ||
  (/[A-Za-z,;]\s*$/.test(before.slice(-8)) && /^\s{0,8}[a-z]/.test(line))

/** Reads plain text: every line a block, unless the sentence runs on. */
export const plainBlocks = (source: string): TextDocument => {
  const blocks: Block[] = []
  const builder = blockBuilder()
  let before = ''
  let total = 0
  let cut = false
  const flush = (): void => {
    const block = builder.finish({ heading: 0, foot: false, item: false })
    if (!block) return
    cut = total + block.text.length >= LONGEST_TEXT
    if (total < LONGEST_TEXT) blocks.push(block)
    total += block.text.length
  }
  for (const line of linesOf(source)) {
    if (cut) break
    if (
      builder.length > 0 &&
      !(line.text.trim() !== '' && builder.length < 2000 && continues(before, line.text))
    )
      flush()
    builder.add(
      `${builder.length > 0 ? ' ' : ''}${line.text}`,
      line.start - (builder.length > 0 ? 1 : 0),
      false,
    )
    before = line.text
  }
  flush()
  return { title: '', blocks, scripted: false, pictures: 0, cut }
}
