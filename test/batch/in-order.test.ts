import { describe, expect, test } from '@jest/globals'
import { inOrder } from '../../src/batch/in-order.ts'

async function* numbers(count: number, taken: number[] = []) {
  for (let i = 0; i < count; i += 1) {
    taken.push(i)
    yield i
  }
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('inOrder', () => {
  test('keeps the order though later work ends first', async () => {
    const slowFirst = (n: number) =>
      new Promise<number>((done) => setTimeout(() => done(n * 10), n % 3 === 0 ? 20 : 0))
    expect(await all(inOrder(numbers(10), 4, slowFirst))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
  })

  test('reads no further than its width while the first is at work', async () => {
    const taken: number[] = []
    let finish: (value: number) => void = () => undefined
    const first = new Promise<number>((done) => {
      finish = done
    })
    const results = inOrder(numbers(100, taken), 3, (n) => (n === 0 ? first : Promise.resolve(n)))
    const head = results.next()
    await new Promise((done) => setTimeout(done, 20))
    expect(taken.length).toBeLessThanOrEqual(4)
    finish(0)
    expect((await head).value).toBe(0)
  })

  test('gives a result before the next item has come', async () => {
    let release: () => void = () => undefined
    const later = new Promise<void>((done) => {
      release = done
    })
    async function* asked() {
      yield 1
      await later
      yield 2
    }
    const results = inOrder(asked(), 8, async (n) => n)
    expect((await results.next()).value).toBe(1)
    release()
    expect((await results.next()).value).toBe(2)
    expect((await results.next()).done).toBe(true)
  })
})
