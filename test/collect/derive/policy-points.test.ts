import { describe, expect, test } from '@jest/globals'
import { policyPoints } from '../../../src/collect/derive/policy-points.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'

const head = (id: string) => ({
  id,
  evidence: 'supplied' as const,
  source: file('policy.md'),
  document: 'd1',
})

/** The row of one point, of a policy with these sections, clauses and SDKs. */
const point = (
  name: RowOf<'policyPoints'>['point'],
  headings: readonly (readonly [level: number, heading: string])[],
  policySdks: readonly RowOf<'policySdks'>[] = [],
) =>
  policyPoints({
    rows: {
      policy: [{ ...head('policy'), found: true }],
      clauses: [],
      sections: headings.map(([level, heading], at) => ({ ...head(`s${at}`), level, heading })),
      policySdks,
    },
    complete: [{ table: 'clauses' }],
    gaps: [],
  }).rows.policyPoints?.find((row) => row.point === name)

describe('where a point was looked for', () => {
  test('the parts, not the one title that stands over all of them', () => {
    expect(
      point('storage', [
        [1, '隐私政策'],
        [2, '一、收集'],
        [3, '1. 登录'],
        [2, '二、权利'],
      ])?.searched,
    ).toEqual(['一、收集', '二、权利'])
    expect(
      point('storage', [
        [1, '一、收集'],
        [1, '二、权利'],
        [2, '（一）删除'],
      ])?.searched,
    ).toEqual(['一、收集', '二、权利'])
  })
})

describe('sharing', () => {
  const sdk = { ...head('k1'), name: '远行统计SDK', vendorTold: true, kindsTold: true, text: '远行统计SDK' }

  test('is told by a list of SDKs that says who gets what and why', () => {
    expect(point('sharing', [], [{ ...sdk, purposeTold: true }])).toMatchObject({
      present: true,
      lacking: [],
    })
    expect(point('sharing', [], [{ ...sdk, purposeTold: false }])).toMatchObject({ present: false })
    expect(point('sharing', [])).toMatchObject({ present: false, lacking: ['sharing'] })
  })
})
