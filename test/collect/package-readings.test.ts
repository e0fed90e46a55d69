import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { AppReference } from '../../src/collect/app-reference.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { collect } from '../../src/collect/index.ts'
import type { Readings } from '../../src/collect/package-readings.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { apk } from '../build/apk.ts'
import { element } from '../build/axml.ts'

const vocabulary = await loadVocabulary()
const folder = mkdtempSync(join(tmpdir(), 'mingshi-readings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SAMPLES = ['01-case-1-medical-prompt', '06-case-6-meeting-pre-ticked', '10-good-clinic']
const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/${name}/app.apk`, import.meta.url))

const place = () => {
  const kept = new Map<string, Uint8Array>()
  const readings: Readings = {
    get: async (key) => kept.get(key),
    put: async (key, bytes) => {
      kept.set(key, bytes)
    },
  }
  return { kept, readings }
}
const read = (reference: AppReference, readings?: Readings, bytes?: number) =>
  collect(reference, {
    vocabulary,
    budget: budgetOf(bytes),
    ...(readings === undefined ? {} : { readings }),
  })

describe('what was read of a package', () => {
  test.each(SAMPLES)('%s: says the same of an equal one of another name, with other inputs', async (name) => {
    const { kept, readings } = place()
    const copy = join(folder, `${name}.apk`)
    copyFileSync(sample(name), copy)
    await read({ package: sample(name) }, readings)
    const reference = { package: copy, types: ['学习教育'], screens: folder }
    const [fresh, known] = [await read(reference), await read(reference, readings)]
    expect(known.facts).toEqual(fresh.facts)
    expect(known.files).toEqual(fresh.files)
    expect(kept.size).toBe(1)
  })

  test('needs no reading: where nothing may be inflated, the code is known all the same', async () => {
    const { kept, readings } = place()
    const reference = { package: sample('10-good-clinic') }
    const starved = await read(reference, readings, 6_000)
    expect(starved.facts.gaps).toContainEqual(expect.objectContaining({ because: 'cap-reached' }))
    expect(kept.size).toBe(0)
    const fresh = await read(reference, readings)
    expect(fresh.facts.rows.apiCalls?.length).toBeGreaterThan(0)
    const known = await read(reference, readings, 6_000)
    expect(known.facts.rows.apiCalls).toEqual(fresh.facts.rows.apiCalls)
  })

  test('of a base in a folder is not taken for one with other splits', async () => {
    const { kept, readings } = place()
    const made = (name: string, own: Readonly<Record<string, string>>, activity: string) =>
      writeFileSync(
        join(folder, name),
        apk({
          manifest: element(
            'manifest',
            { package: 'com.example.shop', 'android:versionCode': 7, ...own },
            element('application', {}, element('activity', { 'android:name': activity })),
          ),
        }),
      )
    for (const [at, activity] of [
      ['one', '.One'],
      ['two', '.Two'],
    ] as const) {
      mkdirSync(join(folder, at))
      made(join(at, 'base.apk'), {}, '.Main')
      made(join(at, 'feature.apk'), { split: 'feature' }, activity)
    }
    await read({ package: join(folder, 'one') }, readings)
    const reference = { package: join(folder, 'two') }
    const known = await read(reference, readings)
    expect(known.facts).toEqual((await read(reference)).facts)
    expect(JSON.stringify(known.facts.rows.components)).toContain('com.example.shop.Two')
    expect(kept.size).toBe(2)
  })

  test('what was kept and is damaged is read anew', async () => {
    const { kept, readings } = place()
    const reference = { package: sample('10-good-clinic') }
    const fresh = await read(reference, readings)
    for (const key of kept.keys()) kept.set(key, new Uint8Array([1, 2, 3]))
    expect((await read(reference, readings)).facts).toEqual(fresh.facts)
  })
})
