import { describe, expect, test } from '@jest/globals'
import { judgeFor } from '../../src/engine/evaluate.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Rows } from '../../src/facts/index.ts'
import { file } from '../../src/facts/locator.ts'
import { ruleWith, vocabulary } from './vocabulary.ts'

const head = { evidence: 'captured', source: file('x') } as const
const judge = (rule: Rule, rows: Rows, rest: Partial<Facts> = {}) =>
  judgeFor({ rows, complete: [], gaps: [], ...rest }, vocabulary).judge(rule)
const box = (cells: object) =>
  ({ id: 'c', ...head, screenKind: 'login', role: 'checkbox', label: 'x', ...cells }) as const
const whole = (parts: Partial<Rule>): Rule => {
  const { each, ...rest } = ruleWith({
    violation: "app.package == 'bad'",
    compliant: "app.package == 'good'",
    ...parts,
  })
  return { ...rest, finding: { zh: '{app.package}', en: '{app.package}' } }
}
const app = (name: string) => ({ app: [{ id: 'app', ...head, package: name }] })

describe('what a judgement holds', () => {
  test('of a rule over the app: no subject, the sentence only of what is stated, the rows its conditions name', () => {
    expect(judge(whole({}), app('bad'))).toEqual([
      {
        verdict: 'violation',
        fact: { zh: 'bad', en: 'bad' },
        cites: [{ table: 'app', row: expect.objectContaining({ id: 'app' }) }],
        missing: [],
      },
    ])
    expect(judge(whole({}), app('good'))).toEqual([
      {
        verdict: 'compliant',
        cites: [{ table: 'app', row: expect.objectContaining({ id: 'app' }) }],
        missing: [],
      },
    ])
  })

  test('of a named part, too: what it stands on is cited', () => {
    const rule = whole({ let: { bad: "app.package == 'bad'" }, violation: 'bad', compliant: '!bad' })
    expect(judge(rule, app('x'))[0]?.cites.map(({ table }) => table)).toEqual(['app'])
  })

  test('a contradiction is told; evidence that cannot decide is named, with its strength', () => {
    expect(judge(whole({ compliant: 'true' }), app('bad'))).toMatchObject([
      { verdict: 'error', fault: 'the rule contradicts itself' },
    ])
    const weak = judge(whole({ needs: 'false' }), app('x'))
    expect(weak).toMatchObject([
      { verdict: 'untested', missing: [{ fact: 'app', because: 'evidence-too-weak' }] },
    ])
    expect(weak[0]?.missing[0]).not.toHaveProperty('detail')
    expect(judge(ruleWith({ needs: 'false' }), { controls: [box({ checkedAtStart: false })] })).toMatchObject(
      [{ missing: [{ fact: 'controls', because: 'evidence-too-weak', detail: 'captured' }] }],
    )
  })

  test('what people decide lacks nothing that the tool could read', () => {
    const { violation, compliant, each, finding, ...asked } = ruleWith({
      decidedBy: 'people',
      questions: [{ zh: '？', en: '?' }],
    })
    expect(judge(asked, {})).toEqual([{ verdict: 'untested', cites: [], missing: [] }])
  })

  test('a value nobody knows is written as such', () => {
    const rule = { ...whole({}), finding: { zh: '{app.label}', en: '{app.label}' } }
    expect(judge(rule, app('bad'))[0]?.fact).toEqual({ zh: '（未知）', en: '(unknown)' })
  })
})

describe('rules over rows', () => {
  test('a row whose belonging nobody knows is cited, with what is missing', () => {
    const [open] = judge(ruleWith({ where: "control.label == 'x'" }), {
      controls: [{ ...box({}), label: undefined }] as never,
    })
    expect(open).toMatchObject({
      verdict: 'untested',
      subject: { table: 'controls', row: { id: 'c' } },
      cites: [{ row: { id: 'c' } }],
      missing: [{ fact: 'controls.label' }],
    })
  })

  test('that are none fail the rule; a list that is a filter knows its table', () => {
    expect(judge(ruleWith({ each: 'control in app.package' }), app('x'))).toMatchObject([
      { verdict: 'error', fault: 'each: not a list: app.package', cites: [], missing: [] },
    ])
    const filtered = ruleWith({ each: "control in controls.filter(c, c.role == 'switch')" })
    expect(judge(filtered, { controls: [box({})] })).toEqual([
      { verdict: 'untested', cites: [], missing: [{ fact: 'controls', because: 'incomplete-scope' }] },
    ])
    expect(judge(filtered, { controls: [box({})] }, { complete: [{ table: 'controls' }] })).toEqual([
      { verdict: 'not-applicable', cites: [], missing: [] },
    ])
    expect(judge(ruleWith({ each: 'control in [1].filter(n, n > 1)' }), {})).toEqual([
      { verdict: 'not-applicable', cites: [], missing: [] },
    ])
  })

  test('each scope that is not whole is named', () => {
    const rule = ruleWith({ scopes: ['login', 'register'] })
    expect(
      judge(rule, { controls: [] }, { complete: [{ table: 'controls', scope: 'login' }] }),
    ).toMatchObject([
      { verdict: 'untested', missing: [{ fact: 'controls/register', because: 'incomplete-scope' }] },
    ])
  })
})
