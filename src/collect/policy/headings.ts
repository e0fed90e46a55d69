import { chineseNumber } from './periods.ts'
import type { Block } from './text/block.ts'

/** How a heading is made; headings made alike stand on one level. */
export interface HeadingStyle {
  /** `h2`, `第章`, `一`, `（一）`, `1`, `1.1`, `（1）`, `bold`, `line`. */
  readonly style: string
  /** The text without its number. */
  readonly words: string
  /** Its number among its like, where it has one: 3 for 三、 and for 2.3. */
  readonly ordinal?: number
}

const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['第章', /^第[一二三四五六七八九十百\d]{1,4}[章部节篇]分?[\s:：、.．]{0,3}/],
  ['第条', /^第[一二三四五六七八九十百\d]{1,4}条[\s:：、.．]{0,3}/],
  ['一', /^[一二三四五六七八九十]{1,3}\s?[、.．:：,，]\s{0,3}/],
  ['（一）', /^[（(【〔]\s?[一二三四五六七八九十]{1,3}\s?[)）】〕]\s?[、.．]?\s{0,3}/],
  ['1.1.1.1', /^\d{1,2}(?:[.．]\d{1,2}){3}[、.．]?\s{0,3}/],
  ['1.1.1', /^\d{1,2}(?:[.．]\d{1,2}){2}[、.．]?\s{0,3}/],
  ['1.1', /^\d{1,2}[.．]\d{1,2}[、.．]?(?!\d)\s{0,3}/],
  ['1', /^(?:\d{1,2}\s?[、.．:：](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]|[IVX]{1,4}\.)\s{0,3}/],
  ['（1）', /^(?:[（(]\s?\d{1,2}\s?[)）]|\d{1,2}[)）])\s{0,3}/],
  ['（a）', /^[（(]?[a-zA-Z][)）]\s{0,3}/],
]

const LONGEST_ZH = 40
const LONGEST_EN = 90
const isChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text)

const ordinalOf = (number: string): number | undefined => {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(number[0] ?? '')
  if (circled >= 0) return circled + 1
  const last = number.match(/[一二三四五六七八九十百]{1,4}|\d{1,3}/g)?.at(-1)
  const value = last === undefined ? Number.NaN : chineseNumber(last)
  return Number.isFinite(value) ? value : undefined
}

/** The number a line begins with, and the rest of it. */
export const numberOf = (text: string): HeadingStyle | undefined => {
  for (const [style, pattern] of NUMBERS) {
    const found = pattern.exec(text)
    if (!found) continue
    const ordinal = ordinalOf(found[0])
    return { style, words: text.slice(found[0].length).trim(), ...(ordinal === undefined ? {} : { ordinal }) }
  }
  return undefined
}

const isShort = (words: string): boolean =>
  words.length > 0 && words.length <= (isChinese(words) ? LONGEST_ZH : LONGEST_EN)

/** A heading says no whole sentence. */
const endsLikeSentence = (words: string): boolean => /[。；;，,！!]["”』」）)]?$|[a-z]{3}\.$/.test(words)

/** Email: somebody@example.com tells something, it heads nothing. */
const ADDRESS = /[\w.]@[\w]|https?:\/\//i

const holdsSentence = (words: string): boolean => /[。；;！!]\S|[:：]\S/.test(words)

/** Whole paragraphs are set as headings for their size; none of them heads a part. */
const LONGEST_MARKED = 60
const saysSentences = (text: string): boolean =>
  text.length > LONGEST_MARKED && (isChinese(text) ? /[。；]/.test(text) : /[a-z]{3}\.(?:\s|$)/.test(text))

/**
 * Whether a block is a heading by its own look: marked as one, numbered and short, or bold and short. `following`
 * is the next block: short items that follow each other make a list, not headings.
 */
export const headingOf = (
  block: Block,
  following: Block | undefined,
  speaksOfSection: (words: string) => boolean,
): HeadingStyle | undefined => {
  if (block.cells) return undefined
  const numbered = numberOf(block.text)
  const words = (numbered?.words ?? block.text)
    .replace(/^[【[]([^】\]]{1,40})[】\]][:：]?$/, '$1')
    .replace(/[:：]$/, '')
  if (block.heading > 0 && saysSentences(block.text)) return undefined
  if (block.heading > 0)
    return words.length <= 200 && words !== '' ? { style: `h${block.heading}`, words } : undefined
  if (!isShort(words) || endsLikeSentence(block.text) || holdsSentence(words) || ADDRESS.test(words))
    return undefined
  if (numbered) {
    const strong = /^(?:第|一|（一）|1\.1)/.test(numbered.style) || block.bold
    const item = numbered.style === '（1）' || numbered.style === '（a）'
    if (item && !block.bold && !(numbered.style === '（1）' && speaksOfSection(words) && words.length <= 16))
      return undefined
    if (!strong && /[，,、]/.test(words) && !speaksOfSection(words)) return undefined
    return { ...numbered, words }
  }
  if (block.bold && words.length <= 30 && !/[，,]/.test(words)) return { style: 'bold', words }
  const alone =
    !block.item &&
    words.length <= (isChinese(words) ? 22 : 50) &&
    !/[，,。.|@]/.test(words) &&
    (words.length <= 8 || !/[:：]$/.test(block.text))
  const opensText =
    following !== undefined &&
    following.text.length > Math.max(12, words.length * 1.5) &&
    !following.cells &&
    /[，。；：:;.]/.test(following.text)
  return alone && opensText && speaksOfSection(words) && !/(?:日期|时间)$/.test(words)
    ? { style: 'line', words }
    : undefined
}
