import type { Case } from '../findings/case.ts'

export const FAIL_ON = ['violation', 'suspected', 'none'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** Exit codes: nothing at or above the threshold, something, and a fault of the tool or its input. */
export const EXIT = { fine: 0, findings: 1, fault: 2 } as const

/** Whether a finding is at or above the threshold that nobody set aside and no baseline knows. */
const reached = (theCase: Case, failOn: FailOn): boolean => {
  if (failOn === 'none') return false
  const counted: readonly string[] = failOn === 'violation' ? ['violation'] : ['violation', 'suspected']
  return theCase.results.some(({ findings }) =>
    findings.some(
      ({ verdict, suppressed, baseline }) =>
        counted.includes(verdict) && suppressed === undefined && baseline !== 'unchanged',
    ),
  )
}

/** The exit code of one case. A fault of the input outweighs findings: what was not read was not judged. */
export const exitCode = (theCase: Case, failOn: FailOn, problems: number): number => {
  const faulty = problems > 0 || theCase.results.some(({ verdict }) => verdict === 'error')
  const unreadable = theCase.facts.rows.app?.some(({ readable }) => readable === false) === true
  if (faulty || unreadable) return EXIT.fault
  return reached(theCase, failOn) ? EXIT.findings : EXIT.fine
}
