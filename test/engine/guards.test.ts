import { describe, expect, test } from '@jest/globals'
import { isTableName, TABLES } from '../../src/facts/index.ts'
import { lintWith } from './lint-source.ts'

const STATIC = /^rule-id\.yaml:\d+:\d+ {2}violation: rows of (.+) may be static: name their evidence/
const THRESHOLD = /^rule-id\.yaml:\d+:\d+ {2}violation: a threshold that no norm gives cannot prove/
const ABSENCE = /^rule-id\.yaml:\d+:\d+ {2}(\w+): absence proves nothing without complete/
const JOIN = /^rule-id\.yaml:\d+:\d+ {2}([\w.[\]]+): joins two tables row by row/

/** A rule about the whole app, whose conditions are given. */
const whole = (change: Record<string, unknown>) =>
  lintWith({
    each: undefined,
    where: undefined,
    scopes: undefined,
    violation: 'false',
    suspected: "clauses.exists(c, c.kind == 'update')",
    needs: undefined,
    compliant: 'clauses.size() > 3',
    finding: { zh: '无', en: 'none' },
    explanations: undefined,
    ...change,
  })

/** What one guard said of a rule: its first group, or all where it has none; other complaints are left out. */
const saidBy = (guard: RegExp, said: readonly string[]): string[] => {
  // Guards speak of sound conditions only: one that is not would make a test say nothing.
  expect(said.filter((line) => /no such|should be|unknown key/.test(line))).toEqual([])
  return said.flatMap((line) => {
    const found = guard.exec(line)
    return found ? [found[1] ?? 'said'] : []
  })
}

/** Tables that reading the package alone can fill. */
const OF_THE_PACKAGE = [
  'app',
  'integrity',
  'signers',
  'permissions',
  'definedPermissions',
  'components',
  'intentFilters',
  'features',
  'libraries',
  'metaData',
  'queries',
  'declarations',
  'codeFiles',
  'apiCalls',
  'codeReads',
  'screens',
  'controls',
  'policyMentions',
]

describe('evidence from the package alone', () => {
  const names = Object.keys(TABLES).filter(isTableName)

  test.each(names.filter((name) => !TABLES[name].single))('rows of %s prove or do not', async (name) => {
    const said = saidBy(STATIC, await whole({ violation: `${name}.size() > 2` }))
    expect(said).toEqual(OF_THE_PACKAGE.includes(name) ? [name] : [])
  })

  test('a table of one row proves nothing either', async () => {
    expect(saidBy(STATIC, await whole({ violation: 'app.targetSdk < 23' }))).toEqual(['app'])
    expect(saidBy(STATIC, await whole({ violation: 'policy.found' }))).toEqual([])
  })

  test.each([
    [
      'a list that a name stands for',
      { let: { mine: 'apiCalls.filter(c, c.ofApp)' }, violation: 'mine.size() > 1' },
      ['apiCalls'],
    ],
    [
      'two tables are named both',
      { violation: 'screens.size() > 1 && permissions.size() > 1' },
      ['screens, permissions'],
    ],
    ['the evidence is named', { violation: "controls.exists(c, c.evidence == 'captured')" }, []],
    [
      'the evidence is named in a part',
      { let: { seen: "controls.filter(c, c.evidence == 'captured')" }, violation: 'seen.size() > 1' },
      [],
    ],
    [
      'static evidence is the breach',
      { violation: 'permissions.size() > 2', staticIsBreach: { zh: '因', en: 'so' } },
      [],
    ],
    ['nothing is proved', { violation: 'false' }, []],
    ['what is always true is proved by nothing', { violation: 'true' }, []],
    ['another value than evidence', { violation: "controls.exists(c, c.role == 'captured')" }, ['controls']],
  ])('%s', async (_name, change, tables) => {
    expect(saidBy(STATIC, await whole(change))).toEqual(tables)
  })

  test('the rows of each count, named or not', async () => {
    const rows = {
      each: 'control in controls',
      where: undefined,
      scopes: undefined,
      suspected: undefined,
      needs: undefined,
    }
    expect(
      saidBy(
        STATIC,
        await whole({ ...rows, violation: 'control.checkedAtStart', compliant: '!control.checkedAtStart' }),
      ),
    ).toEqual(['controls'])
    const others = {
      each: 'clause in clauses',
      violation: "clause.kind == 'x'",
      compliant: "clause.kind != 'x'",
    }
    expect(saidBy(STATIC, await whole({ ...rows, ...others }))).toEqual([])
  })
})

describe('thresholds', () => {
  const settings = { n: { default: 1, unit: 'x', note: 'ours' } }
  test.each([
    ['in a violation', { violation: 'clauses.size() > settings.n' }, ['said']],
    ['in a part of it', { let: { many: 'clauses.size() > settings.n' }, violation: 'many' }, ['said']],
    [
      'in a part of a part',
      { let: { limit: 'settings.n', many: 'clauses.size() > limit' }, violation: 'many' },
      ['said'],
    ],
    ['in a suspicion', { suspected: 'clauses.size() > settings.n' }, []],
    [
      'in a part of something else',
      { let: { many: 'clauses.size() > settings.n' }, suspected: 'many', violation: 'clauses.size() > 9' },
      [],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(saidBy(THRESHOLD, await whole({ settings, ...change }))).toEqual(expected)
  })
})

describe('absence', () => {
  test.each([
    ['no rows', 'clauses.size() == 0', true],
    ['the other way round', '0 == clauses.size()', true],
    ['fewer than', 'clauses.size() < 2', true],
    ['at most', 'clauses.size() <= 2', true],
    ['none of a kind', "!clauses.exists(c, c.kind == 'update')", true],
    ['each is so', "clauses.all(c, c.kind == 'update')", true],
    ['none of those that are left', "clauses.filter(c, c.kind == 'update').size() == 0", true],
    [
      'none of those that are left, by exists',
      "!clauses.filter(c, c.kind == 'update').exists(c, c.kind != 'x')",
      true,
    ],
    ['in a part', 'none', true],
    ['of rows that a name stands for', 'updates.size() == 0', true],
    ['rows are there', 'clauses.size() > 0', false],
    ['some are there', "clauses.exists(c, c.kind == 'update')", false],
    ['the negation of something else', '!policy.found', false],
    ['something else is equal', "policy.document == 'x'", false],
    ['the size of a text', 'policy.document.size() == 0', false],
    ['a count is told by the row', 'policy.characters < 200', false],
    ['the table is complete', "complete('clauses') && clauses.size() == 0", false],
    ['the table is complete, by a part', 'sure && clauses.size() == 0', false],
  ])('%s', async (_name, suspected, told) => {
    const named = {
      none: 'clauses.size() == 0',
      updates: "clauses.filter(c, c.kind == 'update')",
      sure: "complete('clauses')",
    }
    expect(saidBy(ABSENCE, await whole({ let: named, suspected }))).toEqual(told ? ['suspected'] : [])
  })

  test.each(['violation', 'suspected', 'compliant', 'applies'])('in %s', async (name) => {
    expect(saidBy(ABSENCE, await whole({ [name]: 'clauses.size() == 0' }))).toEqual([name])
  })
})

describe('joins', () => {
  test.each([
    ['of two tables', 'screens.exists(s, controls.exists(c, c.screen == s.id))', ['suspected']],
    ['of a table with itself', 'controls.exists(a, controls.exists(b, a.screen == b.screen))', ['suspected']],
    [
      'of three, once told',
      'screens.exists(s, controls.exists(c, c.screen == s.id && clauses.all(x, x.document == c.id)))',
      ['suspected'],
    ],
    ['by filter', 'screens.exists(s, controls.filter(c, c.screen == s.id).size() > 1)', ['suspected']],
    ['by map', 'screens.exists(s, s.id in controls.map(c, c.screen))', []],
    [
      'by map that looks back',
      'screens.exists(s, controls.map(c, c.screen == s.id).size() > 1)',
      ['suspected'],
    ],
    ['one after the other', 'screens.exists(s, s.order > 1) && controls.exists(s, s.order > 1)', []],
    [
      'a table inside, without its row',
      'screens.exists(s, s.order > 1 && controls.exists(c, c.order > 1))',
      [],
    ],
    ['a table counted beside a row', "clauses.exists(c, c.kind == 'x' && documents.size() > 1)", []],
    ['by filter first', 'screens.filter(s, controls.exists(c, c.screen == s.id)).size() > 1', ['suspected']],
  ])('%s', async (_name, suspected, expected) => {
    expect(saidBy(JOIN, await whole({ suspected }))).toEqual(expected)
  })

  test('with the rows of each, in each place where it stands', async () => {
    const said = await lintWith({
      suspected: 'screens.exists(s, s.id == control.screen)',
      needs: 'clauses.exists(c, c.kind == control.role)',
    })
    expect(saidBy(JOIN, said)).toEqual(['suspected', 'needs'])
    expect(said[0]).toMatch(/^rule-id\.yaml:17:\d+ /)
  })

  test('in what rules an explanation out', async () => {
    const explanations = [
      {
        says: { zh: '甲', en: 'a' },
        excluded: 'screens.exists(s, s.id == control.screen)',
        by: { zh: '乙', en: 'b' },
      },
    ]
    expect(saidBy(JOIN, await lintWith({ explanations }))).toEqual(['explanations[0].excluded'])
    const narrowed = [{ where: 'screens.exists(s, s.id == control.screen)', says: { zh: '甲', en: 'a' } }]
    expect(saidBy(JOIN, await lintWith({ explanations: narrowed }))).toEqual(['explanations[0].where'])
  })
})
