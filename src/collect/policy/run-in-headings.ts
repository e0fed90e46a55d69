import { numberOf } from './headings.ts'
import type { SectionKind } from './sections.ts'
import { type Block, partOf } from './text/block.ts'

/** What a part is about, before what it says: 5. 信息保护：我们将采取合理的安全措施…. */
const RUN_IN = /^([^：:，,。；;、]{2,16})[：:]\s?\S.{9}/s
/** So many parts of different kinds make a document: 设备信息：… 位置信息：… are items of one part. */
const FEWEST_KINDS = 3

interface Labelled {
  readonly block: Block
  readonly style: string
  readonly ordinal: number
  /** Where its text begins, behind the colon. */
  readonly from: number
  readonly kind: SectionKind | undefined
}

const labelOf = (block: Block, kindOf: (words: string) => SectionKind | undefined): Labelled | undefined => {
  if (block.cells || block.heading > 0) return undefined
  const numbered = numberOf(block.text)
  const label = numbered?.ordinal === undefined ? undefined : RUN_IN.exec(numbered.words)?.[1]
  if (numbered?.ordinal === undefined || label === undefined) return undefined
  const { style, ordinal } = numbered
  const from = block.text.length - numbered.words.length + label.length + 1
  return { block, style, ordinal, from, kind: kindOf(label) }
}

/** Paragraphs that count on from one to the next, in order. */
const runsOf = (labelled: readonly Labelled[]): Labelled[][] => {
  const open = new Map<string, Labelled[]>()
  const runs: Labelled[][] = []
  for (const one of labelled) {
    const run = open.get(one.style)
    if (run && run.at(-1)?.ordinal === one.ordinal - 1) run.push(one)
    else {
      const begun = [one]
      open.set(one.style, begun)
      runs.push(begun)
    }
  }
  return runs
}

/**
 * Headings that run into their text, on lines of their own: a policy of numbered paragraphs, each of which says
 * before a colon what it is about, has no other headings.
 */
export const withRunInHeadings = (
  blocks: readonly Block[],
  kindOf: (words: string) => SectionKind | undefined,
): readonly Block[] => {
  const labelled = blocks.flatMap((block) => labelOf(block, kindOf) ?? [])
  const parts = new Map(
    runsOf(labelled)
      .filter((run) => new Set(run.flatMap(({ kind }) => kind ?? [])).size >= FEWEST_KINDS)
      .flatMap((run) => run.map((one) => [one.block, one.from] as const)),
  )
  if (parts.size === 0) return blocks
  return blocks.flatMap((block) => {
    const from = parts.get(block)
    if (from === undefined) return [block]
    const begin = from + block.text.slice(from).search(/\S/)
    return [partOf(block, 0, from), partOf(block, begin, block.text.length)]
  })
}
