// How long policies take, and whether memory grows:
//   node --expose-gc bench/policy-speed.mjs FOLDER [--count 10000] [--longest 2500]
// Every page of FOLDER is read, and what it says is judged, warm; then the pages of at most --longest characters are
// read --count times in one process, with the memory held after each fifth.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { budgetOf } from '../dist/collect/budget.js'
import { policyCollector } from '../dist/collect/policy/collector.js'
import { loadVocabulary } from '../dist/vocabulary/load.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '400' }, longest: { type: 'string', default: '2500' } },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node --expose-gc bench/policy-speed.mjs FOLDER [--count N] [--longest CHARACTERS]')
  process.exit(2)
}
const vocabulary = await loadVocabulary()
const files = readdirSync(folder)
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile() && !path.endsWith('.tsv'))
const read = async (path) => {
  const start = performance.now()
  const { rows } = await policyCollector.collect({
    reference: { documents: [{ from: path, provenance: 'supplied' }] },
    vocabulary,
    budget: budgetOf(),
  })
  return { milliseconds: performance.now() - start, characters: rows.documents?.[0]?.characters ?? 0 }
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

for (const path of files) await read(path)
const pages = []
for (const path of files) {
  const runs = []
  for (let i = 0; i < 5; i++) runs.push(await read(path))
  const milliseconds = median(runs.map((run) => run.milliseconds))
  pages.push({ path, characters: runs[0].characters, milliseconds })
}
const judged = pages.filter(({ characters }) => characters >= 500)
for (const { path, characters, milliseconds } of judged)
  console.log(
    `${milliseconds.toFixed(0).padStart(5)} ms  ${String(characters).padStart(6)} characters  ${((milliseconds / characters) * 20_000).toFixed(0).padStart(4)} ms for 20,000  ${path}`,
  )
const each = judged.map(({ milliseconds, characters }) => (milliseconds / characters) * 20_000)
console.log(`median for 20,000 characters, warm: ${median(each).toFixed(0)} ms`)

const short = pages.filter(({ characters }) => characters > 0 && characters <= Number(values.longest))
const count = Number(values.count)
const memory = []
const held = () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return `${Math.round(rss / 1e6)} (${Math.round(heapUsed / 1e6)})`
}
const started = performance.now()
for (let i = 0; i < count; i++) {
  await read(short[i % short.length].path)
  if ((i + 1) % Math.ceil(count / 5) === 0) memory.push(`${i + 1}: ${held()}`)
}
console.log(
  `${count} policies of at most ${values.longest} characters in ${((performance.now() - started) / 1000).toFixed(0)} s; RSS (heap) in MB after ${memory.join(', ')}`,
)
