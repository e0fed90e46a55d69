import { describe, expect, test } from '@jest/globals'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { mayAskFor } from '../../../../src/collect/android/dex/named-permissions.ts'
import { vocabulary } from '../../screens/rows.ts'

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
  test('of a library, which asks for what it is given, what the own code names: a build may have renamed its methods', () => {
    expect(mayAskFor('xxpermissions', namedBy('cn.demo.Shot'), ownerOf, vocabulary)).toEqual([CAMERA])
    expect(mayAskFor('androidx', namedBy('w6.a'), ownerOf, vocabulary)).toEqual([])
    expect(mayAskFor('androidx', namedBy('androidx.camera.view.A'), ownerOf, vocabulary)).toEqual([])
  })
  test('only what people are asked for', () => {
    const named = new Map([['android.permission.INTERNET', new Set(['cn.demo.Net'])]])
    expect(mayAskFor('cn.demo', named, ownerOf, vocabulary)).toEqual([])
  })
})
