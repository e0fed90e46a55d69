/** A sentence with what stands around it: what a topic shows by. */
export interface InContext {
  readonly text: string
  /** Headings above it, from the widest. */
  readonly path: readonly string[]
  readonly before: string
  readonly after: string
}

const LONGEST_GRAM = 4
const LONGEST_TEXT = 400
const LONGEST_NEIGHBOUR = 80
/** How much a feature counts beside those of the sentence itself. */
const OF_HEADING = 0.7
const OF_NEIGHBOUR = 0.35

/** Spaces, digits and letter case carry no topic. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\d+/g, '0')
    .replace(/[a-z]{13,}/g, 'a')

const add = (
  into: Map<string, number>,
  text: string,
  mark: string,
  from: number,
  to: number,
  weight: number,
): void => {
  for (let n = from; n <= to; n++) {
    for (let at = 0; at + n <= text.length; at++) {
      const feature = mark + text.slice(at, at + n)
      if ((into.get(feature) ?? 0) < weight) into.set(feature, weight)
    }
  }
}

/**
 * Character n-grams of the sentence, and, marked apart, of its headings and neighbours, with the weight each counts
 * with. Words need no dictionary this way.
 */
export const featuresOf = ({ text, path, before, after }: InContext): Map<string, number> => {
  const features = new Map<string, number>()
  add(features, `^${folded(text).slice(0, LONGEST_TEXT)}$`, '', 1, LONGEST_GRAM, 1)
  for (const heading of path.slice(-2)) add(features, folded(heading).slice(0, 40), '#', 1, 3, OF_HEADING)
  add(features, folded(before).slice(-LONGEST_NEIGHBOUR), '<', 2, 2, OF_NEIGHBOUR)
  add(features, folded(after).slice(0, LONGEST_NEIGHBOUR), '>', 2, 2, OF_NEIGHBOUR)
  return features
}
