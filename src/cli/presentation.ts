import { REPORT_FORMATS } from '../report/index.ts'
import { LANGUAGES, type Language } from '../words/words.ts'
import type { Config } from './config-schema.ts'
import type { CaseOptions } from './options.ts'
import { FAIL_ON } from './outcome.ts'
import type { Presentation } from './present.ts'
import { unknownWord } from './usage-error.ts'

/** The folder reports go to where nobody says otherwise. */
const DEFAULT_OUT = 'mingshi-report'

const oneOf = <T extends string>(
  word: string,
  allowed: readonly T[],
  what: { zh: string; en: string },
): T => {
  const found = allowed.find((candidate) => candidate === word)
  if (found === undefined) throw unknownWord('unknown-option-value', what, word, allowed)
  return found
}

/** The language asked for; throws `ToolError` on one the tool does not speak. */
export const languageAsked = (asked: string | undefined, environment: Language): Language =>
  asked === undefined ? environment : oneOf(asked, LANGUAGES, { zh: '语言', en: 'language' })

/** Reads how a case is to be shown. A machine format writes a folder only when one is named. */
export const presentationOf = (options: CaseOptions, config: Config, environment: Language): Presentation => {
  const format = oneOf(options.format, REPORT_FORMATS, { zh: '输出格式', en: 'format' })
  const folder = typeof options.out === 'string' ? options.out : undefined
  const none = options.out === false || format !== 'terminal'
  return {
    lang: languageAsked(options.lang, environment),
    format,
    out: folder ?? (none ? undefined : DEFAULT_OUT),
    failOn: oneOf(options.failOn ?? config.failOn ?? 'none', FAIL_ON, { zh: '退出条件', en: 'verdict' }),
    quiet: options.quiet === true,
    all: options.all === true,
  }
}
