import { describe, expect, test } from '@jest/globals'
import { judgeFor } from '../../src/engine/evaluate.ts'
import type { Rule } from '../../src/engine/rule-schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Rows } from '../../src/facts/index.ts'
import { file } from '../../src/facts/locator.ts'
import { ruleWith, vocabulary } from './vocabulary.ts'

const head = { evidence: 'captured', source: file('x') } as const
const box = (id: string, cells: object) =>
  ({ id, ...head, screenKind: 'login', role: 'checkbox', ...cells }) as const
const facts = (rows: Rows, rest: Partial<Facts> = {}): Facts => ({ rows, complete: [], gaps: [], ...rest })
const judge = (rule: Rule, given: Facts, settings = {}) => judgeFor(given, vocabulary, settings).judge(rule)
const verdicts = (rule: Rule, given: Facts) => judge(rule, given).map(({ verdict }) => verdict)

describe('rules over rows', () => {
  const rule = ruleWith({})
  test('each row is judged alone and cited', () => {
    const controls = [
      box('a', { label: '同意', checkedAtStart: true }),
      box('b', { label: '好', checkedAtStart: false }),
    ]
    const [bad, good] = judge(rule, facts({ controls }))
    expect(bad).toMatchObject({ verdict: 'violation', fact: { zh: '登录界面的“同意”' } })
    expect(bad?.cites.map(({ row }) => row.id)).toEqual(['a'])
    expect(good).toMatchObject({ verdict: 'compliant' })
    expect(good).not.toHaveProperty('fact')
  })

  test('a cell nobody read leaves the row untested and is named', () => {
    const [judged] = judge(rule, facts({ controls: [box('a', { label: '同意' })] }))
    expect(judged).toMatchObject({
      verdict: 'untested',
      missing: [{ fact: 'controls.checkedAtStart', because: 'missing-cell' }],
    })
  })

  test('no row proves absence only in a complete table', () => {
    expect(verdicts(rule, facts({ controls: [] }))).toEqual(['untested'])
    expect(verdicts(rule, facts({ controls: [] }, { complete: [{ table: 'controls' }] }))).toEqual([
      'not-applicable',
    ])
    const scoped = ruleWith({ scopes: ['login', 'register'] })
    const login = { table: 'controls', scope: 'login' } as const
    const register = { table: 'controls', scope: 'register' } as const
    expect(judge(scoped, facts({ controls: [] }, { complete: [login] }))[0]?.missing).toEqual([
      { fact: 'controls/register', because: 'incomplete-scope' },
    ])
    expect(verdicts(scoped, facts({ controls: [] }, { complete: [login, register] }))).toEqual([
      'not-applicable',
    ])
  })

  test('a table nobody filled is untested, with the reason of its gap', () => {
    const gap = { table: 'controls', because: 'no-session' } as const
    expect(judge(rule, facts({}, { gaps: [gap] }))[0]).toMatchObject({
      verdict: 'untested',
      missing: [{ fact: 'controls', because: 'no-session' }],
    })
  })

  test('where: a row whose belonging is unknown is untested, not dropped', () => {
    const narrowed = ruleWith({ where: "control.role == 'checkbox' && control.label.mentions('agree')" })
    const controls = [box('a', { checkedAtStart: true }), box('b', { label: '不同意', checkedAtStart: true })]
    expect(verdicts(narrowed, facts({ controls }))).toEqual(['untested'])
  })

  test('evidence that is too weak is told as such', () => {
    const strict = ruleWith({ needs: "control.evidence == 'captured'" })
    const weak = { ...box('a', { checkedAtStart: false }), evidence: 'static' as const }
    expect(judge(strict, facts({ controls: [weak] }))[0]).toMatchObject({
      verdict: 'untested',
      missing: [{ because: 'evidence-too-weak', detail: 'static' }],
    })
  })
})

describe('rules over the app', () => {
  const rule = ruleWith({
    applies: 'policy.found',
    let: { about: "clauses.filter(c, c.kind == 'deletion')" },
    violation: "complete('clauses') && about.size() == 0",
    compliant: "about.exists(c, c.channel == 'path-given')",
    cite: 'about',
    finding: { zh: '共{policy.characters}字', en: '{policy.characters} characters' },
  })
  const { each: _, ...whole } = rule
  const policy = [{ id: 'p', ...head, found: true, characters: 3200 }]
  const complete = [{ table: 'clauses' }] as const

  test('absence in a complete table is a finding, in an incomplete one it is not', () => {
    expect(judge(whole, facts({ policy, clauses: [] }, { complete }))[0]).toMatchObject({
      verdict: 'violation',
      fact: { zh: '共3200字', en: '3200 characters' },
    })
    expect(verdicts(whole, facts({ policy, clauses: [] }))).toEqual(['untested'])
  })

  test('cites what it names', () => {
    const clauses = [{ id: 'k', ...head, kind: 'deletion', channel: 'path-given' }] as const
    const [judged] = judge(whole, facts({ policy, clauses }, { complete }))
    expect(judged).toMatchObject({ verdict: 'compliant' })
    expect(judged?.cites.map(({ row }) => row.id)).toEqual(['k'])
  })

  test('applies: false is not applicable, unknown is untested', () => {
    expect(verdicts(whole, facts({ policy: [{ id: 'p', ...head, found: false }] }))).toEqual([
      'not-applicable',
    ])
    expect(verdicts(whole, facts({}))).toEqual(['untested'])
  })
})

describe('other explanations', () => {
  const rule = ruleWith({
    explanations: [
      {
        says: { zh: '由此前的操作勾选', en: 'An earlier act ticked it' },
        excluded: "control.evidence == 'captured'",
        by: { zh: '“{control.label}”未经触碰', en: '"{control.label}" was not touched' },
      },
      {
        says: { zh: '数据未清除', en: 'Data were not cleared' },
        excluded: 'session.clearedInstall',
        by: { zh: '已清除', en: 'They were' },
      },
      { says: { zh: '远程配置', en: 'A remote switch' } },
    ],
  })

  test('are told with how they are ruled out; what nobody knows rules nothing out', () => {
    const [found] = judge(rule, facts({ controls: [box('a', { label: '同意', checkedAtStart: true })] }))
    expect(found?.explanations).toEqual([
      {
        says: { zh: '由此前的操作勾选', en: 'An earlier act ticked it' },
        excludedBy: { zh: '“同意”未经触碰', en: '"同意" was not touched' },
      },
      { says: { zh: '数据未清除', en: 'Data were not cleared' } },
      { says: { zh: '远程配置', en: 'A remote switch' } },
    ])
  })

  test('are told only where they could be so; what nobody knows takes none away', () => {
    const says = (zh: string) => ({ zh, en: zh })
    const narrowed = ruleWith({
      explanations: [
        { where: "control.label == '同意'", says: says('甲') },
        { where: "control.label == '其他'", says: says('乙') },
        { where: 'session.clearedInstall', says: says('丙') },
      ],
    })
    const [found] = judge(narrowed, facts({ controls: [box('a', { label: '同意', checkedAtStart: true })] }))
    expect(found?.explanations?.map((one) => one.says.zh)).toEqual(['甲', '丙'])
  })

  test('are told of no verdict that accuses nobody', () => {
    const [found] = judge(rule, facts({ controls: [box('a', { label: '同意', checkedAtStart: false })] }))
    expect(found).not.toHaveProperty('explanations')
  })
})

describe('settings and faults', () => {
  test('a threshold is the rule’s own until the user sets it', () => {
    const { each: _, ...rule } = ruleWith({
      settings: { most: { default: 2, unit: 'items', note: 'ours' } },
      violation: 'false',
      suspected: 'app.targetSdk < settings.most',
      compliant: 'app.targetSdk >= settings.most',
      finding: { zh: '{app.targetSdk}', en: '{app.targetSdk}' },
    })
    const given = facts({ app: [{ id: 'a', ...head, targetSdk: 3 }] })
    expect(judge(rule, given)[0]?.verdict).toBe('compliant')
    expect(judge(rule, given, { 'a-rule.most': 4 })[0]?.verdict).toBe('suspected')
  })

  test('a rule at fault is an error and never ends the run', () => {
    const given = facts({ controls: [box('a', { checkedAtStart: true })] })
    expect(judge(ruleWith({ compliant: 'control.checkedAtStart' }), given)[0]).toMatchObject({
      verdict: 'error',
      fault: 'the rule contradicts itself',
    })
    expect(judge(ruleWith({ violation: 'control.nothing' }), given)[0]?.verdict).toBe('error')
    expect(judge(ruleWith({ violation: "'text'" }), given)[0]?.verdict).toBe('error')
  })

  test('hostile text stays a value: braces, line breaks and length', () => {
    const label = `{app.package}\n${'长'.repeat(5000)}`
    const [judged] = judge(ruleWith({}), facts({ controls: [box('a', { label, checkedAtStart: true })] }))
    expect(judged?.fact?.zh).toContain('{app.package} 长')
    expect(judged?.fact?.zh.length).toBeLessThan(240)
  })
})
