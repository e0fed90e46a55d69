import { describe, expect, test } from '@jest/globals'
import { meansTo, meansToDecide } from '../../src/engine/rule-means.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'

type Tests = Rule['tests']
const rule = (...tests: readonly (readonly [expect: Tests[number]['expect'], given: object])[]): Rule =>
  ({
    id: 'r',
    tests: tests.map(([verdict, given]) => ({ name: 'x', given, expect: verdict })),
  }) as unknown as Rule
const means = (given: object) => meansTo(rule(['violation', given]), 'violation')

describe('what a test stands on', () => {
  test.each([
    ['nothing', {}, 'static'],
    ['a package', { permissions: [{ evidence: 'static' }] }, 'static'],
    ['layouts of a package', { controls: [{ evidence: 'static' }] }, 'static'],
    ['a recorded control', { controls: [{ evidence: 'captured' }] }, 'screens'],
    ['a screen handed in', { screens: { complete: false, rows: [{ evidence: 'supplied' }] } }, 'screens'],
    ['a session', { session: { package: 'a.b' } }, 'screens'],
    ['a walk without prompts', { permissionRequests: [] }, 'screens'],
    ['a refusal', { refusals: [{ evidence: 'captured' }] }, 'screens'],
    ['no rows of a package', { permissions: { complete: true, rows: [] } }, 'static'],
    ['a run', { apiCalls: [{ evidence: 'static' }, { evidence: 'runtime' }] }, 'run'],
    ['an attempt', { rightsAttempts: [{ evidence: 'captured' }] }, 'people'],
    [
      'several: the dearest counts',
      { controls: [{ evidence: 'captured' }], apiCalls: [{ evidence: 'runtime' }] },
      'run',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(means(given)).toBe(wanted)
  })
})

describe('what a rule needs', () => {
  const seen = { controls: [{ evidence: 'captured' }] }
  const ran = { apiCalls: [{ evidence: 'runtime' }] }
  test('to a verdict is the cheapest of its tests; to decide, the dearer of both sides', () => {
    const both = rule(['violation', ran], ['violation', seen], ['compliant', {}], ['compliant', ran])
    expect([meansTo(both, 'violation'), meansTo(both, 'compliant'), meansTo(both, 'review')]).toEqual([
      'screens',
      'static',
      undefined,
    ])
    expect(meansToDecide(both)).toBe('screens')
    expect(meansToDecide(rule(['violation', {}], ['compliant', ran]))).toBe('run')
  })

  test('one side alone decides nothing', () => {
    expect([meansToDecide(rule(['violation', seen])), meansToDecide(rule(['compliant', seen]))]).toEqual([
      undefined,
      undefined,
    ])
  })
})
