import { describe, expect, test } from '@jest/globals'
import { TABLES } from '../../src/facts/index.ts'
import { lintSource, lintWith, template } from './lint-source.ts'

/** What lint says, without the file's name and the place. */
const said = async (change: Record<string, unknown>): Promise<string[]> =>
  (await lintWith(change)).map((line) => line.replace(/^rule-id\.yaml:\d+:\d+ {2}/, ''))

const both = (text: string) => ({ zh: text, en: text })
const testsOf = (...verdicts: string[]) =>
  verdicts.map((verdict) => ({ name: 'n', given: {}, expect: verdict }))
/** A rule that only people decide, with its questions. */
const byPeople = {
  decidedBy: 'people',
  questions: [both('问')],
  each: undefined,
  where: undefined,
  scopes: undefined,
  violation: undefined,
  suspected: undefined,
  needs: undefined,
  compliant: undefined,
  finding: undefined,
  explanations: undefined,
  tests: testsOf('untested'),
}

describe('the name', () => {
  test('is that of the file', async () => {
    expect(await said({ id: 'other-id' })).toEqual(["id: should be the file's name, rule-id"])
    expect(await lintSource(template.replace('id: rule-id', 'id: other-id'))).toEqual([
      "rule-id.yaml:2:5  id: should be the file's name, rule-id",
    ])
  })
})

describe('articles', () => {
  test.each([
    ['one that is there', { legalBasis: ['cn-app-method-2019/1.1'] }, []],
    [
      'the second is not there',
      { legalBasis: ['cn-app-method-2019/1.1', 'cn-app-method-2019/8.8'] },
      ['legalBasis[1]: no such article: cn-app-method-2019/8.8'],
    ],
    ['a draft of a rule that is one', { legalBasis: ['cn-app-method-2019/9.1'] }, []],
    [
      'a draft of a rule that is none',
      { legalBasis: ['cn-app-method-2019/9.1'], status: undefined },
      ['legalBasis[0]: cn-app-method-2019/9.1 is a draft, so the rule is a draft too'],
    ],
    ['a rule in force on an article in force', { status: 'stable' }, []],
    ['what it settles is what it cites', { settles: ['cn-app-method-2019/1.1'] }, []],
    [
      'what it settles is cited by others',
      { settles: ['cn-app-method-2019/1.1', 'cn-app-method-2019/9.1'] },
      ['settles[1]: not among legalBasis: cn-app-method-2019/9.1'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await said(change)).toEqual(expected)
  })
})

describe('rows and scopes', () => {
  test.each([
    [
      'where without each',
      {
        each: undefined,
        scopes: undefined,
        where: 'true',
        violation: 'false',
        suspected: undefined,
        needs: undefined,
        compliant: 'true',
        finding: both('甲'),
        explanations: undefined,
      },
      ['where: narrows rows, so it needs each'],
    ],
    [
      'a scope without rows',
      {
        each: undefined,
        where: undefined,
        scopes: ['login'],
        violation: 'false',
        suspected: undefined,
        needs: undefined,
        compliant: 'true',
        finding: both('甲'),
        explanations: undefined,
      },
      ['scopes[0]: the rule has no scope login'],
    ],
    [
      'a scope of rows that were narrowed',
      { each: "control in controls.filter(c, c.role == 'checkbox')" },
      [],
    ],
    ['the second scope', { scopes: ['login', 'attic'] }, ['scopes[1]: controls has no scope attic']],
    [
      'a list that is no table',
      {
        each: 'control in [1, 2].filter(c, c > 1)',
        where: 'true',
        violation: 'false',
        suspected: undefined,
        needs: undefined,
        compliant: 'true',
        finding: both('甲'),
        explanations: undefined,
      },
      ['scopes[0]: the rule has no scope login'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await said(change)).toEqual(expected)
  })
})

describe('both sides', () => {
  test.each([
    ['no violation', { violation: undefined }, ['rule: has no violation']],
    ['no compliant', { compliant: undefined }, ['rule: has no compliant']],
    ['no suspicion is fine', { suspected: undefined }, []],
    ['no finding', { finding: undefined }, ['rule: has no finding']],
    [
      'questions beside evidence',
      { questions: [both('问')] },
      ['questions: evidence decides this rule, not questions'],
    ],
    [
      'excluded without by',
      { explanations: [{ says: both('甲'), excluded: 'control.order > 1' }] },
      ['explanations[0]: excluded and by go together'],
    ],
    [
      'by without excluded',
      { explanations: [{ says: both('甲') }, { says: both('甲'), by: both('乙') }] },
      ['explanations[1]: excluded and by go together'],
    ],
    ['people decide', byPeople, []],
    [
      'people decide, and so does evidence',
      { ...byPeople, suspected: 'false' },
      ['suspected: people decide this rule, no evidence does'],
    ],
    ['people decide without being asked', { ...byPeople, questions: undefined }, ['rule: has no questions']],
    [
      'people decide where evidence is there, without a finding',
      { ...byPeople, needs: 'policy.found', tests: testsOf('untested', 'review') },
      ['rule: has no finding'],
    ],
    [
      'people decide where evidence is there',
      { ...byPeople, needs: 'policy.found', finding: both('甲'), tests: testsOf('untested', 'review') },
      [],
    ],
  ])('%s', async (_name, change, expected) => {
    expect((await said(change)).map((line) => line.replace(/^: /, 'rule: '))).toEqual(expected)
  })
})

describe('tests', () => {
  test.each([
    ['each side', testsOf('violation', 'compliant', 'untested'), []],
    ['by suspicion and review', testsOf('suspected', 'compliant', 'review'), []],
    [
      'too few',
      testsOf('violation', 'compliant'),
      ['tests: at least three tests are wanted', 'tests: no test expects untested or review'],
    ],
    [
      'nothing found',
      testsOf('compliant', 'compliant', 'untested'),
      ['tests: no test expects violation or suspected'],
    ],
    ['nothing in order', testsOf('violation', 'violation', 'untested'), ['tests: no test expects compliant']],
    [
      'nothing open',
      testsOf('violation', 'compliant', 'compliant'),
      ['tests: no test expects untested or review'],
    ],
  ])('%s', async (_name, tests, expected) => {
    expect(await said({ tests })).toEqual(expected)
  })

  test.each([
    ['nobody looked', byPeople, testsOf('compliant'), ['tests: no test expects untested']],
    [
      'nobody was asked',
      { ...byPeople, needs: 'policy.found', finding: both('甲') },
      testsOf('untested'),
      ['tests: no test expects review'],
    ],
  ])('of what people decide: %s', async (_name, rule, tests, expected) => {
    expect(await said({ ...rule, tests })).toEqual(expected)
  })

  const given = (rows: unknown) =>
    said({ tests: [...testsOf('violation', 'compliant'), { name: 'n', given: rows, expect: 'untested' }] })
  const [first = ''] = TABLES.controls.columns.role.values ?? []
  const roles = TABLES.controls.columns.role.values?.join(', ')
  test.each([
    ['a table that is none', { attics: [] }, ['tests[2].given.attics: no such table: attics']],
    [
      'and others beside it',
      { attics: [{ a: 1 }], controls: [{ colour: 1 }] },
      [
        'tests[2].given.attics: no such table: attics',
        'tests[2].given.controls: no such column: controls.colour',
      ],
    ],
    [
      'a column that is none',
      { controls: [{ id: 'a' }, { colour: 'red' }] },
      ['tests[2].given.controls: no such column: controls.colour'],
    ],
    [
      'in a table said to be complete',
      { controls: { complete: true, rows: [{ colour: 'red' }] } },
      ['tests[2].given.controls: no such column: controls.colour'],
    ],
    ['in a table of one row', { app: { colour: 'red' } }, ['tests[2].given.app: no such column: app.colour']],
    [
      'a word that is none of the choices',
      { controls: [{ role: 'lever' }] },
      [`tests[2].given.controls: controls.role is never lever: ${roles}`],
    ],
    ['a word that is one', { controls: [{ role: first, label: 'anything' }] }, []],
    [
      'what each row has',
      {
        controls: [
          { id: 'a', evidence: 'captured', source: { at: 'file', name: 'a' }, also: [], writtenIn: [] },
        ],
      },
      [],
    ],
  ])('rows: %s', async (_name, rows, expected) => {
    expect(await given(rows)).toEqual(expected)
  })
})
