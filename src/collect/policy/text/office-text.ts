import type { Budget } from '../../budget.ts'
import { BudgetExceeded } from '../../budget.ts'
import { htmlOfDocx } from './docx-html.ts'
import { textOfPdf } from './pdf-text.ts'

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/**
 * The text that a PDF or Word document holds, or the code of why it gives none; undefined for what is neither.
 * `image-only` is a PDF whose pages are pictures.
 */
export const officeText = async (
  bytes: Uint8Array,
  budget: Budget,
): Promise<{ readonly text: string } | { readonly because: 'image-only' | 'not-text' } | undefined> => {
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
