import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { findPhrases } from '../../vocabulary/phrases.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { phraseTrie } from '../policy/phrase-trie.ts'

type SdkRow = RowOf<'sdks'>
type Section = RowOf<'sections'>

/** Name of a list as a title: 《…》. What is only spoken of in passing points nowhere. */
const TITLE = /《([^《》]{2,40})》/g
/** A list of SDKs in the policy itself is at least this long. */
const LIST_CHARACTERS = 60

const BESIDE_CHINESE = /(?<=[\u2e80-\u9fff（）《》、，。]) | (?=[\u2e80-\u9fff（）《》、，。])/g

/** Full and half width are one, and white space beside Chinese carries no meaning. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').replace(BESIDE_CHINESE, '')

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
    trie.scan(fold(textOf(section)), (index) => {
      const entry = entries[index]
      if (!entry) return
      const known = hits.get(entry.id)
      if (known?.by === 'name' || known?.by === entry.by) return
      hits.set(entry.id, { by: entry.by, as: entry.name, document: section.document ?? '' })
    })
  }
  return hits
}

/** Whether the policy points to a list of SDKs that is a document of its own and was not read. */
const listElsewhere = (facts: Facts, sections: readonly Section[], vocabulary: Vocabulary): boolean => {
  const titles = vocabulary.phrases.get('sdk-list-elsewhere')
  if (!titles) return false
  const read = (facts.rows.documents ?? []).some(({ kind, readable }) => kind === 'sdk-list' && readable)
  const inside = sections.some(
    ({ kind, text = '' }) => kind === 'sdk-list' && fold(text).length >= LIST_CHARACTERS,
  )
  if (read || inside) return false
  return sections.some((section) =>
    [...textOf(section).matchAll(TITLE)].some(
      ([, title = '']) => findPhrases(fold(title), titles).length > 0,
    ),
  )
}

/** Whether the documents that were read speak for all there are: a policy whose text is whole, and no list left unread. */
const allWasRead = (facts: Facts, sections: readonly Section[], vocabulary: Vocabulary): boolean => {
  const policy = facts.rows.policy?.[0]
  return (
    policy?.found === true &&
    policy.readable !== false &&
    isComplete(facts, 'documents') &&
    isComplete(facts, 'sections') &&
    !listElsewhere(facts, sections, vocabulary)
  )
}

/** Fills whether policy and lists name each SDK, and how. A document that was not read leaves open what was not found. */
export const sdkDisclosure = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { sdks, sections } = facts.rows
  if (sdks === undefined || sections === undefined) return facts
  const hits = mentionsIn(sections, sdks)
  const whole = allWasRead(facts, sections, vocabulary)
  const filled = sdks.map((sdk): SdkRow => {
    const hit = hits.get(sdk.id)
    if (hit) return { ...sdk, named: true, namedBy: hit.by, namedAs: hit.as, namedIn: hit.document }
    return whole ? { ...sdk, named: false } : sdk
  })
  return { ...facts, rows: { ...facts.rows, sdks: filled } }
}
