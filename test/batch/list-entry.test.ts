import { beforeAll, describe, expect, test } from '@jest/globals'
import { entryReader, type ListEntry } from '../../src/batch/list-entry.ts'
import type { ToolError } from '../../src/errors.ts'

let read: (value: unknown) => ListEntry
beforeAll(async () => {
  read = await entryReader('/lists')
})

describe('entries of a list', () => {
  test('paths stand beside the list; addresses and absolute paths stay', () => {
    expect(
      read({
        id: '7',
        store: 'North',
        sha256: 'A'.repeat(64),
        package: 'a.apk',
        screens: '/s',
        documents: [
          { from: 'p.html', provenance: 'supplied' },
          { from: 'https://p.example/', provenance: 'store-page' },
        ],
      }),
    ).toEqual({
      id: '7',
      store: 'North',
      sha256: 'a'.repeat(64),
      reference: {
        package: '/lists/a.apk',
        screens: '/s',
        documents: [
          { from: '/lists/p.html', provenance: 'supplied' },
          { from: 'https://p.example/', provenance: 'store-page' },
        ],
      },
    })
  })

  test.each([
    [{ pakage: 'a.apk' }, 'did you mean "package"'],
    [{ package: 'a.apk', policy: 'p.html' }, 'a line of JSON has documents: [{from, provenance}]'],
    [{ package: 7 }, 'package should be a text'],
    [
      { package: 'a', documents: [{ from: 'b', provenance: 'hearsay' }] },
      'documents[0].provenance should be one of in-app',
    ],
    [{ id: 'x' }, 'names no package'],
    [[], 'should be keys with their values'],
    [null, 'should be keys with their values'],
  ])('%j is refused with its reason', (value, reason) => {
    expect(() => read(value)).toThrow(reason)
  })

  test('the reason is told in Chinese words', () => {
    const told = (value: unknown): string => {
      try {
        read(value)
      } catch (thrown) {
        return (thrown as ToolError).text.zh
      }
      throw new Error('nothing was thrown')
    }
    expect(told({ package: 7 })).toBe('清单条目有误：package：应为文字。请按文档修改该行。')
    expect(told({ package: 'a', types: '远程会议' })).toContain('types：应为列表')
    expect(told({ pakage: 'a' })).toContain('没有“pakage”这一项，是否为“package”')
  })

  test.each(['a\0b', 'a\ud800b'])('a text that no database keeps is refused: %j', (store) => {
    expect(() => read({ package: 'a.apk', store })).toThrow('characters')
  })

  test('whole pairs of surrogates and written escapes are texts like others', () => {
    expect(read({ package: 'a.apk', store: '应用😀\\u0000' }).store).toBe('应用😀\\u0000')
  })
})
