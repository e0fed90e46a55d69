import { describe, expect, test } from '@jest/globals'
import { findCallSites } from '../../../../src/collect/android/dex/call-sites.ts'
import { catalogueOf } from '../../../../src/collect/android/dex/catalogue.ts'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { apiCallRows } from '../../../../src/collect/android/dex/code-rows.ts'
import { mayAskFor } from '../../../../src/collect/android/dex/named-permissions.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { noteBook } from '../../../../src/collect/integrity-note.ts'
import { withOracle } from '../../../oracles/with-oracle.ts'
import { vocabulary } from '../../screens/rows.ts'
import { assembled } from './reach-corpus.ts'

const CAMERA = 'android.permission.CAMERA'
const ownerOf = codeOwners(vocabulary, ['cn.demo'])

describe('what a request may ask for that does not tell it', () => {
  const namedBy = (...classes: string[]) => new Map([[CAMERA, new Set(classes)]])
  test('what code of the app, or of no known SDK, names somewhere', () => {
    expect(mayAskFor('cn.demo', namedBy('cn.demo.Shot'), ownerOf, vocabulary)).toEqual([CAMERA])
    expect(mayAskFor('cn.demo', namedBy('w6.a'), ownerOf, vocabulary)).toEqual([CAMERA])
  })
  test('not what an SDK names for itself', () => {
    expect(mayAskFor('cn.demo', namedBy('com.umeng.analytics.A'), ownerOf, vocabulary)).toEqual([])
    const { owner } = ownerOf('com.umeng.analytics.A')
    expect(mayAskFor(owner, namedBy('com.umeng.analytics.B'), ownerOf, vocabulary)).toEqual([CAMERA])
  })
  test('nothing of a support library, which asks for what it is given', () => {
    expect(mayAskFor('androidx', namedBy('cn.demo.Shot'), ownerOf, vocabulary)).toEqual([])
  })
  test('only what people are asked for', () => {
    const named = new Map([['android.permission.INTERNET', new Set(['cn.demo.Net'])]])
    expect(mayAskFor('cn.demo', named, ownerOf, vocabulary)).toEqual([])
  })
})

withOracle('smali', () => {
  const askedBy = (app: string) => {
    const program = assembled(app)
    const { sites, named } = findCallSites(
      program,
      catalogueOf(vocabulary.apis.values()),
      budgetOf(),
      noteBook(),
    )
    const { rows } = apiCallRows(program, sites, vocabulary, { ownerOf, reachOf: () => undefined, named })
    return rows.find(({ act }) => act === 'asks')
  }
  test('a request through a field names what it may ask for; one that tells it does not', () => {
    const handedIn = askedBy('permissions-handed-in')
    expect(handedIn?.mayAskFor).toEqual([CAMERA])
    expect(handedIn).not.toHaveProperty('permissions')
    const told = askedBy('permissions-at-launch')
    expect(told?.permissions).toEqual([
      'android.permission.READ_PHONE_STATE',
      'android.permission.ACCESS_FINE_LOCATION',
    ])
    expect(told).not.toHaveProperty('mayAskFor')
  })
})
