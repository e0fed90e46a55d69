import { en } from './en.ts'
import { zh } from './zh.ts'

/** The languages the tool speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Shape<T[K]> }

/** Everything the tool says. Chinese is written first and sets the keys; the other languages have the same. */
export type Words = Shape<typeof zh>

/** The words of one language. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)

/** The word for a code that may be newer than the words: the code itself where there is none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code
