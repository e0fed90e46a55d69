import { ToolError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

/** A word that is none of those allowed, with the one that was probably meant. */
export const unknownWord = (
  code: string,
  what: { zh: string; en: string },
  word: string,
  allowed: readonly string[],
): ToolError => {
  const near = nearestName(word, allowed)
  const meant =
    near === undefined ? { zh: '', en: '' } : { zh: `是否为“${near}”？`, en: ` Did you mean "${near}"?` }
  return new ToolError(code, {
    zh: `${what.zh}“${word}”不存在。${meant.zh}可用的有：${allowed.join('、')}。`,
    en: `No such ${what.en}: "${word}".${meant.en} Known: ${allowed.join(', ')}.`,
  })
}
