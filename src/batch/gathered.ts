import { Readable } from 'node:stream'

/**
 * Hands items on in groups: what has come while the last group was worked on, and at most `most`. Where items come slowly
 * each goes on at once; where they come fast groups grow, and the reading waits for the work.
 */
export async function* gathered<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const stream = Readable.from(items, { highWaterMark: most })
  for await (const first of stream as AsyncIterable<Awaited<T>>) {
    const group: T[] = [first]
    while (group.length < most) {
      const next = stream.read() as T | null
      if (next === null) break
      group.push(next)
    }
    yield group
  }
}
