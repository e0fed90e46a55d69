import type { TextDocument } from './block.ts'
import { htmlBlocks } from './html-blocks.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { plainBlocks } from './plain-blocks.ts'
import { isLaidOutByLines } from './source-lines.ts'

/** What a text is written in. */
export type TextFormat = 'html' | 'markdown' | 'plain'

const TAGS = /<(?:!doctype|html|head|body|div|p|h[1-6]|span|section|article|meta|table|ul|br|font)\b/i

/** Tells the format by the text itself first: names and media types are often wrong. */
export const formatOf = (source: string, name: string): TextFormat => {
  const head = source.slice(0, 20_000)
  if (/^\s{0,400}(?:<\?xml|<!--|<!doctype|<html|<head|<body)/i.test(head)) return 'html'
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  const tags = head.match(new RegExp(TAGS, 'gi'))?.length ?? 0
  if (tags >= 3 || (tags > 0 && /\.x?html?$/i.test(name))) return 'html'
  return /^#{1,4}\s\S/m.test(head) || /^\*\*\S/m.test(head) ? 'markdown' : 'plain'
}

/** A page whose text is broken by line ends only, or by nothing, comes as one block; it is read again by its lines. */
const LONGEST_BLOCK = 3000

/** The blocks of a decoded document. */
export const readText = (source: string, name: string): TextDocument => {
  switch (formatOf(source, name)) {
    case 'html': {
      const document = htmlBlocks(source)
      return document.blocks.some(
        (block) => (!block.cells && block.text.length > LONGEST_BLOCK) || isLaidOutByLines(block, source),
      )
        ? htmlBlocks(source, true)
        : document
    }
    case 'markdown':
      return markdownBlocks(source)
    case 'plain':
      return plainBlocks(source)
  }
}
