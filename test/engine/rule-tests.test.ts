import { describe, expect, test } from '@jest/globals'
import type { RuleTest } from '../../src/engine/rule-schema.ts'
import { factsOf, runRuleTests } from '../../src/engine/rule-tests.ts'
import { ruleWith, vocabulary } from './vocabulary.ts'

const box = {
  id: 'c1',
  screenKind: 'login',
  role: 'checkbox',
  label: '同意',
  checkedAtStart: true,
  evidence: 'captured',
}
const problems = (one: Partial<RuleTest>, rule = {}) =>
  runRuleTests(
    ruleWith({ ...rule, tests: [{ name: 't', given: { controls: [box] }, expect: 'violation', ...one }] }),
    vocabulary,
  ).flatMap((outcome) => outcome.problems)

describe('the tests that stand in a rule', () => {
  test('pass where verdict, sentence and rows are as they say, in either language', () => {
    expect(problems({ says: '登录界面的“同意”', cites: ['c1'] })).toEqual([])
    expect(problems({ says: 'on the login screen' })).toEqual([])
  })

  test('tell what came instead', () => {
    expect(problems({ expect: 'compliant' })).toEqual(['expected compliant, got violation'])
    expect(problems({ says: '注册' })).toEqual(['should say "注册", says "登录界面的“同意”"'])
    expect(problems({ cites: ['c1', 'c2'] })).toEqual(['should cite c2, cites c1'])
    expect(problems({ given: {}, expect: 'untested', cites: ['c9'], says: 'x' })).toEqual([
      'should say "x", says ""',
      'should cite c9, cites nothing',
    ])
    expect(problems({}, { compliant: 'control.checkedAtStart' })).toEqual([
      'expected violation, got error: the rule contradicts itself',
    ])
  })

  test('tell which sentence stands on a cell that rows may lack', () => {
    const finding = { zh: '“{control.label}”已勾选', en: '[["{control.label}" ]]is ticked' }
    expect(problems({}, { finding })).toEqual([
      'says "（未知）" where controls.label was not read; put that part of the text in [[ ]]',
    ])
    expect(problems({ given: { controls: [{ ...box, label: undefined }] } }, { finding })).toEqual([
      'says "（未知）"',
    ])
  })

  test('state facts: a list is whole, unless it says otherwise; a single table was captured', () => {
    const { rows, complete } = factsOf({
      name: 't',
      expect: 'untested',
      given: {
        controls: [{}],
        screens: { complete: ['login'], rows: [{ id: 's' }] },
        clauses: { complete: false, rows: [] },
        app: { package: 'a.b' },
      },
    })
    expect(rows).toMatchObject({
      controls: [{ id: 'controls-1', evidence: 'static' }],
      screens: [{ id: 's' }],
      clauses: [],
      app: [{ id: 'app-1', evidence: 'captured', package: 'a.b' }],
    })
    expect(complete).toEqual([{ table: 'controls' }, { table: 'screens', scope: 'login' }, { table: 'app' }])
  })

  test('name no table that there is not', () => {
    expect(() => factsOf({ name: 't', expect: 'untested', given: { nothing: [] } })).toThrow(
      'no such table: nothing',
    )
  })
})
