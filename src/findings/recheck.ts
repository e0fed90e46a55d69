import type { Bilingual, Severity, Verdict } from '../verdict.ts'
import type { Case } from './case.ts'
import type { ClauseReference, Finding, RuleResult } from './finding.ts'

/**
 * What became of a problem. A problem that is not seen any more counts as rectified only where the same rule looked again
 * and found itself kept.
 */
export const RECTIFIED = ['rectified', 'partly', 'not-rectified', 'not-reproduced'] as const
export type Rectified = (typeof RECTIFIED)[number]

/** One problem of the earlier case: a rule that was not kept, in one place or in several. */
export interface OldProblem {
  readonly rule: string
  readonly title: Bilingual
  readonly severity: Severity
  readonly clauses: readonly ClauseReference[]
  /** The step by which it is looked at, the same both times. */
  readonly manual: Bilingual
  readonly before: Verdict
  /** Absent where the rule book of today has no such rule. */
  readonly now?: Verdict
  readonly outcome: Rectified
  /** Places with the problem then, and those of them that still have it. */
  readonly places: number
  readonly left: number
  /** What was seen then, and what is seen now in the places that are left. */
  readonly facts: readonly Bilingual[]
  readonly factsNow: readonly Bilingual[]
}

/** A problem that the earlier case did not have. */
export interface NewProblem {
  readonly rule: string
  readonly title: Bilingual
  readonly severity: Severity
  readonly clauses: readonly ClauseReference[]
  readonly verdict: Verdict
  readonly facts: readonly Bilingual[]
  /** What the rule said then; absent where it did not run. The app need not have changed where nothing was known then. */
  readonly before?: Verdict
}

/** A case against an earlier one of the same app. */
export interface Recheck {
  readonly problems: readonly OldProblem[]
  readonly appeared: readonly NewProblem[]
  readonly counts: Readonly<Record<Rectified, number>>
}

const isProblem = ({ verdict, suppressed }: Finding): boolean =>
  suppressed === undefined && (verdict === 'violation' || verdict === 'suspected')
const problemsOf = (result: RuleResult | undefined): readonly Finding[] =>
  result?.findings.filter(isProblem) ?? []
const KEPT: readonly Verdict[] = ['compliant', 'not-applicable']
const factsOf = (findings: readonly Finding[]): Bilingual[] =>
  findings.flatMap(({ fact }) => (fact === undefined ? [] : [fact]))

/** Whether the rule saw all it needs: then a place that it does not name any more is without the problem. */
const sawAll = (result: RuleResult): boolean =>
  result.findings.every((finding) => isProblem(finding) || KEPT.includes(finding.verdict))

/** Whether the place of an earlier finding was seen to be without the problem. */
const isKept = (result: RuleResult | undefined, fingerprint: string): boolean => {
  if (result === undefined) return false
  const same = result.findings.find((finding) => finding.fingerprint === fingerprint)
  return same === undefined ? sawAll(result) : KEPT.includes(same.verdict)
}

const outcomeOf = (places: number, left: number, kept: number): Rectified => {
  if (left === places) return 'not-rectified'
  if (left > 0) return kept > 0 ? 'partly' : 'not-rectified'
  if (kept === places) return 'rectified'
  return kept > 0 ? 'partly' : 'not-reproduced'
}

const oldProblem = (result: RuleResult, now: RuleResult | undefined): OldProblem => {
  const before = problemsOf(result)
  const still = new Set(problemsOf(now).map(({ fingerprint }) => fingerprint))
  const left = before.filter(({ fingerprint }) => still.has(fingerprint))
  const kept = before.filter(({ fingerprint }) => !still.has(fingerprint) && isKept(now, fingerprint))
  const { rule, title, severity, clauses, manual, verdict } = result
  return {
    rule,
    title,
    severity,
    clauses,
    manual,
    before: verdict,
    ...(now === undefined ? {} : { now: now.verdict }),
    outcome: outcomeOf(before.length, left.length, kept.length),
    places: before.length,
    left: left.length,
    facts: factsOf(before),
    factsNow: factsOf(
      problemsOf(now).filter(({ fingerprint }) => left.some((one) => one.fingerprint === fingerprint)),
    ),
  }
}

/** What became of each problem of `old` in `now`, a later case of the same app, and which problems are new. */
export const recheckOf = (old: Case, now: Case): Recheck => {
  const byRule = (theCase: Case) => new Map(theCase.results.map((result) => [result.rule, result]))
  const [then, today] = [byRule(old), byRule(now)]
  const problems = old.results
    .filter((result) => problemsOf(result).length > 0)
    .map((result) => oldProblem(result, today.get(result.rule)))
  const appeared = now.results.flatMap((result): NewProblem[] => {
    const earlier = then.get(result.rule)
    const known = new Set(problemsOf(earlier).map(({ fingerprint }) => fingerprint))
    const added = problemsOf(result).filter(({ fingerprint }) => !known.has(fingerprint))
    if (added.length === 0) return []
    const { rule, title, severity, clauses, verdict } = result
    const before = earlier === undefined ? {} : { before: earlier.verdict }
    return [{ rule, title, severity, clauses, verdict, facts: factsOf(added), ...before }]
  })
  const count = (outcome: Rectified): number => problems.filter((one) => one.outcome === outcome).length
  return {
    problems,
    appeared,
    counts: {
      rectified: count('rectified'),
      partly: count('partly'),
      'not-rectified': count('not-rectified'),
      'not-reproduced': count('not-reproduced'),
    },
  }
}
