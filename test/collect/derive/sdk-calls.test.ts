import { describe, expect, test } from '@jest/globals'
import { packedCode } from '../../../src/collect/derive/packed-code.ts'
import { sdkCalls } from '../../../src/collect/derive/sdk-calls.ts'
import type { Completeness, Facts } from '../../../src/facts/facts.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { vocabulary } from '../screens/rows.ts'

const head = (id: string) => ({ id, evidence: 'static' as const, source: file(id) })
const START: readonly Completeness[] = [{ table: 'apiCalls', scope: 'start' }]
const PROVIDER = 'cn.jpush.android.service.InitProvider'

const call = (cells: Partial<RowOf<'apiCalls'>> = {}): RowOf<'apiCalls'> => ({
  ...head('c1'),
  callerClass: 'cn.jpush.android.a.b',
  act: 'reads',
  grade: 'personal',
  reach: 'before-consent',
  entry: PROVIDER,
  ...cells,
})
const push = (cells: Partial<RowOf<'sdks'>> = {}): RowOf<'sdks'> => ({
  ...head('jiguang-push'),
  sdk: 'jiguang-push',
  grade: 'called',
  starters: [PROVIDER],
  ...cells,
})

const derived = (
  calls: readonly RowOf<'apiCalls'>[],
  sdk: RowOf<'sdks'> = push(),
  complete: readonly Completeness[] = START,
) => {
  const { rows } = sdkCalls({ rows: { apiCalls: calls, sdks: [sdk] }, complete, gaps: [] }, vocabulary)
  return { call: rows.apiCalls?.[0], sdk: rows.sdks?.[0] }
}

describe('whose SDK makes a call', () => {
  test('is told by the package of the caller', () => {
    expect(derived([call()]).call).toMatchObject({ sdk: 'jiguang-push', sdkName: '极光推送' })
    expect(derived([call({ callerClass: 'cn.example.app.Main' })]).call?.sdk).toBeUndefined()
    expect(derived([call({ callerClass: 'cn.jpush.androidx.Main' })]).call?.sdk).toBeUndefined()
  })
})

describe('what a start by the system does', () => {
  test('it reads where a call that reads is reached from the component', () =>
    expect(derived([call()]).sdk).toMatchObject({ startCollects: true, startKnownBy: 'code' }))

  test.each([
    ['from another component', call({ entry: 'cn.example.App' })],
    ['later', call({ reach: 'later' })],
    ['near to personal information only', call({ grade: 'weak' })],
    ['to ask for a permission', call({ act: 'asks' })],
  ])('a call %s does not make it so', (_what, other) =>
    expect(derived([other]).sdk).toMatchObject({ startCollects: false, startKnownBy: 'code' }),
  )

  test('without a whole view of the start nothing follows from silence', () =>
    expect(derived([], push(), []).sdk?.startCollects).toBeUndefined())

  test('what the vendor says stands', () => {
    const said = push({ startCollects: false, startKnownBy: 'vendor' })
    expect(derived([call()], said).sdk).toMatchObject({ startCollects: false, startKnownBy: 'vendor' })
  })

  test('an SDK that nothing starts is left alone', () =>
    expect(derived([call()], push({ starters: [] })).sdk?.startCollects).toBeUndefined())
})

describe('when code starts an SDK', () => {
  const start = (id: string, cells: Partial<RowOf<'apiCalls'>> = {}): RowOf<'apiCalls'> =>
    call({ ...head(id), callerClass: 'cn.example.App', act: 'starts-sdk', starts: 'jiguang-push', ...cells })

  test('the earliest phase counts, and in it the shortest way', () => {
    const later = start('later', { reach: 'later' })
    const far = start('far', { path: ['a', 'b', 'c'], way: 'a → b → c' })
    const near = start('near', { path: ['a', 'b'], way: 'a → b' })
    expect(derived([later, far, near]).sdk).toMatchObject({
      startSeen: true,
      startReach: 'before-consent',
      startWay: 'a → b',
      startedBy: ['near'],
    })
    expect(derived([later]).sdk).toMatchObject({ startSeen: true, startReach: 'later' })
  })

  test('the start of another SDK says nothing of it', () => {
    const { sdk } = derived([start('other', { starts: 'umeng-common' })])
    expect(sdk).toMatchObject({ startSeen: false })
    expect(sdk).not.toHaveProperty('startReach')
  })
})

test('a log shows that the start of a component reads, whatever its vendor says', () => {
  const said = push({ startCollects: false, startKnownBy: 'vendor' })
  const event = (frame: string): RowOf<'events'> => ({
    ...head('e1'),
    act: 'reads',
    grade: 'personal',
    phase: 'before-consent',
    stack: ['cn.jpush.android.a.b', frame],
  })
  const seen = (frame: string) =>
    sdkCalls(
      { rows: { apiCalls: [], sdks: [said], events: [event(frame)] }, complete: [], gaps: [] },
      vocabulary,
    ).rows.sdks?.[0]
  expect(seen(`${PROVIDER}.onCreate`)).toMatchObject({
    startCollects: true,
    startKnownBy: 'log',
    startSeenAs: ['e1'],
  })
  expect(seen('cn.example.App.onCreate')).toMatchObject({ startCollects: false, startKnownBy: 'vendor' })
})

describe('packed code', () => {
  const facts = (hidesCode: boolean): Facts => ({
    rows: { packers: [{ ...head('p'), packer: 'p', name: '某加固', hidesCode }] },
    complete: [{ table: 'apiCalls' }, { table: 'permissions' }],
    gaps: [],
  })
  test('takes back what was claimed of calls, and says why', () =>
    expect(packedCode(facts(true))).toMatchObject({
      complete: [{ table: 'permissions' }],
      gaps: [{ table: 'apiCalls', because: 'code-packed', detail: '某加固' }],
    }))
  test('a mark that hides nothing changes nothing', () => {
    const open = facts(false)
    expect(packedCode(open)).toBe(open)
  })
})
