// Prints everything that is measured of policies, from a folder of corpora:
//   node bench/policy.mjs CORPUS
// CORPUS holds policies/ (pages and index.tsv), capp-130/ and purposes/purposes.jsonl; what is not there is left out.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const corpus = process.argv[2]
if (!corpus) {
  console.error('usage: node bench/policy.mjs CORPUS')
  process.exit(2)
}
const pages = join(corpus, 'policies')
const topics = join(corpus, 'capp-130')
const purposes = join(corpus, 'purposes', 'purposes.jsonl')
const runs = [
  ['policy-pages.mjs', [pages, '--leave-out', '--others', topics], [pages, topics]],
  ['policy-absence.mjs', [topics], [topics]],
  ['policy-topics.mjs', [topics, purposes], [topics, purposes]],
  ['policy-speed.mjs', [pages], [pages]],
]
let failed = 0
for (const [bench, args, needs] of runs) {
  console.log(`\n## ${bench.replace('.mjs', '')}`)
  const missing = needs.filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.log(`not measured: ${missing.join(', ')} is not there`)
    continue
  }
  const path = join(import.meta.dirname, bench)
  if (spawnSync(process.execPath, ['--expose-gc', path, ...args], { stdio: 'inherit' }).status !== 0) failed++
}
process.exitCode = failed > 0 ? 1 : 0
