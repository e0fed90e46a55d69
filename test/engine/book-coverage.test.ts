import { describe, expect, test } from '@jest/globals'
import { bookCoverage, tally } from '../../src/engine/book-coverage.ts'
import { loadRuleBook, type RuleBook } from '../../src/engine/rule-book.ts'
import { meansTo, meansToDecide } from '../../src/engine/rule-means.ts'
import type { Rule, RuleTest } from '../../src/engine/rule-schema.ts'
import { ruleWith } from './vocabulary.ts'

const box = (evidence: string) => ({ controls: [{ evidence }] }) as RuleTest['given']
const shown = (...tests: readonly (readonly [RuleTest['expect'], RuleTest['given']])[]): Rule =>
  ruleWith({ tests: tests.map(([expect, given]) => ({ name: 'n', expect, given })) })

describe('the least evidence a rule needs', () => {
  test('is that of its weakest test of the verdict', () => {
    const rule = shown(
      ['violation', box('captured')],
      ['violation', box('runtime')],
      ['suspected', box('static')],
    )
    expect(meansTo(rule, 'violation')).toBe('screens')
    expect(meansTo(rule, 'suspected')).toBe('static')
    expect(meansTo(rule, 'compliant')).toBeUndefined()
  })

  test('to decide is what the dearer side asks', () => {
    expect(meansToDecide(shown(['violation', { policy: {} }], ['compliant', box('captured')]))).toBe(
      'screens',
    )
    expect(meansToDecide(shown(['violation', { policy: {} }], ['compliant', { clauses: [] }]))).toBe('static')
    expect(meansToDecide(shown(['suspected', box('static')], ['compliant', box('static')]))).toBeUndefined()
  })

  test('to see that no screen shows something is a walk; to have tried is for people', () => {
    expect(meansTo(shown(['violation', { controls: [] }]), 'violation')).toBe('screens')
    expect(meansTo(shown(['violation', { session: {} }]), 'violation')).toBe('screens')
    expect(meansTo(shown(['violation', { rightsAttempts: [{ outcome: 'refused' }] }]), 'violation')).toBe(
      'people',
    )
  })
})

const real = await loadRuleBook()
const law = 'cn-app-method-2019'
const covered = (rules: readonly Rule[]) => {
  const book: RuleBook = { ...real, rules }
  const items = bookCoverage(book, '2026-11-24').find((one) => one.law.id === law)?.items ?? []
  return { items, of: (article: string) => items.find((item) => item.article === article)?.reach }
}

/** The items that a tool can decide on stated evidence, as those who wrote down the criteria graded them. */
const DECIDABLE = ['1.1', '1.2', '1.3', '2.1', '3.1', '3.2', '3.3', '3.4', '4.2', '4.6', '5.1', '6.3', '6.5']

describe('the rules of the book', () => {
  const deciding = (article: string) =>
    real.rules
      .filter(({ status, pack, decidedBy }) => (status ?? 'stable') === 'stable' && !pack && !decidedBy)
      .filter(({ legalBasis }) => legalBasis.includes(`${law}/${article}`))
      .filter((rule) => meansToDecide(rule) !== undefined)

  test.each(DECIDABLE)('reach both not conforming and no issue found for %s', (article) => {
    expect(deciding(article).map(({ id }) => id)).not.toEqual([])
  })

  test('do not count a recorded session or a run as files', () => {
    const sent = shown(['violation', { flows: [{ evidence: 'captured' }] }], ['compliant', { flows: [] }])
    expect(meansToDecide(sent)).toBe('screens')
    expect(meansTo(shown(['compliant', { events: [] }]), 'compliant')).toBe('run')
  })
})

describe('the coverage of a norm', () => {
  const both = shown(
    ['violation', box('captured')],
    ['compliant', box('captured')],
    ['suspected', box('static')],
  )
  const rules: readonly Rule[] = [
    { ...both, legalBasis: [`${law}/3.4`, `${law}/3.1`], settles: [`${law}/3.4`] },
    { ...shown(['suspected', box('static')]), id: 'b', legalBasis: [`${law}/4.1`] },
    { ...shown(), id: 'c', decidedBy: 'people', legalBasis: [`${law}/6.4`] },
    { ...both, id: 'd', status: 'draft', legalBasis: [`${law}/5.1`] },
    { ...both, id: 'e', pack: 'google-play', legalBasis: [`${law}/5.2`] },
  ]
  // Made by each test: what is made while tests are gathered is made once.
  const made = () => covered(rules)

  test('tells whole items from parts, suspicion and questions; drafts and packs count for nothing', () => {
    const { of } = made()
    expect(of('3.4')).toEqual({ static: 'suspect', screens: 'whole' })
    expect(of('3.1')).toEqual({ static: 'suspect', screens: 'part' })
    expect(of('4.1')).toEqual({ static: 'suspect' })
    expect(of('6.4')).toEqual({ people: 'ask' })
    expect(of('5.1')).toEqual({})
    expect(of('5.2')).toEqual({})
    const [first] = made().items.filter(({ article }) => article === '3.4')
    expect(first?.rules).toEqual([both.id])
  })

  test('is that of the rule that gets furthest, in whichever order they stand', () => {
    const whole = rules[0] as Rule
    const part = { ...whole, id: 'p', settles: [] }
    for (const order of [
      [whole, part],
      [part, whole],
    ])
      expect(covered(order).of('3.4')).toEqual({ static: 'suspect', screens: 'whole' })
    expect(covered([part]).of('3.4')).toEqual({ static: 'suspect', screens: 'part' })
    const suspects = { ...shown(['suspected', box('captured')]), id: 's', legalBasis: [`${law}/3.4`] }
    for (const order of [
      [suspects, part],
      [part, suspects],
    ])
      expect(covered(order).of('3.4')).toEqual({ static: 'suspect', screens: 'part' })
  })

  test('shows articles of other norms only where a rule stands on them, and the two that are counted first', () => {
    const laws = bookCoverage({ ...real, rules: [{ ...both, legalBasis: ['cn-pipl/17'] }] }, '2026-11-24')
    expect(laws.map((one) => one.law.id)).toEqual([law, 'cn-tc260-pg-20202a', 'cn-pipl'])
    expect(laws[2]?.items.map(({ article }) => article)).toEqual(['17'])
    const all = bookCoverage(real, '2026-11-24').map((one) => one.law.id)
    expect(all.slice(2)).toEqual(all.slice(2).sort())
  })

  test('counts each item once', () => {
    const { items } = made()
    const counts = tally(items)
    expect(counts).toEqual({ static: 0, screens: 2, run: 0, people: 1, suspected: 1, nobody: 27 })
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(31)
  })
})

test('the book leaves none of the 31 items and 28 sub-points without a rule', () => {
  const [method, guide] = bookCoverage(real, '2026-11-24')
  expect([method?.law.id, method?.items.length]).toEqual([law, 31])
  expect([guide?.law.id, guide?.items.length]).toEqual(['cn-tc260-pg-20202a', 28])
  expect(tally(method?.items ?? []).nobody).toBe(0)
  expect(tally(guide?.items ?? []).nobody).toBe(0)
})
