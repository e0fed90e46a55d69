import type { Locator } from '../../facts/locator.ts'

/** Where each line begins. */
export const lineStarts = (text: string): number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line of an offset, from 1. */
export const lineNumber = (starts: readonly number[], at: number): number => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low + 1
}

/** A line of a file of a project. */
export const lineNumbered = (within: Locator, line: number): Locator => ({
  at: 'text',
  in: within,
  start: 0,
  end: 0,
  line,
})

/** Gives the line on which an offset of a text lies. */
export const linesOf = (within: Locator, text: string): ((offset: number) => Locator) => {
  const starts = lineStarts(text)
  return (offset) => ({
    at: 'text',
    in: within,
    start: offset,
    end: offset,
    line: lineNumber(starts, offset),
  })
}
