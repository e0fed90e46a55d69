import { createHash } from 'node:crypto'
import type { TableName } from '../facts/index.ts'
import { worst } from '../verdict.ts'
import type { Case, NormItem } from './case.ts'
import { verdictOf } from './coverage.ts'
import type { Decision, DecisionState } from './decision.ts'
import type { Exhibit, Finding, RuleResult } from './finding.ts'

const keyOf = (rule: string, finding: string): string => `${rule} ${finding}`

/** The part of an exhibit that a person judges by; numbers and places shift without anything having changed. */
const substance = (
  { table, evidence, quote, before, after, picture }: Exhibit,
  file: string | undefined,
): readonly unknown[] => [
  table,
  evidence,
  quote ?? null,
  before ?? null,
  after ?? null,
  picture?.sha256 ?? null,
  ...(file === undefined ? [] : [file]),
]

/** The digest of the file that a row stands for as a whole: a document, a package. */
const fileOf = (theCase: Case, { table, row }: Exhibit): string | undefined => {
  const rows: readonly { readonly id: string; readonly sha256?: unknown }[] =
    theCase.facts.rows[table as TableName] ?? []
  const sha256 = rows.find(({ id }) => id === row)?.sha256
  return typeof sha256 === 'string' ? sha256 : undefined
}

/**
 * Digest of what a finding stands on: the verdict of the tool and its exhibits, with the whole file where an exhibit is
 * one. A question about what the app does stands on the package too, and so does a finding without exhibits: another
 * build is asked about anew.
 */
export const basisOf = (theCase: Case, finding: Finding): string => {
  const exhibits = new Map(theCase.exhibits.map((exhibit) => [exhibit.number, exhibit]))
  const shown = finding.exhibits.flatMap((number) => {
    const exhibit = exhibits.get(number)
    return exhibit === undefined ? [] : [substance(exhibit, fileOf(theCase, exhibit))]
  })
  const result = theCase.results.find(({ rule }) => rule === finding.rule)
  const ofPackage = shown.length === 0 || (result?.questions !== undefined && result.behaviour === true)
  const packages = theCase.inputs.filter(({ role }) => role === 'package').map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(
      JSON.stringify([finding.decision?.tool ?? finding.verdict, ofPackage ? [packages, shown] : shown]),
    )
    .digest('hex')
    .slice(0, 16)
}

/** Whether a person is asked about a finding: suspected, for review, or a question only people can answer. */
export const isOpen = (result: RuleResult, { verdict, decision }: Finding): boolean =>
  decision === undefined &&
  (verdict === 'suspected' ||
    verdict === 'review' ||
    (verdict === 'untested' && result.questions !== undefined))

/** Why a decision does not hold for a finding of this case; nothing where it does. */
const objection = (
  theCase: Case,
  result: RuleResult,
  finding: Finding,
  decision: Decision,
): DecisionState | undefined => {
  if (decision.basis !== basisOf(theCase, finding)) return 'evidence-changed'
  const needsRecord =
    decision.verdict === 'violation' && result.behaviour === true && finding.verdict !== 'violation'
  return needsRecord && decision.confirmation === undefined ? 'no-confirmation' : undefined
}

const undecided = (finding: Finding): Finding => {
  const { decision, ...rest } = finding
  return decision === undefined ? finding : { ...rest, verdict: decision.tool }
}

/** The items of every norm with the verdicts that their rules have now. */
const recounted = (theCase: Case, results: readonly RuleResult[]): Case['norms'] => {
  const byRule = new Map(results.map((result) => [result.rule, result]))
  const again = (law: string, { partly, decided, ...item }: NormItem): NormItem => {
    const looking = item.rules.flatMap((rule) => byRule.get(rule) ?? [])
    return { ...item, ...verdictOf(`${law}/${item.article}`, looking) }
  }
  return theCase.norms.map((norm) => ({
    ...norm,
    groups: norm.groups.map((group) => ({
      ...group,
      items: group.items.map((item) => again(norm.law, item)),
    })),
  }))
}

/**
 * The case with what people decided, in place of any earlier decisions. A decided finding bears the verdict of the
 * person, who and when, and the verdict of the tool; one whose evidence changed since is left as the tool found it.
 */
export const decide = (theCase: Case, decisions: readonly Decision[]): Case => {
  const wanted = new Map(decisions.map((decision) => [keyOf(decision.rule, decision.finding), decision]))
  const states = new Map<Decision, DecisionState>(decisions.map((decision) => [decision, 'no-such-finding']))
  const results = theCase.results.map((result): RuleResult => {
    const findings = result.findings.map(undecided).map((finding): Finding => {
      const decision = wanted.get(keyOf(finding.rule, finding.fingerprint))
      if (decision === undefined || finding.verdict === 'error') return finding
      const against = objection(theCase, result, finding, decision)
      states.set(decision, against ?? 'applied')
      if (against !== undefined) return finding
      const { rule, finding: fingerprint, basis, ...said } = decision
      return { ...finding, verdict: decision.verdict, decision: { tool: finding.verdict, ...said } }
    })
    return { ...result, verdict: worst(findings.map(({ verdict }) => verdict)), findings }
  })
  const { decisions: earlier, ...rest } = theCase
  return {
    ...rest,
    results,
    norms: recounted(theCase, results),
    ...(decisions.length === 0
      ? {}
      : {
          decisions: decisions.map((decision) => ({
            ...decision,
            state: states.get(decision) ?? 'no-such-finding',
          })),
        }),
  }
}
