/** Finds, for a class, the longest of many package prefixes under which it lies. */
export interface PackagePrefixes {
  /** Number of the prefix's owner for `Lcom/a/B;`, or -1. */
  ownerOf(descriptor: string): number
}

const SLASH = 47
const DOLLAR = 36
const SEMICOLON = 59

/** A prefix ends where a segment does: com.loc holds com.loc.a and not com.local.a. */
const endsSegment = (code: number): boolean => code === SLASH || code === SEMICOLON || code === DOLLAR

/**
 * Made once from prefixes as people write them, `com.umeng`. A class costs one binary search: of the sorted prefixes, the one that
 * holds it is the last not behind it, or begins that one.
 */
export const packagePrefixes = (
  given: readonly { readonly prefix: string; readonly owner: number }[],
): PackagePrefixes => {
  const sorted = given
    .map(({ prefix, owner }) => ({ text: `L${prefix.replaceAll('.', '/')}`, owner }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
  const texts = sorted.map(({ text }) => text)
  const owners = Int32Array.from(sorted, ({ owner }) => owner)
  /** The longest prefix that begins this one, or -1. */
  const within = new Int32Array(texts.length).fill(-1)
  const open: number[] = []
  texts.forEach((text, at) => {
    while (open.length > 0 && !text.startsWith(texts[open.at(-1) ?? 0] ?? '')) open.pop()
    within[at] = open.at(-1) ?? -1
    open.push(at)
  })
  /** How many prefixes did not sort behind the class asked for last: names come sorted, so that most have the same place. */
  let place = 0
  const isPlace = (descriptor: string): boolean =>
    (place === 0 || (texts[place - 1] ?? '') <= descriptor) &&
    (place === texts.length || descriptor < (texts[place] ?? ''))
  return {
    ownerOf(descriptor) {
      const same = isPlace(descriptor)
      let low = same ? place : 0
      let high = same ? place : texts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((texts[middle] ?? '') <= descriptor) low = middle + 1
        else high = middle
      }
      place = low
      for (let at = low - 1; at >= 0; at = within[at] ?? -1) {
        const text = texts[at] ?? ''
        if (endsSegment(descriptor.charCodeAt(text.length)) && descriptor.startsWith(text))
          return owners[at] ?? -1
      }
      return -1
    },
  }
}
