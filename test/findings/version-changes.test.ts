import { describe, expect, test } from '@jest/globals'
import type { Rows } from '../../src/facts/index.ts'
import { file } from '../../src/facts/locator.ts'
import { versionChanges } from '../../src/findings/version-changes.ts'

const head = (id: string) => ({ id, evidence: 'static', source: file('app.apk') }) as const
const permission = (name: string) => ({ ...head(name), name })
const sdk = (id: string, more: object = {}) => ({
  ...head(id),
  sdk: id,
  name: `${id}的名称`,
  vendor: `${id}公司`,
  ...more,
})
const call = (api: string, owner: string) => ({
  ...head(api + owner),
  api,
  apiName: `读取${api}`,
  owner,
  ownerName: `${owner}代码`,
})

describe('two versions of an app', () => {
  test('differ in permissions, SDKs and calls by what is only in one of them', () => {
    const old: Rows = {
      permissions: [permission('A'), permission('B')],
      sdks: [sdk('x', { version: '1' }), sdk('y'), sdk('w')],
      apiCalls: [call('imei', 'app'), call('mac', 'app')],
    }
    const now: Rows = {
      permissions: [permission('B'), permission('C')],
      sdks: [sdk('x', { version: '2' }), sdk('y'), sdk('z')],
      apiCalls: [call('imei', 'x'), call('mac', 'app')],
    }
    expect(versionChanges(old, now)).toEqual({
      permissions: { added: [{ name: 'C', text: '' }], removed: [{ name: 'A', text: '' }] },
      sdks: {
        added: [
          { name: 'x的名称 2', text: 'x公司' },
          { name: 'z的名称', text: 'z公司' },
        ],
        removed: [
          { name: 'x的名称 1', text: 'x公司' },
          { name: 'w的名称', text: 'w公司' },
        ],
      },
      calls: {
        added: [{ name: '读取imei', text: 'x代码' }],
        removed: [{ name: '读取imei', text: 'app代码' }],
      },
    })
  })

  test('are compared only where both were read', () => {
    expect(versionChanges({}, {})).toEqual({})
    expect(versionChanges({ permissions: [] }, {})).toEqual({})
    expect(versionChanges({}, { sdks: [], apiCalls: [] })).toEqual({})
    expect(versionChanges({ permissions: [] }, { permissions: [] })).toEqual({
      permissions: { added: [], removed: [] },
    })
  })

  test('have a policy to compare only where one was found in both', () => {
    const found = { policy: [{ ...head('p'), found: true }] }
    const none = { policy: [{ ...head('p'), found: false }] }
    expect(versionChanges(found, none).policy).toBeUndefined()
    expect(versionChanges(none, found).policy).toBeUndefined()
    expect(versionChanges(none, none).policy).toBeUndefined()
    expect(versionChanges(found, found).policy).toBeDefined()
  })

  test('call a thing by its id where no name was read', () => {
    const { sdks, calls } = versionChanges(
      { sdks: [], apiCalls: [] },
      { sdks: [{ ...head('x'), sdk: 'x' }], apiCalls: [{ ...head('c'), api: 'imei', owner: 'cn.a' }] },
    )
    expect(sdks?.added).toEqual([{ name: 'x', text: '' }])
    expect(calls?.added).toEqual([{ name: 'imei', text: 'cn.a' }])
  })
})
