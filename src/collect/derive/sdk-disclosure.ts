import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { phraseTrie } from '../policy/phrase-trie.ts'

type SdkRow = RowOf<'sdks'>
type Section = RowOf<'sections'>

/** Chinese names of at most this many characters can stand inside ordinary words: 个推 in 个推荐. */
const SHORT = 3
/** Characters around a name by which words are told apart. */
const AROUND = 12

const BESIDE_CHINESE = /(?<=[\u2e80-\u9fff（）《》、，。]) | (?=[\u2e80-\u9fff（）《》、，。])/g

/** Full and half width are one, and white space beside Chinese carries no meaning. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').replace(BESIDE_CHINESE, '')

let segmenter: Intl.Segmenter | undefined

/** Made when the first name asks for it: loading its dictionary takes as long as reading a small package. */
const wordsOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenter.segment(text)
}

/** Whether no word of the text begins before `start` and ends in it, or begins in it and ends behind `end`. */
const standsAlone = (text: string, start: number, end: number): boolean => {
  const from = Math.max(0, start - AROUND)
  const ends = [...wordsOf(text.slice(from, end + AROUND))].map(({ index }) => from + index)
  return (start === from || ends.includes(start)) && (end === text.length || ends.includes(end))
}

const isShortChinese = (name: string): boolean => name.length <= SHORT && /^[\u4e00-\u9fff]+$/.test(name)

interface Hit {
  readonly by: 'name' | 'vendor'
  readonly as: string
  readonly document: string
}

const textOf = ({ heading, text }: Section): string => `${heading ?? ''}\n${text ?? ''}`

/** First mention of every SDK: its own name before its vendor's. One pass over each section. */
const mentionsIn = (sections: readonly Section[], sdks: readonly SdkRow[]): ReadonlyMap<string, Hit> => {
  const entries = sdks.flatMap(({ id, names = [], vendorNames = [] }) => [
    ...names.map((name) => ({ id, name, by: 'name' as const })),
    ...vendorNames.map((name) => ({ id, name, by: 'vendor' as const })),
  ])
  const trie = phraseTrie(entries.map(({ name }) => fold(name)))
  const hits = new Map<string, Hit>()
  for (const section of sections) {
    const text = fold(textOf(section))
    trie.scan(text, (index, start, end) => {
      const entry = entries[index]
      if (!entry || (isShortChinese(entry.name) && !standsAlone(text, start, end))) return
      const known = hits.get(entry.id)
      if (known?.by === 'name' || known?.by === entry.by) return
      hits.set(entry.id, { by: entry.by, as: entry.name, document: section.document ?? '' })
    })
  }
  return hits
}

/** Whether the documents that were read speak for all there are: a policy whose text is whole, and no list left unread. */
const allWasRead = (facts: Facts): boolean => {
  const policy = facts.rows.policy?.[0]
  return (
    policy?.found === true &&
    policy.readable !== false &&
    isComplete(facts, 'documents') &&
    isComplete(facts, 'sections') &&
    isComplete(facts, 'policySdks')
  )
}

/** Fills whether policy and lists name each SDK, and how. A document that was not read leaves open what was not found. */
export const sdkDisclosure = (facts: Facts): Facts => {
  const { sdks, sections } = facts.rows
  if (sdks === undefined || sections === undefined) return facts
  const hits = mentionsIn(sections, sdks)
  const whole = allWasRead(facts)
  const filled = sdks.map((sdk): SdkRow => {
    const hit = hits.get(sdk.id)
    if (hit) return { ...sdk, named: true, namedBy: hit.by, namedAs: hit.as, namedIn: hit.document }
    return whole ? { ...sdk, named: false } : sdk
  })
  return { ...facts, rows: { ...facts.rows, sdks: filled } }
}
