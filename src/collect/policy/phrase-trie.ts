interface Node {
  readonly next: Map<number, Node>
  /** Indexes of the entries that end here. */
  ends: number[] | undefined
}

/** Finds all of many phrases in one pass over a text. */
export interface PhraseTrie {
  /** Calls back for every phrase at every place: index of the phrase, start and end. Latin case is folded. */
  scan(text: string, found: (phrase: number, start: number, end: number) => void): void
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const fold = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

/** Phrases that begin or end with a Latin letter are found only as whole words. */
export const phraseTrie = (phrases: readonly string[]): PhraseTrie => {
  const root: Node = { next: new Map(), ends: undefined }
  phrases.forEach((phrase, index) => {
    let node = root
    for (let i = 0; i < phrase.length; i++) {
      const code = fold(phrase.charCodeAt(i))
      let next = node.next.get(code)
      if (!next) {
        next = { next: new Map(), ends: undefined }
        node.next.set(code, next)
      }
      node = next
    }
    if (phrase.length === 0) return
    node.ends ??= []
    node.ends.push(index)
  })
  return {
    scan(text, found) {
      for (let start = 0; start < text.length; start++) {
        const first = text.charCodeAt(start)
        let node = root.next.get(fold(first))
        if (!node || (isLatin(first) && start > 0 && isLatin(text.charCodeAt(start - 1)))) continue
        for (let at = start + 1; node; at++) {
          const code = text.charCodeAt(at)
          if (node.ends && !(isLatin(code) && isLatin(text.charCodeAt(at - 1)))) {
            for (const index of node.ends) found(index, start, at)
          }
          node = at < text.length ? node.next.get(fold(code)) : undefined
        }
      }
    },
  }
}
