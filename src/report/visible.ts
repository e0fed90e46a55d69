/**
 * Characters that change how a line reads without being seen: controls, marks of direction, zero-width and tag
 * characters, lone surrogates. A joiner between pictographs is left alone, for it makes one picture of two.
 */
const HIDDEN =
  /(?![\n\t])\p{Cc}|(?!\u200d)\p{Cf}|\p{Zl}|\p{Zp}|\p{Surrogate}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u034f|[\u115f\u1160\u3164\uffa0]/gu

const name = (character: string): string =>
  `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`

/** The text with every hidden character spelt out as ⟦U+202E⟧. Line feeds and tabs stay. */
export const visible = (text: string): string => text.replace(HIDDEN, name)

/** The same on one line: white space folded, hidden characters spelt out. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim())
