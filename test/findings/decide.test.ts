import { describe, expect, test } from '@jest/globals'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { file } from '../../src/facts/locator.ts'
import { basisOf, decide, isOpen } from '../../src/findings/decide.ts'
import type { Decision } from '../../src/findings/decision.ts'
import { judge } from '../../src/scan.ts'
import { ruleWith, vocabulary } from '../engine/vocabulary.ts'

const book = await loadRuleBook()
const head = { source: file('x') } as const
const ticked = ruleWith({
  id: 'ticked',
  legalBasis: ['cn-app-method-2019/3.4'],
  settles: ['cn-app-method-2019/3.4'],
  suspected: "control.checkedAtStart && control.evidence != 'captured'",
})
const asked: Rule = {
  ...ruleWith({ id: 'asked', legalBasis: ['cn-app-method-2019/6.4'], settles: ['cn-app-method-2019/6.4'] }),
  decidedBy: 'people',
  questions: [{ zh: '是否？', en: 'Is it?' }],
  violation: undefined,
  compliant: undefined,
  each: undefined,
} as unknown as Rule

const caseOf = (label: string, apk = '1') => {
  const box = { id: 'c', ...head, evidence: 'static', screenKind: 'login', role: 'checkbox' } as const
  const facts: Facts = {
    rows: { controls: [{ ...box, label, checkedAtStart: true }] },
    complete: [],
    gaps: [],
  }
  const inputs = [{ role: 'package', name: 'a.apk', bytes: 1, sha256: apk.repeat(64) }] as const
  return judge(
    { facts, inputs, collectors: [] },
    { ...book, rules: [ticked, asked] },
    { vocabulary, day: '2026-11-24' },
  )
}
type TheCase = ReturnType<typeof caseOf>

const resultOf = (theCase: TheCase, rule: string) => {
  const result = theCase.results.find((one) => one.rule === rule)
  const [finding] = result?.findings ?? []
  if (!result || !finding) throw new Error(`no finding of ${rule}`)
  return { result, finding }
}
const itemOf = (theCase: TheCase, article: string) =>
  theCase.norms[0]?.groups.flatMap(({ items }) => items).find((item) => item.article === article)

const record = { device: 'Pixel 6', system: 'Android 14', clearedInstall: true, repeated: 2 } as const
const said = (theCase: TheCase, rule: string, change: Partial<Decision> = {}): Decision => {
  const { finding } = resultOf(theCase, rule)
  const who = { by: '张三', on: '2026-11-24', note: '已复现', evidence: [] }
  return {
    rule,
    finding: finding.fingerprint,
    basis: basisOf(theCase, finding),
    verdict: 'violation',
    ...who,
    ...change,
  }
}

describe('what people decide', () => {
  const before = caseOf('同意')

  test('is asked of the suspected and of questions, not of what is decided', () => {
    expect(
      before.results.map((result) => [result.rule, result.findings.map((one) => isOpen(result, one))]),
    ).toEqual([
      ['ticked', [true]],
      ['asked', [true]],
    ])
    const after = decide(before, [said(before, 'ticked', { confirmation: record })])
    const { result, finding } = resultOf(after, 'ticked')
    expect(isOpen(result, finding)).toBe(false)
  })

  test('stands under the name of the person, with the verdict of the tool beside it', () => {
    const after = decide(before, [said(before, 'ticked', { confirmation: record })])
    const { result, finding } = resultOf(after, 'ticked')
    expect(result.verdict).toBe('violation')
    expect(finding.decision).toMatchObject({
      tool: 'suspected',
      verdict: 'violation',
      by: '张三',
      confirmation: record,
    })
    expect(itemOf(after, '3.4')).toMatchObject({ verdict: 'violation', decided: true })
    expect(itemOf(before, '3.4')).not.toHaveProperty('decided')
    expect(after.decisions?.map(({ state }) => state)).toEqual(['applied'])
  })

  test('of a behaviour is not conforming only with its record', () => {
    const after = decide(before, [said(before, 'ticked')])
    expect(resultOf(after, 'ticked').finding).toMatchObject({ verdict: 'suspected' })
    expect(after.decisions?.[0]?.state).toBe('no-confirmation')
    const cleared = decide(before, [said(before, 'ticked', { verdict: 'compliant' })])
    expect(resultOf(cleared, 'ticked').finding.verdict).toBe('compliant')
    expect(itemOf(cleared, '3.4')).toMatchObject({ verdict: 'compliant', decided: true })
  })

  test('answers a question, and with it the item', () => {
    const after = decide(before, [said(before, 'asked', { verdict: 'compliant' })])
    expect(itemOf(before, '6.4')).toMatchObject({ verdict: 'untested' })
    expect(itemOf(after, '6.4')).toMatchObject({ verdict: 'compliant', decided: true })
  })

  test('of a whole document is asked again when the document changed, whatever is quoted of it', () => {
    const [result] = before.results
    const [finding] = result?.findings ?? []
    if (finding === undefined) throw new Error('no finding')
    const source = { at: 'file', name: 'policy.html' } as const
    const row = { id: 'policy', evidence: 'supplied', source, title: '隐私政策' } as const
    const exhibit = {
      number: 'E-01',
      table: 'policy',
      row: 'policy',
      evidence: 'supplied',
      place: 'policy.html',
      source,
      quote: '隐私政策',
    } as const
    const basis = (sha256: string): string =>
      basisOf(
        { ...before, exhibits: [exhibit], facts: { rows: { policy: [{ ...row, sha256 }] }, complete: [] } },
        { ...finding, exhibits: ['E-01'] },
      )
    expect(basis('a'.repeat(64))).toBe(basis('a'.repeat(64)))
    expect(basis('a'.repeat(64))).not.toBe(basis('b'.repeat(64)))
  })

  test('is kept over a re-scan of the same evidence, and asked again when it changed', () => {
    const decisions = [
      said(before, 'ticked', { verdict: 'compliant' }),
      said(before, 'asked', { verdict: 'compliant' }),
    ]
    const sameApp = decide(caseOf('同意'), decisions)
    expect(sameApp.decisions?.map(({ state }) => state)).toEqual(['applied', 'applied'])
    const otherBuild = decide(caseOf('同意', '2'), decisions)
    expect(otherBuild.decisions?.map(({ state }) => state)).toEqual(['applied', 'evidence-changed'])
    expect(resultOf(otherBuild, 'asked').finding.verdict).toBe('untested')
    const otherBox = decide(caseOf('同意并继续'), decisions)
    expect(otherBox.decisions?.[0]?.state).not.toBe('applied')
    expect(resultOf(otherBox, 'ticked').finding.verdict).toBe('suspected')
  })

  test('can be taken back: the case is then as the tool found it', () => {
    const after = decide(before, [said(before, 'ticked', { confirmation: record })])
    expect(decide(after, [])).toEqual(before)
    expect(decide(after, [said(before, 'ticked', { confirmation: record })])).toEqual(after)
  })
})
