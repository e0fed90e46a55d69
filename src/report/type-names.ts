import type { Case } from '../findings/case.ts'
import type { Language } from '../words/words.ts'

/** The chosen types of the app by their names; by their ids where the names were not kept. */
export const typeNamesOf = (theCase: Case, lang: Language): readonly string[] => {
  const profile = theCase.facts.rows.appProfile?.[0]
  const names = lang === 'zh' ? profile?.typeNames : (profile?.typeNamesEnglish ?? profile?.typeNames)
  return names ?? profile?.types ?? []
}
