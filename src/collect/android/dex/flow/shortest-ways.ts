/**
 * The method each was first reached from on a shortest way from what the system calls: -1 where the system calls it, -2 where it is
 * not reached.
 */
export const shortestWays = (
  methodCount: number,
  roots: readonly number[],
  edges: ReadonlyMap<number, Iterable<number>>,
): Int32Array => {
  const from = new Int32Array(methodCount).fill(-2)
  let round = [...roots]
  for (const root of round) from[root] = -1
  while (round.length > 0) {
    const next: number[] = []
    for (const method of round) {
      for (const target of edges.get(method) ?? []) {
        if (from[target] !== -2) continue
        from[target] = method
        next.push(target)
      }
    }
    round = next
  }
  return from
}
