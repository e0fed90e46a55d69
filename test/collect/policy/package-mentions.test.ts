import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { VALUE } from '../../../src/collect/android/axml.ts'
import { policyMentionFinder } from '../../../src/collect/policy/mention-finder.ts'
import { isComplete } from '../../../src/facts/facts.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'
import { collected } from '../../build/apk.ts'
import { axml, element } from '../../build/axml.ts'
import { utf8 } from '../../build/bytes.ts'
import { bagEntry, plainEntry, resourceTableBytes, typeChunk } from '../../build/resources.ts'
import type { MadeEntry } from '../../build/zip.ts'

const POLICY = readFileSync(new URL('./fixtures/good.html', import.meta.url))
const finder = policyMentionFinder(await loadVocabulary())

describe('one text', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['登录即代表同意《隐私政策》', '登录即代表同意《隐私政策》', undefined],
    ['Read our Privacy Policy', 'Read our Privacy Policy', undefined],
    [
      '<a href="https://a.example/p.html">隐私政策</a>',
      '<a href="https://a.example/p.html">隐私政策</a>',
      'https://a.example/p.html',
    ],
    [
      '见 https://a.example/terms 和 https://a.example/yinsi.html 的隐私协议',
      undefined,
      'https://a.example/yinsi.html',
    ],
    [
      'https://a.example/h5/privacy/index.html',
      'https://a.example/h5/privacy/index.html',
      'https://a.example/h5/privacy/index.html',
    ],
    ['隐 私 政 策', '隐 私 政 策', undefined],
  ])('%j names it', (text, shown, url) => {
    const found = finder.find(text)
    expect(found).toBeDefined()
    if (shown !== undefined) expect(found?.text).toBe(shown)
    expect(found?.url).toBe(url)
  })

  test.each(['用户协议', '儿童隐私政策', 'privateKey', 'https://a.example/terms', '隐私空间', ''])(
    '%j does not',
    (text) => {
      expect(finder.find(text)).toBeUndefined()
    },
  )

  test('a long text is shown around the name only', () => {
    const found = finder.find(`${'前'.repeat(5000)}隐私政策${'后'.repeat(5000)}`)
    expect(found?.text.length).toBeLessThan(150)
    expect(found?.text).toMatch(/^…前+隐私政策后+…$/)
  })
})

const TEXTS = ['Settings', '隐私政策', 'Privacy policy', '《隐私政策》', '用户协议', 'res/r1']
const text = (key: number, index: number) => plainEntry(key, VALUE.string, index)
const RESOURCES = resourceTableBytes(TEXTS, [
  {
    id: 0x7f,
    name: 'com.example.app',
    types: ['string', 'array', 'raw'],
    keys: ['title', 'policy', 'terms', 'list', 'page'],
    chunks: [
      typeChunk({ typeId: 1, entries: { 0: text(0, 0), 1: text(1, 2), 2: text(2, 4) } }),
      typeChunk({ typeId: 1, configuration: { language: 'zh' }, entries: { 1: text(1, 1) } }),
      typeChunk({
        typeId: 2,
        entries: { 0: bagEntry(3, 0, [{ name: 0x02000000, type: VALUE.string, data: 3 }]) },
      }),
      typeChunk({ typeId: 3, entries: { 0: text(4, 5) } }),
    ],
  },
])
const MANIFEST = element(
  'manifest',
  { package: 'com.example.app' },
  element('uses-permission', { 'android:name': 'android.permission.OBSERVE_SENSOR_PRIVACY' }),
  element(
    'application',
    {},
    element('activity', { 'android:name': 'com.example.app.PrivacyPolicyActivity' }),
    element('activity', { 'android:name': 'com.example.app.MainActivity' }),
    element('meta-data', { 'android:name': 'page', 'android:value': 'https://a.example/privacy' }),
  ),
)
const mentionsOf = async (
  entries: readonly MadeEntry[] = [],
  resources: Uint8Array | undefined = RESOURCES,
) => {
  const { facts } = await collected({ manifest: MANIFEST, ...(resources ? { resources } : {}), entries })
  const rows = facts.rows.policyMentions ?? []
  const places = (where: string) =>
    rows
      .filter((row) => row.where === where)
      .map(({ name, text: said, url, isDocument }) => [name, said, url, isDocument])
  return { facts, places }
}

describe('a package', () => {
  test('strings of every locale, arrays, the manifest', async () => {
    const { facts, places } = await mentionsOf()
    expect(places('string').sort()).toEqual([
      ['array/list', '《隐私政策》', undefined, false],
      ['string/policy (zh)', '隐私政策', undefined, false],
      ['string/policy', 'Privacy policy', undefined, false],
    ])
    expect(places('manifest').sort()).toEqual([
      ['/manifest/application/activity@name', 'com.example.app.PrivacyPolicyActivity', undefined, false],
      [
        '/manifest/application/meta-data@value',
        'https://a.example/privacy',
        'https://a.example/privacy',
        false,
      ],
    ])
    expect(isComplete(facts, 'policyMentions')).toBe(false)
  })

  test('the text of a policy, whatever its entry is called', async () => {
    const { places } = await mentionsOf([
      { name: 'assets/www/a.bin', data: POLICY },
      { name: 'res/r1', data: POLICY },
      { name: 'assets/app.js', data: utf8(`show("隐私政策");${'x();'.repeat(400)}`) },
      { name: 'assets/terms.html', data: utf8('<h1>用户协议</h1><p>请先阅读本协议。</p>') },
      { name: 'assets/photo.jpg', data: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...POLICY]) },
      { name: 'classes.dex', data: POLICY },
    ])
    expect(
      places('asset')
        .map(([name, , , isDocument]) => [name, isDocument])
        .sort(),
    ).toEqual([
      ['assets/app.js', false],
      ['assets/www/a.bin', true],
      ['res/r1', true],
    ])
  })

  test('controls of a layout that names it', async () => {
    const layout = element(
      'LinearLayout',
      {},
      element('TextView', { 'android:text': '登录即代表同意《隐私政策》', 'android:clickable': true }),
      element('Button', { 'android:text': '登录' }),
    )
    const resources = resourceTableBytes(
      ['res/l.xml'],
      [
        {
          id: 0x7f,
          name: 'com.example.app',
          types: ['layout'],
          keys: ['activity_login'],
          chunks: [typeChunk({ typeId: 1, entries: { 0: text(0, 0) } })],
        },
      ],
    )
    const { places } = await mentionsOf([{ name: 'res/l.xml', data: axml(layout) }], resources)
    expect(places('layout')).toEqual([
      ['layout/activity_login', '登录即代表同意《隐私政策》', undefined, false],
    ])
  })

  test('hundreds of mentions are told so often and no more; a document is never left out', async () => {
    const named = Array.from({ length: 120 }, (_, index) => ({
      name: `assets/p${index}.txt`,
      data: utf8(`隐私政策 ${index} 见官网，谢谢。`),
    }))
    const { places } = await mentionsOf([...named, { name: 'assets/z.txt', data: POLICY }])
    const assets = places('asset')
    expect(assets).toHaveLength(41)
    expect(assets.filter(([, , , isDocument]) => isDocument === true)).toHaveLength(1)
  })

  test('an encrypted bundle and a table that cannot be read are gaps', async () => {
    const { facts } = await mentionsOf([], utf8('no table at all'))
    expect(facts.gaps).toContainEqual({
      table: 'policyMentions',
      because: 'resources-unreadable',
      detail: 'not-a-resource-table',
    })
  })
})
