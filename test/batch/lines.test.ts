import { describe, expect, test } from '@jest/globals'
import { type Line, linesOf } from '../../src/batch/lines.ts'

async function* chunks(...parts: (string | Uint8Array)[]) {
  yield* parts
}
const all = async (stream: AsyncIterable<string | Uint8Array>, longest?: number): Promise<Line[]> => {
  const found: Line[] = []
  for await (const line of linesOf(stream, longest)) found.push(line)
  return found
}

describe('linesOf', () => {
  test('counts empty lines and leaves them out; takes either end and a last line without one', async () => {
    expect(await all(chunks('\uFEFFa\r\n\n', 'b', 'c\nd'))).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'bc' },
      { number: 4, text: 'd' },
    ])
  })

  test('joins a character cut between two chunks', async () => {
    const bytes = new TextEncoder().encode('明示\n')
    expect(await all(chunks(bytes.slice(0, 4), bytes.slice(4)))).toEqual([{ number: 1, text: '明示' }])
  })

  test('skips a line that is too long and goes on with the next', async () => {
    expect(await all(chunks('x'.repeat(30), 'x'.repeat(30), '\nshort\n', 'y'.repeat(11)), 10)).toEqual([
      { number: 1 },
      { number: 2, text: 'short' },
      { number: 3 },
    ])
  })
})
