import { expect, test } from '@jest/globals'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { ownerOnWay } from '../../../../src/collect/android/dex/owner-on-way.ts'
import { loadVocabulary } from '../../../../src/vocabulary/load.ts'

const vocabulary = await loadVocabulary()
const ownerOf = codeOwners(vocabulary, ['com.demo.clinic'])
const ownerOfCall = (className: string, ...way: string[]): string =>
  ownerOnWay(ownerOf(className), className, way, ownerOf, vocabulary).owner

test.each([
  [
    'a renamed class is of the SDK that runs it',
    'a.b.k',
    ['com.demo.clinic.App.onCreate', 'com.baidu.mobstat.StatService.start', 'a.b.k.a'],
    'baidu-mtj',
  ],
  [
    'of the nearest of two',
    'a.b.k',
    ['com.umeng.commonsdk.UMConfigure.init', 'com.baidu.mobstat.StatService.start', 'a.b.k.a'],
    'baidu-mtj',
  ],
  [
    'a class that the app runs stays of its package: whose it is nobody can tell',
    'a.b.k',
    ['com.baidu.mobstat.StatService.start', 'com.demo.clinic.Home.run', 'a.b.k.a'],
    'a.b',
  ],
  [
    'a support library that hands on what it was given owns nothing of it',
    'a.b.k',
    ['com.demo.clinic.Home.onCreate', 'androidx.fragment.app.FragmentActivity.onStart', 'a.b.k.run'],
    'a.b',
  ],
  [
    'unless the way begins in the library and meets nobody else',
    'okio.e',
    ['com.blankj.utilcode.util.UtilsFileProvider.onCreate', 'okio.e.y', 'd1.s.b', 'okio.e.q'],
    'utilcode',
  ],
  [
    'a class with a name of its own is of its package',
    'net.other.lib.Device',
    ['com.baidu.mobstat.StatService.start', 'net.other.lib.Device.id'],
    'net.other.lib',
  ],
  [
    'an SDK keeps its classes, renamed or not',
    'com.umeng.commonsdk.a',
    ['com.baidu.mobstat.b.a'],
    'umeng-common',
  ],
  [
    'a renamed class among those of a support library does what its caller does',
    'androidx.core.view.a',
    ['com.demo.clinic.App.onCreate', 'com.umeng.commonsdk.UMConfigure.init', 'androidx.core.view.a.f'],
    'umeng-common',
  ],
  [
    'of the library where the library calls it',
    'androidx.core.view.a',
    ['com.demo.clinic.App.onCreate', 'androidx.core.view.ViewCompat.a', 'androidx.core.view.a.f'],
    'androidx',
  ],
  ['without a way the package decides', 'a.b.k', [], 'a.b'],
])('%s', (_, className, way, owner) => {
  expect(ownerOfCall(className, ...way)).toBe(owner)
})
