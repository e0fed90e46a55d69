// One list worked off by more and more worker processes on one server.
import { execFileSync, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { processorShare } from './processor-share.mjs'
import { main, program, watchProcesses } from './program.mjs'

/** Enters a control group, named by the first argument, and becomes the program that the others name. */
const ENTER = 'echo $$ > "$0" && exec "$@"'

const startWorker = (args, share) => {
  const command = [process.execPath, main, 'worker', ...args, '--jobs', '1', '--until-idle']
  const [first, ...rest] =
    share === undefined ? command : ['/bin/sh', '-c', ENTER, share.processes, ...command]
  return spawn(first, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
}

const ended = (child) =>
  new Promise((done, failed) => {
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`worker: exit ${code}`))))
  })

/** One list, worked off by so many worker processes, each of one app at a time. */
const workedOffBy = async (workers, { work, count, database, percent }) => {
  const name = `mingshi_bench_${workers}`
  const sql = (text) => execFileSync('psql', ['-q', '-d', database, '-c', text], { stdio: 'pipe' })
  const url = new URL(database)
  url.pathname = `/${name}`
  // What was read in an earlier run would be work that is done.
  rmSync(join(work, name), { recursive: true, force: true })
  const place = ['--database', url.href, '--blobs', join(work, name)]
  const shares = Array.from({ length: workers }, (_, i) =>
    percent === undefined ? undefined : processorShare(`mingshi-bench-${process.pid}-${i}`, percent),
  )
  sql(`create database ${name}`)
  try {
    await program(['batch', join(work, 'apps'), ...place, '--enqueue-only'])
    const began = performance.now()
    const children = shares.map((share) => startWorker(place, share))
    const watch = watchProcesses(children.map(({ pid }) => pid))
    await Promise.all(children.map(ended))
    const seconds = (performance.now() - began) / 1_000
    const cpu = watch.end().reduce((sum, one) => sum + one.seconds, 0)
    const { outcomes } = JSON.parse(await program(['batch', 'status', ...place, '--format', 'json']))
    if (outcomes.judged !== count) throw new Error(`not all were judged: ${JSON.stringify(outcomes)}`)
    return { seconds, cpu }
  } finally {
    sql(`drop database ${name} with (force)`)
    for (const share of shares) share?.remove()
  }
}

export const measureWorkers = async (numbers, how) => {
  const { count, percent } = how
  console.log(
    percent === undefined
      ? `workers share the ${availableParallelism()} processors of this machine with each other and with the server`
      : `each worker has ${percent} % of one processor, as a machine of its own would; the server has no limit`,
  )
  let first
  for (const workers of numbers) {
    const { seconds, cpu } = await workedOffBy(workers, how)
    first ??= { workers, seconds }
    const times = (first.seconds / seconds).toFixed(2)
    console.log(
      `${workers} workers: ${count} apps judged in ${seconds.toFixed(1)} s, ${Math.round((count / seconds) * 3_600)} apps/h, ${times} times as fast as ${first.workers}; ${((cpu / count) * 1_000).toFixed(0)} ms CPU an app, ${(cpu / seconds).toFixed(2)} processors busy`,
    )
  }
}
