import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { controlBatch, deadLetters } from '../../src/batch/control.ts'
import { enqueue } from '../../src/batch/enqueue.ts'
import { metricsText } from '../../src/batch/metrics.ts'
import { DUE, openQueue, type Queue, queueName } from '../../src/batch/queue.ts'
import { CAPS } from '../../src/batch/scan-task.ts'
import { statusText } from '../../src/cli/batch-control-commands.ts'
import { serveMetrics } from '../../src/cli/metrics-server.ts'
import { batchStatus, keepEntries, openBatch } from '../../src/store/batches.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { wordsOf } from '../../src/words/words.ts'

let store: Store
let queue: Queue
const identity = (digit: string): string => digit.repeat(64)

const { fetchNextJob } = createRequire(import.meta.url)('pg-boss/src/plans.js') as {
  fetchNextJob: (schema: string) => (options: { includeMetadata: boolean }) => string
}

/** How the database goes about a statement of the queue, while many jobs wait. */
const explained = ({ db }: Store, statement: string): Promise<string> =>
  db.transaction().execute(async (transaction) => {
    await sql`insert into pgboss.job (name, start_after) select ${queueName('version')}, ${DUE}::timestamptz from generate_series(1, 5000)`.execute(
      transaction,
    )
    await sql`analyze pgboss.job`.execute(transaction)
    const text = statement.replaceAll('$1', `'${queueName('version')}'`).replaceAll('$2', '1')
    const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain ${text}`).execute(transaction)
    await sql`delete from pgboss.job where data is null`.execute(transaction)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })

const enlist = (batch: string, digit: string, priority = 0): Promise<void> =>
  store.db.transaction().execute(async (transaction) => {
    await keepEntries(transaction, batch, [
      {
        key: digit,
        list_id: null,
        store: null,
        types: '[]',
        operator: null,
        reference: '{"package":"a.apk"}',
        identity: identity(digit),
        outcome: 'waiting',
        problem: null,
      },
    ])
    await queue.add(transaction, [{ identity: identity(digit), reference: {}, judging: {} }], priority)
  })

beforeAll(async () => {
  store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'mingshi-control-')) })
  queue = await openQueue(store, 'version', CAPS)
  for (const id of ['one', 'two']) await openBatch(store.db, { id, period: '2026-10', frame: id })
  for (const digit of ['a', 'b', 'c']) await enlist('one', digit)
  await enlist('two', 'c')
})
afterAll(async () => {
  await queue.close()
  await store.close()
})

const outcomes = async (id: string) => (await batchStatus(store.db, id))[0]?.outcomes

describe('batches under control', () => {
  test('a paused batch gives no jobs but those that another batch waits for, too', async () => {
    expect(await controlBatch(store, 'one', 'pause')).toBe(2)
    expect((await queue.take())?.identity).toBe(identity('c'))
    expect(await queue.take()).toBeUndefined()
    expect(await batchStatus(store.db, 'one')).toMatchObject([{ paused: true, outcomes: { waiting: 3 } }])
  })

  test('it goes on where it was', async () => {
    expect(await controlBatch(store, 'one', 'resume')).toBe(2)
    expect(await batchStatus(store.db, 'one')).toMatchObject([{ paused: false }])
    expect((await queue.take())?.identity).toBeDefined()
  })

  test('what is cancelled is accounted for, and can be listed anew', async () => {
    expect(await controlBatch(store, 'one', 'cancel')).toBe(1)
    expect(await queue.take()).toBeUndefined()
    expect(await outcomes('one')).toEqual({ cancelled: 3 })
    expect(await outcomes('two')).toEqual({ waiting: 1 })
    await enlist('one', 'a')
    await enlist('one', 'b')
    expect(await outcomes('one')).toEqual({ cancelled: 1, waiting: 2 })
    expect(await queue.take()).toBeDefined()
  })

  test('a job that was put off with its batch is due when another batch lists it', async () => {
    await enlist('one', 'd')
    await controlBatch(store, 'one', 'pause')
    expect(await queue.take()).toBeUndefined()
    await enlist('two', 'd')
    expect((await queue.take())?.identity).toBe(identity('d'))
    await controlBatch(store, 'one', 'resume')
  })

  test('a job that is listed again at a higher priority goes first, at a lower one keeps its place', async () => {
    for (const [digit, priority] of [
      ['e', 1],
      ['f', 0],
      ['f', 2],
      ['e', 0],
    ] as const)
      await enlist('two', digit, priority)
    expect((await queue.take())?.identity).toBe(identity('f'))
    expect((await queue.take())?.identity).toBe(identity('e'))
  })

  test('equal jobs and equal entries of one listing are one', async () => {
    const row = {
      ...{ list_id: null, store: null, types: '[]', operator: null, reference: '{}' },
      identity: identity('9'),
    }
    const job = { identity: identity('9'), reference: {}, judging: {} }
    const keys = ['k', 'k', 'l']
    await openBatch(store.db, { id: 'three', period: '2026-10', frame: 'three' })
    await enqueue(
      keys.map((key) => ({ row: { ...row, key }, job })),
      { store, queue, batch: 'three', priority: 0 },
    )
    expect(await outcomes('three')).toEqual({ waiting: 2 })
    expect((await queue.take())?.identity).toBe(identity('9'))
    expect(await queue.take()).toBeUndefined()
  })

  test('the next job is found without sorting those that wait', async () => {
    const plan = await explained(store, fetchNextJob('pgboss')({ includeMetadata: true }))
    expect(plan).toMatch(/priority_created_on_id/)
    expect(plan).not.toMatch(/Sort Key: job\.priority/)
  })

  test('what became of it is one line: outcomes, and the verdicts of what was judged', () => {
    const status = {
      id: 'b',
      period: '2026-10',
      listed: true,
      paused: true,
      entries: 4,
      outcomes: { waiting: 1, judged: 3 },
      verdicts: { violation: 2, review: 1 },
    }
    expect(statusText(status, wordsOf('zh'))).toBe(
      '批次 b（2026-10）共 4 个应用，已暂停：待检 1，已检 3（●不符合 2、○待核验 1）',
    )
    expect(statusText({ ...status, paused: false, entries: 1 }, wordsOf('en'))).toBe(
      'Batch b (2026-10), 1 app: waiting 1, judged 3 (violation 2, review 1)',
    )
  })

  test('a batch that is none is named', async () => {
    await expect(controlBatch(store, 'four', 'pause')).rejects.toMatchObject({ code: 'no-such-batch' })
  })

  test('apps without a case are listed with the reason', async () => {
    const problem = { code: 'x', zh: '坏', en: 'bad' }
    await store.db
      .updateTable('entries')
      .set({ outcome: 'failed', problem: JSON.stringify(problem) })
      .where('key', '=', 'c')
      .where('batch', '=', 'two')
      .execute()
    expect(await deadLetters(store.db)).toEqual([
      { batch: 'two', list_id: null, package: 'a.apk', outcome: 'failed', problem },
    ])
    expect(await deadLetters(store.db, 'one')).toEqual([])
    // A case of a package that was not read in full, too.
    await store.db.updateTable('entries').set({ outcome: 'judged' }).where('key', '=', 'c').execute()
    expect(await deadLetters(store.db, 'two')).toMatchObject([{ outcome: 'judged', problem }])
    await store.db.updateTable('entries').set({ outcome: 'failed' }).where('key', '=', 'c').execute()
  })

  test('figures are served to Prometheus, and health to whoever asks', async () => {
    expect(await metricsText(store.db)).toMatch(
      /# TYPE mingshi_entries gauge\n(?:mingshi_entries\{.*\n)*mingshi_entries\{batch="two",period="2026-10",outcome="failed"\} 1\n/,
    )
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    const server = await serveMetrics(String(port), store)
    try {
      const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
      expect(await (await get('/metrics')).text()).toMatch(
        /mingshi_jobs\{state="created"\} \d+\n.*\nmingshi_jobs\{state="active"\} \d+/,
      )
      expect((await get('/healthz')).status).toBe(200)
      expect((await get('/')).status).toBe(404)
      await expect(serveMetrics(String(port), store)).rejects.toMatchObject({ code: 'metrics-address' })
    } finally {
      server.close()
    }
    await expect(serveMetrics('here:there', store)).rejects.toMatchObject({ code: 'metrics-address' })
  })
})
