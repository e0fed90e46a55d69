/**
 * Source of a language with C's comments, its comments as blanks and its texts as they are: what stands in a comment is not taken for
 * code, and every offset stays. Read once, in linear time.
 */
export const withoutComments = (text: string): string => {
  const parts: string[] = []
  let kept = 0
  let at = 0
  const skipTo = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from)
    return found < 0 ? text.length : found + mark.length
  }
  while (at < text.length) {
    const char = text[at]
    if (char === '"' || char === "'") {
      const long = char.repeat(3)
      if (text.startsWith(long, at)) at = skipTo(long, at + 3)
      else {
        at++
        while (at < text.length && text[at] !== char && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
        at++
      }
    } else if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = text[at + 1] === '*' ? skipTo('*/', at + 2) : skipTo('\n', at + 2) - 1
      parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\n]/g, ' '))
      kept = Math.max(end, at + 1)
      at = kept
    } else at++
  }
  return parts.join('') + text.slice(kept)
}
