// Measures the queue alone: node bench/queue.mjs --database postgres://… [--jobs 2000] [--workers 2] [--seconds 60]
// Lists jobs that need no work, as batches do, and lets worker processes take and complete them, each in the transaction that
// settles its entry; all of them, or as many as the seconds allow. Says how fast each tenth of the jobs was, whether any was
// done twice, and whether entries and queue agree that none is left. Processor time, which other work on the machine does not
// change as it changes the rest, is told of these processes and, with [--server PID], of a server on this machine. The
// database should be empty; use one that may be thrown away.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { enqueue } from '../dist/batch/enqueue.js'
import { openQueue, queueName } from '../dist/batch/queue.js'
import { CAPS } from '../dist/batch/scan-task.js'
import { openBatch, settleEntries, waiting } from '../dist/store/batches.js'
import { openStore, sqlPort } from '../dist/store/database.js'

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

/** Tells which jobs were done and when, in milliseconds since 1970, and the processor time that took. */
const workOff = async () => {
  const until = performance.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1_000
  const before = process.cpuUsage()
  const done = []
  for (let job = await queue.take(); job !== undefined; job = await queue.take()) {
    const { identity } = job
    await store.db.transaction().execute(async (transaction) => {
      await queue.complete(transaction, job)
      await settleEntries(transaction, identity, 'refused')
    })
    done.push([Number(job.reference.number), Date.now()])
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
        job: { identity, reference: { number: from + i }, judging: {} },
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

/** Jobs a second of each tenth, by the time at which they were done. */
const tenths = (times, start) =>
  Array.from({ length: 10 }, (_, i) => {
    const [from, to] = [Math.floor((times.length * i) / 10), Math.floor((times.length * (i + 1)) / 10)]
    const since = from === 0 ? start : times[from - 1]
    return Math.round(((to - from) * 1_000) / (times[to - 1] - since))
  })

/** Whether each job was done once, by what workers, entries and queue say. */
const account = async (done) => {
  const times = done.map(([, time]) => time).sort((a, b) => a - b)
  if (times.length >= 10) console.log(`a second, by tenths: ${tenths(times, times[0]).join(' ')}`)
  const distinct = new Set(done.map(([number]) => number)).size
  const { rows } = await sqlPort(store.db).executeSql(
    `select state::text, count(*)::int as jobs from pgboss.job where name = $1 group by state order by state`,
    [queueName('bench')],
  )
  const states = rows.map(({ state, jobs }) => `${jobs} ${state}`).join(', ')
  console.log(
    `done more than once: ${done.length - distinct}; entries that wait: ${await waiting(store.db, BATCH)} of ${count}; jobs in the queue: ${states}`,
  )
}

/** One worker process, to its end. */
const worker = () =>
  new Promise((ended) => {
    const passed = values.seconds === undefined ? [] : ['--seconds', values.seconds]
    let told = { done: [], cpu: 0 }
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
  const done = told.flatMap((one) => one.done)
  const cpu = told.reduce((sum, one) => sum + one.cpu, 0)
  report(`${workers} workers`, done.length, (performance.now() - began) / 1_000, cpu, serverTime() - server)
  await account(done)
}
await close()
