import { describe, expect, test } from '@jest/globals'
import { type Fake, screen } from './dump.ts'
import { boxesOf, rowsOf } from './rows.ts'

const phone: Fake = { c: 'EditText', text: '请输入手机号', at: [80, 400, 1000, 520], id: 'phone' }
const login: Fake = { c: 'Button', text: '登录', at: [80, 900, 1000, 1020], id: 'login' }
const agree = '我已阅读并同意《用户协议》和《隐私政策》'

describe('boxes by which the user agrees', () => {
  test('a native box with its own text', () => {
    const [box] = boxesOf(
      screen(phone, { c: 'CheckBox', text: agree, check: true, at: [80, 1100, 1000, 1180], id: 'cb' }, login),
    )
    expect(box).toMatchObject({
      role: 'checkbox',
      label: agree,
      labelFrom: 'own',
      checkedAtStart: true,
      names: ['policy', 'terms'],
      resourceId: 'cb',
    })
  })

  test('a bare box takes the text of its row, put together from its parts', () => {
    const [box] = boxesOf(
      screen(
        phone,
        login,
        { c: 'CheckBox', check: false, at: [80, 1100, 140, 1160], id: 'cb' },
        { text: '我已阅读并同意', at: [150, 1105, 400, 1155] },
        { text: '《用户协议》', at: [400, 1105, 600, 1155], tap: true },
        { text: '和', at: [600, 1105, 640, 1155] },
        { text: '《隐私政策》', at: [640, 1105, 840, 1155], tap: true },
      ),
    )
    expect(box).toMatchObject({ label: agree, labelFrom: 'neighbour', checkedAtStart: false })
  })

  test('a box that says only 我已阅读并同意 is completed by the links beside it', () => {
    const [box] = boxesOf(
      screen(
        { c: 'CheckBox', text: '我已阅读并同意', check: true, at: [80, 1100, 400, 1160] },
        { text: '《隐私政策》', at: [400, 1105, 600, 1155], tap: true },
      ),
    )
    expect(box).toMatchObject({ label: '我已阅读并同意《隐私政策》', names: ['policy'] })
  })

  test.each([
    ['RadioButton', 'checkbox'],
    ['Switch', 'switch'],
    ['ToggleButton', 'switch'],
    ['CheckedTextView', 'checkbox'],
    ['androidx.appcompat.widget.AppCompatCheckBox', 'checkbox'],
    ['com.google.android.material.checkbox.MaterialCheckBox', 'checkbox'],
  ])('%s is a %s', (c, role) => {
    const boxes = boxesOf(
      screen({ c, check: true, at: [80, 1100, 140, 1160] }, { text: agree, at: [150, 1100, 1000, 1160] }),
    )
    expect(boxes).toHaveLength(1)
    expect(boxes[0]).toMatchObject({ role, checkedAtStart: true })
  })

  test('a drawn box: selected tells it is ticked', () => {
    const [box] = boxesOf(
      screen(
        { c: 'ImageView', tap: true, selected: true, at: [80, 1100, 140, 1160], id: 'iv_agree' },
        { text: agree, at: [150, 1100, 1000, 1160] },
      ),
    )
    expect(box).toMatchObject({
      role: 'checkbox',
      checkedAtStart: true,
      className: 'android.widget.ImageView',
    })
  })

  test('a drawn box whose state cannot be read stays unknown', () => {
    const [box] = boxesOf(
      screen(
        { c: 'ImageView', tap: true, at: [80, 1100, 140, 1160] },
        { text: agree, at: [150, 1100, 1000, 1160] },
      ),
    )
    expect(box?.role).toBe('unsettled-checkbox')
    expect(box).not.toHaveProperty('checkedAtStart')
  })

  test.each([
    ['未勾选', false],
    ['已勾选', true],
    ['not checked', false],
  ])('a drawn box that says %s', (desc, ticked) => {
    const [box] = boxesOf(
      screen(
        { c: 'View', tap: true, desc, at: [80, 1100, 140, 1160] },
        { text: agree, at: [150, 1100, 1000, 1160] },
      ),
    )
    expect(box?.checkedAtStart).toBe(ticked)
  })

  test('a large picture beside the sentence is no box', () => {
    expect(
      boxesOf(
        screen(
          { c: 'ImageView', tap: true, at: [80, 900, 480, 1300] },
          { text: agree, at: [500, 1100, 1000, 1160] },
        ),
      ),
    ).toEqual([])
  })

  test.each([
    '记住密码',
    '自动登录',
    '接收推送消息',
    '显示密码',
    '同意接收营销短信',
    'Remember me',
    'Send me news',
  ])('%s is never a box of agreement', (text) => {
    expect(
      boxesOf(
        screen(
          phone,
          { c: 'CheckBox', text, check: true, at: [80, 1100, 1000, 1160] },
          { text: agree, at: [80, 1300, 1000, 1360] },
        ),
      ),
    ).toEqual([])
  })

  test('two boxes keep their own labels', () => {
    const { controls } = rowsOf(
      screen(
        { c: 'CheckBox', check: true, at: [80, 1100, 140, 1160], id: 'remember' },
        { text: '记住密码', at: [150, 1100, 400, 1160] },
        { c: 'CheckBox', check: false, at: [80, 1200, 140, 1260], id: 'agree' },
        { text: agree, at: [150, 1200, 1000, 1260] },
      ),
    )
    const boxes = controls.filter(({ role }) => role === 'checkbox')
    expect(boxes.map(({ resourceId, label, agreement }) => [resourceId, label, agreement])).toEqual([
      ['remember', '记住密码', false],
      ['agree', agree, true],
    ])
  })

  test('a sentence without a box gives none', () => {
    expect(
      boxesOf(
        screen(phone, login, { text: '登录即代表同意《隐私政策》', at: [80, 1100, 1000, 1160], tap: true }),
      ),
    ).toEqual([])
  })
})

test('ids are unique and the same each time', () => {
  const source = screen(phone, login, login, login)
  const ids = rowsOf(source).controls.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(rowsOf(source).controls.map(({ id }) => id)).toEqual(ids)
})
