import { describe, expect, test } from '@jest/globals'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { byItem, CRITERIA, coverageOf } from '../../src/findings/coverage.ts'
import type { RuleResult } from '../../src/findings/finding.ts'
import type { Verdict } from '../../src/verdict.ts'

const { laws } = await loadRuleBook()
const law = laws.get(CRITERIA)
if (!law) throw new Error(`${CRITERIA} is missing`)

const text = { zh: '', en: '' }
const result = (rule: string, verdict: Verdict, article: string, settles: boolean): RuleResult => ({
  rule,
  verdict,
  severity: 'low',
  title: text,
  why: text,
  manual: text,
  remedy: text,
  clauses: [{ key: `${CRITERIA}/${article}`, cite: text, text }],
  settles: settles ? [`${CRITERIA}/${article}`] : [],
  seedCases: [],
  findings: [],
  settings: [],
})

const item = (article: string, results: readonly RuleResult[]) =>
  coverageOf(law, byItem(results), '2026-11-24')
    .groups.flatMap((group) => group.items)
    .find((one) => one.article === article)

describe('the verdict of an item', () => {
  test('without a rule it is untested', () => {
    expect(item('4.1', [])).toMatchObject({ verdict: 'untested', rules: [] })
  })

  test('a question nobody answered holds back no item that evidence settles, and every other', () => {
    const question = { ...result('q', 'untested', '4.1', true), questions: [text] }
    const settling = result('a', 'compliant', '4.1', true)
    expect(item('4.1', [settling, question])?.verdict).toBe('compliant')
    expect(item('4.1', [result('a', 'compliant', '4.1', false), question])?.verdict).toBe('untested')
    expect(item('4.1', [settling, { ...question, verdict: 'violation' }])?.verdict).toBe('violation')
  })

  test('a rule that sees a part of it never clears it', () => {
    const seen = item('4.1', [result('a', 'compliant', '4.1', false)])
    expect(seen).toMatchObject({ verdict: 'untested', partly: true, rules: ['a'] })
  })

  test('a rule that settles it clears it', () => {
    expect(item('1.2', [result('a', 'compliant', '1.2', true)])).toMatchObject({ verdict: 'compliant' })
  })

  test('parts that do not apply say nothing of the whole', () => {
    expect(item('4.1', [result('a', 'not-applicable', '4.1', false)])?.verdict).toBe('untested')
    expect(item('1.2', [result('a', 'not-applicable', '1.2', true)])?.verdict).toBe('not-applicable')
  })

  test.each<Verdict>(['violation', 'suspected', 'error', 'review', 'untested'])(
    '%s of any rule stands, whoever settles it',
    (verdict) => {
      const results = [result('a', 'compliant', '3.4', true), result('b', verdict, '3.4', false)]
      expect(item('3.4', results)).toMatchObject({ verdict, rules: ['a', 'b'] })
    },
  )

  test('every item of the criteria is listed once', () => {
    const items = coverageOf(law, byItem([]), '2026-11-24').groups.flatMap((group) => group.items)
    expect(new Set(items.map(({ article }) => article)).size).toBe(31)
  })
})
