import { type Law, wordingOn } from '../engine/legal-basis.ts'
import { worst } from '../verdict.ts'
import type { NormCoverage, NormItem } from './case.ts'
import type { RuleResult } from './finding.ts'

/**
 * What was said of each item of a norm. An item's verdict is the worst of the rules that cite it; an item that no
 * rule looks at is untested, never passed.
 */
export const coverageOf = (law: Law, results: readonly RuleResult[], day: string): NormCoverage => ({
  law: law.id,
  title: law.title,
  short: law.short,
  number: law.number,
  authority: law.authority,
  groups: law.groups.map((group) => ({
    title: group.title,
    items: Object.entries(group.articles).flatMap(([article, content]): NormItem[] => {
      const wording = wordingOn(content, day)
      if (!wording) return []
      const looking = results.filter(({ clauses }) =>
        clauses.some(({ key }) => key === `${law.id}/${article}`),
      )
      const verdict = looking.length === 0 ? 'untested' : worst(looking.map((result) => result.verdict))
      return [
        {
          article,
          number: wording.cite,
          text: wording.text,
          verdict,
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
  const cited = new Set(
    results.flatMap(({ clauses }) => clauses.map(({ key }) => key.slice(0, key.indexOf('/')))),
  )
  return [...laws.values()]
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => Number(b.id === CRITERIA) - Number(a.id === CRITERIA) || (a.id < b.id ? -1 : 1))
    .map((law) => coverageOf(law, results, day))
}

/** 认定方法: the norm whose items the summary counts. */
export const CRITERIA = 'cn-app-method-2019'
