import { expect, test } from '@jest/globals'
import { findCallSites } from '../../../../src/collect/android/dex/call-sites.ts'
import { catalogueOf, descriptorOf } from '../../../../src/collect/android/dex/catalogue.ts'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { apiCallRows, wayOf } from '../../../../src/collect/android/dex/code-rows.ts'
import { analyseReach } from '../../../../src/collect/android/dex/reach.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { noteBook } from '../../../../src/collect/integrity-note.ts'
import { withOracle } from '../../../oracles/with-oracle.ts'
import { vocabulary } from '../../screens/rows.ts'
import { assembled } from './reach-corpus.ts'

test('a way is told by simple class names, an address whole, and the middle of a long one is left out', () => {
  expect(wayOf(['cn.demo.App.onCreate', 'android.telephony.TelephonyManager.getDeviceId'])).toBe(
    'App.onCreate → TelephonyManager.getDeviceId',
  )
  expect(wayOf(['cn.demo.App.onCreate', 'http://api.first.test'])).toBe(
    'App.onCreate → http://api.first.test',
  )
  const long = Array.from({ length: 12 }, (_, nth) => `cn.demo.Step${nth}.go`)
  expect(wayOf(long)).toBe('Step0.go → Step1.go → Step2.go → … → Step9.go → Step10.go → Step11.go')
  const wide = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => `cn.demo.${name.padEnd(40, 'x')}.go`)
  expect(wayOf(wide).replaceAll('x', '')).toBe('One.go → … → Four.go → Five.go')
})

withOracle('smali', () => {
  /** The rows of one small app. */
  const rowsOf = (app: string) => {
    const program = assembled(app)
    const className = `reach.${app.replaceAll('-', '_')}.Splash`
    const entry = { kind: 'activity' as const, type: descriptorOf(className), atStart: true }
    const reach = analyseReach(program, [entry], budgetOf())
    const { sites, named } = findCallSites(
      program,
      catalogueOf(vocabulary.apis.values()),
      budgetOf(),
      noteBook(),
    )
    return apiCallRows(program, sites, vocabulary, {
      ownerOf: codeOwners(vocabulary, ['cn.demo']),
      reachOf: (site) => reach.reachOf(site),
      named,
    }).rows
  }

  test('an address is called by its host, and all hosts of a method are its arguments', () => {
    expect(rowsOf('address-in-code')).toMatchObject([
      {
        api: 'cleartext-address',
        call: 'http://api.first.test',
        way: 'Splash.onCreate → http://api.first.test',
        arguments: ['api.first.test', 'log.second.test'],
        count: 2,
      },
    ])
  })

  test('a request through a field names what it may ask for; one that tells it does not', () => {
    const [handedIn] = rowsOf('permissions-handed-in')
    expect(handedIn?.mayAskFor).toEqual(['android.permission.CAMERA'])
    expect(handedIn).not.toHaveProperty('permissions')
    const [told] = rowsOf('permissions-at-launch')
    expect(told?.permissions).toEqual([
      'android.permission.READ_PHONE_STATE',
      'android.permission.ACCESS_FINE_LOCATION',
    ])
    expect(told).not.toHaveProperty('mayAskFor')
  })
})
