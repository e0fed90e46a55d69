import { describe, expect, test } from '@jest/globals'
import { lintWith } from './lint-source.ts'

/** What lint says, without the file's name and, where only the words matter, without the place. */
const said = async (change: Record<string, unknown>): Promise<string[]> =>
  (await lintWith(change)).map((line) => line.replace(/^rule-id\.yaml:\d+:\d+ {2}/, ''))

describe('calls', () => {
  test.each([
    [
      'a phrase list must be named',
      'control.label.mentions(control.role)',
      ['suspected: no such phrase list: name it by a literal'],
    ],
    ['a phrase list that is there', "control.label.mentions('agree')", []],
    ['a table must be named', 'complete(control.screen)', ['suspected: no such table: name it by a literal']],
    ['a table that is none', "complete('attics')", ['suspected: no such table: attics']],
    ['a scope that is none', "complete('controls', 'attic')", ['suspected: controls has no scope attic']],
    ['a scope that is there', "complete('controls', 'login')", []],
    ['a table without scope', "complete('controls')", []],
    [
      'a setting that is none',
      'control.order > 1 && control.order > settings.n',
      ['suspected: no such setting: n'],
    ],
    ['a column that is called like settings', 'control.order > 1', []],
  ])('%s', async (_name, suspected, expected) => {
    expect(await said({ suspected })).toEqual(expected)
  })

  test('the place is that of the call, not of the condition', async () => {
    const places = async (suspected: string) =>
      (await lintWith({ suspected })).map((line) => /:(\d+) /.exec(line)?.[1])
    const [first] = await places("control.label.mentions('nope')")
    const [later] = await places("control.order > 1 && control.label.mentions('nope')")
    expect(Number(later) - Number(first)).toBe('control.order > 1 && '.length)
    const [setting] = await places('control.order > settings.n')
    const [laterSetting] = await places('control.order > 1 && control.order > settings.n')
    expect(Number(laterSetting) - Number(setting)).toBe('control.order > 1 && '.length)
  })
})

describe('types', () => {
  test.each([
    ['a condition is a truth', { needs: 'control.order' }, ['needs: should be a bool, is a int']],
    [
      'each wants a list',
      { each: 'control in policy', where: undefined, scopes: undefined },
      [expect.stringMatching(/^each: should be a list, is a /)],
    ],
    [
      'a name keeps the type of what it stands for',
      { let: { label: 'control.label' }, needs: 'label' },
      ['needs: should be a bool, is a string'],
    ],
    [
      'a name that is wrong is told once',
      { let: { label: 'control.lable' }, needs: "label == 'x'" },
      ['let.label: no such column: lable'],
    ],
    [
      'a list that is wrong is told once',
      { each: 'control in contrls', scopes: undefined },
      ['each: no such name: contrls'],
    ],
    ['a cited list', { cite: "controls.filter(c, c.role == 'checkbox')" }, []],
    ['several', { cite: ['controls', 'screens'] }, []],
    ['a cited row', { cite: 'control' }, []],
    ['a cited text', { cite: 'control.label' }, ['cite: should be a list, is a string']],
    [
      'the second of several',
      { cite: ['controls', 'control.label'] },
      ['cite[1]: should be a list, is a string'],
    ],
    [
      'a row is no condition',
      { needs: 'control' },
      [expect.stringMatching(/^needs: should be a bool, is a .*Row$/)],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await said(change)).toEqual(expected)
  })
})

describe('explanations', () => {
  const says = { zh: '甲', en: 'a' }
  const by = { zh: '乙', en: 'b' }
  test.each([
    ['ruled out by a condition', [{ says, excluded: 'control.order > 1', by }], []],
    ['ruled out by nothing that the tool reads', [{ says }], []],
    [
      'a wrong column',
      [{ says }, { says, excluded: 'control.ordr > 1', by }],
      ['explanations[1].excluded: no such column: ordr'],
    ],
    [
      'no truth',
      [{ says, excluded: 'control.order', by }],
      ['explanations[0].excluded: should be a bool, is a int'],
    ],
    [
      'a wrong column in the words',
      [{ says, excluded: 'control.order > 1', by: { zh: '{control.lable}', en: 'b' } }],
      ['explanations[0].by.zh: no such column: lable'],
    ],
    [
      'in English',
      [{ says, excluded: 'control.order > 1', by: { zh: '乙', en: '{control.lable}' } }],
      ['explanations[0].by.en: no such column: lable'],
    ],
  ])('%s', async (_name, explanations, expected) => {
    expect(await said({ explanations })).toEqual(expected)
  })

  test('a rule without any', async () => {
    expect(await said({ explanations: undefined, violation: 'false' })).toEqual([])
  })

  test('words with a brace left open', async () => {
    const finding = { zh: '甲{control.label', en: 'a' }
    expect(await said({ finding })).toEqual([expect.stringMatching(/^finding\.zh: /)])
  })
})
