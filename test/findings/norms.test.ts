import { describe, expect, test } from '@jest/globals'
import type { Law } from '../../src/engine/law-schema.ts'
import { CRITERIA, coverage, verdictOf } from '../../src/findings/coverage.ts'
import type { Finding, RuleResult } from '../../src/findings/finding.ts'
import type { Verdict } from '../../src/verdict.ts'

const text = { zh: '', en: '' }
const result = (
  rule: string,
  verdict: Verdict,
  keys: readonly string[],
  rest: Partial<RuleResult> = {},
): RuleResult => ({
  rule,
  verdict,
  severity: 'low',
  title: text,
  why: text,
  manual: text,
  remedy: text,
  clauses: keys.map((key) => ({ key, cite: text, text })),
  settles: [],
  seedCases: [],
  findings: [],
  settings: [],
  ...rest,
})
const law = (id: string, articles: object = { 1: { cite: text, text } }): Law =>
  ({
    id,
    title: text,
    short: text,
    number: '',
    authority: text,
    groups: [{ title: text, articles }],
  }) as unknown as Law
const laws = (...ids: readonly string[]) => new Map(ids.map((id) => [id, law(id)]))
const finding = (verdict: Verdict, decided = false): Finding =>
  ({
    rule: 'r',
    verdict,
    fingerprint: 'f',
    exhibits: [],
    ...(decided ? { decision: { tool: 'suspected', verdict, by: '', on: '', note: '', evidence: [] } } : {}),
  }) as Finding

describe('the norms of a case', () => {
  test('are those cited: the criteria first, then by name; others are left out', () => {
    const results = [
      result('a', 'compliant', ['z/1', 'b/1', `${CRITERIA}/1`]),
      result('b', 'compliant', ['m/1']),
    ]
    const shown = coverage(laws('z', 'a', 'm', CRITERIA, 'b'), results, '2026-11-24')
    expect(shown.map((norm) => norm.law)).toEqual([CRITERIA, 'b', 'm', 'z'])
  })

  test('an item has the rules that cite it and no others, and one without wording is left out', () => {
    const book = new Map([['z', law('z', { 1: { cite: text, text }, 2: { cite: text, text }, 3: { text } })]])
    const results = [result('a', 'violation', ['z/1', 'z/2']), result('b', 'compliant', ['z/2'])]
    const [norm] = coverage(book, results, '2026-11-24')
    expect(norm?.groups[0]?.items.map(({ article, rules }) => [article, rules])).toEqual([
      ['1', ['a']],
      ['2', ['a', 'b']],
    ])
  })
})

describe('the verdict of an item', () => {
  const key = 'z/1'
  test('rests on people where one of them decided what it rests on', () => {
    const settling = { settles: [key] }
    const own = (verdict: Verdict, ...findings: Finding[]) =>
      result('a', verdict, [key], { ...settling, findings })
    expect(verdictOf(key, [own('violation', finding('violation', true), finding('compliant'))])).toEqual({
      verdict: 'violation',
      decided: true,
    })
    expect(verdictOf(key, [own('violation', finding('violation'), finding('compliant', true))])).toEqual({
      verdict: 'violation',
    })
    const other = result('b', 'violation', [key], { ...settling, findings: [finding('violation', true)] })
    expect(verdictOf(key, [own('compliant', finding('compliant')), other])).toMatchObject({ decided: true })
  })

  test('without a rule is untested and nobody decided it', () => {
    expect(verdictOf(key, [])).toEqual({ verdict: 'untested' })
  })
})
