import { describe, expect, test } from '@jest/globals'
import type { AndroidPackage } from '../../../src/collect/android/android-package.ts'
import type { XmlAttribute, XmlElement } from '../../../src/collect/android/axml.ts'
import { VALUE } from '../../../src/collect/android/axml.ts'
import { openAndroidPackage } from '../../../src/collect/android/open-package.ts'
import { decodeValue, type Resolved } from '../../../src/collect/android/resource-value.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { layoutsCollector } from '../../../src/collect/screens/layouts.ts'
import { entry, file } from '../../../src/facts/locator.ts'
import { vocabulary } from './rows.ts'

const NAMES: Readonly<Record<string, number>> = {
  id: 0x010100d0,
  text: 0x0101014f,
  checked: 0x01010106,
  visibility: 0x010100dc,
  textSize: 0x01010095,
  textColor: 0x01010098,
  background: 0x010100d4,
  layout: 0x010100f2,
  src: 0x01010119,
  hint: 0x01010150,
  clickable: 0x010100e5,
}
type Value =
  | string
  | boolean
  | number
  | { readonly ref: string }
  | { readonly colour: number }
  | { readonly sp: number }
/** Resources of the fake package by name, numbered as they are met. */
const ids: string[] = []
const idOf = (name: string): number => {
  if (!ids.includes(name)) ids.push(name)
  return 0x7f000000 + ids.indexOf(name)
}
const attribute = (name: string, value: Value): XmlAttribute => {
  const head = {
    namespace: '',
    name,
    resourceId: name === 'layout' ? 0 : (NAMES[name] ?? 0),
    rawValue: undefined,
  }
  if (typeof value === 'string') return { ...head, type: VALUE.string, data: 0, rawValue: value }
  if (typeof value === 'boolean') return { ...head, type: VALUE.boolean, data: value ? 0xffffffff : 0 }
  if (typeof value === 'number') return { ...head, type: VALUE.decimal, data: value }
  if ('ref' in value) return { ...head, type: VALUE.reference, data: idOf(value.ref) }
  if ('colour' in value) return { ...head, type: VALUE.colorArgb8, data: value.colour }
  return { ...head, type: VALUE.dimension, data: (value.sp << 8) | 2 }
}
const el = (name: string, attributes: Record<string, Value> = {}, ...children: XmlElement[]): XmlElement => ({
  name,
  namespace: '',
  line: 1,
  children,
  attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
})

/** A package of these layouts, strings and drawables, as the readers would give it. */
const packageOf = (
  layouts: Record<string, XmlElement>,
  strings: Record<string, string> = {},
): AndroidPackage => {
  const nameOf = (id: number): string | undefined => ids[id - 0x7f000000]
  const resolve = (value: { type: number; data: number }): Resolved => {
    const decoded = decodeValue(value)
    if (decoded.is !== 'reference') return decoded
    const name = nameOf(decoded.id) ?? ''
    if (name in strings) return { is: 'text', text: strings[name] ?? '' }
    const layout = name.replace('layout/', '')
    return name.startsWith('layout/') && layout in layouts
      ? { is: 'file', path: `r/${layout}.xml`, id: decoded.id }
      : decoded
  }
  const configuration = {
    locale: '',
    isDefault: true,
    night: false,
    landscape: false,
    density: 0,
    sdk: 0,
    others: 0,
  }
  const table = {
    resolve,
    nameOf,
    styleValue: () => undefined,
    layouts: () =>
      Object.keys(layouts).map((name, at) => ({ id: at, name, path: `r/${name}.xml`, configuration })),
  }
  return {
    source: file('app.apk'),
    code: async () => ({ files: [], unread: [] }),
    resources: async () => ({ ok: true, value: table }),
    xml: async (path: string) => {
      const value = layouts[path.slice(2, -4)]
      return value ? { ok: true, value } : { ok: false, because: 'entry-missing' }
    },
    manifest: async () => ({ ok: false, because: 'entry-missing' }),
    at: (path: string) => entry(file('app.apk'), path),
  } as unknown as AndroidPackage
}
const collect = (layouts: Record<string, XmlElement>, strings?: Record<string, string>) =>
  layoutsCollector.collect({
    reference: {},
    vocabulary,
    budget: budgetOf(),
    android: packageOf(layouts, strings),
  })
const boxes = async (layouts: Record<string, XmlElement>, strings?: Record<string, string>) =>
  (await collect(layouts, strings)).rows.controls?.filter(({ agreement }) => agreement)

const agree = '我已阅读并同意《用户协议》和《隐私政策》'

describe('layouts of a package', () => {
  test('a ticked box beside its sentence, found whatever the path', async () => {
    const login = el(
      'LinearLayout',
      {},
      el('EditText', { hint: '手机号' }),
      el(
        'LinearLayout',
        {},
        el('CheckBox', { id: { ref: 'id/agree' }, checked: true }),
        el('TextView', { text: { ref: 'string/agree' } }),
      ),
    )
    const { rows, complete } = await collect({ activity_login: login }, { 'string/agree': agree })
    expect(rows.screens).toEqual([
      expect.objectContaining({
        kind: 'login',
        layout: 'activity_login',
        origin: 'layout',
        evidence: 'static',
        namesPolicy: true,
      }),
    ])
    expect(rows.controls?.find(({ agreement }) => agreement)).toMatchObject({
      role: 'checkbox',
      label: agree,
      checkedAtStart: true,
      resourceId: 'agree',
      evidence: 'static',
      source: {
        at: 'xpath',
        path: 'LinearLayout[1]/LinearLayout[1]/CheckBox[@id=agree]',
        in: { at: 'entry', path: 'r/activity_login.xml', in: file('app.apk') },
      },
    })
    expect(complete).toEqual([])
  })
  test('no attribute is an empty box', async () =>
    expect(
      (await boxes({ login: el('FrameLayout', {}, el('CheckBox', { text: agree })) }))?.[0]?.checkedAtStart,
    ).toBe(false))
  test('links of HTML strings are text', async () =>
    expect(
      (
        await boxes({
          login: el(
            'FrameLayout',
            {},
            el('CheckBox', { text: '我已阅读并同意<a href="x">《隐私政策》</a>' }),
          ),
        })
      )?.[0]?.label,
    ).toBe('我已阅读并同意《隐私政策》'))
  test('a picture of a ticked box', async () => {
    const row = (src: string) =>
      el(
        'LinearLayout',
        {},
        el('ImageView', { id: { ref: 'id/iv_agree' }, src: { ref: `drawable/${src}` } }),
        el('TextView', { text: agree }),
      )
    expect((await boxes({ login: row('ic_box_checked') }))?.[0]).toMatchObject({
      role: 'checkbox',
      checkedAtStart: true,
    })
    for (const src of ['ic_box_unchecked', 'box_selector', 'box_not_checked', 'box']) {
      expect((await boxes({ login: row(src) }))?.[0]).not.toHaveProperty('checkedAtStart')
    }
  })
  test('sizes and colours', async () => {
    const { rows } = await collect({
      login: el(
        'LinearLayout',
        { background: { colour: 0xffffffff } },
        el('EditText', { hint: '手机号' }),
        el('TextView', {
          text: '登录即代表同意《隐私政策》',
          textSize: { sp: 9 },
          textColor: { colour: 0xffdddddd },
        }),
      ),
    })
    expect(rows.screens?.[0]).toMatchObject({
      prominence: 'weak',
      prominenceReasons: ['faint', 'small-text'],
      impliedConsent: true,
    })
    expect(rows.controls?.find(({ role }) => role === 'text')).toMatchObject({
      textSize: 9,
      textColor: '#DDDDDD',
      backgroundColor: '#FFFFFF',
    })
  })
  test('silence of a layout is unknown and its prominence never proved', async () => {
    const { rows } = await collect({
      login: el('LinearLayout', {}, el('EditText', { hint: '手机号' }), el('Button', { text: '登录' })),
    })
    for (const cell of [
      'namesPolicy',
      'promptsPolicy',
      'asksConsent',
      'refuseLabel',
      'prominence',
      'offersDeletion',
    ]) {
      expect(rows.screens?.[0]).not.toHaveProperty(cell)
    }
  })
  test('includes, merges and stubs', async () => {
    const { rows } = await collect({
      activity_login: el(
        'LinearLayout',
        {},
        el('include', { layout: { ref: 'layout/part' } }),
        el('EditText', { hint: '手机号' }),
      ),
      part: el('merge', {}, el('CheckBox', { checked: true, text: agree })),
      activity_register: el(
        'LinearLayout',
        {},
        el('include', { layout: { ref: 'layout/part' }, visibility: 2 }),
      ),
    })
    expect(rows.screens?.map(({ layout }) => layout)).toEqual(['activity_login', 'activity_register'])
    expect(
      rows.controls
        ?.filter(({ agreement }) => agreement)
        .map(({ screenKind, visible }) => [screenKind, visible]),
    ).toEqual([
      ['login', true],
      ['register', false],
    ])
  })
  test('layouts that say nothing an auditor looks for give no rows', async () => {
    const { rows, gaps } = await collect({
      item_news: el(
        'LinearLayout',
        {},
        el('TextView', { text: '新闻' }),
        el('CheckBox', { checked: true, text: '收藏' }),
      ),
    })
    expect(rows).toEqual({ screens: [], controls: [] })
    expect(gaps).toEqual([])
  })
  test.each([
    ['dialog_privacy', 'first-run'],
    ['activity_privacy_policy', 'policy'],
    ['activity_register', 'register'],
    ['a1', 'first-run'],
  ])('%s becomes %s', async (name, kind) => {
    const { rows } = await collect({
      [name]: el(
        'LinearLayout',
        {},
        el('TextView', { text: '请阅读《隐私政策》' }),
        el('Button', { text: '不同意' }),
        el('Button', { text: '同意' }),
      ),
    })
    expect(rows.screens?.[0]?.kind).toBe(kind)
  })
})

describe('hostile layouts', () => {
  test('includes that lead back to themselves end', async () => {
    const { rows } = await collect({
      login: el(
        'LinearLayout',
        {},
        el('TextView', { text: agree }),
        el('include', { layout: { ref: 'layout/b' } }),
      ),
      b: el(
        'LinearLayout',
        {},
        el('include', { layout: { ref: 'layout/login' } }),
        el('include', { layout: { ref: 'layout/b' } }),
      ),
    })
    expect(rows.screens?.length).toBeLessThanOrEqual(2)
  })
  test('includes that multiply are cut', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `l${at}`)
    const layouts = Object.fromEntries(
      names.map((name, at) => [
        name,
        el(
          'LinearLayout',
          {},
          el('TextView', { text: agree }),
          ...Array.from({ length: 8 }, () => el('include', { layout: { ref: `layout/l${at + 1}` } })),
        ),
      ]),
    )
    const { rows } = await collect(layouts)
    expect(rows.controls?.length).toBeLessThanOrEqual(12 * 400)
  })
  test('depth and missing files', async () => {
    let deep = el('TextView', { text: agree })
    for (let i = 0; i < 400; i++) deep = el('LinearLayout', {}, deep)
    await expect(
      collect({ login: deep, x: el('include', { layout: { ref: 'layout/none' } }) }),
    ).resolves.toBeDefined()
  })
  test('a package without resources is a gap', async () => {
    const android = {
      code: async () => ({ files: [], unread: [] }),
      resources: async () => ({ ok: false, because: 'entry-missing' }),
    } as unknown as AndroidPackage
    const { gaps } = await layoutsCollector.collect({
      reference: {},
      vocabulary,
      budget: budgetOf(),
      android,
    })
    expect(gaps.map(({ table, because }) => [table, because])).toEqual([
      ['screens', 'layouts-unreadable'],
      ['controls', 'layouts-unreadable'],
    ])
  })
})

test('a real package: the box that is ticked in its layout', async () => {
  const budget = budgetOf()
  const android = await openAndroidPackage('samples/06-case-6-meeting-pre-ticked/app.apk', budget)
  const { rows } = await layoutsCollector.collect({ reference: {}, vocabulary, budget, android })
  await android.close()
  expect(
    rows.controls
      ?.filter(({ agreement }) => agreement)
      .map(({ screenKind, checkedAtStart, label }) => [screenKind, checkedAtStart, label]),
  ).toEqual([
    ['login', false, '已阅读并同意《服务协议》和《隐私政策》'],
    ['register', true, '已阅读并同意《服务协议》和《隐私政策》'],
  ])
})
