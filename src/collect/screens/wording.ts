import { findPhrases, mentions, type PhraseMatch } from '../../vocabulary/phrases.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** The phrase lists by which screens are understood. */
export type ScreenList =
  | 'accept-label'
  | 'acknowledge-label'
  | 'agree-to-policy'
  | 'cancel-account'
  | 'cancellation-screen'
  | 'children-rules-name'
  | 'complaint-entry'
  | 'delete-or-cancel-account'
  | 'field-prompt'
  | 'first-run-screen'
  | 'implied-consent'
  | 'login-screen'
  | 'not-consent-box'
  | 'permission-prompt'
  | 'personal-field'
  | 'privacy-policy-name'
  | 'private-label'
  | 'purpose'
  | 'read-policy'
  | 'refuse-label'
  | 'refuses-documents'
  | 'register-screen'
  | 'settings-screen'
  | 'terms-name'
  | 'ticked-state'
  | 'unticked-state'
  | 'vague-purpose'
  | 'withdraw-consent-entry'

/** Questions that are asked of the texts of a screen; a list the vocabulary lacks matches nothing. */
export interface Wording {
  has(list: ScreenList, text: string): boolean
  find(list: ScreenList, text: string): readonly PhraseMatch[]
  /** Whether a short label is one of the list, not merely a sentence that holds one. */
  isLabel(list: ScreenList, label: string): boolean
  /** The documents a text names. */
  names(text: string): readonly DocumentName[]
  /** Whether a text takes some other act, such as logging in, as consent. */
  impliesConsent(text: string): boolean
}

export type DocumentName = 'policy' | 'terms' | 'children'

/** Longest label of a button; what is longer is a sentence. */
const LONGEST_LABEL = 40
/** How many times longer than its phrases a label may be, so that 同意 is not found in a whole sentence. */
const SLACK = 2.5
/** A full stop after more than this is a sentence about a button (点击我同意按钮代表…), not one. */
const LONGEST_STOPPED = 8
/** How far before "即表示同意" a named act of agreeing (点击“同意”, 勾选) makes it an express one. */
const ACT_BEFORE = 16

const bare = (label: string): string => label.replace(/[\s()（）[\]【】\d“”"'·。，,.!！:：>›»]/g, '')

export const wordingOf = (vocabulary: Vocabulary): Wording => {
  const find = (list: ScreenList, text: string): readonly PhraseMatch[] => {
    const phrases = vocabulary.phrases.get(list)
    return phrases && text ? findPhrases(text, phrases) : []
  }
  const has = (list: ScreenList, text: string): boolean => {
    const phrases = vocabulary.phrases.get(list)
    return phrases !== undefined && text !== '' && mentions(text, phrases)
  }
  return {
    has,
    find,
    isLabel(list, label) {
      if (label.length > LONGEST_LABEL) return false
      if (/[。；;.]\s*$/.test(label) && bare(label).length > LONGEST_STOPPED) return false
      const said = find(list, label).reduce((sum, match) => sum + bare(match.phrase).length, 0)
      return said > 0 && said * SLACK >= bare(label).length
    },
    names(text) {
      const found: DocumentName[] = []
      if (has('privacy-policy-name', text)) found.push('policy')
      if (has('terms-name', text)) found.push('terms')
      if (has('children-rules-name', text)) found.push('children')
      return found
    },
    impliesConsent(text) {
      return find('implied-consent', text).some(({ start }) => {
        const around = text.slice(Math.max(0, start - ACT_BEFORE), start + 2)
        // The act stands in the same line or in the one before it.
        const before = around.split('\n').slice(-2).join('')
        return !has('accept-label', before) && !has('ticked-state', before)
      })
    },
  }
}
