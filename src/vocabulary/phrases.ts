import type { PhraseList } from './vocabulary.ts'

/** One place where a phrase of a list stands; offsets are UTF-16 units of the text as given. */
export interface PhraseMatch {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** A phrase in lower case. Latin phrases stand as whole words. */
interface Phrase {
  readonly text: string
  readonly isWord: boolean
}

/** Phrases by the code unit they begin with, longest first, so that 不同意 is preferred to 不同. */
type PhraseIndex = ReadonlyMap<number, readonly Phrase[]>

const indexOf = (phrases: readonly string[]): PhraseIndex => {
  const index = new Map<number, Phrase[]>()
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const text = phrase.toLowerCase()
    const others = index.get(text.charCodeAt(0))
    const indexed = { text, isWord: /^[\x20-\x7e]+$/.test(phrase) }
    if (others) others.push(indexed)
    else if (text !== '') index.set(text.charCodeAt(0), [indexed])
  }
  return index
}

interface Matcher {
  readonly phrases: PhraseIndex
  readonly except: PhraseIndex
}

const matchers = new WeakMap<PhraseList, Matcher>()

const matcherOf = (list: PhraseList): Matcher => {
  const known = matchers.get(list)
  if (known) return known
  const matcher = { phrases: indexOf([...list.zh, ...list.en]), except: indexOf(list.except) }
  matchers.set(list, matcher)
  return matcher
}

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** The places of phrases in a text of lower case, none overlapping another: at each, the longest that stands there. */
function* placesOf(index: PhraseIndex, text: string): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < text.length; start++) {
    const found = index.get(text.charCodeAt(start))?.find(({ text: phrase, isWord }) => {
      if (!text.startsWith(phrase, start)) return false
      return (
        !isWord || !(isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(start + phrase.length)))
      )
    })
    if (found === undefined) continue
    const end = start + found.text.length
    yield [start, end]
    start = end - 1
  }
}

/** White space with a Chinese character on one side of it. */
const INNER_SPACE = /[\u2e80-\u9fff\uff00-\uffef]\s|\s[\u2e80-\u9fff\uff00-\uffef]/

/** A text as it is searched. */
interface Folded {
  readonly given: string
  /** Without white space inside Chinese text, which carries no meaning and breaks phrases. */
  readonly text: string
  readonly lower: string
  /** Where each unit stands in the text as given; absent where nothing was left out. */
  readonly at?: Uint32Array
}

/** In lower case, unit by unit: that of one letter is longer, and another stands for it. */
const lowerCase = (text: string): string => text.replaceAll('İ', 'ı').toLowerCase()

const withoutSpaces = (given: string): Omit<Folded, 'lower'> => {
  // Most texts have none: they are searched as they are.
  if (!INNER_SPACE.test(given)) return { given, text: given }
  const at = new Uint32Array(given.length + 1)
  let text = ''
  for (let i = 0; i < given.length; i++) {
    const char = given[i] as string
    const between =
      /\s/.test(char) && /[\u2e80-\u9fff\uff00-\uffef]/.test((given[i - 1] ?? '') + (given[i + 1] ?? ''))
    if (between) continue
    at[text.length] = i
    text += char
  }
  at[text.length] = given.length
  return { given, text, at }
}

let latest: Folded = { given: '', text: '', lower: '' }

/** A text is asked for one list after another: the latest is kept. */
const fold = (given: string): Folded => {
  if (latest.given === given) return latest
  const folded = withoutSpaces(given)
  latest = { ...folded, lower: lowerCase(folded.text) }
  return latest
}

function* matchesIn(given: string, list: PhraseList): Generator<PhraseMatch> {
  const { phrases, except } = matcherOf(list)
  const { text, lower, at } = fold(given)
  let excused: readonly (readonly [number, number])[] | undefined
  const inText = (offset: number): number => (at ? (at[offset] ?? 0) : offset)
  for (const [start, end] of placesOf(phrases, lower)) {
    excused ??= [...placesOf(except, lower)]
    if (excused.some(([from, to]) => start >= from && end <= to)) continue
    yield { phrase: text.slice(start, end), start: inText(start), end: inText(end - 1) + 1 }
  }
}

/** All places, in order, where a phrase of the list stands outside the list's exceptions. Linear in the text. */
export const findPhrases = (text: string, list: PhraseList): PhraseMatch[] => [...matchesIn(text, list)]

/** Whether the text speaks of what the list stands for. */
export const mentions = (text: string, list: PhraseList): boolean =>
  matchesIn(text, list).next().done === false
