// Measures a batch: node bench/batch.mjs [--apps 300] [--jobs 2] [--keep FOLDER]
//   [--database postgres://… [--workers 1,2,4] [--share PERCENT]]
// Makes packages that differ in manifest and code, so that no two have an equal part that is read; scans them into an empty
// store (cold), then lists them again (warm). With a server it lets so many worker processes, of one app at a time each,
// work off the same list instead, each number in a database of its own that is made there and dropped again, and prints how
// much faster more of them are. One worker keeps more than one processor busy, so that on a machine of two they are in each
// other's way; with --share each has so many per cent of one processor, by a control group (root), as if it were a machine
// of its own: then it is seen whether queue and database let them work side by side. Linux only.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureEmbedded } from './batch/embedded.mjs'
import { makeVariants } from './batch/variants.mjs'
import { measureWorkers } from './batch/workers.mjs'

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    jobs: { type: 'string' },
    keep: { type: 'string' },
    database: { type: 'string' },
    workers: { type: 'string' },
    share: { type: 'string' },
  },
})
const count = Number(values.apps ?? 300)
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
const { database, jobs = '2', share, workers = '1,2,4' } = values
const percent = share === undefined ? undefined : Number(share)

makeVariants(work, count)
await (database === undefined
  ? measureEmbedded({ work, count, jobs })
  : measureWorkers(workers.split(',').map(Number), { work, count, database, percent }))
if (values.keep === undefined) rmSync(work, { recursive: true, force: true })
