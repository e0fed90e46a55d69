/** Finds the owner of a name among names, some with a * for any characters but a slash. */
export interface NamePatterns {
  ownerOf(name: string): number | undefined
}

const asPattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`)

export const namePatterns = (
  given: readonly { readonly text: string; readonly owner: number }[],
): NamePatterns => {
  const exact = new Map<string, number>()
  const patterns: { readonly pattern: RegExp; readonly owner: number }[] = []
  for (const { text, owner } of given) {
    if (text.includes('*')) patterns.push({ pattern: asPattern(text), owner })
    else exact.set(text, owner)
  }
  return {
    ownerOf: (name) => exact.get(name) ?? patterns.find(({ pattern }) => pattern.test(name))?.owner,
  }
}
