import type { PhraseList } from './vocabulary.ts'

/** One place where a phrase of a list stands; offsets are UTF-16 units of the text as given. */
export interface PhraseMatch {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

interface Matcher {
  readonly pattern: RegExp
  readonly except: RegExp | undefined
}

const matchers = new WeakMap<PhraseList, Matcher>()

const literal = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Longest first, so that the alternation prefers 不同意 to 同意. Latin phrases stand as whole words. */
const alternation = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) =>
      /^[\x20-\x7e]+$/.test(phrase) ? `(?<![A-Za-z])${literal(phrase)}(?![A-Za-z])` : literal(phrase),
    )
    .join('|')

const matcherOf = (list: PhraseList): Matcher => {
  const known = matchers.get(list)
  if (known) return known
  const matcher = {
    pattern: new RegExp(alternation([...list.zh, ...list.en]) || '(?!)', 'gi'),
    except: list.except.length > 0 ? new RegExp(alternation(list.except), 'gi') : undefined,
  }
  matchers.set(list, matcher)
  return matcher
}

/** White space with a Chinese character on one side of it. */
const INNER_SPACE = /[\u2e80-\u9fff\uff00-\uffef]\s|\s[\u2e80-\u9fff\uff00-\uffef]/

/** White space inside Chinese text carries no meaning and breaks phrases; it is matched as if absent. */
const withoutSpaces = (text: string): { folded: string; at?: Uint32Array } => {
  // Most texts have none: they are searched as they are.
  if (!INNER_SPACE.test(text)) return { folded: text }
  const at = new Uint32Array(text.length + 1)
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    const between =
      /\s/.test(char) && /[\u2e80-\u9fff\uff00-\uffef]/.test((text[i - 1] ?? '') + (text[i + 1] ?? ''))
    if (between) continue
    at[folded.length] = i
    folded += char
  }
  at[folded.length] = text.length
  return { folded, at }
}

/** All places, in order, where a phrase of the list stands outside the list's exceptions. Linear in the text. */
export const findPhrases = (text: string, list: PhraseList): PhraseMatch[] => {
  const { pattern, except } = matcherOf(list)
  const { folded, at } = withoutSpaces(text)
  if (folded.search(pattern) < 0) return []
  const excused: [number, number][] = []
  if (except) for (const hit of folded.matchAll(except)) excused.push([hit.index, hit.index + hit[0].length])
  const found: PhraseMatch[] = []
  const inText = (offset: number): number => (at ? (at[offset] ?? 0) : offset)
  for (const hit of folded.matchAll(pattern)) {
    const start = hit.index
    const end = start + hit[0].length
    if (end === start || excused.some(([from, to]) => start >= from && end <= to)) continue
    found.push({ phrase: hit[0], start: inText(start), end: inText(end - 1) + 1 })
  }
  return found
}

/** Whether the text speaks of what the list stands for. */
export const mentions = (text: string, list: PhraseList): boolean => findPhrases(text, list).length > 0
