import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { gathered } from '../../src/batch/gathered.ts'

async function* numbers(count: number, beforeEach: () => Promise<void> = async () => undefined) {
  for (let i = 0; i < count; i += 1) {
    await beforeEach()
    yield i
  }
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await turn()
}

describe('items in groups', () => {
  test('what came during the work goes on together, in order, and at most so many', async () => {
    const groups: (readonly number[])[] = []
    for await (const group of gathered(numbers(20), 8)) {
      groups.push(group)
      await turns(20)
    }
    expect(groups.flat()).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(groups.length).toBeLessThan(8)
    expect(Math.max(...groups.map(({ length }) => length))).toBe(8)
  })

  test('where items come slowly none waits for another', async () => {
    const sizes: number[] = []
    for await (const group of gathered(
      numbers(5, () => turns(20)),
      8,
    ))
      sizes.push(group.length)
    expect(sizes).toEqual([1, 1, 1, 1, 1])
  })

  test('the reading waits for the work, and a fault of it is told', async () => {
    let read = 0
    const source = async function* () {
      for (;;) {
        read += 1
        if (read > 30) throw new Error('torn')
        yield read
      }
    }
    const groups = gathered(source(), 4)[Symbol.asyncIterator]()
    await groups.next()
    await turns(50)
    expect(read).toBeLessThan(12)
    await expect(
      (async () => {
        while ((await groups.next()).done !== true);
      })(),
    ).rejects.toThrow('torn')
  })
})
