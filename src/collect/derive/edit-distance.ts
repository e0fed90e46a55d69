/** Least number of characters to put in, take out or change to make one text of the other (Levenshtein). */
export const editDistance = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]]
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [i, char] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (char === other ? 0 : 1)))
    }
    row = next
  }
  return row[to.length] ?? 0
}
