import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../src/facts/facts.ts'
import { blamedIn, holdAgainst } from '../../src/findings/rejection/hold-against.ts'
import type { Rejection } from '../../src/findings/rejection/read-rejection.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'

const vocabulary = await loadVocabulary()
const umeng = vocabulary.sdks.get('umeng-common')
if (umeng === undefined) throw new Error('the words know no SDK of 友盟')

const rejection = (more: Partial<Rejection>): Rejection => ({
  rules: [],
  frames: [],
  apis: [],
  kinds: [],
  sdks: [],
  conditions: [],
  ...more,
})

const call = (id: string, cells: Record<string, unknown>) => ({
  id,
  api: 'imei',
  kinds: ['imei'],
  owner: 'cn.demo',
  ofApp: true,
  grade: 'high',
  ...cells,
})
const factsOf = (apiCalls: readonly unknown[], more: Record<string, unknown> = {}, complete = true): Facts =>
  ({
    rows: { app: [{ id: 'app', package: 'cn.demo' }], apiCalls, ...more },
    complete: complete ? [{ table: 'apiCalls' }] : [],
    gaps: [],
  }) as unknown as Facts
const idsOf = (given: Partial<Rejection>, facts: Facts): string[] =>
  holdAgainst(rejection(given), facts, vocabulary).calls.map(({ id }) => id)

describe('whose code it is', () => {
  const frame = (className: string) => ({ className, method: 'run' })
  const blamed = (given: Partial<Rejection>, appPackage?: string) =>
    blamedIn(rejection(given), vocabulary, appPackage).map(({ id, ofApp }) => [id, ofApp])

  test.each([
    'android',
    'androidx',
    'java',
    'javax',
    'dalvik',
    'libcore',
    'kotlin',
    'kotlinx',
    'sun',
    'com.android.internal',
  ])('frames of %s are nobody’s', (prefix) => {
    expect(blamed({ frames: [frame(`${prefix}.x.Tool`)] })).toEqual([])
  })

  test('a name that only begins or ends like them is somebody’s', () => {
    expect(blamed({ frames: [frame('javafx.Tool')] })).toHaveLength(1)
    expect(blamed({ frames: [frame('my.java.Tool')] })).toHaveLength(1)
  })

  test('the app’s frames are the app’s, others are their owner’s, each once', () => {
    const frames = [frame('cn.demo.App'), frame('cn.demo.Main'), frame('com.umeng.commonsdk.Tool')]
    expect(blamed({ frames }, 'cn.demo')).toEqual([
      [expect.any(String), true],
      [umeng.id, false],
    ])
    expect(blamed({ frames: [frame('cn.demo.App')] })).toEqual([[expect.any(String), false]])
  })

  test('SDKs that are named are blamed with their names', () => {
    expect(blamedIn(rejection({ sdks: [umeng.id, 'no-such'] }), vocabulary, undefined)).toEqual([
      { id: umeng.id, zh: umeng.name.zh, en: umeng.name.en, ofApp: false },
    ])
  })
})

describe('the calls it is about', () => {
  test('are those of the api or of the kind that is named', () => {
    const facts = factsOf([
      call('api', {}),
      call('kind', { api: 'other', kinds: ['mac', 'imei'] }),
      call('neither', { api: 'other', kinds: ['mac'] }),
      call('unnamed', { api: undefined, kinds: undefined }),
    ])
    expect(idsOf({ apis: ['imei'] }, facts)).toEqual(['api'])
    expect(idsOf({ kinds: ['imei'] }, facts)).toEqual(['api', 'kind'])
    expect(idsOf({}, facts)).toEqual([])
  })

  test('are none that is noise', () => {
    expect(idsOf({ apis: ['imei'] }, factsOf([call('noise', { grade: 'none' })]))).toEqual([])
  })

  test('are those of the SDK that is named, and of all where only the app is', () => {
    const facts = factsOf([
      call('mine', {}),
      call('theirs', { owner: umeng.id, sdk: umeng.id, ofApp: false }),
      call('nobody', { owner: undefined }),
    ])
    expect(idsOf({ apis: ['imei'], sdks: [umeng.id] }, facts)).toEqual(['theirs'])
    const own = [{ className: 'cn.demo.App', method: 'run' }]
    expect(idsOf({ apis: ['imei'], frames: own }, facts)).toEqual(['mine', 'theirs', 'nobody'])
  })

  test('run earliest first, then by the shorter way', () => {
    const facts = factsOf([
      call('unreached', { reach: 'unreached' }),
      call('later', { reach: 'later' }),
      call('unknown', {}),
      call('guarded', { reach: 'behind-guard' }),
      call('far', { reach: 'before-consent', path: ['a', 'b', 'c', 'd'] }),
      call('near', { reach: 'before-consent', path: ['a', 'b'] }),
    ])
    expect(idsOf({ apis: ['imei'] }, facts)).toEqual([
      'near',
      'far',
      'guarded',
      'unknown',
      'later',
      'unreached',
    ])
  })

  test('are a page at most', () => {
    expect(
      idsOf({ apis: ['imei'] }, factsOf(Array.from({ length: 20 }, (_, i) => call(`c${i}`, {})))),
    ).toHaveLength(12)
  })

  test('are none where no code was read', () => {
    expect(idsOf({ apis: ['imei'] }, { rows: {}, complete: [], gaps: [] })).toEqual([])
  })
})

describe('the SDKs', () => {
  const sdks = [{ id: 's1', sdk: umeng.id }, { id: 's2', sdk: 'other' }, { id: 's3' }]
  const sdksOf = (given: Partial<Rejection>, calls: readonly unknown[]) =>
    holdAgainst(rejection(given), factsOf(calls, { sdks }), vocabulary).sdks.map(({ id }) => id)

  test('are those that are named and those whose calls are found', () => {
    expect(sdksOf({ sdks: [umeng.id] }, [])).toEqual(['s1'])
    expect(sdksOf({ apis: ['imei'] }, [call('c', { sdk: 'other' })])).toEqual(['s2'])
    expect(sdksOf({ apis: ['imei'] }, [call('c', {})])).toEqual([])
  })
})

describe('"no such call"', () => {
  test.each([
    ['all code was read, and a call is named', { apis: ['imei'] }, true, true],
    ['all code was read, and a kind is named', { kinds: ['imei'] }, true, true],
    ['nothing is named', {}, true, false],
    ['some code was not read', { apis: ['imei'] }, false, false],
  ])('%s', (_name, given, complete, expected) => {
    expect(holdAgainst(rejection(given), factsOf([], {}, complete), vocabulary).conclusive).toBe(expected)
  })
})
