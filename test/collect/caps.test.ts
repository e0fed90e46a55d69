import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { VALUE } from '../../src/collect/android/axml.ts'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { scan } from '../../src/scan.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { apk } from '../build/apk.ts'
import { element } from '../build/axml.ts'
import { utf8 } from '../build/bytes.ts'
import { plainEntry, resourceTableBytes, typeChunk } from '../build/resources.ts'

const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])
const folder = mkdtempSync(join(tmpdir(), 'caps-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PACKAGE = apk({
  manifest: element(
    'manifest',
    { package: 'com.example.app' },
    element('uses-permission', { 'android:name': 'android.permission.CAMERA' }),
    element('application', {}, element('activity', { 'android:name': '.Main' })),
  ),
  resources: resourceTableBytes(
    Array.from({ length: 20_000 }, (_, index) => `text number ${index}`),
    [
      {
        id: 0x7f,
        name: 'com.example.app',
        types: ['string'],
        keys: ['text'],
        chunks: [
          typeChunk({
            typeId: 1,
            entries: Object.fromEntries(
              Array.from({ length: 20_000 }, (_, index) => [index, plainEntry(0, VALUE.string, index)]),
            ),
          }),
        ],
      },
    ],
  ),
  entries: [{ name: 'assets/zeros.txt', data: utf8('x'.repeat(1_500_000)) }],
})

const caseOf = async (caps: { bytes?: number; seconds?: number }) => {
  const path = join(folder, 'app.apk')
  writeFileSync(path, PACKAGE)
  return scan({ package: path }, ruleBook, { vocabulary, caps })
}
/** Why collectors did not read all, as the case tells. */
const reasons = async (caps: { bytes?: number; seconds?: number }): Promise<string[]> => {
  const { case: made } = await caseOf(caps)
  return made.collectors.flatMap(({ gaps }) => gaps.flatMap(({ because, detail }) => [because, detail ?? '']))
}

test('within the caps everything is read', async () => {
  expect(await reasons({})).not.toContain('cap-reached')
})

test.each([
  ['bytes, met at the manifest', { bytes: 400 }],
  ['bytes, met at the resource table', { bytes: 20_000 }],
  ['bytes, met at an asset', { bytes: 1_200_000 }],
])('%s: the case says so, and nothing that depends on it is clean', async (_name, caps) => {
  expect(await reasons(caps)).toContain('cap-reached')
  const { evidence } = await caseOf(caps)
  const cut = new Set(
    evidence.facts.gaps.filter(({ because }) => because === 'cap-reached').map(({ table }) => table),
  )
  expect(evidence.facts.complete.filter(({ table }) => cut.has(table))).toEqual([])
})

test.each([
  ['time', { seconds: 0 }],
  ['bytes below the directory', { bytes: 10 }],
])('%s: a case all the same, unreadable for a reason', async (_name, caps) => {
  const { case: made, problems } = await caseOf(caps)
  expect(made.results.some(({ verdict }) => verdict === 'compliant')).toBe(false)
  expect(problems.map(({ code }) => code)).toEqual(['package-too-large'])
})
