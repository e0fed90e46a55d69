import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/findings/finding.ts'
import { type Suppression, suppress } from '../../src/findings/suppression.ts'

const finding: Finding = { rule: 'r', verdict: 'suspected', fingerprint: 'f1', exhibits: [] }
const held: Suppression = { rule: 'r', reason: '误报', author: '张三', until: '2026-11-24' }
const suppressed = (one: Partial<Suppression>, day = '2026-11-24') =>
  suppress(finding, [{ ...held, ...one }], day).suppressed

test('a suppression marks the finding and leaves its verdict', () => {
  expect(suppress(finding, [held], '2026-11-24')).toEqual({
    ...finding,
    suppressed: { reason: '误报', author: '张三', until: '2026-11-24' },
  })
  expect(suppress(finding, [], '2026-11-24')).toBe(finding)
})

test('it holds to its last day, for its rule, and for its finding where it names one', () => {
  expect(suppressed({}, '2026-11-25')).toBeUndefined()
  expect(suppressed({}, '2026-11-23')).toBeDefined()
  expect(suppressed({ rule: 'other' })).toBeUndefined()
  expect(suppressed({ fingerprint: 'f1' })).toBeDefined()
  expect(suppressed({ fingerprint: 'f2' })).toBeUndefined()
})
