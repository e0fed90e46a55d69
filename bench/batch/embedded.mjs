// One batch over the embedded database: cold, and the same list again.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { main, watchProcesses } from './program.mjs'

const run = async (label, { work, count, jobs }) => {
  const began = performance.now()
  const args = [
    'batch',
    join(work, 'apps'),
    '--data',
    join(work, 'data'),
    '--jobs',
    jobs,
    '--progress',
    'json',
  ]
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const watch = watchProcesses([child.pid])
  const seen = []
  let rest = ''
  child.stderr.on('data', (chunk) => {
    rest += chunk
    const lines = rest.split('\n')
    rest = lines.pop()
    for (const line of lines) {
      if (line.includes('"event":"progress"')) {
        const { outcomes } = JSON.parse(line)
        seen.push([performance.now() - began, outcomes.judged ?? 0])
      }
    }
  })
  const code = await new Promise((done) => child.once('close', done))
  const processes = watch.end()
  const seconds = (performance.now() - began) / 1000
  const cpu = processes.reduce((sum, one) => sum + one.seconds, 0)
  console.log(
    `${label}: exit ${code}, ${seconds.toFixed(1)} s, ${Math.round((count / seconds) * 3600)} apps/h, ${((cpu / count) * 1000).toFixed(0)} ms CPU an app`,
  )
  const most = (which) =>
    (Math.max(0, ...processes.filter(which).map(({ resident }) => resident)) / 1024).toFixed(0)
  const owns = ({ pid }) => pid === child.pid
  // The first run makes the database, in a process of its own that ends before work begins.
  const makes = (one) => !owns(one) && !one.scans
  console.log(
    `  peak memory: ${most(({ scans }) => scans)} MB a scan process, ${most(owns)} MB the owner of the store, ${most(makes)} MB any other (making the database, a browser)`,
  )
  const rate = (from, to) => {
    const part = seen.filter(([, done]) => done >= from && done <= to)
    const [a, b] = [part[0], part.at(-1)]
    return a && b && b[0] > a[0] ? Math.round(((b[1] - a[1]) / (b[0] - a[0])) * 3_600_000) : undefined
  }
  const part = count >= 2_000 ? 1_000 : Math.floor(count / 3)
  console.log(
    `  apps/h of the first ${part}: ${rate(0, part) ?? '-'}, of the last ${part}: ${rate(count - part, count) ?? '-'}`,
  )
}

export const measureEmbedded = async (how) => {
  await run('cold', how)
  await run('warm', how)
  const kilobytes = Number(
    execFileSync('du', ['-sk', join(how.work, 'data', 'database')], { encoding: 'utf8' }).split('\t')[0],
  )
  console.log(`database: ${kilobytes} kB, ${(kilobytes / how.count).toFixed(1)} kB an app`)
}
