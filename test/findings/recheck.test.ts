import { describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/findings/case.ts'
import type { Finding, RuleResult } from '../../src/findings/finding.ts'
import { recheckOf } from '../../src/findings/recheck.ts'
import { type Verdict, worst } from '../../src/verdict.ts'

const both = (text: string) => ({ zh: text, en: text })

/** A rule with one finding for each place: `{ a: 'violation', b: 'compliant' }`. */
const result = (rule: string, places: Readonly<Record<string, Verdict>>): RuleResult => ({
  rule,
  severity: 'high',
  verdict: worst(Object.values(places)),
  title: both(rule),
  why: both('why'),
  manual: both('step'),
  remedy: both('remedy'),
  clauses: [],
  settles: [],
  seedCases: [],
  settings: [],
  findings: Object.entries(places).map(
    ([fingerprint, verdict]): Finding => ({
      rule,
      verdict,
      fingerprint,
      fact: both(fingerprint),
      exhibits: [],
    }),
  ),
})
const caseOf = (...results: readonly RuleResult[]) => ({ results }) as unknown as Case
const outcome = (before: Readonly<Record<string, Verdict>>, after?: Readonly<Record<string, Verdict>>) =>
  recheckOf(caseOf(result('r', before)), caseOf(...(after === undefined ? [] : [result('r', after)])))
    .problems[0]?.outcome

describe('what became of a problem', () => {
  test.each<[string, Readonly<Record<string, Verdict>>, Readonly<Record<string, Verdict>> | undefined]>([
    ['rectified', { a: 'violation' }, { a: 'compliant' }],
    ['rectified', { a: 'suspected' }, { other: 'not-applicable' }],
    ['not-rectified', { a: 'violation' }, { a: 'violation' }],
    ['not-rectified', { a: 'violation' }, { a: 'suspected' }],
    ['partly', { a: 'violation', b: 'violation' }, { a: 'violation', b: 'compliant' }],
    ['partly', { a: 'violation', b: 'violation' }, { a: 'violation' }],
    ['partly', { a: 'violation', b: 'violation' }, { a: 'compliant', b: 'review' }],
    ['not-reproduced', { a: 'violation' }, { a: 'untested' }],
    ['not-reproduced', { a: 'violation' }, { a: 'review' }],
    ['not-reproduced', { a: 'violation' }, { other: 'untested' }],
    ['not-reproduced', { a: 'violation' }, undefined],
    // The place is not named any more, and the rule could not see everything: nobody knows.
    ['not-rectified', { a: 'violation', b: 'violation' }, { a: 'violation', c: 'untested' }],
  ])('%s: %j, then %j', (expected, before, after) => {
    expect(outcome(before, after)).toBe(expected)
  })

  test('without evidence nothing is ever rectified', () => {
    for (const unknown of ['untested', 'review', 'error'] as const)
      expect(outcome({ a: 'violation', b: 'suspected' }, { x: unknown })).not.toBe('rectified')
  })

  test('what is kept now and was no problem then is not listed', () => {
    expect(
      recheckOf(caseOf(result('r', { a: 'untested' })), caseOf(result('r', { a: 'compliant' }))),
    ).toEqual({
      problems: [],
      appeared: [],
      counts: { rectified: 0, partly: 0, 'not-rectified': 0, 'not-reproduced': 0 },
    })
  })

  test('new problems stand apart, with what was known then', () => {
    const { problems, appeared } = recheckOf(
      caseOf(result('r', { a: 'violation' })),
      caseOf(result('r', { a: 'violation', b: 'suspected' }), result('new', { a: 'violation' })),
    )
    expect(problems.map(({ rule, left }) => [rule, left])).toEqual([['r', 1]])
    expect(appeared.map(({ rule, facts, before }) => [rule, facts, before])).toEqual([
      ['r', [both('b')], 'violation'],
      ['new', [both('a')], undefined],
    ])
  })
})
