import type { DexFile } from './dex-file.ts'

/** UTF-16 code points in the order in which DEX sorts its strings. */
const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i)
    if (difference !== 0) return difference < 0
  }
  return a.length < b.length
}

/** The first string that does not sort before `text`. A DEX whose strings are not sorted is refused by the platform. */
export const lowerBound = (dex: DexFile, text: string): number => {
  let low = 0
  let high = dex.stringCount
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(dex.string(middle), text)) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of a string of the file, or -1 where it has none of that text. */
export const indexOfString = (dex: DexFile, text: string): number => {
  const index = lowerBound(dex, text)
  return index < dex.stringCount && dex.string(index) === text ? index : -1
}
