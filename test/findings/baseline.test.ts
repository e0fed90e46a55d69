import { describe, expect, test } from '@jest/globals'
import { type Baseline, compareWithBaseline } from '../../src/findings/baseline.ts'
import { medicalCase } from '../report/fixture.ts'

const states = (baseline: Baseline) =>
  compareWithBaseline(medicalCase, baseline).results.flatMap(({ findings }) =>
    findings.flatMap(({ baseline: state }) => state ?? []),
  )
const problems = medicalCase.results.flatMap(({ findings }) =>
  findings.filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected'),
)
const graver = medicalCase.results.find(({ verdict }) => verdict === 'violation')

describe('against a baseline', () => {
  test('the same case has nothing new', () => {
    expect(compareWithBaseline(medicalCase, medicalCase).baseline).toEqual({
      case: medicalCase.id,
      new: 0,
      unchanged: problems.length,
      gone: 0,
    })
  })

  test('against an empty case everything is new', () => {
    expect(new Set(states({ id: 'none', results: [] }))).toEqual(new Set(['new']))
  })

  test('a suspicion that is proved now is new', () => {
    const results = medicalCase.results.map(({ rule, findings }) => ({
      rule,
      findings: findings.map(({ fingerprint }) => ({ fingerprint, verdict: 'suspected' as const })),
    }))
    const compared = compareWithBaseline(medicalCase, { id: 'x', results })
    const now = compared.results.find(({ rule }) => rule === graver?.rule)
    expect(now?.findings[0]).toMatchObject({ verdict: 'violation', baseline: 'new' })
  })

  test('what is no longer stated is counted, and only problems are marked', () => {
    const old = { rule: 'gone', findings: [{ fingerprint: 'a', verdict: 'violation' as const }] }
    const compared = compareWithBaseline(medicalCase, { id: 'x', results: [...medicalCase.results, old] })
    expect(compared.baseline?.gone).toBe(1)
    const marked = compared.results.flatMap(({ findings }) => findings.filter((one) => one.baseline))
    expect(marked).toHaveLength(problems.length)
  })
})
