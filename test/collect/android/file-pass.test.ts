import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { SignedSections } from '../../../src/collect/android/content-digest.ts'
import { type PassPlan, passOver } from '../../../src/collect/android/file-pass.ts'
import { passAside } from '../../../src/collect/android/file-pass-aside.ts'
import { bytesSource, descriptorSource } from '../../../src/collect/package/byte-source.ts'

const BUILT = new URL('../../../dist/collect/android/file-pass-aside.js', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'mingshi-pass-'))

const bytes = Buffer.alloc(5_000_000, 'neither one block nor one chunk. ')
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

/** Makes the pass by the built program, in a process that counts the threads which tell something. */
const BY_PROGRAM = `
  const [built, path, size, plan] = process.argv.slice(1)
  const { openSync } = await import('node:fs')
  const { passAside } = await import(built)
  const { descriptorSource } = await import(new URL('../package/byte-source.js', built))
  let threads = 0
  process.on('worker', (thread) => thread.once('message', () => threads++))
  const revived = JSON.parse(plan, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value))
  const { file, content } = await passAside(descriptorSource(openSync(path, 'r'), Number(size)), revived)
  console.log(JSON.stringify({ threads, file, content: content.map((one) => Buffer.from(one).toString('hex')) }))
`

const byProgram = (size: number): unknown => {
  const given = [BUILT.href, path, String(size), JSON.stringify(plan)]
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', BY_PROGRAM, '--', ...given],
    { encoding: 'utf8' },
  )
  return JSON.parse(stdout || JSON.stringify(stderr))
}

const here = (size: number) => {
  const { file, content } = passOver(bytesSource(bytes.subarray(0, size)), plan)
  return { file, content: content.map((one) => Buffer.from(one).toString('hex')) }
}

describe('a pass over a package', () => {
  test('made in a thread gives what it gives here', () => {
    expect(byProgram(bytes.length)).toEqual({ threads: 1, ...here(bytes.length) })
  })

  test('is made here where a thread would take longer to begin than it does', () => {
    expect(byProgram(1_000_000)).toEqual({ threads: 0, ...here(1_000_000) })
  })

  test('is made here where there is no file, or no thread of the built program', async () => {
    expect(await passAside(bytesSource(bytes), plan)).toEqual(passOver(source, plan))
    expect(await passAside(source, plan)).toEqual(passOver(source, plan))
  })

  test('that cannot be made anywhere says why', async () => {
    const closed = openSync(path, 'r')
    closeSync(closed)
    await expect(passAside(descriptorSource(closed, bytes.length), plan)).rejects.toThrow('EBADF')
  })
})
