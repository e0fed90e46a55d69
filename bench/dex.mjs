// Reads the code of packages and prints what was counted beside dexdump, and what it took beside other readers:
//   node bench/dex.mjs [--slow] [--repeat N] FILE…      default: the packages of the development dependencies
// --slow also runs Debian's androguard and apktool. --repeat puts the code of all packages N times into one made package.
import './typescript.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slow: { type: 'boolean', default: false },
    repeat: { type: 'string' },
    one: { type: 'boolean' },
  },
})
const root = fileURLToPath(new URL('../', import.meta.url))

/** Reads one package in this process and prints one line of JSON: counts, and seconds by step. */
const readOne = async (path) => {
  const { openAndroidPackage } = await import('../src/collect/android/android-package.ts')
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
  for (const { dex, methods, root: loaded } of code.files) {
    const { invokes } = sweepCode(dex, methods, watchNothing, budget, noteBook())
    counts.bytes += dex.bytes.length
    if (!loaded) continue
    counts.files += 1
    counts.classes += dex.classCount
    counts.methods += methods.count
    counts.invokes += invokes
  }
  step('sweep')
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
      peak: process.resourceUsage().maxRSS / 1024,
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

if (values.one) await readOne(positionals[0])
else {
  const modules = join(root, 'node_modules')
  const found = ['android-apidemos/apks', 'io.appium.settings/apks', 'appium-uiautomator2-server/apks']
    .map((folder) => join(modules, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const paths = positionals.length > 0 ? positionals : found.filter((path) => path.endsWith('.apk'))
  const work = mkdtempSync(join(tmpdir(), 'dex-'))
  if (values.repeat !== undefined) {
    let nth = 0
    for (let round = 0; round < Number(values.repeat); round++) {
      for (const path of paths) {
        const names = spawnSync('unzip', ['-Z1', path], { encoding: 'utf8' })
          .stdout.split('\n')
          .filter((name) => /^classes\d*\.dex$/.test(name))
        for (const name of names) {
          nth += 1
          const { stdout } = spawnSync('unzip', ['-p', path, name], { maxBuffer: 1 << 28 })
          writeFileSync(join(work, nth === 1 ? 'classes.dex' : `classes${nth}.dex`), stdout)
        }
      }
    }
    spawnSync('unzip', ['-q', '-o', paths[0], 'AndroidManifest.xml', 'resources.arsc', '-d', work])
    spawnSync('zip', ['-q', '-r', 'made.apk', '.'], { cwd: work })
    paths.splice(0, paths.length, join(work, 'made.apk'))
  }
  for (const path of paths) {
    const own = timed(process.execPath, [fileURLToPath(import.meta.url), '--one', path])
    if (own.status !== 0) {
      console.log(`${basename(path)}: not read`)
      continue
    }
    const { counts, steps, calls, reaches, gaps } = JSON.parse(own.stdout.toString())
    const { bytes, ...ours } = counts
    const dump = timed('dexdump', ['-d', path])
    const theirs = countLines(dump.stdout, DEXDUMP_LINES)
    const equal = JSON.stringify(ours) === JSON.stringify(theirs)
    console.log(`${basename(path)}  ${(bytes / 1e6).toFixed(1)} MB of DEX, ${JSON.stringify(ours)}`)
    console.log(`  as dexdump counts: ${equal ? 'equal' : `DIFFERS ${JSON.stringify(theirs)}`}`)
    // The process also compiles this project from source: what counts is reading, sweeping and following.
    const ourSeconds = steps.open + steps['calls and reach']
    console.log(
      `  processor s: ${Object.entries(steps)
        .map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`)
        .join(', ')}; peak of the process ${own.peak.toFixed(0)} MB`,
    )
    console.log(
      `  sweep ÷ inflate ${(steps.sweep / steps.inflate).toFixed(2)}; ${calls} rows ${JSON.stringify(reaches)} ${gaps.join(' ')}`,
    )
    const others = [['dexdump -d', dump]]
    if (values.slow) {
      const program = 'import sys; from androguard.misc import AnalyzeAPK; AnalyzeAPK(sys.argv[1])'
      others.push(['androguard', timed('/usr/bin/python3', ['-c', program, path])])
      others.push(['apktool', timed('apktool', ['d', '-f', '-o', join(work, 'out'), path])])
    }
    for (const [name, { seconds, peak, status }] of others)
      console.log(
        `  ${name}: ${seconds.toFixed(2)} s, ${peak.toFixed(0)} MB${status === 0 ? '' : ' (failed)'}: ${(seconds / ourSeconds).toFixed(1)} × ours`,
      )
  }
  rmSync(work, { recursive: true })
}
