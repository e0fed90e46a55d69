import { describe, expect, test } from '@jest/globals'
import { beijingTime } from '../../src/beijing.ts'
import { factName } from '../../src/report/fact-name.ts'
import { countVerdicts, itemsOf, outlineOf } from '../../src/report/outline.ts'
import { signatureOf } from '../../src/report/signature.ts'
import { supplyOf } from '../../src/report/supply.ts'
import { visible } from '../../src/report/visible.ts'
import { wordsOf } from '../../src/words/words.ts'
import { medicalCase } from './fixture.ts'

const outline = outlineOf(medicalCase)

describe('the order of a case', () => {
  test('worst first, then by grade, each rule in one chapter', () => {
    expect(outline.problems.map(({ result }) => result.verdict)).toEqual([
      'violation',
      'violation',
      'suspected',
      'suspected',
      'suspected',
      'suspected',
    ])
    expect(outline.problems[2]?.result.severity).toBe('high')
    const { problems, reviews, untested, clean } = outline
    expect(problems.length + reviews.length + untested.length + clean.length).toBe(medicalCase.results.length)
  })

  test('a rule keeps all its findings, those that decide nothing apart', () => {
    const ticked = outline.problems.find(({ result }) => result.rule === 'pre-checked-consent')
    expect([ticked?.stated.length, ticked?.open.length, ticked?.clean.length]).toEqual([1, 1, 1])
  })

  test('where no item was decided, nothing was judged, whatever rules of other norms say', () => {
    expect(outline.judged).toBe(true)
    const left = new Set(['untested', 'compliant'])
    const results = medicalCase.results.filter(({ verdict }) => left.has(verdict))
    const norms = medicalCase.norms.map((norm) => ({
      ...norm,
      groups: norm.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, verdict: 'untested' as const })),
      })),
    }))
    expect(outlineOf({ ...medicalCase, results, norms }).judged).toBe(false)
  })

  test('every untested item is with a need or with people', () => {
    const items = outline.main === undefined ? [] : itemsOf(outline.main)
    const covered = new Set([...outline.needs.flatMap((need) => need.items), ...outline.people])
    expect(items.filter((item) => item.verdict === 'untested' && !covered.has(item))).toEqual([])
    expect(countVerdicts(items).untested).toBe(covered.size)
  })
})

describe('what would decide', () => {
  test.each([
    [{ fact: 'screens/first-run', because: 'incomplete-scope' }, 'first-run'],
    [{ fact: 'screens/settings', because: 'no-session' }, 'settings'],
    [{ fact: 'controls.checkedAtStart', because: 'missing-cell' }, 'screens'],
    [{ fact: 'clauses', because: 'script-shell' }, 'policy'],
    [{ fact: 'permissions.policyExplains', because: 'missing-cell' }, 'policy'],
    [{ fact: 'permissions.necessaryForType', because: 'no-type-chosen' }, 'type'],
    [{ fact: 'rightsAttempts/deletion', because: 'incomplete-scope' }, 'attempts'],
    [{ fact: 'screens', because: 'session-of-another-build' }, 'session'],
    [{ fact: 'app.targetSdk', because: 'package-unreadable' }, 'package'],
    [{ fact: 'codeReads', because: 'incomplete-scope' }, 'person'],
    [{ fact: 'codeReads', because: 'package-unreadable' }, 'package'],
    [{ fact: 'appProfile.hasAccounts', because: 'no-type-chosen' }, 'profile'],
    [{ fact: 'signers', because: 'cap-reached' }, 'retry'],
    [{ fact: 'a table of tomorrow', because: 'x' }, 'package'],
  ])('%p is %s', (missing, supply) => {
    expect(supplyOf(missing)).toBe(supply)
  })

  test('facts have names people know', () => {
    const zh = wordsOf('zh')
    expect(factName(zh, 'screens/first-run')).toBe('首次运行界面')
    expect(factName(zh, 'controls.checkedAtStart')).toBe('勾选框的初始状态')
    expect(factName(zh, 'controls.label2')).toBe('界面控件（label2）')
    expect(factName(zh, 'tomorrow')).toBe('tomorrow')
  })
})

describe('small truths', () => {
  test('a signature holds when one scheme was computed and none disagrees; the rest is told apart', () => {
    const signers = medicalCase.facts.rows.signers ?? []
    const of = (verified: (boolean | undefined)[]) =>
      signatureOf({
        rows: {
          signers: signers.map(({ verified: _, ...row }, at) => ({
            ...row,
            ...(verified[at] === undefined ? {} : { verified: verified[at] === true }),
          })),
        },
      })
    expect(of([true, true])).toEqual({ state: 'passed', schemes: ['V1', 'V2'], open: [] })
    expect(of([undefined, true])).toEqual({ state: 'passed', schemes: ['V2'], open: ['V1'] })
    expect(of([undefined, undefined]).state).toBe('not-computed')
    expect(of([true, false])).toEqual({ state: 'failed', schemes: ['V2'], open: [] })
    expect(signatureOf({ rows: {} }).state).toBe('unknown')
  })

  test('times are those of Beijing; what is no time stays as it is', () => {
    expect(beijingTime('2026-11-24T01:02:03.000Z')).toBe('2026-11-24 09:02:03')
    expect(beijingTime('2026-11-20T09:30:00+08:00', 90)).toBe('2026-11-20 09:31:30')
    expect(beijingTime('昨天')).toBe('昨天')
    expect(beijingTime('+275760-09-13T00:00:00Z')).toBe('+275760-09-13T00:00:00Z')
  })

  test('a family of pictographs stays one', () => {
    expect(visible('👨‍👩‍👧')).toBe('👨‍👩‍👧')
    expect(visible('a\u200db\ud800')).toBe('a⟦U+200D⟧b⟦U+D800⟧')
    expect(visible('一\n二\t三')).toBe('一\n二\t三')
  })
})
