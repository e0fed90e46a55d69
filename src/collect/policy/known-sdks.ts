import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { phraseTrie } from './phrase-trie.ts'
import type { KnownSdks } from './sdk-sentences.ts'

const finders = new WeakMap<Vocabulary, KnownSdks>()
/** Shorter names stand inside other words. */
const SHORTEST = 3

/** The finder over the names and aliases of the SDKs of the vocabulary; made once. Where names overlap the longest counts. */
export const knownSdks = (vocabulary: Vocabulary): KnownSdks => {
  const made = finders.get(vocabulary)
  if (made) return made
  const names = [...vocabulary.sdks.values()]
    .filter(({ category }) => category !== 'library')
    .flatMap(({ name, aliases = [] }) => [name.zh, name.en, ...aliases])
    .filter((name) => name.length >= SHORTEST)
  const trie = phraseTrie([...new Set(names)])
  const finder: KnownSdks = (text) => {
    const found: { start: number; end: number }[] = []
    trie.scan(text, (_, start, end) => {
      const last = found.at(-1)
      if (!last || start >= last.end) found.push({ start, end })
      else if (start === last.start && end > last.end) found[found.length - 1] = { start, end }
    })
    return [...new Set(found.map(({ start, end }) => text.slice(start, end)))]
  }
  finders.set(vocabulary, finder)
  return finder
}
