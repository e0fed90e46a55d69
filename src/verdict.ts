/** What can be said of one rule or one row, worst first. See `rules/README.md` for the meaning of each. */
export const VERDICTS = [
  'violation',
  'suspected',
  'error',
  'review',
  'untested',
  'compliant',
  'not-applicable',
] as const

/** One of `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number]

export const isVerdict = (text: string): text is Verdict => (VERDICTS as readonly string[]).includes(text)

/** Below zero when `a` is worse than `b`. */
export const compareVerdicts = (a: Verdict, b: Verdict): number => VERDICTS.indexOf(a) - VERDICTS.indexOf(b)

/** The worst of several verdicts; none at all is `not-applicable`. */
export const worst = (verdicts: Iterable<Verdict>): Verdict => {
  let found: Verdict = 'not-applicable'
  for (const verdict of verdicts) if (compareVerdicts(verdict, found) < 0) found = verdict
  return found
}

/** 风险等级 of a rule: ours, not the law's. */
export const SEVERITIES = ['high', 'medium', 'low'] as const
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number]

/** A text that people read, in both languages. */
export interface Bilingual {
  /** Chinese, the text of record. */
  readonly zh: string
  /** English. */
  readonly en: string
}
