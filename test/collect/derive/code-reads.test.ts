import { describe, expect, test } from '@jest/globals'
import { codeReads } from '../../../src/collect/derive/code-reads.ts'
import type { RowOf } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { vocabulary } from '../screens/rows.ts'

type Call = RowOf<'apiCalls'>

const call = (id: string, cells: Partial<Call> = {}): Call => ({
  id,
  evidence: 'static',
  source: file('app.apk'),
  owner: 'cn.demo',
  act: 'reads',
  grade: 'personal',
  kinds: ['imei'],
  call: `android.telephony.TelephonyManager.${id}`,
  reach: 'before-consent',
  ...cells,
})
const readsOf = (...apiCalls: Call[]) =>
  codeReads({ rows: { apiCalls }, complete: [], gaps: [] }, vocabulary).rows.codeReads ?? []

describe('what counts as read by code', () => {
  test('calls of one owner and phase are one row, told by the shortest way', () => {
    const far = call('far', { path: ['a', 'b', 'c'], way: 'a → b → c' })
    const near = call('near', { kinds: ['android_id'], path: ['a', 'b'], way: 'a → b' })
    expect(readsOf(far, near, call('late', { reach: 'later' }))).toMatchObject([
      { reach: 'before-consent', kinds: ['imei', 'android_id'], way: 'a → b', places: 2 },
      { reach: 'later', kinds: ['imei'] },
    ])
  })

  test.each([
    ['a call that nothing leads to', { reach: 'unreached' }],
    ['a call whose permission the manifest lacks: the platform refuses it', { permissionDeclared: false }],
    ['a call that gives no kind', { kinds: [] }],
    ['a call that sends', { grade: 'weak' }],
    ['the start of an SDK', { act: 'starts-sdk' }],
    ['a plain library that asks in which process it runs', { owner: 'androidx', kinds: ['running_apps'] }],
  ] as const)('%s is left out', (_what, cells) => expect(readsOf(call('one', cells))).toEqual([]))

  test('a row tells whether all of its calls wait for a permission that is granted at run time', () => {
    const located = { needs: ['android.permission.ACCESS_FINE_LOCATION'] }
    expect(readsOf(call('one', located))[0]?.awaitsGrant).toBe(true)
    expect(readsOf(call('one', located), call('two'))[0]?.awaitsGrant).toBe(false)
    const normal = { needs: ['android.permission.ACCESS_NETWORK_STATE'] }
    expect(readsOf(call('one', normal))[0]?.awaitsGrant).toBe(false)
  })

  test('a permission that is given in the settings alone is a grant too', () => {
    const media = {
      needs: ['android.permission.READ_MEDIA_IMAGES', 'android.permission.MANAGE_EXTERNAL_STORAGE'],
      kinds: ['photos'],
    }
    expect(readsOf(call('one', media))[0]?.awaitsGrant).toBe(true)
    expect(readsOf(call('one', { ...media, owner: 'glide' }))).toMatchObject([{ reach: 'later' }])
  })

  test('the way shown is one to what tells most: an SDK asks first in which process it runs', () => {
    const near = call('getRunningAppProcesses', {
      kinds: ['running_apps'],
      path: ['a', 'b'],
      way: 'a → b',
    })
    const far = call('getDeviceId', { path: ['a', 'b', 'c'], way: 'a → b → c' })
    expect(readsOf(near, far)).toMatchObject([{ kinds: ['running_apps', 'imei'], way: 'a → b → c' }])
    expect(readsOf(near)).toMatchObject([{ way: 'a → b' }])
  })

  test('what lies behind the call by which an SDK is prepared, as long as nothing starts it', () => {
    const prepare = 'com.umeng.commonsdk.UMConfigure.preInit'
    const behind = (id: string, more: Partial<Call> = {}): Call =>
      call(id, { owner: 'umeng-common', path: ['cn.demo.App.onCreate', prepare, 'x.Y.z'], ...more })
    expect(readsOf(behind('one'), behind('two'))[0]?.prepared).toBe('UMConfigure.preInit')
    expect(
      readsOf(behind('one'), behind('two', { path: ['cn.demo.App.onCreate', 'x.Y.z'] }))[0]?.prepared,
    ).toBe('')
    const start = call('init', { act: 'starts-sdk', starts: 'umeng-common', reach: 'before-consent' })
    expect(readsOf(behind('one'), start)[0]?.prepared).toBe('')
    expect(readsOf(behind('one'), { ...start, reach: 'later' })[0]?.prepared).toBe('UMConfigure.preInit')
    expect(readsOf(behind('one', { reach: 'later' }))[0]?.prepared).toBe('')
  })

  test('an identifier is told of each owner once, where it can be read first', () => {
    const reads = readsOf(
      call('first', { kinds: ['mac'] }),
      call('then', { kinds: ['mac', 'imei'], reach: 'behind-guard' }),
      call('last', { kinds: ['imei'], reach: 'later' }),
      call('other', { kinds: ['imei'], reach: 'later', owner: 'cn.other' }),
    )
    expect(reads.map(({ owner, reach, fixedIdentifiers }) => [owner, reach, fixedIdentifiers])).toEqual([
      ['cn.demo', 'before-consent', ['mac']],
      ['cn.demo', 'behind-guard', ['imei']],
      ['cn.demo', 'later', []],
      ['cn.other', 'later', ['imei']],
    ])
  })

  test('a plain library waits for a permission that nobody granted yet, where its call could run at the start', () => {
    const night = {
      owner: 'androidx',
      needs: ['android.permission.ACCESS_FINE_LOCATION'],
      kinds: ['location'],
    }
    expect(readsOf(call('night', night))).toMatchObject([{ reach: 'later' }])
    const { reach: _, ...unknown } = call('night', night)
    expect(readsOf(unknown)[0]).not.toHaveProperty('reach')
  })
})

test('where calls were not read, the reason is told of the readings too', () => {
  const gaps = [{ table: 'apiCalls', because: 'cap-reached' }] as const
  expect(codeReads({ rows: {}, complete: [], gaps }, vocabulary).gaps).toContainEqual({
    table: 'codeReads',
    because: 'cap-reached',
  })
})
