import type { MentionFinder, Mentions } from './mentions.ts'
import type { Section } from './sections.ts'
import { type Block, sourceOffset } from './text/block.ts'

/** One sentence, list item or table row, where it stands and what it speaks of. */
export interface Sentence {
  readonly text: string
  /** Range in the decoded source. */
  readonly start: number
  readonly end: number
  readonly section: Section
  readonly block: Block
  /** Where its text begins in the text of its block. */
  readonly at: number
  readonly mentions: Mentions
  /** Place among the sentences of the document, from 0. */
  readonly index: number
}

/** Text without an end of sentence is cut here, so that no pattern meets more. */
const LONGEST = 1200
const ENDS = /[。！？!?；;][”’"』」）)】]{0,2}|\.(?=\s+["“(]?[A-Z])/g

const pieces = (text: string): [number, number][] => {
  const found: [number, number][] = []
  let from = 0
  const push = (to: number): void => {
    for (; to - from > LONGEST; from += LONGEST) found.push([from, from + LONGEST])
    if (to > from) found.push([from, to])
    from = to
  }
  for (const end of text.matchAll(ENDS)) push(end.index + end[0].length)
  push(text.length)
  return found
}

/** The sentences of the sections in order; a row of a table is one. */
export const sentencesOf = (sections: readonly Section[], finder: MentionFinder): Sentence[] => {
  const sentences: Sentence[] = []
  for (const section of sections) {
    for (const block of section.blocks) {
      for (const [from, to] of block.cells && block.text.length <= LONGEST
        ? [[0, block.text.length] as const]
        : pieces(block.text)) {
        const piece = block.text.slice(from, to)
        const text = piece.trim()
        if (text === '') continue
        const lead = piece.indexOf(text)
        sentences.push({
          text,
          start: sourceOffset(block, from + lead),
          end: sourceOffset(block, from + lead + text.length - 1) + 1,
          section,
          block,
          at: from + lead,
          mentions: finder.find(text),
          index: sentences.length,
        })
      }
    }
  }
  return sentences
}
