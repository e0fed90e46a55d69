import { compareVerdicts, type Verdict } from '../verdict.ts'
import type { Case } from './case.ts'
import type { Finding } from './finding.ts'

/** What is needed of an earlier case to tell what is new. */
export interface Baseline {
  readonly id: string
  readonly results: readonly {
    readonly rule: string
    readonly findings: readonly Pick<Finding, 'fingerprint' | 'verdict'>[]
  }[]
}

const isProblem = (verdict: Verdict): boolean => verdict === 'violation' || verdict === 'suspected'
const keyOf = (rule: string, { fingerprint }: Pick<Finding, 'fingerprint'>): string =>
  `${rule} ${fingerprint}`

/** Marks each problem as new, or as one that the earlier case stated as gravely. Verdicts stay as they are. */
export const compareWithBaseline = (theCase: Case, baseline: Baseline): Case => {
  const earlier = new Map(
    baseline.results.flatMap(({ rule, findings }) =>
      findings
        .filter(({ verdict }) => isProblem(verdict))
        .map((finding) => [keyOf(rule, finding), finding.verdict] as const),
    ),
  )
  const count = { new: 0, unchanged: 0 }
  const stated = new Set<string>()
  const marked = (rule: string, finding: Finding): Finding => {
    if (!isProblem(finding.verdict)) return finding
    const key = keyOf(rule, finding)
    stated.add(key)
    const before = earlier.get(key)
    const state = before !== undefined && compareVerdicts(before, finding.verdict) <= 0 ? 'unchanged' : 'new'
    count[state] += 1
    return { ...finding, baseline: state }
  }
  const results = theCase.results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => marked(result.rule, finding)),
  }))
  const gone = [...earlier.keys()].filter((key) => !stated.has(key)).length
  return { ...theCase, results, baseline: { case: baseline.id, ...count, gone } }
}
