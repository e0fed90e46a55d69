const WIDE =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const ZERO = /\p{Mn}|\p{Me}|\u200d/u
const NO_LINE_START = /[，。：；！？、）》」』”’】〕…—,.:;!?)\]}%｜]/u
const NO_LINE_END = /[（《「『“‘【〔([{]/u

/** Cells one character takes in a terminal: two for Chinese, none for combining marks. */
const cells = (character: string): number => (ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1)

/** Cells a line takes in a terminal (East Asian Width; ambiguous characters count as one). */
export const displayWidth = (line: string): number => {
  let sum = 0
  for (const character of line) sum += cells(character)
  return sum
}

/** What must stay together: a run of Latin letters and digits, or one other character with the marks that cling to it. */
const pieces = (text: string): string[] => {
  const found: string[] = []
  for (const [unit] of text.matchAll(/[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/gu)) {
    const last = found.at(-1)
    if (
      last !== undefined &&
      !/^\s/.test(unit) &&
      (NO_LINE_START.test(unit[0] ?? '') || NO_LINE_END.test(last.at(-1) ?? ''))
    ) {
      found[found.length - 1] = last + unit
    } else found.push(unit)
  }
  return found
}

const cut = (piece: string, columns: number): string[] => {
  if (displayWidth(piece) <= columns) return [piece]
  const parts: string[] = []
  let part = ''
  let width = 0
  for (const character of piece) {
    if (width + cells(character) > columns) {
      parts.push(part)
      part = ''
      width = 0
    }
    part += character
    width += cells(character)
  }
  return part === '' ? parts : [...parts, part]
}

/**
 * Breaks one paragraph into lines of at most `columns` cells (at least 8). Punctuation does not begin a line,
 * Latin words stay whole where they fit; longer ones are cut.
 */
export const wrap = (text: string, columns: number): string[] => {
  const limit = Math.max(8, columns)
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of pieces(text).flatMap((one) => cut(one, limit))) {
    const size = displayWidth(piece)
    if (width + size > limit) {
      lines.push(line.trimEnd())
      line = ''
      width = 0
    }
    if (line === '' && /^\s+$/.test(piece)) continue
    line += piece
    width += size
  }
  return [...lines, line.trimEnd()].filter((one, at) => one !== '' || at === 0)
}

/** The longest beginning of the line that fits, with an ellipsis where something was left off. */
export const clipTo = (line: string, columns: number): string => {
  if (displayWidth(line) <= columns) return line
  let kept = ''
  let width = 1
  for (const character of line) {
    width += cells(character)
    if (width > columns) break
    kept += character
  }
  return `${kept}…`
}
