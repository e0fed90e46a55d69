import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES_FOLDER } from '../../../vocabulary/load.ts'
import type { Block } from './block.ts'

/** Characters by place, and words that are others in Taiwan and Hong Kong: 伺服器 is read as 服务器. */
interface Stored {
  readonly traditional: string
  readonly simplified: string
  readonly words: Readonly<Record<string, string>>
}

type Reading = (text: string) => string
let known: Reading | undefined

const readingBy = ({ traditional, simplified, words }: Stored): Reading => {
  const characters = new Map([...traditional].map((one, at) => [one, simplified[at] ?? one]))
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length)
  const other = new RegExp(longestFirst.join('|'), 'g')
  const character = /[\u3400-\u9fff]/g
  return (text) =>
    text.replace(other, (word) => words[word] ?? word).replace(character, (one) => characters.get(one) ?? one)
}

/**
 * Traditional writing as simplified, which phrase lists, patterns and models are made of. The result is as long as the
 * text, so that every place in it is the same in both. `rules/models/README.md` says where the characters are from.
 */
export const asSimplified: Reading = (text) => {
  known ??= readingBy(
    JSON.parse(readFileSync(join(RULES_FOLDER, 'models', 'simplified-reading.json'), 'utf8')) as Stored,
  )
  return known(text)
}

/** Blocks with their text, and that of their cells, as simplified. */
export const blocksAsSimplified = (blocks: readonly Block[]): Block[] =>
  blocks.map(({ cells, ...block }) => ({
    ...block,
    text: asSimplified(block.text),
    ...(cells ? { cells: cells.map(asSimplified) } : {}),
  }))

/** Gives words of a text that was read as simplified back as they were written: findings quote the document. */
export const asWritten = (written: string): Reading => {
  const read = asSimplified(written)
  const find = (words: string): string | undefined => {
    const at = read.indexOf(words)
    return at < 0 ? undefined : written.slice(at, at + words.length)
  }
  // Lines that were joined stand in the document each for itself.
  return (words) => find(words) ?? words.replace(/[^\n ]+/g, (line) => find(line) ?? line)
}
