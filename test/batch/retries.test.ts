import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { deadLetters } from '../../src/batch/control.ts'
import { enqueue } from '../../src/batch/enqueue.ts'
import { DUE, openQueue } from '../../src/batch/queue.ts'
import { openScanPool } from '../../src/batch/scan-pool.ts'
import { CAPS } from '../../src/batch/scan-task.ts'
import { turns } from '../../src/batch/turns.ts'
import { work } from '../../src/batch/work.ts'
import { batchStatus, openBatch } from '../../src/store/batches.ts'
import { openStore } from '../../src/store/database.ts'
import { startProgram } from './postgres.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = () => mkdtempSync(join(tmpdir(), 'mingshi-retries-'))

test('a job that takes its worker with it every time is buried, and its app accounted for as failed', async () => {
  const store = await openStore({ folder: join(folder(), 'data') })
  const queue = await openQueue(store, 'version', CAPS)
  const pool = openScanPool(1, { caps: CAPS })
  try {
    await openBatch(store.db, { id: 'b', period: '2026-10', frame: 'f' })
    const reference = { package: '/nowhere/deadly.apk' }
    const identity = 'd'.repeat(64)
    const row = { key: 'k', list_id: null, store: null, operator: null, types: '[]' }
    const listed = {
      row: { ...row, reference: JSON.stringify(reference), identity },
      job: { identity, reference, judging: {} },
    }
    await enqueue([listed], { store, queue, batch: 'b', priority: 0 })
    const pauses: number[] = []
    for (let job = await queue.take(); job !== undefined; job = await queue.take()) {
      await queue.giveBack(job, 'the worker was gone')
      const { rows } = await sql<{
        pause: number
      }>`select extract(epoch from start_after - now())::float as pause
        from pgboss.job where state = 'retry'`.execute(store.db)
      if (rows[0] !== undefined) pauses.push(rows[0].pause)
      await sql`update pgboss.job set start_after = ${DUE}::timestamptz where state = 'retry'`.execute(
        store.db,
      )
    }
    expect(pauses).toHaveLength(10)
    // Each pause is drawn from a range that doubles.
    expect(Math.max(...pauses.slice(0, 2))).toBeLessThan(Math.max(...pauses.slice(-2)))
    const { signal: stopping } = new AbortController()
    const onTrouble = (message: string): void => {
      throw new Error(message)
    }
    const worker = { store, queue, pool, caps: CAPS, turns: turns(), size: 1, stopping, onTrouble }
    await work(worker, async () => true)
    expect(await batchStatus(store.db, 'b')).toMatchObject([{ entries: 1, outcomes: { failed: 1 } }])
    expect(await deadLetters(store.db, 'b')).toMatchObject([
      { package: '/nowhere/deadly.apk', outcome: 'failed', problem: { zh: expect.stringContaining('进程') } },
    ])
    expect(await queue.take()).toBeUndefined()
  } finally {
    await pool.close()
    await queue.close()
    await store.close()
  }
}, 180_000)

test('a fault of the machine is tried again and then told; the same command takes it up when it is mended', async () => {
  const data = folder()
  const [policy, blobs] = [join(data, 'policy.txt'), join(data, 'blobs')]
  writeFileSync(policy, '隐私政策\n我们收集您的手机号。')
  // Files of cases find no room: something else has the name of their folder.
  writeFileSync(blobs, '')
  const list = join(data, 'list.jsonl')
  writeFileSync(
    list,
    JSON.stringify({ id: '7', documents: [{ from: policy, provenance: 'store-page' }], types: ['学习教育'] }),
  )
  const run = () =>
    startProgram(join(ROOT, 'dist/cli/main.js'), ['batch', list, '--data', data, '--jobs', '1']).ended
  expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('检测失败 1') })
  const store = await openStore({ folder: data })
  try {
    const { rows } = await sql<{ retry_count: number }>`select retry_count from pgboss.job
      where name like 'mingshi-%' and data->'reference' is not null`.execute(store.db)
    expect(rows).toEqual([{ retry_count: 2 }])
    expect(await deadLetters(store.db)).toMatchObject([{ list_id: '7', problem: { code: 'tool-fault' } }])
  } finally {
    await store.close()
  }
  rmSync(blobs)
  mkdirSync(blobs)
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('已检 1') })
}, 180_000)
