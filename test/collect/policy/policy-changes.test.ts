import { describe, expect, test } from '@jest/globals'
import { policyChanges } from '../../../src/collect/policy/policy-changes.ts'
import type { Rows } from '../../../src/facts/index.ts'

const head = { evidence: 'supplied' as const, source: { at: 'file' as const, name: 'p.html' } }
const version = (kinds: readonly string[], sdks: readonly string[], operator = '甲公司'): Rows => ({
  policy: [{ ...head, id: 'policy', found: true, operator }],
  statements: kinds.map((kind) => ({ ...head, id: kind, kind, negated: false, text: `收集${kind}` })),
  policySdks: sdks.map((name) => ({ ...head, id: name, name, kinds: [], text: name })),
})

describe('two versions of a policy', () => {
  test('what is added asks for consent anew', () => {
    const changes = policyChanges(
      version(['phone_number'], ['云推SDK']),
      version(['phone_number', 'location'], ['云推 sdk', '星河统计SDK']),
    )
    expect(changes.kinds).toEqual({ added: [{ name: 'location', text: '收集location' }], removed: [] })
    expect(changes.sdks.added.map(({ name }) => name)).toEqual(['星河统计SDK'])
    expect(changes.sdks.removed).toEqual([])
    expect(changes.duty).toBe('consent')
  })

  test('what is removed, or another operator, is to be told', () => {
    expect(policyChanges(version(['phone_number'], []), version([], [])).duty).toBe('notice')
    const moved = policyChanges(version([], []), version([], [], '乙公司'))
    expect(moved).toMatchObject({
      duty: 'notice',
      stated: [{ what: 'operator', old: '甲公司', new: '乙公司' }],
    })
  })

  test('another purpose of the same kind asks for consent, the same in other words does not', () => {
    const forThis = (purpose: string): Rows => ({
      ...version([], []),
      statements: [
        {
          ...head,
          id: 's',
          kind: 'phone_number',
          word: '手机号',
          negated: false,
          purpose,
          text: `用于${purpose}`,
        },
      ],
    })
    expect(policyChanges(forThis('创建账号和验证身份'), forThis('创建账号和推荐附近活动'))).toMatchObject({
      duty: 'consent',
      purposes: { added: [{ name: '手机号：推荐附近活动' }], removed: [{ name: '手机号：验证身份' }] },
    })
    expect(policyChanges(forThis('创建您的账号'), forThis('创建账号')).duty).toBe('none')
    expect(policyChanges(version(['phone_number'], []), forThis('创建账号')).duty).toBe('none')
  })

  test('a denial states nothing, and the same says nothing', () => {
    const denies: Rows = {
      ...version([], []),
      statements: [{ ...head, id: 's', kind: 'contacts', negated: true, text: '不收集通讯录' }],
    }
    expect(policyChanges(version([], []), denies)).toMatchObject({
      duty: 'none',
      kinds: { added: [], removed: [] },
    })
  })
})
