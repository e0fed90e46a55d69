import type { SECTION_KINDS } from '../../facts/sections.ts'
import { isForChildren } from './children-title.ts'
import { withFlattenedTables } from './flattened-tables.ts'
import { headingStack, isLoose } from './heading-stack.ts'
import { type HeadingStyle, headingOf } from './headings.ts'
import type { MentionFinder, Mentions } from './mentions.ts'
import { withRunInHeadings } from './run-in-headings.ts'
import { withoutContentsLines } from './table-of-contents.ts'
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

/** Text before any heading that is longer than this, in paragraphs or characters, is a document without headings. */
const LONG_START = 8
const LONG_START_TEXT = 2500

/** Whether a part introduces the document, and is not all there is of it. */
export const isPreamble = ({ kind, level, blocks }: Section): boolean =>
  kind === 'introduction' &&
  !(
    level === 0 &&
    (blocks.length > LONG_START || blocks.reduce((sum, { text }) => sum + text.length, 0) > LONG_START_TEXT)
  )

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
  'update',
  'contact',
  'permissions',
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

/** What is special wins by being named at all, what is general by the longest phrase: 收集和使用 over 使用. */
const SPECIAL: ReadonlySet<SectionKind> = new Set(['children', 'cookies', 'sdk-list', 'permissions'])

const kindOfHeading = (mentions: Mentions, aboutChildren = false): SectionKind | undefined => {
  let best: SectionKind | undefined
  let weight = 0
  for (const kind of BY_RANK) {
    // In rules for children every heading speaks of them: 存储儿童个人信息 is about storing.
    if (aboutChildren && kind === 'children') continue
    const here = mentions.of(`section-${kind}`)
    if (here.length === 0) continue
    if (SPECIAL.has(kind)) return kind
    const score = Math.min(4, Math.max(...here.map((mention) => mention.end - mention.start)))
    if (score > weight) {
      best = kind
      weight = score
    }
  }
  return best
}

/** Whether words are of those that headings of policies are made of. */
export const speaksOfSection =
  (finder: MentionFinder) =>
  (words: string): boolean =>
    kindOfHeading(finder.find(words)) !== undefined

/** What is told of the information, behind what is done with it: 我们如何保护您提供的信息 is about protecting. */
const OF_WHICH = /(?:您|你)?(?:所|已)?(?:收集|获取|提供)(?:到)?的[^，。]{0,6}(?:信息|资料|数据)$/

/** 本政策最后修改于2019年4月20日 is a date, not a part on changes. */
const DATED = /(?:19|20)\d{2}\s?[年./-]\s?\d{1,2}/

/** What a heading speaks of: of what is done, where it says so, before of what it is done with. */
const mentionsOf = (words: string, finder: MentionFinder): Mentions => {
  if (DATED.test(words)) return finder.find('')
  const done = OF_WHICH.test(words) ? finder.find(words.replace(OF_WHICH, '')) : undefined
  const kind = done && kindOfHeading(done)
  // 更新您提供的个人资料 changes what users gave, not the policy.
  return done && kind !== undefined && kind !== 'update' ? done : finder.find(words)
}

/** 更新您的个人信息 stays a right, though it speaks of updating. */
const leaves = (whole: SectionKind, part: SectionKind, heading: Mentions): boolean =>
  (LEAVES_ITS_WHOLE.has(part) || (part === 'rights' && heading.has('user-rights-name'))) &&
  !(part === 'update' && whole === 'rights' && !heading.has('policy-document')) &&
  // 客服与售后 is a function that collects, not a way to reach the operator.
  !(part === 'contact' && whole === 'collection' && !heading.has('request-way'))

interface Found {
  readonly block: Block | undefined
  readonly style: HeadingStyle | undefined
  readonly blocks: Block[]
}

const split = (all: readonly Block[], finder: MentionFinder): Found[] => {
  const speaks = speaksOfSection(finder)
  const blocks = withRunInHeadings(withoutContentsLines(withFlattenedTables(all), speaks), (words) =>
    kindOfHeading(finder.find(words)),
  )
  const found: Found[] = [{ block: undefined, style: undefined, blocks: [] }]
  blocks.forEach((block, index) => {
    const style = headingOf(block, blocks[index + 1], speaks)
    if (style) found.push({ block, style, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  })
  return found
}

/** Marked headings, bold lines and chapters stay headings, though nothing stands under them. */
const NUMBERED: ReadonlySet<string> = new Set(['一', '（一）', '1', '1.1', '1.1.1', '1.1.1.1', '（1）'])

const counts = (one: HeadingStyle | undefined, other: HeadingStyle | undefined): boolean =>
  one?.style === other?.style && one?.ordinal !== undefined && other?.ordinal === one.ordinal + 1

/**
 * Numbered lines that count on, with nothing under any but the last, are a list and no headings:
 * 1. 我们可能修改本政策 2. 修改后将在平台公布并通知您.
 */
const withListsAsText = (found: readonly Found[]): Found[] => {
  const isBare = (at: number): boolean => {
    const part = found[at]
    return part?.block?.heading === 0 && part.blocks.length === 0 && NUMBERED.has(part.style?.style ?? '')
  }
  const left: Found[] = []
  found.forEach((part, at) => {
    const before = found[at - 1]?.style
    const listed =
      isBare(at) &&
      (counts(part.style, found[at + 1]?.style)
        ? isBare(at + 1)
        : counts(before, part.style) && isBare(at - 1))
    const into = left.at(-1)
    if (listed && part.block && into) into.blocks.push(part.block)
    else left.push({ ...part, blocks: [...part.blocks] })
  })
  return left
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

/** Kind by the heading's own words, within what the whole it is part of allows. */
const kindOf = (
  mentions: Mentions,
  whole: SectionKind | undefined,
  loose: boolean,
  isTitle: boolean,
  aboutChildren: boolean,
): SectionKind => {
  const own = kindOfHeading(mentions, aboutChildren)
  if (isTitle && (own === undefined || own === 'security')) return 'introduction'
  if (whole === undefined) return own ?? 'other'
  const held = !loose && HOLDS_ITS_PARTS.has(whole) && (own === undefined || !leaves(whole, own, mentions))
  if (held) return whole
  return own ?? (whole === 'introduction' ? 'other' : whole)
}

/** The sections of a document in order. The first one is the text before any heading, where there is such text. */
export const sectionsOf = (blocks: readonly Block[], finder: MentionFinder): Section[] => {
  const sections: Section[] = []
  const aboutChildren = isForChildren(blocks, finder)
  const stack = headingStack<{ heading: string; kind: SectionKind }>()
  for (const part of withListsAsText(withoutContents(split(blocks, finder)))) {
    const heading = part.block?.text ?? ''
    const mentions = mentionsOf(part.style?.words ?? '', finder)
    const common = {
      order: sections.length + 1,
      heading,
      headingMentions: mentions,
      headingBlock: part.block,
      blocks: part.blocks,
    }
    if (!part.style) {
      if (part.blocks.length > 0) sections.push({ ...common, level: 0, path: [], kind: 'introduction' })
      continue
    }
    stack.close(part.style)
    const above = stack.open.at(-1)
    const isTitle =
      !above && sections.length <= 1 && part.style.words.length <= 30 && mentions.has('privacy-title')
    const kind = kindOf(mentions, above?.value.kind, isLoose(above), isTitle, aboutChildren)
    stack.push(part.style, { heading, kind })
    sections.push({
      ...common,
      level: stack.open.length,
      path: stack.open.map((open) => open.value.heading),
      kind,
    })
  }
  return sections
}
