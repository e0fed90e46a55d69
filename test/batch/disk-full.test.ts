import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { batchStatus } from '../../src/store/batches.ts'
import { openStore } from '../../src/store/database.ts'
import { startProgram } from './postgres.ts'
import { writeVariants } from './variants.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const work = mkdtempSync(join(tmpdir(), 'mingshi-full-'))
const disk = join(work, 'disk')

const mounted = (): boolean =>
  spawnSync('mkdir', [disk]).status === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]).status === 0
const canMount = mounted()
afterAll(() => {
  if (canMount) spawnSync('umount', [disk])
})

/** Leaves next to nothing of the disk. */
const fill = (): string => {
  const { bavail, bsize } = statfsSync(disk)
  const filler = join(disk, 'filler')
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 40_960)))
  return filler
}

const onDisk = canMount ? test : test.skip

onDisk(
  'a full disk: it says so, goes on when there is room, and every app is accounted for',
  async () => {
    const data = join(disk, 'data')
    const args = (source: string) => ['batch', source, '--data', data, '--jobs', '1', '--progress', 'none']
    const one = join(work, 'one.apk')
    copyFileSync(join(ROOT, 'samples/10-good-clinic/app.apk'), one)
    expect(await startProgram(MAIN, args(one)).ended).toMatchObject({ code: 0 })
    writeVariants(join(work, 'apps'), 6)
    const filler = fill()
    const { child, ended } = startProgram(MAIN, args(join(work, 'apps')))
    await new Promise<void>((said) => {
      child.stderr.on('data', (chunk) => {
        if (String(chunk).includes('No space left')) said()
      })
      void ended.then(() => said())
    })
    rmSync(filler)
    // Whatever was given up while there was no room is taken up by the same command.
    expect((await ended).said).toContain('No space left')
    expect(await startProgram(MAIN, args(join(work, 'apps'))).ended).toMatchObject({ code: 0 })
    const store = await openStore({ folder: data })
    try {
      const [latest] = await batchStatus(store.db)
      expect(latest).toMatchObject({ entries: 8, outcomes: { judged: 8 } })
    } finally {
      await store.close()
    }
  },
  400_000,
)
