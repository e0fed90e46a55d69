// Measures the queue alone: node bench/queue.mjs --database postgres://… [--jobs 2000] [--workers 2]
// Lists jobs that need no work, as batches do, and lets worker processes take and complete them, each in the transaction that
// settles its entry. The database should be empty; use one that may be thrown away.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { enqueue } from '../dist/batch/enqueue.js'
import { openQueue } from '../dist/batch/queue.js'
import { CAPS } from '../dist/batch/scan-task.js'
import { openBatch, settleEntries, waiting } from '../dist/store/batches.js'
import { openStore } from '../dist/store/database.js'

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    jobs: { type: 'string' },
    workers: { type: 'string' },
    works: { type: 'boolean' },
  },
})
const url = values.database
if (url === undefined) throw new Error('give --database')
const count = Number(values.jobs ?? 2_000)
const workers = Number(values.workers ?? 2)
const BATCH = 'bench'
/** Entries of one transaction. */
const GROUP = 500

const store = await openStore({ url, blobs: 'unused' })
const queue = await openQueue(store, 'bench', CAPS)
const close = async () => {
  await queue.close()
  await store.close()
}

const workOff = async () => {
  for (let job = await queue.take(); job !== undefined; job = await queue.take()) {
    const { identity } = job
    await store.db.transaction().execute(async (transaction) => {
      await queue.complete(transaction, job)
      await settleEntries(transaction, identity, 'refused')
    })
  }
}

const enlist = async () => {
  await openBatch(store.db, { id: BATCH, period: '2026-01', frame: BATCH })
  const row = { list_id: null, store: null, types: '[]', operator: null, reference: '{}' }
  for (let from = 0; from < count; from += GROUP) {
    const listed = Array.from({ length: Math.min(GROUP, count - from) }, (_, i) => {
      const identity = createHash('sha256')
        .update(String(from + i))
        .digest('hex')
      return {
        row: { ...row, key: String(from + i), identity },
        job: { identity, reference: {}, judging: {} },
      }
    })
    await enqueue(listed, { store, queue, batch: BATCH, priority: 0 })
  }
  await queue.survey()
}

const timed = async (label, work) => {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  console.log(`${label}: ${count} jobs in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second`)
}

if (values.works) await workOff()
else {
  await timed('listed', enlist)
  const started = (ready) =>
    fork(fileURLToPath(import.meta.url), ['--database', url, '--works']).once('exit', ready)
  await timed(`${workers} workers`, () =>
    Promise.all(Array.from({ length: workers }, () => new Promise(started))),
  )
  console.log(`left: ${await waiting(store.db, BATCH)}`)
}
await close()
