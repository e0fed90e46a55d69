import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { controlBatch, deadLetters } from '../../src/batch/control.ts'
import { metricsText } from '../../src/batch/metrics.ts'
import { openQueue, type Queue } from '../../src/batch/queue.ts'
import { CAPS } from '../../src/batch/scan-task.ts'
import { serveMetrics } from '../../src/cli/metrics-server.ts'
import { batchStatus, keepEntry, openBatch } from '../../src/store/batches.ts'
import { openStore, type Store } from '../../src/store/database.ts'

let store: Store
let queue: Queue
const identity = (digit: string): string => digit.repeat(64)

const enlist = (batch: string, digit: string): Promise<void> =>
  store.db.transaction().execute(async (transaction) => {
    await keepEntry(transaction, batch, {
      key: digit,
      list_id: null,
      store: null,
      types: '[]',
      operator: null,
      reference: '{"package":"a.apk"}',
      identity: identity(digit),
      outcome: 'waiting',
      problem: null,
    })
    await queue.add(transaction, { identity: identity(digit), reference: {}, judging: {} }, 0)
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

  test('a batch that is none is named', async () => {
    await expect(controlBatch(store, 'three', 'pause')).rejects.toMatchObject({ code: 'no-such-batch' })
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
  })

  test('figures are served to Prometheus, and health to whoever asks', async () => {
    expect(await metricsText(store.db)).toMatch(
      /# TYPE mingshi_entries gauge\n(?:mingshi_entries\{.*\n)*mingshi_entries\{batch="two",period="2026-10",outcome="failed"\} 1\n/,
    )
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    const server = await serveMetrics(String(port), store)
    try {
      const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
      expect(await (await get('/metrics')).text()).toContain('mingshi_jobs{state="active"}')
      expect((await get('/healthz')).status).toBe(200)
      expect((await get('/')).status).toBe(404)
      await expect(serveMetrics(String(port), store)).rejects.toMatchObject({ code: 'metrics-address' })
    } finally {
      server.close()
    }
    await expect(serveMetrics('here:there', store)).rejects.toMatchObject({ code: 'metrics-address' })
  })
})
