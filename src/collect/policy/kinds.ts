import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { phraseTrie } from './phrase-trie.ts'

/** One word for a kind of personal information. */
export interface KindMention {
  readonly kind: string
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Finds the kinds of personal information that a text names; the longest word wins, and words do not overlap. */
export type KindFinder = (text: string) => KindMention[]

const finders = new WeakMap<Vocabulary, KindFinder>()

/** The finder over all kinds of the vocabulary; made once. */
export const kindFinder = (vocabulary: Vocabulary): KindFinder => {
  const known = finders.get(vocabulary)
  if (known) return known
  const entries = [...vocabulary.kinds.values()].flatMap((kind) =>
    kind.words.map((word) => ({ kind: kind.id, word })),
  )
  const trie = phraseTrie(entries.map((entry) => entry.word))
  const finder: KindFinder = (text) => {
    const all: KindMention[] = []
    trie.scan(text, (index, start, end) => {
      const kind = entries[index]?.kind
      if (kind !== undefined) all.push({ kind, word: text.slice(start, end), start, end })
    })
    // The scan comes in order of start and, at one start, shorter words first.
    const kept: KindMention[] = []
    for (const mention of all) {
      const last = kept.at(-1)
      if (!last || mention.start >= last.end) kept.push(mention)
      else if (mention.start === last.start && mention.end > last.end) kept[kept.length - 1] = mention
    }
    return kept
  }
  finders.set(vocabulary, finder)
  return finder
}
