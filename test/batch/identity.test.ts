import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { identityOf } from '../../src/batch/identity.ts'
import { listEntrySchema } from '../../src/batch/list-entry-schema.ts'
import type { Judging } from '../../src/batch/scan-task.ts'
import type { AppReference } from '../../src/collect/app-reference.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingshi-identity-'))
const inFolder = (name: string): string => join(folder, name)
mkdirSync(inFolder('screens/first'), { recursive: true })
mkdirSync(inFolder('project'))
const FILES = [
  'policy.txt',
  'screens/first/a.html',
  'project/AndroidManifest.xml',
  'filing.yaml',
  'hooks.jsonl',
]
const write = (text: string): void => {
  for (const name of FILES) writeFileSync(inFolder(name), text)
}
write('old')

const PACKAGE = 'a'.repeat(64)
const REFERENCE: Required<AppReference> = {
  package: inFolder('a.apk'),
  documents: [{ from: inFolder('policy.txt'), provenance: 'store-page' }],
  screens: inFolder('screens'),
  source: inFolder('project'),
  filing: inFolder('filing.yaml'),
  runtime: [inFolder('hooks.jsonl')],
  types: ['学习教育'],
  typesChosenBy: 'reference',
  app: { operator: '甲公司' },
}
const JUDGING: Judging = { settings: { 'rule.most': 4 } }
const nameOf = (reference: AppReference, { sha256 = PACKAGE, judging = JUDGING, version = 'rules 1' } = {}) =>
  identityOf(reference, sha256, judging, version)

describe('the identity of a job', () => {
  test('names every input there is', async () => {
    const whole = await nameOf(REFERENCE)
    const keys = Object.keys(listEntrySchema.properties).filter(
      (key) => !['id', 'store', 'sha256'].includes(key),
    )
    expect(keys.sort()).toEqual(Object.keys(REFERENCE).sort())
    // Of the package, its hash counts, wherever it lies.
    for (const key of keys.filter((one) => one !== 'package')) {
      const { [key as keyof AppReference]: _, ...rest } = REFERENCE
      expect([key, await nameOf(rest)]).not.toEqual([key, whole])
    }
    expect(await nameOf({ ...REFERENCE, package: '/elsewhere/a.apk' })).toBe(whole)
  })

  test('is another one when the content of any file changes, and not when only its place does', async () => {
    const each: [string, AppReference][] = [
      ['documents', { documents: REFERENCE.documents }],
      ['screens', { screens: REFERENCE.screens }],
      ['source', { source: REFERENCE.source }],
      ['filing', { filing: REFERENCE.filing }],
      ['runtime', { runtime: REFERENCE.runtime }],
    ]
    const before = await Promise.all(each.map(([, reference]) => nameOf(reference)))
    write('new')
    const after = await Promise.all(each.map(([, reference]) => nameOf(reference)))
    expect(each.map(([key], i) => [key, before[i] === after[i]])).toEqual(each.map(([key]) => [key, false]))
    writeFileSync(inFolder('moved.txt'), 'new')
    const moved = [{ from: inFolder('moved.txt'), provenance: 'store-page' as const }]
    expect(await nameOf({ documents: moved })).toBe(after[0])
  })

  test('and of another package, rule book or setting', async () => {
    const others = await Promise.all([
      nameOf(REFERENCE),
      nameOf(REFERENCE, { sha256: 'b'.repeat(64) }),
      nameOf(REFERENCE, { version: 'rules 2' }),
      nameOf(REFERENCE, { judging: { settings: { 'rule.most': 5 } } }),
      nameOf({ ...REFERENCE, app: { operator: '甲公司', hasAccounts: true } }),
    ])
    expect(new Set(others).size).toBe(others.length)
  })
})
