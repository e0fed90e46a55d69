import type { Law } from '../engine/law-schema.ts'
import { wordingOn } from '../engine/legal-basis.ts'
import { worst } from '../verdict.ts'
import type { NormCoverage, NormItem } from './case.ts'
import type { RuleResult } from './finding.ts'

/** A rule that only people decide, and nobody has: it holds back no item that evidence settles. */
const isOpenQuestion = ({ questions, verdict }: RuleResult): boolean =>
  questions !== undefined && (verdict === 'untested' || verdict === 'review')

type ItemVerdict = Pick<NormItem, 'verdict' | 'partly' | 'decided'>

/**
 * The verdict of an item: the worst of the rules that cite it. Without a problem it is only where a rule says that it
 * settles the item; rules that see a part of it leave it untested, as does having no rule at all.
 */
export const verdictOf = (key: string, looking: readonly RuleResult[]): ItemVerdict => {
  if (looking.length === 0) return { verdict: 'untested' }
  const answered = looking.filter((result) => !isOpenQuestion(result))
  const settled = answered.some(({ settles }) => settles.includes(key))
  const counted = settled ? answered : looking
  const verdict = worst(counted.map((result) => result.verdict))
  const settling = counted.filter(({ settles }) => settles.includes(key))
  const clean = verdict === 'compliant' || verdict === 'not-applicable'
  if (clean && settling.length === 0) {
    return verdict === 'compliant' ? { verdict: 'untested', partly: true } : { verdict: 'untested' }
  }
  const deciding = clean ? settling : counted
  const final = worst(deciding.map((result) => result.verdict))
  const decided = deciding.some(
    ({ verdict: own, findings }) =>
      own === final && findings.some((finding) => finding.decision && finding.verdict === final),
  )
  return { verdict: final, ...(decided ? { decided: true } : {}) }
}

type ResultsByItem = ReadonlyMap<string, readonly RuleResult[]>

/** Results by the items their rules cite, `cn-app-method-2019/1.1`, in the order given. */
export const byItem = (results: readonly RuleResult[]): ResultsByItem => {
  const looking = new Map<string, RuleResult[]>()
  for (const result of results)
    for (const key of new Set(result.clauses.map((clause) => clause.key))) {
      const known = looking.get(key)
      if (known === undefined) looking.set(key, [result])
      else known.push(result)
    }
  return looking
}

const NONE: readonly RuleResult[] = []

/** What was said of each item of a norm. */
export const coverageOf = (law: Law, results: ResultsByItem, day: string): NormCoverage => ({
  law: law.id,
  title: law.title,
  short: law.short,
  number: law.number,
  authority: law.authority,
  ...(law.issued === undefined ? {} : { issued: law.issued }),
  ...(law.from === undefined ? {} : { from: law.from }),
  groups: law.groups.map((group) => ({
    title: group.title,
    items: Object.entries(group.articles).flatMap(([article, content]): NormItem[] => {
      const wording = wordingOn(content, day)
      if (!wording) return []
      const key = `${law.id}/${article}`
      const looking = results.get(key) ?? NONE
      return [
        {
          article,
          number: wording.cite,
          text: wording.text,
          ...verdictOf(key, looking),
          rules: looking.map(({ rule }) => rule),
        },
      ]
    }),
  })),
})

/** Coverage of every law that a rule of the case cites, the assessment criteria first. */
export const coverage = (
  laws: ReadonlyMap<string, Law>,
  results: readonly RuleResult[],
  day: string,
): NormCoverage[] => {
  const looking = byItem(results)
  const cited = new Set([...looking.keys()].map((key) => key.slice(0, key.indexOf('/'))))
  return [...laws.values()]
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => Number(b.id === CRITERIA) - Number(a.id === CRITERIA) || (a.id < b.id ? -1 : 1))
    .map((law) => coverageOf(law, looking, day))
}

/** 认定方法: the norm whose items the summary counts. */
export const CRITERIA = 'cn-app-method-2019'
