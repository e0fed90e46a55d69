// Prints everything that is measured of policies, from a folder of corpora:
//   node bench/policy.mjs CORPUS [OTHERS]...
// CORPUS holds policies/ (pages and index.tsv), capp-130/ and purposes/purposes.jsonl; what is not there is left out.
// OTHERS are folders of more policies: a phrase of the lists that stands in one of them is not of one page only.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const [corpus, ...others] = process.argv.slice(2)
if (!corpus) {
  console.error('usage: node bench/policy.mjs CORPUS [OTHERS]...')
  process.exit(2)
}
const pages = join(corpus, 'policies')
const topics = join(corpus, 'capp-130')
const purposes = join(corpus, 'purposes', 'purposes.jsonl')
const leftOut = [topics, ...others].flatMap((folder) => ['--others', folder])
const runs = [
  ['policy-pages.mjs', [pages, '--leave-out', ...leftOut], [pages, topics]],
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
