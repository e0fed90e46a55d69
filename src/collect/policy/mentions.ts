import type { PhraseList, Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type PhraseTrie, phraseTrie } from './phrase-trie.ts'

/** One phrase found: the list it belongs to and its range in the text. */
export interface Mention {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** What a text speaks of, by the phrase lists of the vocabulary. */
export interface Mentions {
  has(list: string): boolean
  /** The phrases of the list, in order. */
  of(list: string): readonly Mention[]
}

/** Finds the phrases of all lists in one pass over a text. */
export interface MentionFinder {
  find(text: string): Mentions
}

const NONE: readonly Mention[] = []
const finders = new WeakMap<Vocabulary, MentionFinder>()

interface Entry {
  readonly list: string
  readonly phrase: string
  readonly except: boolean
}

const entriesOf = (list: PhraseList): Entry[] => [
  ...[...list.zh, ...list.en].map((phrase) => ({ list: list.id, phrase, except: false })),
  ...list.except.map((phrase) => ({ list: list.id, phrase, except: true })),
]

const finderOf = (entries: readonly Entry[]): MentionFinder => {
  const trie: PhraseTrie = phraseTrie(entries.map((entry) => entry.phrase))
  return {
    find(text) {
      const found = new Map<string, Mention[]>()
      const excused = new Map<string, Mention[]>()
      trie.scan(text, (index, start, end) => {
        const entry = entries[index]
        if (!entry) return
        const into = entry.except ? excused : found
        const mention = { phrase: text.slice(start, end), start, end }
        const list = into.get(entry.list)
        if (list) list.push(mention)
        else into.set(entry.list, [mention])
      })
      for (const [id, excuses] of excused) {
        const left = found
          .get(id)
          ?.filter(({ start, end }) => !excuses.some((excuse) => start >= excuse.start && end <= excuse.end))
        if (!left || left.length === 0) found.delete(id)
        else found.set(id, left)
      }
      return { has: (list) => found.has(list), of: (list) => found.get(list) ?? NONE }
    },
  }
}

/** The finder over all phrase lists of the vocabulary; made once. */
export const mentionFinder = (vocabulary: Vocabulary): MentionFinder => {
  const known = finders.get(vocabulary)
  if (known) return known
  const finder = finderOf([...vocabulary.phrases.values()].flatMap(entriesOf))
  finders.set(vocabulary, finder)
  return finder
}
