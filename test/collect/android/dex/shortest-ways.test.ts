import { expect, test } from '@jest/globals'
import { shortestWays } from '../../../../src/collect/android/dex/flow/shortest-ways.ts'

const edges = (...pairs: readonly [number, number][]): ReadonlyMap<number, readonly number[]> => {
  const map = new Map<number, number[]>()
  for (const [from, to] of pairs) map.set(from, [...(map.get(from) ?? []), to])
  return map
}

test('a way of calls that the code states is told before a shorter one over a supposed call', () => {
  // 0 → 1 → 2 → 3 is stated; 0 → 3 is a call on an object of a class nobody knows.
  const from = shortestWays(5, [0], edges([0, 1], [1, 2], [2, 3]), edges([0, 3]))
  expect([...from]).toEqual([-1, 0, 1, 2, -2])
})

test('of stated ways the shortest is told', () => {
  const from = shortestWays(4, [0], edges([0, 1], [1, 2], [2, 3], [0, 3]), edges())
  expect(from[3]).toBe(0)
})

test('what only a supposed call leads to is reached by it, and what follows by that', () => {
  const from = shortestWays(4, [0, 1], edges([2, 3]), edges([1, 2]))
  expect([...from]).toEqual([-1, -1, 1, 2])
})

test('a cheaper way found later takes the place of a dearer one', () => {
  // Over the supposed call 0 → 2 it costs 16, over 0 → 1 → 2 it costs 2: what 2 calls follows the cheaper.
  const from = shortestWays(4, [0], edges([0, 1], [1, 2], [2, 3]), edges([0, 2], [0, 3]))
  expect([...from]).toEqual([-1, 0, 1, 2])
})
