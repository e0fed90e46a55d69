import { StringDecoder } from 'node:string_decoder'

/** A line of a text stream. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Absent where the line is longer than the cap; the rest of it was skipped. */
  readonly text?: string
}

/** Longest line taken, in UTF-16 units: a reference is short, and what never ends must not fill the memory. */
const LONGEST = 1_000_000

/** Lines of a byte stream, without their ends; empty ones are counted and left out. Reads no further than is asked for. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LONGEST,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8')
  let number = 0
  let held = ''
  let tooLong = false
  const take = (text: string): Line | undefined => {
    number += 1
    const whole = (held + text).replace(/\r$/, '').replace(number === 1 ? /^\uFEFF/ : /^$/, '')
    const skipped = tooLong || whole.length > longest
    held = ''
    tooLong = false
    if (skipped) return { number }
    return whole.trim() === '' ? undefined : { number, text: whole }
  }
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      const line = take(part)
      if (line) yield line
    }
    if (held.length + last.length > longest) tooLong = true
    held = tooLong ? '' : held + last
  }
  const line = held === '' && !tooLong ? undefined : take('')
  if (line) yield line
}
