import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { RowOf } from '../../src/facts/index.ts'
import { newIdentity } from '../collect/android/keys.ts'
import { signersOf } from '../collect/android/signers-of.ts'
import { ask, PACKAGES } from './oracle.ts'
import { withOracle } from './with-oracle.ts'

const digestsIn = (text: string, name: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(new RegExp(`certificate ${name} digest: ([0-9a-f]+)`, 'g'))].map(
        (hit) => hit[1] ?? '',
      ),
    ),
  ].sort()

/** The certificates apksigner sees, and the schemes by which it verifies, are those of our rows. */
const compare = (text: string, status: number | null, rows: readonly RowOf<'signers'>[]): void => {
  const signers = rows.filter(({ lineage }) => lineage === undefined)
  const ours = (column: 'md5' | 'sha1' | 'sha256') =>
    [...new Set(signers.map((row) => row[column] ?? ''))].sort()
  expect(ours('sha256')).toEqual(expect.arrayContaining(digestsIn(text, 'SHA-256')))
  expect(ours('sha1')).toEqual(expect.arrayContaining(digestsIn(text, 'SHA-1')))
  expect(ours('md5')).toEqual(expect.arrayContaining(digestsIn(text, 'MD5')))
  expect(signers.every(({ verified }) => verified === true)).toBe(status === 0)
  for (const scheme of ['v2', 'v3'] as const) {
    const seen = text.includes(`Verified using ${scheme} scheme (APK Signature Scheme ${scheme}): true`)
    expect(signers.some((row) => row.scheme === scheme && row.verified === true)).toBe(seen)
  }
}

/** Platform versions for which apksigner looks at what a variant has. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  'v1 only, RSA': ['--min-sdk-version', '21', '--max-sdk-version', '23'],
  'v1 only, P-384': ['--min-sdk-version', '21', '--max-sdk-version', '23'],
  'v2 only, RSA 4096': ['--min-sdk-version', '24'],
  'v3 only, P-256': ['--min-sdk-version', '28'],
  verity: ['--min-sdk-version', '24'],
}

withOracle('apksigner', () => {
  const verify = (path: string, ...more: readonly string[]) =>
    ask('apksigner', ['verify', '--print-certs', '-v', ...more, path])

  test.each(PACKAGES.map((path) => [basename(path), path]))(
    '%s: the signers apksigner sees',
    async (_name, path) => {
      const { text, status } = verify(path)
      compare(text, status, await signersOf(path, true))
    },
  )

  describe('packages signed in every way apksigner knows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'apksigner-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const identity = (name: string, kind: 'rsa' | 'ec', bits?: number): string[] => {
      const { key, certificate } = newIdentity(name, kind, bits)
      writeFileSync(join(folder, `${name}.pk8`), key.export({ format: 'der', type: 'pkcs8' }))
      writeFileSync(join(folder, `${name}.der`), certificate)
      return ['--key', join(folder, `${name}.pk8`), '--cert', join(folder, `${name}.der`)]
    }
    const [plain] = PACKAGES.filter((path) => path.endsWith('ApiDemos-debug.apk'))
    const [first, second, large] = [
      identity('first', 'rsa'),
      identity('second', 'ec'),
      identity('large', 'rsa', 4096),
    ]
    const [wide, stamp] = [identity('wide', 'ec', 384), identity('stamp', 'rsa')]
    const lineage = join(folder, 'lineage')

    const signed = (name: string, args: readonly string[]): string => {
      const path = join(folder, `${name}.apk`)
      copyFileSync(plain ?? '', path)
      const { status, errors } = ask('apksigner', ['sign', '--min-sdk-version', '21', ...args, path])
      expect(errors).not.toMatch(/^Exception|^Failed/m)
      expect(status).toBe(0)
      return path
    }
    const schemes = (v1: boolean, v2: boolean, v3: boolean): string[] => [
      '--v1-signing-enabled',
      String(v1),
      '--v2-signing-enabled',
      String(v2),
      '--v3-signing-enabled',
      String(v3),
    ]
    const variants: Readonly<Record<string, () => readonly string[]>> = {
      'v1 only, RSA': () => [...schemes(true, false, false), ...first],
      'v1 only, P-384': () => [...schemes(true, false, false), ...wide],
      'v2 only, RSA 4096': () => [...schemes(false, true, false), ...large],
      'v3 only, P-256': () => [...schemes(false, false, true), ...second],
      'three schemes': () => [...schemes(true, true, true), ...first],
      'several signers': () => [...schemes(true, true, false), ...first, '--next-signer', ...second],
      verity: () => [...schemes(false, true, true), '--verity-enabled', 'true', ...second],
      rotated: () => {
        ask('apksigner', ['rotate', '--out', lineage, '--old-signer', ...first, '--new-signer', ...second])
        return [...schemes(true, true, true), '--lineage', lineage, ...first, '--next-signer', ...second]
      },
      stamped: () => [...schemes(true, true, true), ...first, '--stamp-signer', ...stamp],
    }

    test.each(Object.keys(variants))('%s', async (name) => {
      const path = signed(name.replace(/\W+/g, '-'), variants[name]?.() ?? [])
      const { text, status } = verify(path, ...(RANGES[name] ?? ['--min-sdk-version', '21']))
      expect(status).toBe(0)
      const rows = await signersOf(path, true)
      if (name.startsWith('v1'))
        expect(rows.map(({ scheme, verified }) => [scheme, verified])).toEqual([['v1', true]])
      compare(text, status, rows)
      if (name === 'rotated') expect(rows.filter((row) => row.lineage === 0)).toHaveLength(1)
      if (name === 'stamped') expect(rows.find((row) => row.scheme === 'stamp')?.verified).toBe(true)
    })

    test.each([
      ['an entry changed', ['-q', '-u'], 'entry-altered'],
      ['an entry added', ['-q'], 'entry-not-signed'],
      ['an entry removed', ['-q', '-d'], 'entry-removed'],
    ])('%s after v1 signing', async (name, how, problem) => {
      const path = signed(name.replace(/\W+/g, '-'), [...schemes(true, false, false), ...first])
      const entry = how.includes('-d') || how.includes('-u') ? 'res/raw/skycubemap0.jpg' : 'added.txt'
      mkdirSync(join(folder, 'res/raw'), { recursive: true })
      writeFileSync(join(folder, entry), 'not what was signed')
      spawnSync('zip', [...how, path, entry], { cwd: folder })
      const { status } = verify(path, '--min-sdk-version', '21', '--max-sdk-version', '23')
      expect(status).toBe(1)
      expect(await signersOf(path)).toMatchObject([{ verified: false, problem, detail: entry }])
    })

    test('a newer signature cut out', async () => {
      const path = signed('touched', [...schemes(true, true, false), ...first])
      const bytes = readFileSync(path)
      const at = bytes.indexOf('APK Sig Block 42')
      expect(at).toBeGreaterThan(0)
      bytes.write('APK Sig Block 41', at)
      writeFileSync(path, bytes)
      const { text, status } = verify(path, '--min-sdk-version', '21')
      expect({
        status,
        said: /stripped|only signed with|indicates the APK is signed/i.test(text),
      }).toMatchObject({ status: 1 })
      expect(await signersOf(path)).toMatchObject([
        { scheme: 'v1', verified: false, problem: 'newer-signature-stripped' },
      ])
    })
  })
})
