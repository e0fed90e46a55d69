/** A call on an object whose class is only supposed counts as so many calls that the code states. */
const SUPPOSED_CALL = 16
const UNREACHED = 0x7fff_ffff

/** Callers to what they call. */
export type CallEdges = ReadonlyMap<number, Iterable<number>>

/**
 * The method each was first reached from on a shortest way from what the system calls: -1 where the system calls it, -2 where it is
 * not reached. `supposed` calls are those on objects whose class the code does not show where it calls: a way that an auditor can read
 * in the code is told before a shorter one over such a call.
 */
export const shortestWays = (
  methodCount: number,
  roots: readonly number[],
  edges: CallEdges,
  supposed: CallEdges,
): Int32Array => {
  const from = new Int32Array(methodCount).fill(-2)
  const cost = new Int32Array(methodCount).fill(UNREACHED)
  /** Methods by what it costs to come to them; some stand there that a cheaper way reached before. */
  const waiting: number[][] = []
  const offer = (method: number, caller: number, price: number): void => {
    if (price >= (cost[method] ?? 0)) return
    cost[method] = price
    from[method] = caller
    const list = waiting[price]
    if (list === undefined) waiting[price] = [method]
    else list.push(method)
  }
  for (const root of roots) offer(root, -1, 0)
  for (let price = 0; price < waiting.length; price++) {
    for (const method of waiting[price] ?? []) {
      if (cost[method] !== price) continue
      for (const target of edges.get(method) ?? []) offer(target, method, price + 1)
      for (const target of supposed.get(method) ?? []) offer(target, method, price + SUPPOSED_CALL)
    }
  }
  return from
}
