import { describe, expect, test } from '@jest/globals'
import { decide, type Truth } from '../../src/engine/truth.ts'

const T: readonly Truth[] = [true, false, 'unknown']
const all = T.flatMap((violation) =>
  [...T, undefined].flatMap((suspected) =>
    [...T, undefined].flatMap((needs) => T.map((compliant) => ({ violation, suspected, needs, compliant }))),
  ),
)
const verdictOf = ({ violation, suspected, needs, compliant }: (typeof all)[number]) =>
  decide({
    violation,
    compliant,
    ...(suspected === undefined ? {} : { suspected }),
    ...(needs === undefined ? {} : { needs }),
  })

describe('the verdict table', () => {
  test.each([
    [{ violation: true, compliant: false }, 'violation'],
    [{ violation: true, compliant: 'unknown' }, 'violation'],
    [{ violation: false, suspected: true, compliant: false }, 'suspected'],
    [{ violation: 'unknown', suspected: true, compliant: false }, 'suspected'],
    [{ violation: false, needs: false, compliant: true }, 'untested'],
    [{ violation: false, needs: 'unknown', compliant: true }, 'untested'],
    [{ violation: false, compliant: true }, 'compliant'],
    [{ violation: false, suspected: false, needs: true, compliant: true }, 'compliant'],
    [{ violation: false, compliant: false }, 'review'],
    [{ violation: 'unknown', compliant: false }, 'untested'],
    [{ violation: 'unknown', compliant: true }, 'untested'],
    [{ violation: false, suspected: 'unknown', compliant: true }, 'untested'],
    [{ violation: false, compliant: 'unknown' }, 'untested'],
    [{ violation: true, compliant: true }, 'error'],
    [{ violation: false, suspected: true, compliant: true }, 'error'],
  ] as const)('%j is %s', (truths, verdict) => {
    expect(decide(truths)).toBe(verdict)
  })

  test('nothing unknown ever passes', () => {
    const passed = all.filter((truths) => verdictOf(truths) === 'compliant')
    expect(passed.length).toBe(4)
    for (const { violation, suspected, needs, compliant } of passed) {
      expect([violation, suspected ?? false, needs ?? true, compliant]).toEqual([false, false, true, true])
    }
  })

  test('a finding needs a proof, and a contradiction is never one', () => {
    for (const truths of all) {
      const verdict = verdictOf(truths)
      if (verdict === 'violation') expect(truths.violation).toBe(true)
      if (verdict === 'suspected') expect(truths.suspected).toBe(true)
      if (truths.compliant === true && (truths.violation === true || truths.suspected === true)) {
        expect(verdict).toBe('error')
      }
    }
  })
})
