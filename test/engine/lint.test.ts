import { describe, expect, test } from '@jest/globals'
import { lintSource, lintWith, template } from './lint-source.ts'

describe('places', () => {
  test('the template has no mistake', async () => {
    expect(await lintSource(template)).toEqual([])
  })

  test('a wrong column is told with line and column, inside a condition and inside a text', async () => {
    expect(
      await lintSource(template.replace('where: control.screenKind', 'where: control.screenKnd')),
    ).toEqual(['rule-id.yaml:14:16  where: no such column: screenKnd'])
    const inText = await lintSource(template.replace('{control.label}”||', '{control.lable}”||'))
    expect(inText).toEqual(['rule-id.yaml:22:43  finding.zh: no such column: lable'])
  })

  test('a block scalar keeps its lines', async () => {
    const block = "where: |-\n  control.screenKind == 'login'\n  && control.rol == 'checkbox'"
    const source = template.replace(
      "where: control.screenKind == 'login' && control.role == 'checkbox'",
      block,
    )
    expect(await lintSource(source)).toEqual(['rule-id.yaml:16:14  where: no such column: rol'])
  })

  test('broken YAML and unknown keys', async () => {
    expect((await lintSource('id: [')).length).toBeGreaterThan(0)
    expect(await lintWith({ colour: 'red' })).toEqual([expect.stringContaining('unknown key: colour')])
  })
})

describe('guards', () => {
  test.each([
    [
      'settings in violation',
      {
        settings: { n: { default: 1, unit: 'x', note: 'ours' } },
        violation: "control.order > settings.n && control.evidence == 'captured'",
      },
      'threshold that no norm gives',
    ],
    ['static evidence as proof', { violation: 'control.checkedAtStart' }, 'may be static'],
    [
      'absence without completeness',
      {
        each: undefined,
        where: undefined,
        scopes: undefined,
        violation: 'clauses.size() == 0',
        suspected: undefined,
        needs: undefined,
        compliant: 'clauses.size() > 0',
        finding: { zh: '无', en: 'none' },
      },
      'absence proves nothing',
    ],
    [
      'absence by negated exists',
      {
        each: undefined,
        where: undefined,
        scopes: undefined,
        violation: 'false',
        suspected: "!clauses.exists(c, c.kind == 'update')",
        needs: undefined,
        compliant: "clauses.exists(c, c.kind == 'update')",
        finding: { zh: '无', en: 'none' },
      },
      'absence proves nothing',
    ],
    ['a join', { suspected: 'screens.exists(s, s.id == control.screen)' }, 'joins two tables'],
    ['matches', { suspected: "control.label.matches('(a+)+')" }, 'use like()'],
    ['has', { suspected: 'has(control.label)' }, 'has()'],
    ['an unknown phrase list', { suspected: "control.label.mentions('nope')" }, 'no such phrase list: nope'],
    ['an unknown setting', { suspected: 'control.order > settings.n' }, 'no such setting: n'],
    ['a raw identifier', { finding: { zh: '{control.screenKind}', en: 'x' } }, 'raw identifier'],
    ['a verdict of law', { finding: { zh: '违规收集', en: 'x' } }, 'for an authority to say'],
    ['half-width punctuation', { remedy: { zh: '请修改,谢谢', en: 'x' } }, 'full-width'],
    ['an unknown article', { legalBasis: ['cn-app-method-2019/9.9'] }, 'no such article'],
    [
      'a firm rule on a draft article',
      { legalBasis: ['cn-app-method-2019/9.1'], status: 'stable' },
      'is a draft',
    ],
    ['an unknown scope', { scopes: ['attic'] }, 'has no scope attic'],
    ['a name that CEL keeps for itself', { each: 'function in controls', where: 'true' }, 'cannot be a name'],
    ['a wrong type', { needs: 'control.label' }, 'should be a bool'],
  ])('%s', async (_name, change, message) => {
    const said = await lintWith(change)
    expect(said.join('\n')).toContain(message)
  })

  test('tests must show both sides and name real columns', async () => {
    const given = { controls: [{ id: 'c', colour: 'red', role: 'lever' }] }
    const said = await lintWith({
      tests: Array.from({ length: 3 }, () => ({ name: 'n', given, expect: 'compliant' })),
    })
    expect(said.join('\n')).toContain('no test expects violation or suspected')
    expect(said.join('\n')).toContain('no test expects untested or review')
    expect(said.join('\n')).toContain('no such column: controls.colour')
    expect(said.join('\n')).toContain('controls.role is never lever')
  })
})
