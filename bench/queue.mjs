// Measures the queue alone: node bench/queue.mjs --database postgres://… [--jobs 2000] [--workers 2] [--seconds 60]
// Lists jobs that need no work, as batches do, and lets worker processes take and complete them, each in the transaction that
// settles its entry; all of them, or as many as the seconds allow. Processor time, which other work on the machine does not
// change as it changes the rest, is told of these processes and, with [--server PID], of a server on this machine. The
// database should be empty; use one that may be thrown away.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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
    seconds: { type: 'string' },
    server: { type: 'string' },
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

const cpuSince = (before) => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Fields of /proc/PID/stat behind the name: parent, and clock ticks of the process and of its children that ended. */
const statOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return { parent: fields[1], ticks: fields[11] + fields[12], ended: fields[13] + fields[14] }
  } catch {
    return undefined
  }
}

/** Seconds of processor time of the server and of all its sessions, those that ended, too. */
const serverTime = () => {
  if (values.server === undefined) return Number.NaN
  const own = statOf(values.server)
  const children = readdirSync('/proc')
    .map((name) => (/^\d+$/.test(name) ? statOf(name) : undefined))
    .filter((found) => found?.parent === Number(values.server))
  return children.reduce((sum, { ticks }) => sum + ticks, own.ticks + own.ended) / 100
}

/** Tells how many jobs were done, and the processor time that took. */
const workOff = async () => {
  const until = performance.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1_000
  const before = process.cpuUsage()
  let done = 0
  for (let job = await queue.take(); job !== undefined; job = await queue.take()) {
    const { identity } = job
    await store.db.transaction().execute(async (transaction) => {
      await queue.complete(transaction, job)
      await settleEntries(transaction, identity, 'refused')
    })
    done += 1
    if (performance.now() > until) break
  }
  process.send?.({ done, cpu: cpuSince(before) })
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

const report = (label, jobs, seconds, cpu, server) => {
  const each = (spent) => `${((spent / jobs) * 1_000).toFixed(2)} ms`
  const served = Number.isNaN(server) ? '' : `, ${each(server)} of the server`
  console.log(
    `${label}: ${jobs} jobs in ${seconds.toFixed(1)} s, ${Math.round(jobs / seconds)} a second; processor time a job ${each(cpu)}${served}`,
  )
}

/** One worker process, to its end. */
const worker = () =>
  new Promise((ended) => {
    const passed = values.seconds === undefined ? [] : ['--seconds', values.seconds]
    let told = { done: 0, cpu: 0 }
    fork(fileURLToPath(import.meta.url), ['--database', url, '--works', ...passed])
      .on('message', (message) => {
        told = message
      })
      .once('exit', () => ended(told))
  })

if (values.works) await workOff()
else {
  let [began, server] = [performance.now(), serverTime()]
  const before = process.cpuUsage()
  await enlist()
  report('listed', count, (performance.now() - began) / 1_000, cpuSince(before), serverTime() - server)
  ;[began, server] = [performance.now(), serverTime()]
  const told = await Promise.all(Array.from({ length: workers }, worker))
  const sum = (key) => told.reduce((all, one) => all + one[key], 0)
  const seconds = (performance.now() - began) / 1_000
  report(`${workers} workers`, sum('done'), seconds, sum('cpu'), serverTime() - server)
  console.log(`left: ${await waiting(store.db, BATCH)}`)
}
await close()
