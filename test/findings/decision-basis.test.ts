import { describe, expect, test } from '@jest/globals'
import type { Case } from '../../src/findings/case.ts'
import { basisOf, decide, isOpen } from '../../src/findings/decide.ts'
import type { Decision } from '../../src/findings/decision.ts'
import type { Exhibit, Finding, RuleResult } from '../../src/findings/finding.ts'
import type { Verdict } from '../../src/verdict.ts'

const text = { zh: '', en: '' }
const finding = (verdict: Verdict, rest: Partial<Finding> = {}): Finding => ({
  rule: 'r',
  verdict,
  fingerprint: 'f',
  exhibits: ['E-01'],
  ...rest,
})
const result = (findings: readonly Finding[], rest: Partial<RuleResult> = {}): RuleResult =>
  ({
    rule: 'r',
    verdict: findings[0]?.verdict ?? 'untested',
    severity: 'low',
    title: text,
    why: text,
    manual: text,
    remedy: text,
    clauses: [],
    settles: [],
    seedCases: [],
    findings,
    settings: [],
    ...rest,
  }) as RuleResult
const exhibit = (rest: Partial<Exhibit> = {}): Exhibit => ({
  number: 'E-01',
  table: 'controls',
  row: 'c',
  evidence: 'static',
  place: 'a.xml',
  source: { at: 'file', name: 'a.xml' },
  quote: '同意',
  ...rest,
})
const apk = { role: 'package', name: 'a.apk', bytes: 1, sha256: '1'.repeat(64) } as const
const caseOf = (
  results: readonly RuleResult[],
  exhibits: readonly Exhibit[] = [exhibit()],
  inputs: Case['inputs'] = [apk],
) => ({ results, exhibits, inputs, norms: [], facts: { rows: {}, complete: [] } }) as unknown as Case

describe('what a decision stands on', () => {
  const basis = (rest: Partial<Exhibit>, verdict: Verdict = 'suspected') => {
    const one = finding(verdict)
    return basisOf(caseOf([result([one])], [exhibit(rest)]), one)
  }
  const plain = basis({})

  test('is what a person judges by: the words, what stands around them, the picture, the strength, the verdict', () => {
    const others = [
      basis({ quote: '不同意' }),
      basis({ before: '前文' }),
      basis({ after: '后文' }),
      basis({ picture: { sha256: '2'.repeat(64) } }),
      basis({ evidence: 'captured' }),
      basis({ table: 'screens' }),
      basis({}, 'review'),
    ]
    expect(new Set([plain, ...others]).size).toBe(8)
    expect(basis({ before: '一' })).not.toBe(basis({ after: '一' }))
    expect(plain).toMatch(/^[0-9a-f]{16}$/)
  })

  test('is not where it stands, nor the package beside it, nor a decision made before', () => {
    expect(basis({ row: 'd', place: 'b.xml', source: { at: 'file', name: 'b.xml' } })).toBe(plain)
    const one = finding('suspected')
    expect(basisOf(caseOf([], [exhibit()], []), one)).toBe(plain)
    const decided = { ...finding('violation'), decision: { tool: 'suspected' } } as unknown as Finding
    expect(basisOf(caseOf([]), decided)).toBe(plain)
  })

  test('is the package where there is nothing to show, or what is cited is gone', () => {
    const bare = (inputs: Case['inputs'], exhibits: readonly string[] = []) =>
      basisOf(caseOf([], [], inputs), finding('suspected', { exhibits }))
    const policy = { ...apk, role: 'policy', sha256: '3'.repeat(64) } as const
    expect(bare([apk])).not.toBe(bare([{ ...apk, sha256: '2'.repeat(64) }]))
    expect([bare([apk, policy]), bare([apk], ['E-09'])]).toEqual([bare([apk]), bare([apk])])
  })
})

describe('what people are asked', () => {
  const open = (verdict: Verdict, rest: Partial<RuleResult> = {}) =>
    isOpen(result([], rest), finding(verdict))
  test('is the suspected, what is for review, and questions; nothing that is decided', () => {
    expect([open('suspected'), open('review'), open('untested', { questions: [text] })]).toEqual([
      true,
      true,
      true,
    ])
    expect([open('untested'), open('violation'), open('compliant', { questions: [text] })]).toEqual([
      false,
      false,
      false,
    ])
    const decided = { ...finding('suspected'), decision: { tool: 'suspected' } } as unknown as Finding
    expect(isOpen(result([]), decided)).toBe(false)
  })
})

describe('a decision', () => {
  const deciding = (
    verdict: Verdict,
    tool: Verdict,
    rest: Partial<RuleResult> = {},
    change: Partial<Decision> = {},
  ) => {
    const theCase = caseOf([result([finding(tool)], rest)])
    const decision = {
      rule: 'r',
      finding: 'f',
      basis: basisOf(theCase, finding(tool)),
      verdict,
      by: '张三',
      on: '2026-11-24',
      note: '',
      evidence: [],
      ...change,
    } as Decision
    const decided = decide(theCase, [decision])
    return [
      decided.decisions?.[0]?.state,
      decided.results[0]?.findings[0]?.verdict,
      decided.results[0]?.verdict,
    ]
  }

  test('holds of what the tool suspects', () => {
    expect(deciding('violation', 'suspected')).toEqual(['applied', 'violation', 'violation'])
    expect(deciding('compliant', 'suspected')).toEqual(['applied', 'compliant', 'compliant'])
  })

  test('of a behaviour needs its record only to say that it is not conforming, where the tool did not prove it', () => {
    const behaviour = { behaviour: true } as const
    expect(deciding('violation', 'suspected', behaviour)).toEqual([
      'no-confirmation',
      'suspected',
      'suspected',
    ])
    expect(deciding('violation', 'violation', behaviour)[0]).toBe('applied')
    expect(deciding('compliant', 'suspected', behaviour)[0]).toBe('applied')
    const confirmation = { device: 'd', system: 's', clearedInstall: true, repeated: 2 }
    expect(deciding('violation', 'suspected', behaviour, { confirmation } as Partial<Decision>)[0]).toBe(
      'applied',
    )
  })

  test('does not hold of an error of the tool, of other evidence, or of nothing', () => {
    expect(deciding('compliant', 'error')).toEqual(['no-such-finding', 'error', 'error'])
    expect(deciding('compliant', 'suspected', {}, { basis: 'x' })).toEqual([
      'evidence-changed',
      'suspected',
      'suspected',
    ])
    expect(deciding('compliant', 'suspected', {}, { finding: 'g' })[0]).toBe('no-such-finding')
  })

  test('none at all leaves no list of decisions', () => {
    expect(decide(caseOf([result([finding('suspected')])]), [])).not.toHaveProperty('decisions')
  })
})
