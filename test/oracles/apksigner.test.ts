import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { openAndroidPackage } from '../../src/collect/android/android-package.ts'
import { signingCollector } from '../../src/collect/android/signing.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { vocabulary } from '../engine/vocabulary.ts'
import { ask, PACKAGES } from './oracle.ts'
import { withOracle } from './with-oracle.ts'

const signersOf = async (path: string) => {
  const android = await openAndroidPackage(path, budgetOf())
  try {
    const { rows } = await signingCollector.collect({
      reference: {},
      android,
      vocabulary,
      budget: budgetOf(),
    })
    return rows.signers ?? []
  } finally {
    await android.close()
  }
}

const digestsIn = (text: string, name: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(new RegExp(`certificate ${name} digest: ([0-9a-f]+)`, 'g'))].map(
        (hit) => hit[1] ?? '',
      ),
    ),
  ].sort()

withOracle('apksigner', () => {
  test.each(PACKAGES.map((path) => [basename(path), path]))(
    '%s: the signers apksigner sees',
    async (_name, path) => {
      const { text, status } = ask('apksigner', ['verify', '--print-certs', '-v', path])
      const signers = (await signersOf(path)).filter(
        ({ lineage, scheme }) => lineage === undefined && scheme !== 'stamp',
      )
      const ours = (column: 'md5' | 'sha1' | 'sha256') =>
        [...new Set(signers.map((row) => row[column] ?? ''))].sort()
      expect(ours('sha256')).toEqual(digestsIn(text, 'SHA-256'))
      expect(ours('sha1')).toEqual(digestsIn(text, 'SHA-1'))
      expect(ours('md5')).toEqual(digestsIn(text, 'MD5'))
      expect(signers.every(({ verified }) => verified !== false)).toBe(status === 0)
      for (const scheme of ['v2', 'v3'] as const) {
        const seen = text.includes(`Verified using ${scheme} scheme (APK Signature Scheme ${scheme}): true`)
        expect(signers.some((row) => row.scheme === scheme && row.verified === true)).toBe(seen)
      }
    },
  )
})
