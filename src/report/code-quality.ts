import type { Case } from '../findings/case.ts'
import type { Severity } from '../verdict.ts'
import { nearestPlace } from './place.ts'
import type { RenderOptions } from './render-options.ts'
import { sentenceOf, toldOf } from './told.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { high: 'critical', medium: 'major', low: 'minor' }

/** Problems that nobody set aside as GitLab's code quality report takes them: a list of issues with path and line. */
export const renderCodeQuality = (theCase: Case, { lang }: RenderOptions): string => {
  const fallback = theCase.inputs.find(({ role }) => role === 'package')?.name ?? 'app'
  const issues = toldOf(theCase, ['violation', 'suspected'])
    .filter(({ finding }) => finding.suppressed === undefined)
    .map((told) => {
      const place = nearestPlace(told.exhibits) ?? { file: fallback }
      return {
        type: 'issue',
        check_name: told.result.rule,
        description: sentenceOf(told, lang),
        categories: ['Security'],
        severity: SEVERITY[told.result.severity],
        fingerprint: told.finding.fingerprint,
        location: { path: place.file, lines: { begin: place.line ?? 1 } },
      }
    })
  return `${JSON.stringify(issues, null, 2)}\n`
}
