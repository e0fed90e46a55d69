import type { Budget } from '../../budget.ts'
import { BudgetExceeded } from '../../budget.ts'
import { htmlOfDocx } from './docx-html.ts'
import { textOfPdf } from './pdf-text.ts'

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** `{\rtf`, and the head of a compound file. */
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66]
const WORD_97 = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The text that a PDF or Word document holds, or the code of why it gives none; undefined for what is neither.
 * `image-only` is a PDF whose pages are pictures, `old-word-file` an RTF or Word 97 file, whatever its name says.
 */
export const officeText = async (
  bytes: Uint8Array,
  budget: Budget,
): Promise<
  { readonly text: string } | { readonly because: 'image-only' | 'not-text' | 'old-word-file' } | undefined
> => {
  if (begins(bytes, ...RICH_TEXT) || begins(bytes, ...WORD_97)) return { because: 'old-word-file' }
  const isPdf = begins(bytes, 0x25, 0x50, 0x44, 0x46)
  if (!isPdf && !begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return undefined
  try {
    const text = isPdf ? await textOfPdf(bytes, budget) : await htmlOfDocx(bytes, budget)
    if (text === undefined) return { because: 'not-text' }
    return isPdf && text.trim() === '' ? { because: 'image-only' } : { text }
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded) throw thrown
    return { because: 'not-text' }
  }
}
