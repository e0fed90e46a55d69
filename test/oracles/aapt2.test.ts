import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { localeOf } from './aapt2-texts.ts'
import { comparePackage } from './compare.ts'
import { FRAMEWORK, PACKAGES } from './oracle.ts'
import { withOracle } from './with-oracle.ts'

/** Code beside a manifest that declares nothing: read, and not taken as the whole truth. */
const NOT_TRUSTED: Readonly<Record<string, string>> = { 'minicap.apk': 'manifest-empty-and-doubtful' }

withOracle('aapt2', () => {
  const paths = existsSync(FRAMEWORK) ? [...PACKAGES, FRAMEWORK] : PACKAGES
  test.each(paths.map((path) => [basename(path), path]))(
    '%s: every attribute of the manifest and every text of every locale as aapt2 reads them',
    async (name, path) => {
      const { because, differences } = await comparePackage(path)
      expect(because).toBe(NOT_TRUSTED[name])
      expect(differences).toEqual([])
    },
  )
})

describe('the comparison itself', () => {
  test('finds the locale among qualifiers', () => {
    expect(
      ['', 'zh-rCN', 'mcc460-mnc1-zh-rTW-land', 'b+sr+Latn-watch', 'car', 'sw600dp', 'fil'].map(localeOf),
    ).toEqual(['', 'zh-CN', 'zh-TW', 'sr-Latn', '', '', 'fil'])
  })
})
