import { expect, test } from '@jest/globals'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { loadVocabulary } from '../../../../src/vocabulary/load.ts'

const vocabulary = await loadVocabulary()
const ownerOf = codeOwners(
  vocabulary,
  ['com.demo.clinic', 'com.demo.clinic.App'],
  new Map([
    ['a.b.k', 'androidx'],
    ['com.umeng.commonsdk.UMConfigure', 'androidx'],
  ]),
)

test('a class whose name says nothing is owned by the SDK that its constants tell', () => {
  expect(ownerOf('a.b.k')).toMatchObject({ owner: 'androidx', ofApp: false })
})

test('a name that says whose it is comes before what constants tell', () => {
  expect(ownerOf('com.umeng.commonsdk.UMConfigure').owner).not.toBe('androidx')
})

test('other classes are owned by the app or by their package', () => {
  expect(ownerOf('com.demo.clinic.ui.Home')).toMatchObject({ owner: 'com.demo.clinic', ofApp: true })
  expect(ownerOf('net.other.lib.deep.Thing')).toMatchObject({ owner: 'net.other.lib', ofApp: false })
})

test('what starts first and is of an SDK makes nothing the app’s own', () => {
  const started = codeOwners(vocabulary, [
    'com.demo.clinic',
    'com.android.tools.fd.runtime.BootstrapApplication',
  ])
  expect(started('com.android.tools.fd.runtime.Server')).toMatchObject({
    owner: 'android-instant-run',
    ofApp: false,
  })
  expect(started('com.android.other.Thing').ofApp).toBe(false)
  expect(started('com.demo.clinic.ui.Home').ofApp).toBe(true)
})
