// Reads the code of packages and prints what was counted beside dexdump, and what a whole scan took beside other readers:
//   node bench/dex.mjs [--slow] FILE…      default: the packages of the development dependencies
// --slow also runs Debian's apktool, and androguard's full analysis, whose callers of each method are compared with ours.
// How time and memory grow: bench/dex-growth.mjs. How well reach is told: bench/reach.mjs.
import './typescript.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { npmPackages } from './made-package.mjs'
import { measure } from './measure.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slow: { type: 'boolean', default: false },
    one: { type: 'boolean' },
    callers: { type: 'boolean', default: false },
  },
})
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Every method that is called, with those that call it, by class and name. */
const callersIn = (files, sweeps) => {
  const callers = new Map()
  files.forEach(({ dex, methods, root: loaded }, file) => {
    const { calls, called } = sweeps[file]
    const named = (index) => `${dex.type(dex.methodClass(index))}->${dex.methodName(index)}`
    for (let nth = 0; loaded && nth < methods.count; nth++)
      for (let call = calls[nth]; call < calls[nth + 1]; call++) {
        const key = named(called[call])
        callers.set(key, (callers.get(key) ?? new Set()).add(named(methods.method[nth])))
      }
  })
  return [...callers].map(([name, by]) => [name, [...by].sort()])
}

/** Reads one package in this process and prints one line of JSON: counts, and seconds by step. */
const readOne = async (path) => {
  const { openAndroidPackage } = await import('../src/collect/android/open-package.ts')
  const { budgetOf } = await import('../src/collect/budget.ts')
  const { sweepCode, watchNothing } = await import('../src/collect/android/dex/sweep.ts')
  const { codeCollector } = await import('../src/collect/android/dex/collector.ts')
  const { noteBook } = await import('../src/collect/integrity-note.ts')
  const { loadVocabulary } = await import('../src/vocabulary/load.ts')
  const budget = budgetOf()
  const vocabulary = await loadVocabulary()
  const android = await openAndroidPackage(path, budget)
  const steps = {}
  let last = process.cpuUsage()
  const step = (name) => {
    const { user, system } = process.cpuUsage(last)
    steps[name] = (user + system) / 1e6
    last = process.cpuUsage()
  }
  for (const entry of android.archive.entries)
    if (/^classes\d*\.dex$/.test(entry.name)) await android.archive.read(entry, budgetOf())
  step('inflate')
  const code = await android.code()
  step('open')
  const counts = { files: 0, bytes: 0, classes: 0, methods: 0, invokes: 0 }
  const sweeps = code.files.map(({ dex, methods }) =>
    sweepCode(dex, methods, watchNothing, budget, noteBook()),
  )
  step('sweep')
  code.files.forEach(({ dex, methods, root: loaded }, file) => {
    counts.bytes += dex.bytes.length
    if (!loaded) return
    counts.files += 1
    counts.classes += dex.classCount
    counts.methods += methods.count
    counts.invokes += sweeps[file].invokes
  })
  const callers = values.callers ? callersIn(code.files, sweeps) : []
  step('counting')
  const { rows, gaps } = await codeCollector.collect({ reference: {}, android, vocabulary, budget })
  step('calls and reach')
  const calls = rows.apiCalls ?? []
  const reaches = {}
  for (const { reach = 'unknown' } of calls) reaches[reach] = (reaches[reach] ?? 0) + 1
  console.log(
    JSON.stringify({
      counts,
      steps,
      calls: calls.length,
      reaches,
      gaps: gaps.map(({ because }) => because),
      callers,
    }),
  )
  await android.close()
}

/** The longest text that is counted at once; dexdump prints more than one string can hold. */
const PIECE = 1 << 26

/** How often each pattern stands in the lines of an output. */
const countLines = (output, patterns) => {
  const counts = Object.fromEntries(Object.keys(patterns).map((name) => [name, 0]))
  for (let at = 0; at < output.length; ) {
    const newline = output.indexOf(10, Math.min(at + PIECE, output.length))
    const end = newline < 0 ? output.length : newline + 1
    const text = output.toString('latin1', at, end)
    for (const [name, pattern] of Object.entries(patterns)) counts[name] += text.match(pattern)?.length ?? 0
    at = end
  }
  return counts
}

/** Seconds of the processor and MB at most that a program took. */
const timed = (program, args) => {
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], {
    maxBuffer: 2 ** 32,
  })
  const [user = 0, system = 0, peak = 0] = (stderr.toString().trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return { stdout, status, seconds: user + system, peak: peak / 1024 }
}

const DEXDUMP_LINES = {
  files: /^Opened '/gm,
  classes: /^Class #/gm,
  methods: /^ {6}code +[-:]/gm,
  invokes: /\|[0-9a-f]{4}: invoke-(?!custom)/g,
}

/** Callers of every method of the platform and of SDKs, as androguard's full analysis tells them; one line each. */
const ANDROGUARD = `
import sys
from androguard.misc import AnalyzeAPK
_, _, analysis = AnalyzeAPK(sys.argv[1])
for found in analysis.get_methods():
    method = found.get_method()
    makers = [by.get_method() for _, by, _ in found.get_xref_from()]
    callers = {str(by.get_class_name()) + '->' + str(by.get_name()) for by in makers}
    print('\\t'.join([str(method.get_class_name()) + '->' + str(method.get_name()), *sorted(callers)]))
`

/** How many methods have the same callers by both; methods of one name are taken together, arrays' left out, which it knows none of. */
const compareCallers = (output, all) => {
  const ours = all.filter(([name]) => !name.startsWith('['))
  const theirs = new Map()
  for (const line of output.toString().split('\n')) {
    const [name, ...by] = line.split('\t')
    if (!name.includes('->') || by.length === 0) continue
    theirs.set(name, new Set([...(theirs.get(name) ?? []), ...by]))
  }
  const differs = ours.filter(([name, by]) => [...(theirs.get(name) ?? [])].sort().join() !== by.join())
  return { compared: ours.length, differs: differs.map(([name]) => name) }
}

/** One package: what is counted, and what others take. */
const compare = (path, work) => {
  const own = timed(process.execPath, [
    fileURLToPath(import.meta.url),
    '--one',
    ...(values.slow ? ['--callers'] : []),
    path,
  ])
  if (own.status !== 0) return console.log(`${basename(path)}: not read`)
  const { counts, steps, calls, reaches, gaps, callers } = JSON.parse(own.stdout.toString())
  const { bytes, ...ours } = counts
  const dump = timed('dexdump', ['-d', path])
  const theirs = countLines(dump.stdout, DEXDUMP_LINES)
  const equal = JSON.stringify(ours) === JSON.stringify(theirs)
  console.log(`${basename(path)}  ${(bytes / 1e6).toFixed(1)} MB of DEX, ${JSON.stringify(ours)}`)
  console.log(`  as dexdump counts: ${equal ? 'equal' : `DIFFERS ${JSON.stringify(theirs)}`}`)
  const inSteps = Object.entries(steps).map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`)
  console.log(
    `  processor s: ${inSteps.join(', ')}; sweep ÷ inflate ${(steps.sweep / steps.inflate).toFixed(2)}`,
  )
  console.log(`  ${calls} rows ${JSON.stringify(reaches)} ${gaps.join(' ')}`)
  const scan = measure(process.execPath, [CLI, 'scan', path, '--format', 'json', '--no-out'], {
    accepted: [0, 2],
  })
  if (scan === undefined) return console.log('  not scanned')
  console.log(
    `  the whole scan: ${scan.cpu.toFixed(2)} s CPU, ${scan.wall.toFixed(2)} s, ${scan.megabytes.toFixed(0)} MB`,
  )
  const others = [['dexdump -d', dump]]
  if (values.slow) {
    const full = timed('/usr/bin/python3', ['-c', ANDROGUARD, path])
    others.push(['androguard, full', full])
    others.push(['apktool d', timed('apktool', ['d', '-f', '-o', join(work, 'out'), path])])
    if (full.status === 0) {
      const { compared, differs } = compareCallers(full.stdout, callers)
      console.log(
        `  callers as androguard tells them: ${compared - differs.length}/${compared} methods equal`,
      )
      for (const name of differs.slice(0, 5)) console.log(`    not of ${name}`)
    }
  }
  for (const [name, { seconds, peak, status }] of others)
    console.log(
      `  ${name}: ${seconds.toFixed(2)} s CPU, ${peak.toFixed(0)} MB${status === 0 ? '' : ' (failed)'}: ${(seconds / scan.cpu).toFixed(1)} × the scan`,
    )
}

if (values.one) await readOne(positionals[0])
else {
  const work = mkdtempSync(join(tmpdir(), 'dex-'))
  for (const path of positionals.length > 0 ? positionals : npmPackages()) compare(path, work)
  rmSync(work, { recursive: true })
}
