// How long policies take, and whether memory grows: node bench/policy-speed.mjs FOLDER [--count N]
// Every page of FOLDER is read again and again in one process, by all that is asked of a policy.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { budgetOf } from '../dist/collect/budget.js'
import { policyCollector } from '../dist/collect/policy/collector.js'
import { loadVocabulary } from '../dist/vocabulary/load.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '400' } },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node bench/policy-speed.mjs FOLDER [--count N]')
  process.exit(2)
}
const vocabulary = await loadVocabulary()
const files = readdirSync(folder)
  .filter((name) => /\.(?:html?|md|txt)$/.test(name))
  .map((name) => join(folder, name))
const characters = new Map(
  files.map((path) => [path, readFileSync(path, 'utf8').replace(/<[^>]*>|\s/g, '').length]),
)
const read = async (path) => {
  const start = performance.now()
  await policyCollector.collect({
    reference: { documents: [{ from: path, provenance: 'supplied' }] },
    vocabulary,
    budget: budgetOf(),
  })
  return performance.now() - start
}
const took = new Map()
const memory = []
for (let i = 0; i < Number(values.count); i++) {
  const path = files[i % files.length]
  took.set(path, await read(path))
  if (i % Math.ceil(Number(values.count) / 8) === 0) {
    globalThis.gc?.()
    memory.push(Math.round(process.memoryUsage().heapUsed / 1e6))
  }
}
for (const [path, time] of took) {
  const each = (time / (characters.get(path) || 1)) * 20_000
  console.log(
    `${time.toFixed(0).padStart(5)} ms  ${each.toFixed(0).padStart(5)} ms for 20,000 characters  ${path}`,
  )
}
console.log(`heap in MB along the way: ${memory.join(' ')}`)
