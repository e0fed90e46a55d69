import type { Language } from '../words/words.ts'

/** The language of the environment: English where it asks for English, Chinese otherwise. */
export const environmentLanguage = (environment: NodeJS.ProcessEnv): Language => {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'zh'
}
