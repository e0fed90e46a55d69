import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MANIFEST } from '../../../src/collect/android/apk.ts'
import { apksInside } from '../../../src/collect/android/apk-set.ts'
import { openAndroidPackage } from '../../../src/collect/android/open-package.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { type CollectResult, collect } from '../../../src/collect/index.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { bytesSource } from '../../../src/collect/package/byte-source.ts'
import { openArchive } from '../../../src/collect/package/zip.ts'
import { showLocator } from '../../../src/facts/locator.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'
import { apk } from '../../build/apk.ts'
import { element, type MadeValue, reference } from '../../build/axml.ts'
import { plainEntry, resourceTableBytes, typeChunk } from '../../build/resources.ts'
import { zip } from '../../build/zip.ts'

const vocabulary = await loadVocabulary()
const STRING = 3
const LABEL = 0x7f010000

/** A table with one string, for one language. */
const table = (text: string, language?: string): Uint8Array =>
  resourceTableBytes(
    [text],
    [
      {
        id: 0x7f,
        name: 'com.example.shop',
        types: ['string'],
        keys: ['app_name'],
        chunks: [
          typeChunk({
            typeId: 1,
            entries: { 0: plainEntry(0, STRING, 0) },
            ...(language === undefined ? {} : { configuration: { language } }),
          }),
        ],
      },
    ],
  )

const manifest = (
  own: Record<string, MadeValue>,
  application: Record<string, MadeValue> = {},
  ...inside: ReturnType<typeof element>[]
) =>
  element(
    'manifest',
    { package: 'com.example.shop', 'android:versionCode': 7, ...own },
    element('application', application, ...inside),
  )

/** The code of a sample, so that what is read is code. */
const dex = async (): Promise<Uint8Array> => {
  const bytes = readFileSync(new URL('../../../samples/11-sdk-not-listed/app.apk', import.meta.url))
  const archive = openArchive(bytesSource(bytes), budgetOf(), noteBook())
  const entry = archive.find('classes.dex')
  if (!entry) throw new Error('the sample has no code')
  return archive.read(entry, budgetOf())
}

const base = () =>
  apk({
    manifest: manifest(
      { 'android:requiredSplitTypes': 'base__abi,base__language' },
      { 'android:label': reference(LABEL) },
      element('activity', { 'android:name': '.Main' }),
    ),
    resources: table('Shop'),
  })
const chinese = (version = 7) =>
  apk({
    manifest: manifest({
      split: 'config.zh',
      'android:splitTypes': 'base__language',
      'android:versionCode': version,
    }),
    resources: table('商店', 'zh'),
  })
const native = () =>
  apk({
    manifest: manifest({ split: 'config.arm64_v8a', 'android:splitTypes': 'base__abi' }),
    entries: [{ name: 'lib/arm64-v8a/libshop.so', data: new Uint8Array(4) }],
  })
const feature = async () =>
  apk({
    manifest: manifest(
      { split: 'scanner', 'android:isFeatureSplit': true },
      {},
      element('activity', { 'android:name': '.scanner.ScanActivity' }),
    ),
    entries: [
      { name: 'classes.dex', data: await dex() },
      { name: 'assets/scanner.txt', data: new TextEncoder().encode('隐私政策：https://example.com/p') },
    ],
  })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes files into an archive, or into a folder, and reads them as one app. */
const read = async (
  name: string,
  files: Record<string, Uint8Array>,
  how: 'stored' | 'deflated' | 'folder' = 'stored',
): Promise<CollectResult> => {
  const path = join(folder, name)
  if (how === 'folder') {
    mkdirSync(path)
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(path, file), bytes)
  } else {
    const entries = Object.entries(files).map(([file, data]) => ({
      name: file,
      data,
      stored: how === 'stored',
    }))
    writeFileSync(path, zip(entries))
  }
  return collect({ package: path }, { vocabulary, budget: budgetOf() })
}

const whole = async () => ({
  'splits/base-master.apk': base(),
  'splits/base-zh.apk': chinese(),
  'splits/base-arm64_v8a.apk': native(),
  'splits/scanner-master.apk': await feature(),
  'toc.pb': new Uint8Array(8),
})
const because = ({ facts }: CollectResult): string[] => [
  ...new Set(facts.gaps.map((gap) => `${gap.because} ${gap.detail ?? ''}`.trim())),
]

describe('a base and its splits are one app', () => {
  test.each(['stored', 'deflated'] as const)('in an archive, %s', async (how) => {
    const found = await read(`${how}.apks`, await whole(), how)
    const { rows, complete } = found.facts
    expect(rows.app?.[0]).toMatchObject({
      package: 'com.example.shop',
      label: '商店',
      labelDefault: 'Shop',
      fileName: `${how}.apks`,
      splitsMissing: false,
      splitsRead: ['config.arm64_v8a', 'config.zh', 'scanner'],
    })
    expect(rows.components?.map(({ name, source }) => [name, showLocator(source)])).toEqual([
      [
        'com.example.shop.Main',
        `${how}.apks!splits/base-master.apk!AndroidManifest.xml /manifest/application/activity[@android:name="com.example.shop.Main"]`,
      ],
      [
        'com.example.shop.scanner.ScanActivity',
        `${how}.apks!splits/scanner-master.apk!AndroidManifest.xml /manifest/application/activity[@android:name="com.example.shop.scanner.ScanActivity"]`,
      ],
    ])
    expect(complete).toContainEqual({ table: 'components' })
    expect(because(found)).not.toContain('splits-missing')
    expect(rows.codeFiles?.map(({ source }) => showLocator(source))).toEqual([
      `${how}.apks!splits/scanner-master.apk!classes.dex`,
    ])
    expect(rows.policyMentions?.map(({ source }) => showLocator(source))).toEqual([
      `${how}.apks!splits/scanner-master.apk!assets/scanner.txt`,
    ])
    expect(found.apks.map(({ name }) => name)).toEqual([
      'base-master.apk',
      'base-zh.apk',
      'base-arm64_v8a.apk',
      'scanner-master.apk',
    ])
    expect(found.package?.name).toBe(`${how}.apks`)
  })

  test('in a folder, named by its base', async () => {
    const files = Object.fromEntries(
      Object.entries(await whole()).map(([name, bytes]) => [name.split('/').at(-1) ?? '', bytes]),
    )
    const found = await read('as-a-folder', files, 'folder')
    expect(found.facts.rows.app?.[0]).toMatchObject({ label: '商店', fileName: 'base-master.apk' })
    expect(found.package?.name).toBe('base-master.apk')
    expect(found.apks).toHaveLength(3)
  })

  test('what each part has is found under its own name', async () => {
    const path = join(folder, 'stored.apks')
    const android = await openAndroidPackage(path, budgetOf())
    expect(showLocator(android.at('lib/arm64-v8a/libshop.so'))).toBe(
      'stored.apks!splits/base-arm64_v8a.apk!lib/arm64-v8a/libshop.so',
    )
    expect(showLocator(android.at(MANIFEST))).toBe('stored.apks!splits/base-master.apk!AndroidManifest.xml')
    expect(android.archive.entries.filter(({ name }) => name === MANIFEST)).toHaveLength(1)
    const table = await android.resources()
    const [label] = table.ok ? [...table.value.list('string')] : []
    expect(label?.variants.map(({ ofPart, value }) => [ofPart, value?.rawValue])).toEqual([
      [0, 'Shop'],
      [android.parts.findIndex(({ name }) => name === 'base-zh.apk'), '商店'],
    ])
    await android.close()
  })
})

describe('what is not the whole app says so', () => {
  test('a split that the base needs is not there', async () => {
    const found = await read('no-abi.apks', { 'base.apk': base(), 'config.zh.apk': chinese() })
    expect(because(found)).toContain('splits-missing base__abi')
    expect(found.facts.complete).not.toContainEqual({ table: 'components' })
  })

  test('a configuration of a feature that is not there', async () => {
    const config = apk({ manifest: manifest({ split: 'scanner.config.zh', configForSplit: 'scanner' }) })
    const plain = apk({ manifest: manifest({}) })
    const found = await read('no-feature.xapk', { 'base.apk': plain, 'scanner.config.zh.apk': config })
    expect(because(found)).toContain('splits-missing scanner')
  })

  test('a split of another version is left out', async () => {
    const found = await read('other.apks', { 'base.apk': base(), 'zh.apk': chinese(8), 'abi.apk': native() })
    expect(found.facts.rows.app?.[0]).toMatchObject({ label: 'Shop', splitsRead: ['config.arm64_v8a'] })
    expect(found.facts.rows.integrity).toContainEqual(
      expect.objectContaining({ code: 'split-left-out', part: 'zh.apk' }),
    )
  })

  test('a split that is no archive is noted', async () => {
    const found = await read('broken.apks', { 'base.apk': base(), 'zh.apk': new Uint8Array(100) })
    expect(found.facts.rows.app?.[0]).toMatchObject({ readable: true, splitsMissing: true })
    expect(found.facts.rows.integrity).toContainEqual(
      expect.objectContaining({ code: 'split-unreadable', part: 'zh.apk', weight: 'unreadable' }),
    )
  })

  test('splits without a base', async () => {
    const found = await read('no-base.apks', { 'zh.apk': chinese() })
    expect(because(found)).toContain('package-is-a-split config.zh')
  })

  test('several apps are refused', async () => {
    const other = apk({ manifest: element('manifest', { package: 'com.example.other' }) })
    const { problems, facts } = await read('two.zip', { 'a.apk': base(), 'b.apk': other })
    expect(problems.map(({ code, text }) => [code, text.en])).toEqual([
      [
        'several-apps',
        'It holds packages of 2 apps: com.example.other, com.example.shop. Give one app at a time.',
      ],
    ])
    expect(facts.rows.app?.[0]).toMatchObject({ readable: false, unreadable: 'several-apps' })
  })

  test('a folder without packages', async () => {
    const { problems } = await read('empty', {}, 'folder')
    expect(problems.map(({ code }) => code)).toEqual(['no-package-in-folder'])
  })
})

test.each([
  [
    'bundletool',
    ['toc.pb', 'splits/a.apk', 'splits/b.apk', 'standalones/c.apk'],
    ['splits/a.apk', 'splits/b.apk'],
  ],
  ['universal', ['universal.apk', 'toc.pb'], ['universal.apk']],
  ['APKM', ['info.json', 'base.apk', 'split_config.zh.apk'], ['base.apk', 'split_config.zh.apk']],
  ['in one folder', ['app/base.apk', 'app/zh.apk'], ['app/base.apk', 'app/zh.apk']],
  ['an APK whose manifest is gone is no set', ['classes.dex', 'plugin.apk'], []],
  ['packages far inside', ['a/b/c.apk'], []],
])('which APKs of an archive are one set: %s', (_, names, found) => {
  expect(apksInside(names)).toEqual(found)
})
