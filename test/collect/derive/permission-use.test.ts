import { expect, test } from '@jest/globals'
import { permissionUse } from '../../../src/collect/derive/permission-use.ts'
import type { Facts } from '../../../src/facts/facts.ts'
import type { RowOf, Rows } from '../../../src/facts/index.ts'
import { file } from '../../../src/facts/locator.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'

const head = { evidence: 'static' as const, source: file('app.apk') }
const CAMERA = 'android.permission.CAMERA'

const used = async (rows: Rows, complete = true, name = CAMERA): Promise<boolean | undefined> => {
  const permissions: RowOf<'permissions'>[] = [{ ...head, id: name, name, kinds: ['camera_image'] }]
  const facts: Facts = {
    rows: { permissions, ...rows },
    complete: complete ? [{ table: 'apiCalls' }] : [],
    gaps: [],
  }
  return permissionUse(facts, await loadVocabulary()).rows.permissions?.[0]?.usedByCode
}

test('a call that needs it, or a request for it, is a use', async () => {
  expect(await used({ apiCalls: [{ ...head, id: 'a', needs: [CAMERA] }] })).toBe(true)
  expect(await used({ apiCalls: [{ ...head, id: 'a', permissions: [CAMERA] }] }, false)).toBe(true)
})

test('none in code that was all read is no use', async () => {
  expect(await used({ apiCalls: [] })).toBe(false)
})

test('a call of a library that looks for the permission and does without it is none', async () => {
  const LOCATION = 'android.permission.ACCESS_FINE_LOCATION'
  const call = (sdk: string) => ({ ...head, id: sdk, sdk, needs: [LOCATION] })
  expect(await used({ apiCalls: [call('androidx')] }, true, LOCATION)).toBe(false)
  expect(await used({ apiCalls: [call('androidx'), call('okhttp')] }, true, LOCATION)).toBe(true)
})

test('it is unknown where a request may ask for it, and says so of no other', async () => {
  const request = { ...head, id: 'r', act: 'asks' as const, mayAskFor: [CAMERA] }
  expect(await used({ apiCalls: [request] })).toBeUndefined()
  expect(await used({ apiCalls: [request] }, true, 'android.permission.RECORD_AUDIO')).toBe(false)
})

test('it is unknown where code was not all read, no call of the catalogue needs it, or code lies elsewhere', async () => {
  expect(await used({})).toBeUndefined()
  expect(await used({ apiCalls: [] }, false)).toBeUndefined()
  expect(await used({ apiCalls: [] }, true, 'android.permission.VIBRATE')).toBeUndefined()
  expect(await used({ apiCalls: [], app: [{ ...head, id: 'app', framework: 'flutter' }] })).toBeUndefined()
  expect(
    await used({ apiCalls: [], sdks: [{ ...head, id: 's', grade: 'embedded', kinds: ['camera_image'] }] }),
  ).toBeUndefined()
})
