// Mutates archives, code, compiled XML, resource tables, signing blocks and whole packages, and reads what became of them:
//   node bench/mutations.mjs [--runs N] [--seed N] [--only NAME,…]
// --only takes the readers named, each of them N times.
// Ends with 1 when a reader crashed, hung, or grew past its caps; the changes that did it are printed.
import './typescript.mjs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '110000' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
})
const { default: fc } = await import('fast-check')
const { mutations, targets, trouble } = await import('../test/hostile/mutations.ts')

/** How the runs are shared out: the slow ones get fewer. */
const SHARES = {
  archive: 0.2,
  code: 0.3,
  'compiled XML': 0.2,
  'resource table': 0.2,
  'signing block': 0.08,
  package: 0.02,
}
const total = Number(values.runs)
const seed = values.seed === undefined ? Date.now() : Number(values.seed)
const only = values.only?.split(',')
const { targets: known, close } = await targets()
const readers = known.filter(({ name }) => only === undefined || only.includes(name))
if (readers.length === 0) throw new Error(`no such reader; there are ${known.map(({ name }) => name)}`)
console.log(`seed ${seed}`)
let failed = 0
let done = 0
for (const reader of readers) {
  const runs = only === undefined ? Math.round(total * SHARES[reader.name]) : total
  const start = performance.now()
  let slowest = 0
  let count = 0
  for (const changes of fc.sample(mutations, { numRuns: runs, seed })) {
    const before = performance.now()
    const found = await trouble(reader, changes)
    slowest = Math.max(slowest, performance.now() - before)
    count++
    if (found === undefined) continue
    failed++
    if (failed <= 5) console.log(`${reader.name}: ${found}\n  ${JSON.stringify(changes)}`)
  }
  done += count
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${reader.name.padEnd(16)} ${String(count).padStart(7)} mutations in ${seconds.toFixed(1)} s,`,
    `slowest ${slowest.toFixed(0)} ms, peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
}
close()
console.log(`${done} mutations, ${failed} failures`)
process.exitCode = failed === 0 ? 0 : 1
