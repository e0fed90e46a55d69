import { describe, expect, test } from '@jest/globals'
import { factScope } from '../../src/engine/fact-scope.ts'
import { hostFor } from '../../src/engine/host.ts'
import { file } from '../../src/facts/locator.ts'
import { vocabulary } from './vocabulary.ts'

const scope = factScope({ rows: {}, complete: [{ table: 'controls' }], gaps: [] })
const [zh, en] = [hostFor(scope, vocabulary, 'zh'), hostFor(scope, vocabulary, 'en')]
const contacts = 'android.permission.READ_CONTACTS'

describe('what conditions and texts can call', () => {
  test('names in both languages, from an id or from the row that holds it', () => {
    expect([zh.permissionName(contacts), en.permissionName({ permission: contacts })]).toEqual([
      '读取通讯录（READ_CONTACTS）',
      'Read contacts (READ_CONTACTS)',
    ])
    expect([zh.permissionName({ name: contacts }), zh.permissionName('x.y.OTHER')]).toEqual([
      '读取通讯录（READ_CONTACTS）',
      'OTHER',
    ])
    expect([zh.groupName('CONTACTS'), en.groupName({ group: 'CONTACTS' }), zh.groupName('NONE')]).toEqual([
      '通讯录',
      'Contacts',
      'NONE',
    ])
    expect([zh.kindName('contacts'), en.kindName({ kind: 'contacts' }), zh.kindName('other')]).toEqual([
      '通讯录',
      'contacts',
      'other',
    ])
    expect([
      zh.screenName({ screenKind: 'login' }),
      zh.screenName({ kind: 'login' }),
      en.screenName('login'),
    ]).toEqual(['登录界面', '登录界面', 'login screen'])
    expect([zh.evidenceName({ evidence: 'captured' }), zh.groupName({})]).toEqual(['现场记录', ''])
  })

  test('lists as each language writes them, each item once', () => {
    expect([zh.names(['a', 1]), en.names([['a'], ['b', 'a']])]).toEqual(['a、1', 'a, b'])
  })

  test('a long list ends behind a whole item and says that there is more', () => {
    const items = Array.from({ length: 40 }, (_, nth) => `host-${nth}.example`)
    const [inZh, inEn] = [zh.names(items), en.names(items)]
    expect(inZh).toMatch(/、host-\d+\.example等$/)
    expect(inEn).toMatch(/, host-\d+\.example and others$/)
    expect(inZh.slice(0, -1).split('、')).toEqual(items.slice(0, inZh.split('、').length))
    expect(zh.names(['x'.repeat(400), 'y'])).toBe(`${'x'.repeat(400)}等`)
  })

  test('whose code it is: the app, an SDK by its name, other code by its package', () => {
    const scoped = factScope({
      rows: {
        codeReads: (
          [
            ['cn.demo', 'cn.demo', 'cn.demo', true],
            ['umeng', '友盟+', 'Umeng+', false],
            ['t6', 't6', 't6', false],
          ] as const
        ).map(([owner, ownerName, ownerNameEnglish, ofApp]) => ({
          id: owner,
          evidence: 'static',
          source: file('app.apk'),
          owner,
          ownerName,
          ownerNameEnglish,
          ofApp,
        })),
      },
      complete: [],
      gaps: [],
    })
    const rows = scoped.variables.codeReads as readonly unknown[]
    expect(rows.map((row) => zh.ownerName(row))).toEqual([
      '应用自身代码',
      '友盟+',
      '未识别归属的代码（包t6）',
    ])
    expect(rows.map((row) => en.ownerName(row))).toEqual([
      'code of the app itself',
      'Umeng+',
      'code of unknown origin (package t6)',
    ])
  })

  test('phrases, and patterns that are tried again', () => {
    expect([zh.mentions('请同意', 'agree'), zh.mentions('不同意', 'agree')]).toEqual([true, false])
    expect(() => zh.mentions('x', 'nothing')).toThrow('no such phrase list: nothing')
    expect([zh.like('第12条', '[0-9]+'), zh.like('第一条', '[0-9]+'), zh.like('第3条', '[0-9]+')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('completeness', () => {
    expect(zh.complete('controls')).toBe(true)
    expect(() => zh.complete('screens')).toThrow('unknown: screens')
  })
})
