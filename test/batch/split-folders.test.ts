import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { packageHash } from '../../src/batch/package-hash.ts'
import { openSources } from '../../src/batch/sources.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { collect } from '../../src/collect/index.ts'
import type { Readings } from '../../src/collect/package-readings.ts'
import { ToolError } from '../../src/errors.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { apk } from '../build/apk.ts'
import { element, type MadeValue } from '../build/axml.ts'
import { account } from './account.ts'
import { startProgram } from './postgres.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'mingshi-splits-'))
afterAll(() => rmSync(work, { recursive: true }))

const made = (own: Record<string, MadeValue>, text = ''): Uint8Array =>
  apk({
    manifest: element(
      'manifest',
      { package: 'com.example.shop', 'android:versionCode': 7, ...own },
      element('application', {}),
    ),
    entries: [{ name: 'assets/text.txt', data: new TextEncoder().encode(text) }],
  })
const BASE = made({})
const CHINESE = made({ split: 'config.zh' })
const NATIVE = made({ split: 'config.arm64_v8a' })
const SET = { 'base.apk': BASE, 'config.zh.apk': CHINESE, 'config.arm64_v8a.apk': NATIVE }

const write = (folder: string, files: Readonly<Record<string, Uint8Array>>): string => {
  const path = join(work, folder)
  mkdirSync(path, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(path, name), bytes)
  return path
}

/** Where the apps of a folder lie, as a batch counts them. */
const appsIn = async (folder: string): Promise<string[]> => {
  const places: string[] = []
  for await (const sourced of await openSources([folder], { allowPrivate: false, onWarning: () => {} }))
    if ('entry' in sourced) places.push(relative(folder, sourced.entry.reference.package ?? ''))
  return places
}

const OTHER = made({ package: 'com.example.other' })
test.each<[string, Record<string, Uint8Array>, string[]]>([
  ['a base and its splits', SET, ['']],
  ['splits whose base is not there', { 'a.apk': CHINESE, 'b.apk': NATIVE }, ['']],
  ['a split that cannot be read beside them', { ...SET, 'x.apk': new Uint8Array(99) }, ['']],
  ['a set in one file beside them', { ...SET, 'shop.apks': BASE }, ['', 'shop.apks']],
  ['bases of one version for several devices', { ...SET, 'base_2.apk': made({}, 'new') }, ['']],
  ['a base alone', { 'base.apk': BASE }, ['base.apk']],
  ['channel builds of an app', { 'a.apk': BASE, 'b.apk': made({}, 'b') }, ['a.apk', 'b.apk']],
  [
    'two versions',
    { 'a.apk': BASE, 'b.apk': made({ 'android:versionCode': 8 }), 'zh.apk': CHINESE },
    ['a.apk', 'b.apk', 'zh.apk'],
  ],
  ['two apps', { 'a.apk': BASE, 'b.apk': OTHER, 'zh.apk': CHINESE }, ['a.apk', 'b.apk', 'zh.apk']],
])('the apps of a folder: %s', async (name, files, apps) => {
  expect(await appsIn(write(name, files))).toEqual(apps)
})

test('a folder has the hash that other tools give it, and another one when a split changes', async () => {
  const folder = write('hashed', SET)
  const command = 'LC_ALL=C sha256sum *.apk | cut -c1-64 | sha256sum'
  const printed = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  const before = await packageHash(folder)
  expect(printed.slice(0, 64)).toBe(before)
  write('hashed', { 'config.zh.apk': made({ split: 'config.zh' }, '商店') })
  expect(await packageHash(folder)).not.toBe(before)
  mkdirSync(join(work, 'empty', 'folder.apk'), { recursive: true })
  const none = await packageHash(join(work, 'empty')).catch((thrown: ToolError) => thrown)
  expect(none instanceof ToolError && none.code).toBe('no-package-in-folder')
})

test('what lay beside a base is no part of what was read of the base alone', async () => {
  const kept = new Map<string, Uint8Array>()
  const readings: Readings = {
    get: async (key) => kept.get(key),
    put: async (key, bytes) => void kept.set(key, bytes),
  }
  const vocabulary = await loadVocabulary()
  const codes = async (path: string) => {
    const { facts } = await collect({ package: path }, { vocabulary, budget: budgetOf(), readings })
    return (facts.rows.integrity ?? []).map(({ code }) => code)
  }
  const folder = write('left-out', {
    'base.apk': BASE,
    'zh.apk': made({ split: 'config.zh', 'android:versionCode': 8 }),
  })
  expect(await codes(folder)).toContain('split-left-out')
  expect(await codes(join(folder, 'base.apk'))).not.toContain('split-left-out')
  expect(await codes(folder)).toContain('split-left-out')
})

test('a folder that cannot be read as one app is known by the hash of its files', async () => {
  const folder = write('two apps again', { 'a.apk': BASE, 'b.apk': OTHER })
  const { package: found, facts } = await collect(
    { package: folder },
    { vocabulary: await loadVocabulary(), budget: budgetOf() },
  )
  expect(found?.sha256).toBe(await packageHash(folder))
  expect(facts.rows.app?.[0]).toMatchObject({ readable: false, unreadable: 'several-apps' })
})

test('a batch judges a base with its splits once, from a folder or a list, and anew when a split changes', async () => {
  const apps = write('apps', {})
  const folder = write('apps/shop', SET)
  const data = join(work, 'data')
  const batch = (source: string) =>
    startProgram(MAIN, ['batch', source, '--data', data, '--lang', 'zh']).ended
  expect((await batch(apps)).code).toBe(0)
  expect(await account({ folder: data })).toMatchObject({ outcomes: { judged: 1 }, entries: 1, cases: 1 })
  const list = join(work, 'list.csv')
  const rows = [`1,商店,apps/shop,${await packageHash(folder)}`, `2,商店,apps/shop,${'0'.repeat(64)}`]
  writeFileSync(list, ['序号,应用名称,安装包,SHA-256', ...rows].join('\n'))
  const listed = await batch(list)
  expect(listed.code).toBe(0)
  expect(listed.said.match(/注意：清单 list.csv 中的列“应用名称”未使用。/g)).toHaveLength(1)
  const both = await account({ folder: data })
  expect(both).toMatchObject({ outcomes: { judged: 1, refused: 1 }, entries: 2, cases: 1, versions: 1 })
  const readings = readdirSync(join(data, 'readings'), { recursive: true, withFileTypes: true })
  expect(readings.filter((entry) => entry.isFile())).toHaveLength(1)
  write('apps/shop', { 'config.zh.apk': made({ split: 'config.zh' }, '商店') })
  expect((await batch(apps)).code).toBe(0)
  expect(await account({ folder: data })).toMatchObject({ cases: 2, versions: 1, open_jobs: 0 })
})
