import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { SignedSections } from '../../../src/collect/android/content-digest.ts'
import { codeWords, placesOf } from '../../../src/collect/android/dex/code-words.ts'
import { type PassPlan, passOver } from '../../../src/collect/android/file-pass.ts'
import { workAside } from '../../../src/collect/android/file-work-aside.ts'
import { bytesSource, descriptorSource } from '../../../src/collect/package/byte-source.ts'

const BUILT = new URL('../../../dist/collect/android/file-work-aside.js', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'mingshi-work-'))

const bytes = Buffer.alloc(5_000_000, 'neither one block nor one chunk. ')
const ZIP = 0x04034b50
const DEX = 0x0a786564
/** A local header and the first bytes of what lies behind it. */
const entryAt = (offset: number, word: number): void => {
  bytes.fill(0, offset, offset + 31).writeUInt32LE(ZIP, offset)
  bytes.writeUInt16LE(1, offset + 26)
  bytes.writeUInt32LE(word, offset + 31)
}
entryAt(0, ZIP)
entryAt(70_000, DEX)
const sections: SignedSections = {
  parts: [
    [0, 3_000_000],
    [3_500_000, 4_999_000],
  ],
  end: bytes.subarray(4_999_000),
}
const plan: PassPlan = { kinds: ['sha256', 'sha512'], sections }

const path = join(folder, 'app.apk')
writeFileSync(path, bytes)
const descriptor = openSync(path, 'r')
const source = descriptorSource(descriptor, bytes.length)
afterAll(() => {
  closeSync(descriptor)
  rmSync(folder, { recursive: true, force: true })
})

/** Places for what an archive would say lies in the file: two entries, and one outside it. */
const places = placesOf(
  [0, 70_000, 9_000_000].map((offset) => ({
    name: 'x',
    offset,
    compressedSize: 200,
    size: 200,
    method: 0,
    flags: 0,
    crc: 0,
  })),
)

/** Does the work by the built program, in a process that counts the threads which are told something; one that has nothing to do ends with it. */
const BY_PROGRAM = `
  const [built, path, size, plan, places] = process.argv.slice(1)
  const { openSync } = await import('node:fs')
  const { expectWork, workAside } = await import(built)
  const { descriptorSource } = await import(new URL('../package/byte-source.js', built))
  const told = new Set()
  process.on('worker', (thread) => {
    const post = thread.postMessage.bind(thread)
    thread.postMessage = (message) => (told.add(thread), post(message))
  })
  const revived = JSON.parse(plan, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value))
  expectWork(path)
  await new Promise(setImmediate)
  const work = workAside(descriptorSource(openSync(path, 'r'), Number(size)))
  const asked = [work.codeWords(Float64Array.from(JSON.parse(places))), work.pass(revived)]
  const [words, { file, content }] = await Promise.all(asked)
  const digests = content.map((one) => Buffer.from(one).toString('hex'))
  console.log(JSON.stringify({ threads: told.size, words: [...words], file, content: digests }))
`

const byProgram = (size: number): unknown => {
  const given = [BUILT.href, path, String(size), JSON.stringify(plan), JSON.stringify([...places])]
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', BY_PROGRAM, '--', ...given],
    { encoding: 'utf8', timeout: 60_000 },
  )
  expect(signal).toBeNull()
  return JSON.parse(stdout || JSON.stringify(stderr))
}

const here = (size: number) => {
  const source = bytesSource(bytes.subarray(0, size))
  const { file, content } = passOver(source, plan)
  return {
    words: [...codeWords(source, places)],
    file,
    content: content.map((one) => Buffer.from(one).toString('hex')),
  }
}

describe('work on the file of a package', () => {
  test('done in a thread gives what it gives here', () => {
    expect(here(bytes.length).words).toEqual([ZIP, DEX, 0])
    expect(byProgram(bytes.length)).toEqual({ threads: 1, ...here(bytes.length) })
  })

  test('is done here where a thread would take longer to begin than it does', () => {
    expect(byProgram(1_000_000)).toEqual({ threads: 0, ...here(1_000_000) })
  })

  test('is done here where there is no file, or no thread of the built program', async () => {
    for (const given of [bytesSource(bytes), source]) {
      const work = workAside(given)
      expect(await work.codeWords(places)).toEqual(codeWords(source, places))
      expect(await work.pass(plan)).toEqual(passOver(source, plan))
    }
  })

  test('that cannot be done anywhere says why', async () => {
    const closed = openSync(path, 'r')
    closeSync(closed)
    const work = workAside(descriptorSource(closed, bytes.length))
    await expect(work.codeWords(places)).rejects.toThrow('EBADF')
    await expect(work.pass(plan)).rejects.toThrow('EBADF')
  })
})
