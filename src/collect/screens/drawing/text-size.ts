import { DRAWING_CAPS } from '../../../facts/drawing.ts'

/** Height of a line as a part of the text size. */
export const LINE_HEIGHT = 1.35
/** Widths of characters as parts of the text size: ideographs are square, other letters about half as wide. */
const WIDE = 1
const NARROW = 0.56
/** From here on most letters of Unicode are square: CJK, Hangul, full-width forms, emoji. */
const FIRST_WIDE = 0x2e80
const HANGUL_JAMO = [0x1100, 0x115f] as const

const isWide = (code: number): boolean =>
  code >= FIRST_WIDE || (code >= HANGUL_JAMO[0] && code <= HANGUL_JAMO[1])

/** Width of a text in units of its size. */
export const textWidth = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // The second half of a pair belongs to the letter before it.
    if (code >= 0xdc00 && code <= 0xdfff) continue
    width += isWide(code) ? WIDE : NARROW
  }
  return width
}

const CUT = '…'
/** Marks that no line begins with; they hang over the edge instead. */
const CLOSING = /^[，。、；：？！”’》）】…]/

/** Breaks a text into lines of at most `width`; letters of a word stay together where they can. */
export const linesOf = (
  text: string,
  size: number,
  width: number,
  most: number = DRAWING_CAPS.lines,
): string[] => {
  const room = Math.max(1, width / size)
  const lines: string[] = []
  for (const paragraph of text.split(/\r?\n/)) {
    let line = ''
    for (const word of paragraph.match(/[!-~]+ ?|\s|./gsu) ?? []) {
      const pieces = textWidth(word) > room ? [...word] : [word]
      for (const piece of pieces) {
        if (line !== '' && !CLOSING.test(piece) && textWidth(line + piece.trimEnd()) > room) {
          lines.push(line.trimEnd())
          line = ''
          if (lines.length > most) break
        }
        line += piece
      }
      if (lines.length > most) break
    }
    lines.push(line.trimEnd())
    if (lines.length > most) break
  }
  const cut = lines.slice(0, most).map((line) => line.slice(0, DRAWING_CAPS.characters))
  return lines.length > most ? [...cut.slice(0, -1), `${cut.at(-1) ?? ''}${CUT}`] : cut
}
