import type { Block } from './block.ts'

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’…—·]/

/** Most characters of text that are kept of one document, and so of one block. */
export const LONGEST_TEXT = 1_000_000

export interface BlockBuilder {
  /** Adds text that stands in the source at `from`. `bold` says how it is set. */
  add(text: string, from: number, bold: boolean): void
  /** Adds a mark that is no text of the source, such as the bar between cells. */
  mark(text: string, at: number): void
  readonly length: number
  /** The text gathered since `from`. */
  since(from: number): string
  /** Ends the block; undefined when there is nothing in it. */
  finish(attributes: {
    heading: number
    foot: boolean
    item: boolean
    cells?: readonly string[]
  }): Block | undefined
}

const SPACE = /[\s\u200b\ufeff]/

/**
 * Runs of text between white space. A pattern of the form `[^\s]+` would remember every character of a run of
 * millions, and the stack is not that deep.
 */
function* runsOf(text: string): Generator<{ readonly word: string; readonly index: number }> {
  const space = new RegExp(SPACE, 'g')
  for (let at = 0; at < text.length; ) {
    space.lastIndex = at
    const end = space.exec(text)?.index ?? text.length
    if (end > at) yield { word: text.slice(at, end), index: at }
    at = end + 1
  }
}

/** Without the spaces and bars that marks left at its end. */
const withoutEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '|')) end--
  return text.slice(0, end)
}

/** Gathers the text of one block, folding white space as it comes. */
export const blockBuilder = (): BlockBuilder => {
  let parts: string[] = []
  let map: number[] = []
  let length = 0
  let start = 0
  let end = 0
  let bold = 0
  let strong: number[] = []
  let last = ''
  let gap = false
  const append = (text: string, from: number): void => {
    if (length === 0) start = from
    map.push(length, from)
    parts.push(text)
    length += text.length
    last = text.at(-1) ?? ''
    end = Math.max(end, from + text.length)
  }
  return {
    add(text, from, isBold) {
      if (length >= LONGEST_TEXT) return
      for (const run of runsOf(text)) {
        const word = run.word.slice(0, LONGEST_TEXT - length)
        if (word === '') return
        if (run.index > 0) gap = true
        if (gap && length > 0 && !WIDE.test(last) && !WIDE.test(word[0] ?? ''))
          append(' ', from + run.index - 1)
        gap = false
        if (isBold) {
          bold += word.length
          if (strong.at(-1) === length) strong.pop()
          else strong.push(length)
          strong.push(length + word.length)
        }
        append(word, from + run.index)
      }
      if (SPACE.test(text.at(-1) ?? '')) gap = true
    },
    mark(text, at) {
      if (length === 0) return
      append(text, at)
      end = Math.min(end, at)
      bold += text.length
      gap = false
    },
    get length() {
      return length
    },
    since(from) {
      let first = parts.length
      let at = length
      while (at > from && first > 0) at -= parts[--first]?.length ?? 0
      return parts
        .slice(first)
        .join('')
        .slice(from - at)
    },
    finish(attributes) {
      const trimmed = withoutEnd(parts.join(''))
      const whole = bold >= trimmed.replaceAll(' ', '').length
      const block: Block | undefined =
        trimmed.length === 0
          ? undefined
          : {
              text: trimmed,
              start,
              end,
              map,
              ...attributes,
              bold: whole,
              ...(whole || bold === 0 ? {} : { strong }),
            }
      parts = []
      map = []
      strong = []
      length = start = end = bold = 0
      last = ''
      gap = false
      return block
    },
  }
}
