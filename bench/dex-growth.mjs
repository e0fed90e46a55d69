// How the time and memory of a whole scan grow with the code: node bench/dex-growth.mjs [--mb 12,25,50,100] [--runs N] [--dexdump] PACKAGE…
// Makes packages of the code of the given ones (npm's development dependencies by default) and scans them with the built program. The
// manifest is that of the first: only what it starts is followed from the start on, so each line says how many calls that reached.
// Files that are repeated define the same classes again, which count once.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { npmPackages, withMadePackage } from './made-package.mjs'
import { measure } from './measure.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '12,25,50,100' },
    runs: { type: 'string', default: '3' },
    dexdump: { type: 'boolean', default: false },
  },
})
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
// The last of npm's has a launcher activity, whose code is followed; the first, with the most code, starts nothing of its own.
const paths = positionals.length > 0 ? positionals : npmPackages().reverse()
const runs = { runs: Number(values.runs), accepted: [0, 2], seconds: 300 }

const shown = (value, digits, unit) => `${value.toFixed(digits).padStart(7)} ${unit}`
/** How far the calls of a package are from its start. */
const reachOf = (path) => {
  const facts = join(dirname(path), 'facts.ndjson')
  spawnSync(process.execPath, [CLI, 'scan', path, '--quiet', '--no-out', '--facts-out', facts])
  const reaches = [...readFileSync(facts, 'utf8').matchAll(/"reach":"([a-z-]+)"/g)].map(([, reach]) => reach)
  const counts = [...new Set(reaches)]
    .sort()
    .map((reach) => `${reach} ${reaches.filter((one) => one === reach).length}`)
  return counts.length > 0
    ? `; calls: ${counts.join(', ')}`
    : '; nothing is followed: the manifest starts no code'
}

let before
for (const megabytes of values.mb.split(',').map(Number)) {
  withMadePackage(paths, megabytes * 1e6, (path, { bytes, files, times }) => {
    const scan = measure(process.execPath, [CLI, 'scan', path, '--format', 'json', '--no-out'], runs)
    if (scan === undefined) return console.log(`${megabytes} MB: not scanned`)
    const more = before && (scan.cpu - before.cpu) / ((bytes - before.bytes) / 1e6)
    console.log(
      [
        `${shown(bytes / 1e6, 1, 'MB of DEX')} in ${files} files${times > 1 ? ` (${times.toFixed(1)} ×)` : ''}:`,
        shown(scan.wall, 2, 's'),
        shown(scan.cpu, 2, 's CPU'),
        shown(scan.megabytes, 0, 'MB'),
        more === undefined ? '' : `; each MB more: ${(more * 1000).toFixed(0)} ms CPU`,
        reachOf(path),
      ].join(' '),
    )
    if (values.dexdump) {
      const dump = measure('dexdump', ['-d', path], { ...runs, runs: 1 })
      if (dump)
        console.log(
          `          dexdump -d: ${shown(dump.cpu, 2, 's CPU')}, ${(dump.cpu / scan.cpu).toFixed(1)} × ours`,
        )
    }
    before = { bytes, cpu: scan.cpu }
  })
}
