import { describe, expect, test } from '@jest/globals'
import { factScope } from '../../src/engine/fact-scope.ts'
import { hostFor } from '../../src/engine/host.ts'
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

  test('lists as each language writes them', () => {
    expect([zh.names(['a', 1]), en.names(['a', 1])]).toEqual(['a、1', 'a, 1'])
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
