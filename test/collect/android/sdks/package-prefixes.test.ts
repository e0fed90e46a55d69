import { describe, expect, test } from '@jest/globals'
import { packagePrefixes } from '../../../../src/collect/android/sdks/package-prefixes.ts'

const searchIn = (prefixes: readonly string[]) => {
  const search = packagePrefixes(prefixes.map((prefix, owner) => ({ prefix, owner })))
  return (descriptor: string): string | undefined => prefixes[search.ownerOf(descriptor)]
}

/** The longest prefix by trying every one. */
const tried = (prefixes: readonly string[], descriptor: string): string | undefined =>
  prefixes
    .filter((prefix) =>
      ['/', ';', '$'].some((end) => descriptor.startsWith(`L${prefix.replaceAll('.', '/')}${end}`)),
    )
    .sort((a, b) => b.length - a.length)[0]

describe('package prefixes', () => {
  const of = searchIn(['com.umeng', 'com.umeng.message', 'com.loc', 'cn.jpush.android', 'com.mob.MobSDK'])

  test.each([
    ['Lcom/umeng/commonsdk/UMConfigure;', 'com.umeng'],
    ['Lcom/umeng/message/PushAgent;', 'com.umeng.message'],
    ['Lcom/umeng/messages/Other;', 'com.umeng'],
    ['Lcom/umeng/zz/After;', 'com.umeng'],
    ['Lcom/loc/a;', 'com.loc'],
    ['Lcom/local/Thing;', undefined],
    ['Lcom/mob/MobSDK;', 'com.mob.MobSDK'],
    ['Lcom/mob/MobSDK$1;', 'com.mob.MobSDK'],
    ['Lcom/mob/MobSDKs;', undefined],
    ['Lcom/umeng;', 'com.umeng'],
    ['La/b;', undefined],
    ['Lzz/z;', undefined],
    ['[I', undefined],
    ['', undefined],
  ])('%s', (descriptor, prefix) => expect(of(descriptor)).toBe(prefix))

  test('finds what trying every prefix finds, on names made of few letters', () => {
    let state = 7
    const next = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % below
    }
    const name = (segments: number): string[] =>
      Array.from({ length: segments }, () => ['a', 'b', 'ab', 'ba', 'a$'][next(5)] ?? 'a')
    const prefixes = [...new Set(Array.from({ length: 60 }, () => name(2 + next(3)).join('.')))]
    const found = searchIn(prefixes)
    for (let round = 0; round < 4000; round++) {
      const descriptor = `L${name(1 + next(6)).join('/')};`
      expect([descriptor, found(descriptor)]).toEqual([descriptor, tried(prefixes, descriptor)])
    }
  })

  test('no prefixes, no owner', () => expect(searchIn([])('La/b;')).toBeUndefined())
})
