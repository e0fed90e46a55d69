import type { Block } from './block.ts'

/** Shorter blocks may stand twice in any document. */
const LONG = 24
/** A body that comes again repeats at least this share of the long blocks before it. */
const SHARE = 0.6

/**
 * The blocks without a body that comes again whole: a page may hold its text once for each size of screen. Single
 * sentences that stand twice are kept.
 */
export const withoutRepeats = (blocks: readonly Block[]): readonly Block[] => {
  const first = new Map<string, number>()
  const repeats: number[] = []
  let long = 0
  blocks.forEach(({ text }, index) => {
    if (text.length < LONG) return
    long++
    if (first.has(text)) repeats.push(index)
    else first.set(text, index)
  })
  const [from] = repeats
  if (from === undefined || repeats.length < (long - repeats.length) * SHARE || repeats.length < 3)
    return blocks
  // Short lines between repeated ones, such as headings, belong to what is repeated.
  const seen = new Set(blocks.slice(0, from).map(({ text }) => text))
  return blocks.filter(({ text }, index) => index < from || !seen.has(text))
}
