import { basename } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openAndroidPackage } from '../../src/collect/android/android-package.ts'
import { manifestCollector } from '../../src/collect/android/manifest.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { vocabulary } from '../engine/vocabulary.ts'
import { ask, PACKAGES, withOracle } from './oracle.ts'

const factsOf = async (path: string) => {
  const android = await openAndroidPackage(path, budgetOf())
  try {
    return (await manifestCollector.collect({ reference: {}, android, vocabulary, budget: budgetOf() })).rows
  } finally {
    await android.close()
  }
}

const quoted = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((hit) => hit[1] ?? '')

withOracle('aapt2', () => {
  describe.each(PACKAGES.map((path) => [basename(path), path]))('%s', (_name, path) => {
    const badging = ask('aapt2', ['dump', 'badging', path]).text
    const tree = ask('aapt2', ['dump', 'xmltree', '--file', 'AndroidManifest.xml', path]).text
    const facts = factsOf(path)

    test('package, versions and label', async () => {
      const app = (await facts).app?.[0]
      const one = (pattern: RegExp): string | undefined => pattern.exec(badging)?.[1]
      expect(app?.package).toBe(one(/^package: name='([^']*)'/m))
      expect(app?.versionName ?? '').toBe(one(/versionName='([^']*)'/) ?? '')
      expect(String(app?.versionCode ?? '')).toBe(one(/versionCode='([^']*)'/) ?? '')
      expect(String(app?.targetSdk)).toBe(
        one(/^targetSdkVersion:'(\d+)'/m) ?? one(/^sdkVersion:'(\d+)'/m) ?? '1',
      )
      const label =
        one(/^application-label-zh-CN:'([^']*)'/m) ??
        one(/^application-label-zh:'([^']*)'/m) ??
        one(/^application-label:'([^']*)'/m)
      if (label) expect(app?.label).toBe(label)
    })

    test('permissions', async () => {
      // WRITE_EXTERNAL_STORAGE implies READ_: aapt2 lists what is implied, the manifest does not declare it.
      const implied = new Set(quoted(badging, /^uses-implied-permission: name='([^']*)'/gm))
      const declared = quoted(badging, /^uses-permission(?:-sdk-23)?: name='([^']*)'/gm).filter(
        (name) => !implied.has(name),
      )
      const rows = (await facts).permissions ?? []
      const names = rows.map(({ name }) => name ?? '')
      expect([...new Set(names)].sort()).toEqual([...new Set(declared)].sort())
      const limited = [
        ...badging.matchAll(/^uses-permission(?:-sdk-23)?: name='([^']*)' maxSdkVersion='(\d+)'/gm),
      ]
      for (const [, name, max] of limited)
        expect(rows.find((row) => row.name === name)?.maxSdk).toBe(Number(max))
    })

    test('components', async () => {
      const components = (await facts).components ?? []
      for (const kind of ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const) {
        const elements = tree.match(new RegExp(`^ +E: ${kind} \\(`, 'gm'))?.length ?? 0
        expect({ kind, count: components.filter((row) => row.kind === kind).length }).toEqual({
          kind,
          count: elements,
        })
      }
    })
  })
})
