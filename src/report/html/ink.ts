import type { Case } from '../../findings/case.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Bilingual } from '../../verdict.ts'
import { type Language, type Words, wordsOf } from '../../words/words.ts'
import { type Outline, outlineOf } from '../outline.ts'
import type { KeptFile } from '../render-options.ts'
import { type Drawing, drawingsOf } from './drawing.ts'
import { type Content, html, type Markup } from './markup.ts'
import { type Picture, picturesOf } from './picture.ts'

/** What the chapters write with: the case in order, its pictures, and both languages at once. */
export interface Ink {
  readonly theCase: Case
  readonly outline: Outline
  readonly lang: Language
  /** Files of evidence that were kept, by SHA-256. */
  readonly evidence: ReadonlyMap<string, KeptFile>
  /** Pictures of exhibits that were kept and can be drawn, by SHA-256. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Drawings of layouts that exhibits cite and that were kept, by SHA-256. */
  readonly drawings: ReadonlyMap<string, Drawing>
  /** The finding under which an exhibit is shown in full. Elsewhere it is a link. */
  readonly homes: ReadonlyMap<string, Finding>
  /** Both languages, one of which the style sheet shows. */
  words(say: (words: Words) => string): Markup
  in(lang: Language, say: (words: Words) => string): string
  /** Words in the language of the run: for attributes, codes and the page's running head. */
  pick<T>(part: (words: Words) => T): T
  say(text: Bilingual): Markup
  /** A text of the case within words of ours. */
  name(text: Bilingual, say: (words: Words, text: string) => string): Markup
  /** Link target of an exhibit. */
  exhibitAnchor(number: string): string
}

const zh = wordsOf('zh')
const en = wordsOf('en')

/** An option of the command line is not parted at its hyphens. */
const OPTION = /(--[a-z][a-z-]*)/
const whole = (text: string): Content =>
  OPTION.test(text)
    ? text.split(OPTION).map((part) => (OPTION.test(part) ? html`<span class="whole">${part}</span>` : part))
    : text

const both = (chinese: string, english: string): Markup =>
  chinese === english
    ? html`${whole(chinese)}`
    : html`<span lang="zh-CN">${whole(chinese)}</span><span lang="en">${whole(english)}</span>`

const homesOf = (outline: Outline): Map<string, Finding> => {
  const homes = new Map<string, Finding>()
  for (const { stated } of [...outline.problems, ...outline.reviews]) {
    for (const finding of stated) {
      for (const number of finding.exhibits) if (!homes.has(number)) homes.set(number, finding)
    }
  }
  return homes
}

/** Prepares everything the chapters share. */
export const inkOf = (theCase: Case, lang: Language, evidence: ReadonlyMap<string, KeptFile>): Ink => {
  const outline = outlineOf(theCase)
  const order = new Map(theCase.exhibits.map((exhibit, at) => [exhibit.number, at + 1]))
  return {
    theCase,
    outline,
    lang,
    evidence,
    pictures: picturesOf(theCase.exhibits, evidence),
    drawings: drawingsOf(theCase.exhibits, evidence),
    homes: homesOf(outline),
    words: (say) => both(say(zh), say(en)),
    in: (asked, say) => say(wordsOf(asked)),
    pick: (part) => part(wordsOf(lang)),
    say: (text) => both(text.zh, text.en),
    name: (text, say) => both(say(zh, text.zh), say(en, text.en)),
    exhibitAnchor: (number) => `evidence-${order.get(number) ?? 0}`,
  }
}

/** A value, or the words for a value nobody knows. */
export const orUnknown = (ink: Ink, value: Content): Content =>
  value === undefined || value === ''
    ? html`<span class="unknown">${ink.words((w) => w.report.unknown)}</span>`
    : value

/** Yes, no, or what stands for a cell that was not read. */
export const yesNo = (
  ink: Ink,
  value: boolean | undefined,
  unknown = (w: Words): string => w.report.unknown,
): Markup => {
  if (value === undefined) return html`<span class="unknown">${ink.words(unknown)}</span>`
  return ink.words((w) => (value ? w.report.yes : w.report.no))
}
