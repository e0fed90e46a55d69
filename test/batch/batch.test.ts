import { copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openStore } from '../../src/store/database.ts'
import { account } from './account.ts'
import { writeHungryPackage } from './package-that-eats-memory.ts'
import { type Postgres, postgresPrograms, startPostgres, startProgram } from './postgres.ts'
import { writeVariants } from './variants.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const CLINIC = join(ROOT, 'samples/10-good-clinic/app.apk')
const folder = (): string => mkdtempSync(join(tmpdir(), 'mingshi-batch-'))
const run = (args: readonly string[]) => startProgram(MAIN, args).ended

/** How often processes are killed: as often as the environment says, which may take a while. */
const killsOr = (few: number): number => Number(process.env.MINGSHI_KILLS ?? few)
/** Milliseconds that so many kills and the work between them may take on a machine that is busy. */
const patience = (kills: number): number => 600_000 + kills * 20_000

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
})

describe('a batch in a data folder', () => {
  test('accounts for every app; equal packages are one case, a broken one is no clean bill', async () => {
    const work = folder()
    writeVariants(join(work, 'apps'), 4)
    const { code, said } = await run([
      'batch',
      join(work, 'apps'),
      '--data',
      join(work, 'data'),
      '--progress',
      'json',
    ])
    expect(code).toBe(0)
    expect(said).toContain('"event":"end"')
    const counts = await account({ folder: join(work, 'data') })
    expect(counts).toMatchObject({
      outcomes: { judged: 6 },
      entries: 6,
      cases: 5,
      identities: 5,
      open_jobs: 0,
    })
    const store = await openStore({ folder: join(work, 'data') })
    try {
      const unread = await store.db
        .selectFrom('versions')
        .select('sha256')
        .where('readable', '=', false)
        .execute()
      expect(unread).toHaveLength(1)
    } finally {
      await store.close()
    }
  })

  test('a list: bad lines, a hungry package and a changed policy are each accounted for', async () => {
    const work = folder()
    writeHungryPackage(join(work, 'hungry.apk'), CLINIC, 250_000_000)
    writeFileSync(join(work, 'policy.txt'), '隐私政策\n我们收集您的手机号。')
    const list = join(work, 'apps.jsonl')
    const policy = [{ from: 'policy.txt', provenance: 'store-page' }]
    writeFileSync(
      list,
      [
        JSON.stringify({ id: '1', package: CLINIC, store: 'North', types: ['问诊挂号'], documents: policy }),
        JSON.stringify({ id: '2', package: CLINIC, store: 'South', types: ['问诊挂号'], documents: policy }),
        'no json',
        JSON.stringify({ id: '4', package: 'gone.apk' }),
        JSON.stringify({ id: '5', package: 'hungry.apk' }),
      ].join('\n'),
    )
    const args = ['batch', list, '--data', join(work, 'data'), '--max-memory', '200', '--jobs', '1']
    expect((await run(args)).code).toBe(0)
    const first = await account({ folder: join(work, 'data') })
    expect(first).toMatchObject({ outcomes: { judged: 3, refused: 2 }, cases: 2 })
    const { said } = await run([
      'batch',
      'status',
      '--data',
      join(work, 'data'),
      '--problems',
      '--lang',
      'en',
    ])
    expect(said).toContain('  apps.jsonl:3  Malformed list entry')
    writeFileSync(join(work, 'policy.txt'), '隐私政策\n我们收集您的手机号。您可以注销账号。')
    expect((await run(args)).code).toBe(0)
    const second = await account({ folder: join(work, 'data') })
    expect(second).toMatchObject({ outcomes: { judged: 3, refused: 2 }, entries: 5, cases: 3, versions: 2 })
  })

  test('equal packages are read once, whatever else differs', async () => {
    const work = folder()
    const names = ['a.apk', 'b.apk']
    for (const name of names) copyFileSync(CLINIC, join(work, name))
    writeFileSync(join(work, 'policy.txt'), '隐私政策\n我们收集您的手机号。')
    const documents = [{ from: 'policy.txt', provenance: 'store-page' }]
    const entries = names.flatMap((name) => [
      { package: name, types: ['问诊挂号'] },
      { package: name, types: ['学习教育'] },
      { package: name, documents },
    ])
    const list = join(work, 'apps.jsonl')
    writeFileSync(list, entries.map((entry) => JSON.stringify(entry)).join('\n'))
    const data = join(work, 'data')
    expect((await run(['batch', list, '--data', data, '--jobs', '2'])).code).toBe(0)
    expect(await account({ folder: data })).toMatchObject({ outcomes: { judged: 6 }, cases: 3 })
    const kept = readdirSync(join(data, 'readings'), { recursive: true, withFileTypes: true })
    expect(kept.filter((entry) => entry.isFile())).toHaveLength(1)
  })

  test('two owners of one folder: the second is turned away, a dead one makes room', async () => {
    const work = folder()
    writeVariants(join(work, 'apps'), 12)
    const data = join(work, 'data')
    const first = startProgram(MAIN, ['batch', join(work, 'apps'), '--data', data, '--jobs', '1'])
    while (!existsSync(join(data, 'database.lock'))) await pause(20)
    const second = await run(['batch', join(work, 'apps'), '--data', data])
    expect(second.code).toBe(2)
    expect(second.said).toContain(String(first.child.pid))
    first.child.kill('SIGKILL')
    await first.ended
    expect((await run(['batch', join(work, 'apps'), '--data', data])).code).toBe(0)
    expect(await account({ folder: data })).toMatchObject({
      outcomes: { judged: 14 },
      cases: 13,
      open_jobs: 0,
    })
  })

  test('SIGTERM lets running apps end; the same command goes on', async () => {
    const work = folder()
    writeVariants(join(work, 'apps'), 40)
    const data = join(work, 'data')
    const args = ['batch', join(work, 'apps'), '--data', data, '--progress', 'json', '--jobs', '1']
    const first = startProgram(MAIN, args)
    await new Promise<void>((seen) => {
      first.child.stderr.on('data', (chunk) => {
        if (String(chunk).includes('"judged"')) seen()
      })
    })
    first.child.kill('SIGTERM')
    expect((await first.ended).code).toBe(2)
    const between = await account({ folder: data })
    expect(between.cases).toBeGreaterThan(0)
    expect((await run(args)).code).toBe(0)
    expect(await account({ folder: data })).toMatchObject({
      outcomes: { judged: 42 },
      cases: 41,
      open_jobs: 0,
    })
  })

  test(
    'killed at random moments, it loses nothing and keeps nothing twice',
    async () => {
      const kills = killsOr(2)
      const work = folder()
      writeVariants(join(work, 'apps'), 12 + kills * 4)
      const args = (data: string) => ['batch', join(work, 'apps'), '--data', join(work, data), '--jobs', '2']
      expect((await run(args('calm'))).code).toBe(0)
      for (let i = 0; i < kills; i += 1) {
        const { child, ended } = startProgram(MAIN, args('rough'))
        await Promise.race([ended, pause(800 + Math.random() * 3_000)])
        child.kill('SIGKILL')
        await ended
      }
      expect((await run(args('rough'))).code).toBe(0)
      const [calm, rough] = [
        await account({ folder: join(work, 'calm') }),
        await account({ folder: join(work, 'rough') }),
      ]
      expect(rough).toEqual(calm)
    },
    patience(killsOr(4)),
  )
})

const programs = postgresPrograms()
const withServer = programs === undefined ? describe.skip : describe

withServer('workers on a server', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
  })
  afterAll(() => server?.stop())

  test(
    'workers are killed and the server is restarted: nothing is lost, nothing kept twice',
    async () => {
      const kills = killsOr(4)
      const work = folder()
      const apps = 40 + kills * 4
      writeVariants(join(work, 'apps'), apps)
      const place = ['--database', server.url, '--blobs', join(work, 'blobs')]
      expect((await run(['batch', join(work, 'apps'), ...place, '--enqueue-only'])).code).toBe(0)
      const start = () => startProgram(MAIN, ['worker', ...place, '--jobs', '1'])
      let workers = [start(), start()]
      for (let i = 0; i < kills; i += 1) {
        await pause(700 + Math.random() * 1_500)
        const [victim, ...rest] = workers
        victim?.child.kill('SIGKILL')
        workers = [...rest, start()]
        if (i === 2) server.restart()
      }
      const status = async (): Promise<number> => {
        const { code, said } = await run(['batch', 'status', ...place, '--format', 'json'])
        expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('"outcomes"') })
        return (JSON.parse(said) as { outcomes: { waiting?: number } }).outcomes.waiting ?? 0
      }
      while ((await status()) > 0) await pause(1_000)
      for (const { child, ended } of workers) {
        child.kill('SIGTERM')
        await ended
      }
      expect(await account({ url: server.url, blobs: join(work, 'blobs') })).toMatchObject({
        outcomes: { judged: apps + 2 },
        cases: apps + 1,
        identities: apps + 1,
        versions: apps + 1,
        open_jobs: 0,
      })
    },
    patience(killsOr(4)),
  )

  test('a package that changed since it was listed is refused: its job speaks of another one', async () => {
    const work = folder()
    const database = server.url
    const place = ['--database', database, '--blobs', join(work, 'blobs')]
    const path = join(work, 'app.apk')
    copyFileSync(CLINIC, path)
    expect((await run(['batch', path, ...place, '--enqueue-only', '--period', '2026-01'])).code).toBe(0)
    copyFileSync(join(ROOT, 'samples/11-sdk-not-listed/app.apk'), path)
    expect((await run(['worker', ...place, '--until-idle', '--jobs', '1'])).code).toBe(0)
    const { said } = await run(['batch', 'status', ...place, '--problems', '--format', 'json'])
    const problems = said.trim().split('\n')
    // The cases of other tests of this server have documents that were not read in full.
    expect(problems.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        outcome: 'refused',
        problem: expect.objectContaining({ code: 'package-differs' }),
      }),
    )
  })

  test('a worker without a server says what to do', async () => {
    const { code, said } = await run(['worker', '--database', 'postgres://nobody:secret@127.0.0.1:9/none'])
    expect(code).toBe(2)
    expect(said).toContain('127.0.0.1:9')
    expect(said).not.toContain('secret')
  })
})
