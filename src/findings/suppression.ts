import type { Finding } from './finding.ts'

/** A finding that somebody decided to set aside, with a reason and an end. */
export interface Suppression {
  /** Id of the rule. */
  readonly rule: string
  /** Only the finding with this fingerprint; all findings of the rule where it is absent. */
  readonly fingerprint?: string
  /** Why; reports show it. */
  readonly reason: string
  /** Who decided; reports show it. */
  readonly author: string
  /** Last day it holds, YYYY-MM-DD. */
  readonly until: string
}

/** Marks a finding that a suppression still in force on `day` sets aside. The verdict stays as it is. */
export const suppress = (finding: Finding, suppressions: readonly Suppression[], day: string): Finding => {
  const held = suppressions.find(
    ({ rule, fingerprint, until }) =>
      rule === finding.rule &&
      (fingerprint === undefined || fingerprint === finding.fingerprint) &&
      day <= until,
  )
  return held === undefined
    ? finding
    : { ...finding, suppressed: { reason: held.reason, author: held.author, until: held.until } }
}
