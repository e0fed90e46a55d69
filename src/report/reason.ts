import { type Words, wordFor } from '../words/words.ts'

/** Why something is not known, with what goes with it: the origin of the evidence, a name, an address. A code without words prints as it is. */
export const reason = (words: Words, because: string, detail?: string): string => {
  const sentence = wordFor(words.gaps, because)
  return detail === undefined || detail === ''
    ? sentence
    : words.report.detailed(sentence, wordFor(words.evidence, detail))
}
