import { unknownWord } from './usage-error.ts'

/** The word as one of those allowed. Throws `ToolError` with the nearest one. @param what the option, as people call it. */
export const oneOf = <T extends string>(
  word: string,
  allowed: readonly T[],
  what: { readonly zh: string; readonly en: string },
): T => {
  const found = allowed.find((known) => known === word)
  if (found === undefined) throw unknownWord('unknown-option-value', what, word, allowed)
  return found
}
