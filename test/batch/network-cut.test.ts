import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { account } from './account.ts'
import { type Network, startNetwork } from './network.ts'
import { type Postgres, postgresPrograms, startPostgres, startProgram } from './postgres.ts'
import { writeVariants } from './variants.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const APPS = 20

const programs = postgresPrograms()
const withServer = programs === undefined ? describe.skip : describe

withServer('the network between workers and the store', () => {
  let server: Postgres
  let network: Network
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    network = await startNetwork(Number(new URL(server.url).port))
  })
  afterAll(() => {
    network?.stop()
    server?.stop()
  })

  test('is cut again and again: workers live on, nothing is lost, nothing kept twice', async () => {
    const work = mkdtempSync(join(tmpdir(), 'mingshi-network-'))
    writeVariants(join(work, 'apps'), APPS)
    const blobs = ['--blobs', join(work, 'blobs')]
    const straight = ['--database', server.url, ...blobs]
    expect(
      await startProgram(MAIN, ['batch', join(work, 'apps'), ...straight, '--enqueue-only']).ended,
    ).toMatchObject({ code: 0 })
    const through = server.url.replace(/:\d+\//, `:${network.port}/`)
    const workers = [1, 2].map(() =>
      startProgram(MAIN, ['worker', '--database', through, ...blobs, '--jobs', '1']),
    )
    const place = { url: server.url, blobs: join(work, 'blobs') }
    const alive = () => workers.filter(({ child }) => child.exitCode === null).length
    const judged = async (wanted: number): Promise<void> => {
      while (alive() > 0 && ((await account(place)).outcomes?.judged ?? 0) < wanted) await pause(300)
    }
    for (const [i, how] of (['cut', 'hush', 'cut'] as const).entries()) {
      await judged(3 + i * 5)
      network[how]()
      await pause(1_000)
      network.mend()
    }
    await judged(APPS + 2)
    expect(alive()).toBe(2)
    for (const { child, ended } of workers) {
      child.kill('SIGTERM')
      expect((await ended).code).toBe(0)
    }
    expect(await account(place)).toMatchObject({
      outcomes: { judged: APPS + 2 },
      cases: APPS + 1,
      identities: APPS + 1,
      versions: APPS + 1,
      open_jobs: 0,
    })
  }, 300_000)
})
