import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { DOWNLOAD_LIMITS, type DownloadLimits } from '../../src/batch/download.ts'
import type { Sourced } from '../../src/batch/enqueue.ts'
import { entriesOfIndex, fdroidEntries } from '../../src/batch/fdroid-index.ts'
import { obtainer } from '../../src/batch/obtain.ts'
import { sha256Of } from '../../src/batch/package-hash.ts'
import { paceOf } from '../../src/collect/network/pace.ts'
import { type StoreServer, startStore } from './store-server.ts'

const FIXTURE = fileURLToPath(new URL('fdroid/', import.meta.url))
/** Of the certificate that signed the JARs of the repository. */
const FINGERPRINT = 'b79e16546b986f106af5dab33e95dffc05e16069a1f705e406f1399245899483'
const APK = '01-case-1-medical-prompt.apk'
const fresh = (): string => mkdtempSync(join(tmpdir(), 'mingshi-store-'))

let store: StoreServer
let folder = ''
let kept = ''
beforeEach(async () => {
  folder = fresh()
  kept = fresh()
  cpSync(FIXTURE, folder, { recursive: true })
  store = await startStore(folder)
})
afterEach(() => store.stop())

const obtainWith = (limits: Partial<DownloadLimits> = {}) =>
  obtainer(kept, {
    limits: { ...DOWNLOAD_LIMITS, allowPrivate: true, ...limits },
    pace: paceOf(1_000),
    stopping: new AbortController().signal,
  })
const entry = (sha256?: string) => ({
  ...(sha256 === undefined ? {} : { sha256 }),
  reference: { package: store.base + APK },
})
const requests = () => store.asked.map(({ status }) => status)

describe('an index that fdroidserver made', () => {
  test.each(['entry.json', 'index-v2.json', '', `?fingerprint=${FINGERPRINT.toUpperCase()}`])(
    '%s: apps with hash, store and developer',
    async (end) => {
      const entries = await fdroidEntries(store.base + end, true)
      expect(entries).toContainEqual({
        entry: {
          id: 'cn.kanglin.daojia',
          store: '示例应用商店',
          sha256: await sha256Of(join(FIXTURE, APK)),
          reference: { package: store.base + APK, app: { operator: '示例科技有限公司' } },
        },
      })
      expect(entries).toHaveLength(2)
    },
  )

  test('both versions of the format say the same', () => {
    const read = (name: string) =>
      entriesOfIndex(JSON.parse(readFileSync(join(FIXTURE, name), 'utf8')), 'https://store.example/')
    expect(read('index-v1.json')).toEqual(read('index-v2.json'))
  })

  test('an index that was changed on the way is not used', async () => {
    writeFileSync(join(folder, 'index-v2.json'), '{}')
    await expect(fdroidEntries(store.base, true)).rejects.toThrow('not the one in entry.json')
    await expect(fdroidEntries(`${store.base}nothing/`, false)).rejects.toMatchObject({
      code: 'private-address',
    })
  })

  test('its signature is verified: an altered one, another signer and none are not used', async () => {
    const at = (fingerprint: string) => fdroidEntries(`${store.base}?fingerprint=${fingerprint}`, true)
    await expect(at('0'.repeat(64))).rejects.toThrow('not by the fingerprint given')
    await expect(at('A02C')).rejects.toThrow('64 hexadecimal digits')
    const jar = readFileSync(join(folder, 'entry.jar'))
    writeFileSync(
      join(folder, 'entry.json'),
      readFileSync(join(folder, 'entry.json'), 'utf8').replace('2', '3'),
    )
    execFileSync('zip', ['-q', '-j', join(folder, 'entry.jar'), join(folder, 'entry.json')])
    await expect(fdroidEntries(store.base, true)).rejects.toThrow('signature of entry.jar does not hold')
    for (const name of ['entry.jar', 'entry.json']) rmSync(join(folder, name))
    expect(await at(FINGERPRINT)).toHaveLength(2)
    rmSync(join(folder, 'index-v1.jar'))
    await expect(at(FINGERPRINT)).rejects.toThrow('no usable entry')
    writeFileSync(join(folder, 'entry.jar'), jar.subarray(0, 900))
    await expect(fdroidEntries(store.base, true)).rejects.toThrow('does not hold')
  })

  test('the newest version counts; files outside the repository and bad hashes are refused', () => {
    const file = (name: string, sha256 = 'a'.repeat(64)) => ({ name, sha256 })
    const version = (versionCode: number, given: unknown) => ({ file: given, manifest: { versionCode } })
    const packages = {
      'a.a': { versions: { 1: version(9, file('/9.apk')), 2: version(10, file('/10.apk')) } },
      'b.b': { versions: { 1: version(1, file('/../../b.apk')) } },
      'c.c': { versions: { 1: version(1, file('/c.apk', 'no hash')) } },
      'd.d': 7,
    }
    const entries = entriesOfIndex({ packages }, 'https://store.example/repo/')
    expect(
      entries.map((one: Sourced) => ('entry' in one ? one.entry.reference.package : one.refused.code)),
    ).toEqual(['https://store.example/repo/10.apk', 'entry-malformed', 'entry-malformed'])
  })
})

describe('packages at addresses', () => {
  test('a broken download goes on where it ended', async () => {
    store.cuts.push(5_000, 9_000)
    const wanted = await sha256Of(join(FIXTURE, APK))
    const got = await obtainWith()(entry(wanted))
    expect(await sha256Of(got.reference.package ?? '')).toBe(wanted)
    expect(requests()).toEqual([200, 206, 206])
    expect(store.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=5001-', 'bytes=14002-'])
  })

  test('so it does in another run, and not when the file has changed since', async () => {
    store.cuts.push(5_000, 100)
    await expect(obtainWith({ tries: 1 })(entry())).rejects.toThrow('goes on from there')
    await expect(obtainWith({ tries: 1 })(entry())).rejects.toThrow('goes on from there')
    writeFileSync(join(folder, APK), 'another file')
    const got = await obtainWith()(entry())
    expect(readFileSync(got.reference.package ?? '', 'utf8')).toBe('another file')
    expect(requests()).toEqual([200, 206, 200])
  })

  test('what is there is not loaded again', async () => {
    const obtain = obtainWith()
    const wanted = await sha256Of(join(FIXTURE, APK))
    const [first, second] = await Promise.all([obtain(entry(wanted)), obtain(entry(wanted))])
    expect(first).toEqual(second)
    expect(requests()).toEqual([200])
    expect((await obtain(entry())).reference).toEqual(first.reference)
    expect((await obtain(entry())).reference).toEqual(first.reference)
    expect(requests()).toEqual([200, 304, 304])
  })

  test('another file than the listed one, one that is too large, and a missing one are refused', async () => {
    await expect(obtainWith()(entry('0'.repeat(64)))).rejects.toMatchObject({ code: 'package-differs' })
    await expect(obtainWith({ bytes: 20_000 })(entry())).rejects.toMatchObject({ code: 'download-too-large' })
    await expect(obtainWith()({ reference: { package: `${store.base}gone.apk` } })).rejects.toThrow(
      'HTTP 404',
    )
  })

  test('addresses of this machine are asked only where that is allowed', async () => {
    await expect(obtainWith({ allowPrivate: false, tries: 1 })(entry())).rejects.toMatchObject({
      code: 'private-address',
    })
    expect(requests()).toEqual([])
  })

  test('one host is asked at its pace', async () => {
    const pace = paceOf(20)
    const { signal } = new AbortController()
    const began = performance.now()
    for (let i = 0; i < 4; i += 1) await pace('https://a.example/x', signal)
    const one = performance.now() - began
    await pace('https://b.example/x', signal)
    // Timers may be late and never early: a lower bound holds on any machine.
    expect(one).toBeGreaterThan(145)
  })
})
