import type { Case, NormCoverage, NormItem } from '../findings/case.ts'
import type { Exhibit, Finding, Missing, RuleResult } from '../findings/finding.ts'
import { compareVerdicts, SEVERITIES, VERDICTS, type Verdict } from '../verdict.ts'
import { type Supply, supplyOf } from './supply.ts'

/** The norm every report is counted by. */
const MAIN_NORM = 'cn-app-method-2019'

/** Items of a norm, in its order. */
export const itemsOf = (norm: NormCoverage): readonly NormItem[] =>
  norm.groups.flatMap((group) => group.items)

/** How many items have each verdict; the counts add up to the items. */
export const countVerdicts = (
  items: readonly { readonly verdict: Verdict }[],
): Readonly<Record<Verdict, number>> => {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const item of items) counts[item.verdict] += 1
  return counts
}

/** One rule result as a report shows it: numbered within its chapter, worst findings first. */
export interface Entry {
  /** Target of links, never made of the input's text: `problem-1`. */
  readonly anchor: string
  readonly number: number
  readonly result: RuleResult
  /** Findings of the verdict that brought the rule here, or worse than `review`. */
  readonly stated: readonly Finding[]
  /** The same rule's rows that could not be judged. */
  readonly open: readonly Finding[]
  /** The same rule's rows without a problem. */
  readonly clean: readonly Finding[]
}

/** One thing somebody can supply, and what it would decide. */
export interface Need {
  readonly supply: Supply
  readonly missing: readonly Missing[]
  readonly items: readonly NormItem[]
  readonly results: readonly RuleResult[]
}

/** A case in the order reports tell it. */
export interface Outline {
  readonly main: NormCoverage | undefined
  readonly others: readonly NormCoverage[]
  /** violation, suspected, error. */
  readonly problems: readonly Entry[]
  readonly reviews: readonly Entry[]
  readonly untested: readonly Entry[]
  readonly clean: readonly Entry[]
  /** Whether any item of the main norm could be judged: of nothing judged, a report must not say that nothing was found. */
  readonly judged: boolean
  readonly needs: readonly Need[]
  /** Items of the main norm left to people: no rule looks at them, or rules see only a part and found no problem in it. */
  readonly people: readonly NormItem[]
  readonly exhibits: ReadonlyMap<string, Exhibit>
  readonly results: ReadonlyMap<string, RuleResult>
  readonly anchors: ReadonlyMap<string, string>
}

const worstFirst = (a: RuleResult, b: RuleResult): number =>
  compareVerdicts(a.verdict, b.verdict) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

const isClean = (verdict: Verdict): boolean => verdict === 'compliant' || verdict === 'not-applicable'

const entry = (result: RuleResult, at: number, chapter: string): Entry => {
  const findings = [...result.findings].sort((a, b) => compareVerdicts(a.verdict, b.verdict))
  const open = result.verdict === 'untested' ? [] : findings.filter((one) => one.verdict === 'untested')
  const clean = isClean(result.verdict) ? [] : findings.filter((one) => isClean(one.verdict))
  return {
    anchor: `${chapter}-${at + 1}`,
    number: at + 1,
    result,
    stated: findings.filter((one) => !open.includes(one) && !clean.includes(one)),
    open,
    clean,
  }
}

/** The untested items a need would decide; every untested item is in at least one need or with the people. */
const needsOf = (untested: readonly RuleResult[], items: readonly NormItem[]): Need[] => {
  const bySupply = new Map<Supply, { missing: Map<string, Missing>; results: Set<RuleResult> }>()
  for (const result of untested) {
    const missing = result.findings.flatMap((finding) => finding.missing ?? [])
    const stated = missing.length > 0 ? missing : [{ fact: '', because: 'not-collected' }]
    for (const one of stated) {
      const supply = one.fact === '' ? 'person' : supplyOf(one)
      const known = bySupply.get(supply) ?? { missing: new Map(), results: new Set() }
      if (one.fact !== '') known.missing.set(`${one.fact}\n${one.because}\n${one.detail ?? ''}`, one)
      known.results.add(result)
      bySupply.set(supply, known)
    }
  }
  return [...bySupply]
    .map(([supply, { missing, results }]) => ({
      supply,
      missing: [...missing.values()],
      results: [...results],
      items: items.filter(
        (item) =>
          item.verdict === 'untested' && [...results].some((result) => item.rules.includes(result.rule)),
      ),
    }))
    .sort(
      (a, b) =>
        b.items.length - a.items.length ||
        b.results.length - a.results.length ||
        (a.supply < b.supply ? -1 : 1),
    )
}

/** Orders, numbers and groups a case for every report. Pure: the same case gives the same outline. */
export const outlineOf = (theCase: Case): Outline => {
  const main = theCase.norms.find((norm) => norm.law === MAIN_NORM) ?? theCase.norms[0]
  const sorted = [...theCase.results].sort(worstFirst)
  const chapter = (name: string, belongs: (verdict: Verdict) => boolean): Entry[] =>
    sorted.filter((result) => belongs(result.verdict)).map((result, at) => entry(result, at, name))
  const problems = chapter('problem', (verdict) => ['violation', 'suspected', 'error'].includes(verdict))
  const reviews = chapter('review', (verdict) => verdict === 'review')
  const untested = chapter('open', (verdict) => verdict === 'untested')
  const clean = chapter('clean', isClean)
  const items = main === undefined ? [] : itemsOf(main)
  return {
    main,
    others: theCase.norms.filter((norm) => norm !== main),
    problems,
    reviews,
    untested,
    clean,
    judged: problems.length + reviews.length > 0 || items.some(({ verdict }) => verdict === 'compliant'),
    needs: needsOf(
      untested.map((one) => one.result),
      items,
    ),
    people: items.filter((item) => item.verdict === 'untested' && (item.rules.length === 0 || item.partly)),
    exhibits: new Map(theCase.exhibits.map((exhibit) => [exhibit.number, exhibit])),
    results: new Map(theCase.results.map((result) => [result.rule, result])),
    anchors: new Map(
      [...problems, ...reviews, ...untested, ...clean].map((one) => [one.result.rule, one.anchor]),
    ),
  }
}
