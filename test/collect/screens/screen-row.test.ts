import { describe, expect, test } from '@jest/globals'
import { dump, type Fake, screen } from './dump.ts'
import { rowsOf } from './rows.ts'

const dialog = (...buttons: readonly string[]): string =>
  dump({
    c: 'FrameLayout',
    at: [60, 700, 1020, 1700],
    in: [
      { text: '个人信息保护提示', at: [100, 740, 980, 820], id: 'tv_title' },
      {
        text: '请您仔细阅读《用户协议》和《隐私政策》，了解我们如何处理您的信息。',
        at: [100, 850, 980, 1300],
        tap: true,
      },
      ...buttons.map(
        (text, at): Fake => ({ c: 'Button', text, at: [100 + at * 400, 1500, 480 + at * 400, 1640] }),
      ),
    ],
  })
const loginWith = (...more: readonly Fake[]): string =>
  screen(
    { c: 'EditText', text: '请输入手机号', at: [80, 400, 1000, 520] },
    { c: 'Button', text: '登录', at: [80, 900, 1000, 1020] },
    ...more,
  )

describe('first-run dialogs', () => {
  test('both choices', () => {
    expect(rowsOf(dialog('不同意', '同意'), 'first-run').screen).toMatchObject({
      dialog: true,
      title: '个人信息保护提示',
      namesPolicy: true,
      linksPolicy: true,
      namesTerms: true,
      promptsPolicy: true,
      prominence: 'prominent',
      prominenceReasons: [],
      acceptLabel: '同意',
      acceptIsConsent: true,
      refuseLabel: '不同意',
      asksConsent: true,
      consentBy: 'button',
      impliedConsent: false,
    })
  })
  test.each(['好的', '我知道了', '确定'])('only %s', (label) => {
    expect(rowsOf(dialog(label), 'first-run').screen).toMatchObject({
      acceptLabel: label,
      acceptIsConsent: false,
      refuseLabel: '',
      asksConsent: true,
    })
  })
  test('only 同意', () =>
    expect(rowsOf(dialog('同意并继续'), 'first-run').screen).toMatchObject({
      acceptIsConsent: true,
      refuseLabel: '',
    }))
  test('buttons made of tappable layouts', () => {
    const source = dump({
      c: 'FrameLayout',
      at: [60, 700, 1020, 1700],
      in: [
        { text: '请阅读《隐私政策》', at: [100, 850, 980, 1300], tap: true },
        {
          c: 'LinearLayout',
          tap: true,
          at: [100, 1500, 480, 1640],
          in: [{ text: '退出', at: [200, 1520, 400, 1620] }],
        },
        {
          c: 'LinearLayout',
          tap: true,
          at: [500, 1500, 980, 1640],
          in: [{ text: '同意', at: [600, 1520, 800, 1620] }],
        },
      ],
    })
    expect(rowsOf(source, 'first-run').screen).toMatchObject({ acceptLabel: '同意', refuseLabel: '退出' })
  })
})

describe('login screens', () => {
  test('a word that stands for a title until code writes one is none', () => {
    const made = dump({
      c: 'FrameLayout',
      at: [0, 0, 1080, 1920],
      in: [
        { text: 'title', at: [0, 60, 1080, 160], id: 'tv_title' },
        { text: '验证手机号并设置您的登录密码', at: [80, 300, 1000, 380] },
        { c: 'Button', text: '完成注册', at: [80, 900, 1000, 1020] },
      ],
    })
    expect(rowsOf(made, 'register').screen.title).toBe('验证手机号并设置您的登录密码')
  })
  test('no word about a policy', () =>
    expect(rowsOf(loginWith()).screen).toMatchObject({
      namesPolicy: false,
      promptsPolicy: false,
      prominence: 'none',
      asksConsent: false,
      consentBy: 'none',
    }))
  test('a box', () =>
    expect(
      rowsOf(
        loginWith({
          c: 'CheckBox',
          text: '我已阅读并同意《隐私政策》',
          check: false,
          at: [80, 1100, 1000, 1160],
        }),
      ).screen,
    ).toMatchObject({ promptsPolicy: true, asksConsent: true, consentBy: 'box', acceptLabel: '' }))
  test('consent implied', () =>
    expect(
      rowsOf(loginWith({ text: '登录即代表同意《隐私政策》', at: [80, 1100, 1000, 1160], tap: true })).screen,
    ).toMatchObject({ impliedConsent: true, promptsPolicy: true, asksConsent: false }))
  test('a box that can be left empty says more than the words beside it', () =>
    expect(
      rowsOf(
        loginWith({
          c: 'CheckBox',
          text: '登录代表同意《隐私政策》',
          check: false,
          at: [80, 1100, 1000, 1160],
        }),
      ).screen,
    ).toMatchObject({ impliedConsent: false, asksConsent: true, consentBy: 'box' }))
  test.each<[string, Fake, string[]]>([
    ['tiny', { text: '登录前请阅读《隐私政策》', at: [80, 1100, 1000, 1124], tap: true }, ['small-text']],
    ['at the edge', { text: '登录前请阅读《隐私政策》', at: [80, 2350, 1000, 2399], tap: true }, ['at-edge']],
    ['not tappable', { text: '登录前请阅读《隐私政策》', at: [80, 1100, 1000, 1160] }, ['not-tappable']],
    ['cut off', { text: '登录前请阅读《隐私政策》', at: [80, 2380, 1000, 2480], tap: true }, ['cut-off']],
    ['named only', { text: '隐私政策', at: [80, 1100, 400, 1160], tap: true }, ['only-named']],
  ])('%s is weak', (_, fake, reasons) =>
    expect(rowsOf(loginWith(fake)).screen).toMatchObject({ prominence: 'weak', prominenceReasons: reasons }),
  )
  test('whether an ordinary line is prominent is not known without colours', () =>
    expect(
      rowsOf(loginWith({ text: '登录前请阅读《隐私政策》', at: [80, 1100, 1000, 1160], tap: true })).screen,
    ).not.toHaveProperty('prominence'))
  test('the system back button says nothing of refusal to the box', () =>
    expect(rowsOf(loginWith()).screen.acceptLabel).toBe(''))
})

describe('settings', () => {
  const row = (text: string, at: number): Fake => ({
    c: 'LinearLayout',
    tap: true,
    at: [0, at, 1080, at + 140],
    in: [{ text, at: [40, at + 40, 500, at + 100] }],
  })
  test('what is offered', () =>
    expect(
      rowsOf(
        screen(row('隐私政策', 200), row('注销账号', 400), row('意见反馈', 600), row('撤回同意', 800)),
        'settings',
      ).screen,
    ).toMatchObject({
      linksPolicy: true,
      offersDeletion: true,
      offersComplaint: true,
      offersWithdrawal: true,
    }))
  test('清除缓存 and 退出登录 are no deletion', () =>
    expect(rowsOf(screen(row('清除缓存', 200), row('退出登录', 400)), 'settings').screen).toMatchObject({
      offersDeletion: false,
      offersComplaint: false,
      offersWithdrawal: false,
    }))
})

describe('screens nothing can be read from', () => {
  test.each<[string, string]>([
    ['a canvas', screen({ c: 'io.flutter.embedding.android.FlutterView' })],
    [
      'a page in a web view',
      screen(
        { text: '返回', at: [0, 0, 100, 100] },
        { c: 'android.webkit.WebView', at: [0, 100, 1080, 2400] },
      ),
    ],
    ['nothing', screen()],
    ['a dump that breaks off', screen({ text: '登录', at: [0, 0, 100, 100] }).slice(0, -30)],
  ])('%s: silence is unknown, not absence', (_, source) => {
    const { screen: row, readable } = rowsOf(source)
    expect(readable).toBe(false)
    for (const cell of [
      'namesPolicy',
      'promptsPolicy',
      'asksConsent',
      'impliedConsent',
      'offersDeletion',
      'refuseLabel',
      'prominence',
    ]) {
      expect(row).not.toHaveProperty(cell)
    }
  })
  test('a small banner of a web view does not hide the rest', () =>
    expect(
      rowsOf(
        screen(
          { text: '登录', at: [0, 0, 200, 100] },
          { c: 'android.webkit.WebView', at: [0, 2200, 1080, 2400] },
        ),
      ).readable,
    ).toBe(true))
})
