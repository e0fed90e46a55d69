import { findPhrases } from '../../vocabulary/phrases.ts'
import type { PhraseList, Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A privacy policy named in a text: the words around the name, and the address that goes with it. */
export interface PolicyMention {
  readonly text: string
  readonly url?: string
}

/** Finds where texts of a package name a privacy policy or link to one. */
export interface PolicyMentionFinder {
  /** Undefined where the text does neither. */
  find(text: string): PolicyMention | undefined
  /** Whether a name of a file, resource or class bears the mark of one. */
  marks(name: string): boolean
}

const ADDRESS = /https?:\/\/[^\s"'<>\\）)，。；]{4,400}/gi
/** Characters shown on either side of the name. */
const AROUND = 60
const LONGEST = 240
/** Letters of a Latin phrase, and characters of a Chinese one, by which a place is looked at more closely. */
const SIGN = { latin: 6, chinese: 2 }
/** What is looked at around such a place, and how many of them in one text. */
const CLOSER = { before: 32, after: 64 }
const MOST_PLACES = 2000

const literal = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\&]/g, '\\$&')

/** The first signs of all phrases: most texts have none, and need no closer look. */
const firstSigns = (lists: readonly (PhraseList | undefined)[]): RegExp => {
  const phrases = lists.flatMap((list) => (list ? [...list.zh, ...list.en] : []))
  const signs = phrases.map((phrase) =>
    /^[\x20-\x7e]/.test(phrase)
      ? literal(phrase.slice(0, SIGN.latin))
      : [...phrase.slice(0, SIGN.chinese)].join('\\s{0,2}'),
  )
  return signs.length === 0 ? /(?!)/g : new RegExp([...new Set(signs)].join('|'), 'gi')
}

const marked = (list: PhraseList | undefined): RegExp => {
  const marks = list ? [...list.zh, ...list.en] : []
  return marks.length === 0 ? /(?!)/ : new RegExp(marks.map(literal).join('|'), 'i')
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

const around = (text: string, start: number, end: number): string => {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  const shown = folded(text.slice(from, to)).slice(0, LONGEST)
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`
}

/** The address nearest to the name; one that bears the mark comes first. */
const addressNear = (text: string, place: number, mark: RegExp): string | undefined => {
  const addresses = [...text.slice(Math.max(0, place - 2000), place + 2000).matchAll(ADDRESS)].map(
    ([url]) => url,
  )
  return addresses.find((url) => mark.test(url)) ?? (addresses.length === 1 ? addresses[0] : undefined)
}

export const policyMentionFinder = (vocabulary: Vocabulary): PolicyMentionFinder => {
  const names = vocabulary.phrases.get('privacy-policy-name')
  const marks = vocabulary.phrases.get('privacy-address')
  const signs = firstSigns([names, marks])
  const mark = marked(marks)
  return {
    marks: (name) => mark.test(name),
    find(text) {
      let places = 0
      for (const { index } of text.matchAll(signs)) {
        if (++places > MOST_PLACES) break
        const from = Math.max(0, index - CLOSER.before)
        const [named] = names ? findPhrases(text.slice(from, index + CLOSER.after), names) : []
        if (!named) continue
        const url = addressNear(text, from + named.start, mark)
        const shown = around(text, from + named.start, from + named.end)
        return { text: shown, ...(url === undefined ? {} : { url }) }
      }
      if (places === 0) return undefined
      for (const { 0: url, index } of text.matchAll(ADDRESS))
        if (mark.test(url)) return { text: around(text, index, index + url.length), url }
      return undefined
    },
  }
}
