import { describe, expect, test } from '@jest/globals'
import { judgeFor } from '../../src/engine/evaluate.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { file } from '../../src/facts/locator.ts'
import { judge } from '../../src/scan.ts'
import { ruleWith, vocabulary } from './vocabulary.ts'

const asked = (change: Partial<Rule>): Rule => {
  const { violation, suspected, compliant, each, where, scopes, needs, cite, ...rest } = ruleWith({})
  return { ...rest, decidedBy: 'people', questions: [{ zh: '是否？', en: 'Is it?' }], ...change }
}
const policyRow = { id: 'p', evidence: 'supplied', source: file('p'), found: true } as const
const facts = (rows: Facts['rows']): Facts => ({ rows, complete: [], gaps: [] })
const verdict = (rule: Rule, given: Facts) => judgeFor(given, vocabulary).judge(rule)[0]

describe('a rule that people decide', () => {
  test('is untested, whatever the facts, and lacks nothing that the tool could read', () => {
    expect(verdict(asked({}), facts({ policy: [policyRow] }))).toMatchObject({
      verdict: 'untested',
      missing: [],
    })
  })

  test('is for review once the case holds what a person judges by; else it says what to supply', () => {
    const rule = asked({ needs: 'policy.found', finding: { zh: '须判断。', en: 'To be judged.' } })
    expect(verdict(rule, facts({ policy: [policyRow] }))).toMatchObject({
      verdict: 'review',
      fact: { zh: '须判断。' },
    })
    expect(verdict(rule, facts({}))?.missing).toMatchObject([{ fact: 'policy.found' }])
  })

  test('can be out of place', () => {
    const rule = asked({ applies: 'policy.found' })
    expect(verdict(rule, facts({ policy: [{ ...policyRow, found: false }] }))).toMatchObject({
      verdict: 'not-applicable',
    })
  })
})

test('a rule of a pack runs only where the pack is asked for, drafts of the book only with drafts', async () => {
  const book = await loadRuleBook()
  const legalBasis = ['cn-app-method-2019/1.1']
  const rules = [
    { ...asked({}), id: 'plain' },
    { ...asked({ status: 'draft' }), id: 'draft' },
    { ...asked({ status: 'draft', pack: 'cn-draft-2026' }), id: 'packed' },
    { ...asked({ status: 'retired', pack: 'cn-draft-2026' }), id: 'gone' },
  ]
  const evidence = { facts: facts({}), inputs: [], collectors: [] }
  const ran = (options: object) =>
    judge(
      evidence,
      { ...book, rules: rules.map((rule) => ({ ...rule, legalBasis })) },
      { vocabulary, ...options },
    )
      .results.map(({ rule }) => rule)
      .sort()
  expect(ran({})).toEqual(['plain'])
  expect(ran({ drafts: true })).toEqual(['draft', 'plain'])
  expect(ran({ packs: ['cn-draft-2026'] })).toEqual(['packed', 'plain'])
})
