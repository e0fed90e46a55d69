import type { SECTION_KINDS } from '../../facts/sections.ts'
import { type HeadingStyle, headingOf } from './headings.ts'
import type { MentionFinder, Mentions } from './mentions.ts'
import type { Block } from './text/block.ts'

export type SectionKind = (typeof SECTION_KINDS)[number]

/** A heading and the text up to the next one. */
export interface Section {
  readonly order: number
  /** Depth of the heading from 1; 0 for the text before any heading. */
  readonly level: number
  readonly heading: string
  readonly path: readonly string[]
  readonly kind: SectionKind
  readonly headingMentions: Mentions
  /** The block of the heading itself. */
  readonly headingBlock: Block | undefined
  readonly blocks: readonly Block[]
}

/**
 * Kinds in the order in which they win when a heading speaks of several: what is special before what is general
 * (我们如何保护未成年人的个人信息 is about children, not security).
 */
const BY_RANK: readonly SectionKind[] = [
  'children',
  'cookies',
  'sdk-list',
  'permissions',
  'rights',
  'update',
  'sharing',
  'storage',
  'collection',
  'use',
  'contact',
  'security',
  'definitions',
  'terms',
  'introduction',
]

/** Sections that hold sub-sections of their own kind: a part of them is of another kind only when it says so clearly. */
const HOLDS_ITS_PARTS: ReadonlySet<SectionKind> = new Set([
  'collection',
  'rights',
  'terms',
  'sdk-list',
  'children',
  'sharing',
])
const LEAVES_ITS_WHOLE: ReadonlySet<SectionKind> = new Set([
  'children',
  'cookies',
  'sdk-list',
  'permissions',
  'update',
  'sharing',
  'contact',
])

const kindOfHeading = (mentions: Mentions): SectionKind | undefined => {
  let best: SectionKind | undefined
  let weight = 0
  for (const kind of BY_RANK) {
    const here = mentions.of(`section-${kind}`)
    if (here.length === 0) continue
    const longest = Math.max(...here.map((mention) => mention.end - mention.start))
    // A long phrase beats rank: 收集和使用 over 使用.
    const score = Math.min(longest, 4)
    if (score > weight) {
      best = kind
      weight = score
    }
  }
  return best
}

interface Found {
  readonly block: Block | undefined
  readonly style: HeadingStyle | undefined
  readonly blocks: Block[]
}

const split = (blocks: readonly Block[], finder: MentionFinder): Found[] => {
  const speaks = (words: string): boolean => kindOfHeading(finder.find(words)) !== undefined
  const found: Found[] = [{ block: undefined, style: undefined, blocks: [] }]
  blocks.forEach((block, index) => {
    const style = headingOf(block, blocks[index + 1], speaks)
    if (style) found.push({ block, style, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  })
  return found
}

/** A table of contents is a run of headings without text that come again later. */
const withoutContents = (found: readonly Found[]): Found[] => {
  const last = new Map<string, number>()
  found.forEach((part, index) => {
    if (part.style) last.set(part.style.words, index)
  })
  return found.filter(
    (part, index) =>
      !(part.style && part.blocks.length === 0 && (last.get(part.style.words) ?? index) > index),
  )
}

const depthOf = (style: string): number => (/^h[1-6]$/.test(style) ? Number(style[1]) : 0)
const dots = (style: string): number => (/^1(?:\.1){0,3}$/.test(style) ? style.length : 0)

/** Takes headings off the stack that cannot hold one of this style. */
const unwind = (stack: { style: string }[], style: string): void => {
  const depth = depthOf(style)
  for (;;) {
    const top = stack.at(-1)
    if (!top) return
    const mark = depthOf(top.style)
    if (depth > 0) {
      if (mark > 0 && mark < depth) return
    } else if (dots(style) > 0 && dots(top.style) > 0) {
      if (dots(top.style) < dots(style)) return
    } else if (!stack.some((open) => open.style === style)) return
    stack.pop()
  }
}

/** The sections of a document in order. The first one is the text before any heading, where there is such text. */
export const sectionsOf = (blocks: readonly Block[], finder: MentionFinder): Section[] => {
  const sections: Section[] = []
  const stack: { style: string; heading: string; kind: SectionKind }[] = []
  for (const part of withoutContents(split(blocks, finder))) {
    const heading = part.block?.text ?? ''
    const mentions = finder.find(part.style?.words ?? '')
    if (!part.style) {
      if (part.blocks.length > 0) {
        sections.push({
          order: 1,
          level: 0,
          heading,
          path: [],
          kind: 'introduction',
          headingMentions: mentions,
          headingBlock: undefined,
          blocks: part.blocks,
        })
      }
      continue
    }
    unwind(stack, part.style.style)
    const parent = stack.at(-1)?.kind
    const own = kindOfHeading(mentions)
    const isTitle =
      stack.length === 0 &&
      sections.length <= 1 &&
      mentions.has('privacy-title') &&
      part.style.words.length <= 30
    const kind: SectionKind =
      isTitle && (own === undefined || own === 'security')
        ? 'introduction'
        : parent !== undefined &&
            HOLDS_ITS_PARTS.has(parent) &&
            (own === undefined || !LEAVES_ITS_WHOLE.has(own))
          ? parent
          : (own ?? (parent === 'introduction' ? 'other' : (parent ?? 'other')))
    stack.push({ style: part.style.style, heading, kind })
    sections.push({
      order: sections.length + 1,
      level: stack.length,
      heading,
      path: stack.map((open) => open.heading),
      kind,
      headingMentions: mentions,
      headingBlock: part.block,
      blocks: part.blocks,
    })
  }
  return sections
}
