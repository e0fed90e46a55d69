import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../src/collect/budget.ts'
import type { CollectResult } from '../../src/collect/index.ts'
import { collect } from '../../src/collect/index.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { en } from '../../src/words/en.ts'
import { type SourcePackage, takeApart } from './tampering.ts'
import { VARIANTS } from './variants.ts'

const vocabulary = await loadVocabulary()
const SAMPLE = fileURLToPath(new URL('../../samples/10-good-clinic/app.apk', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tampered-'))
afterAll(() => rmSync(folder, { recursive: true }))

const factsOf = async (bytes: Uint8Array): Promise<CollectResult> => {
  const path = join(folder, 'app.apk')
  writeFileSync(path, bytes)
  return collect({ package: path }, { vocabulary, budget: budgetOf() })
}
/** What a judgement stands on, without where it was read. */
const declared = ({ facts: { rows } }: CollectResult) => ({
  package: rows.app?.[0]?.package,
  versionCode: rows.app?.[0]?.versionCode,
  label: rows.app?.[0]?.label,
  permissions: rows.permissions?.map(({ name, maxSdk }) => [name, maxSdk]),
  components: rows.components?.map(({ id, exported, launcher }) => [id, exported, launcher]),
  controls: rows.controls?.map(({ id, label }) => [id, label]),
})

describe('a package tampered with is read right, or said to be unreadable', () => {
  let source: SourcePackage
  let right: ReturnType<typeof declared>
  beforeAll(async () => {
    source = await takeApart(SAMPLE)
    right = declared(await collect({ package: SAMPLE }, { vocabulary, budget: budgetOf() }))
  })

  test('the sample itself declares something', () => {
    expect(right.permissions?.length).toBeGreaterThan(2)
    expect(right.components?.length).toBeGreaterThan(3)
    expect(right.controls?.length).toBeGreaterThan(5)
  })

  test.each(VARIANTS.map((variant) => [variant.name, variant] as const))('%s', async (_name, variant) => {
    const result = await factsOf(variant.make(source))
    const { facts } = result
    if (variant.expected === 'right') {
      expect(declared(result)).toEqual(right)
      return
    }
    // Not all was read: the reason is told, it has words, and nothing claims to be complete.
    const reasons = facts.gaps.flatMap(({ because, detail }) => [because, detail])
    expect(reasons).toContain(variant.expected)
    expect(Object.keys(en.gaps)).toContain(variant.expected)
    if (variant.expected.startsWith('manifest')) {
      const claims = facts.complete.map(({ table }) => table)
      expect(claims).not.toContain('permissions')
      expect(claims).not.toContain('components')
    }
  })

  test('every variant has another name, and there are enough', () => {
    expect(new Set(VARIANTS.map(({ name }) => name)).size).toBe(VARIANTS.length)
    expect(VARIANTS.length).toBeGreaterThanOrEqual(24)
  })
})
