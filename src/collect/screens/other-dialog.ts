import { type Placed, wholeText } from './tree.ts'
import type { Wording } from './wording.ts'

/** Names of elements and classes that are dialogs, in pages and components. */
const DIALOG = /(?:^|[-_.])(?:popup|pop|dialog|modal|alert)(?:[-_.]|$)/i

/**
 * Whether an element stands in a dialog that speaks of no document: what it answers there is another question than
 * whether the user agrees to what the rest of the screen names.
 */
export const answersOther = ({ parents }: Placed, wording: Wording): boolean => {
  const dialog = parents.findLast(({ className }) => DIALOG.test(className))
  return dialog !== undefined && wording.names(wholeText(dialog)).length === 0
}
