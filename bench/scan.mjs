// What a whole scan takes beside what other readers take for a part of it: node bench/scan.mjs [PACKAGE…] [--runs N]
// Without a package: those of npm's development dependencies. aapt2, androguard and node-apk-parser read the manifest (aapt2 also
// resources); the scan reads manifest, resources, layouts, texts, signatures and digests, and judges by every rule.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { line, measure } from './measure.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
})
const runs = { runs: Number(values.runs) }
const dist = new URL('../dist/', import.meta.url)
const CLI = fileURLToPath(new URL('cli/main.js', dist))
const PEER = fileURLToPath(new URL('peer-reader.mjs', import.meta.url))
const ANDROGUARD =
  'import sys; from androguard.core.bytecodes.apk import APK; a = APK(sys.argv[1]); print(a.get_package(), len(a.get_permissions()), len(a.get_activities()))'
const onPath = (program) => spawnSync('which', [program]).status === 0

const packages = async () => {
  if (positionals.length > 0) return positionals
  await import('./typescript.mjs')
  return (await import('../test/oracles/oracle.ts')).PACKAGES.filter((path) => path.includes('node_modules'))
}

/** Collectors that read code, and what they would have to inflate for it. */
const OF_CODE = ['code', 'packer', 'sdks', 'policy-mentions']
const isCode = ({ name }) => name.endsWith('.dex')

/** Inflating what the collectors read, and the collectors themselves, in this process. */
const inProcess = async (path) => {
  const { openAndroidPackage } = await import(new URL('collect/android/open-package.js', dist))
  const { digestPackage } = await import(new URL('collect/android/package-digests.js', dist))
  const { budgetOf } = await import(new URL('collect/budget.js', dist))
  const { collect } = await import(new URL('collect/index.js', dist))
  const { loadVocabulary } = await import(new URL('vocabulary/load.js', dist))
  const vocabulary = await loadVocabulary()
  const android = await openAndroidPackage(path, budgetOf())
  const read = android.archive.entries.filter(({ name }) => /\.(?:xml|arsc|dex|RSA|SF|MF)$/.test(name))
  const time = async (work) => {
    let least = Number.POSITIVE_INFINITY
    for (let run = 0; run < 3; run++) {
      const start = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(start)
      least = Math.min(least, (user + system) / 1000)
    }
    return least
  }
  const inflate = (entries) => async () => {
    for (const entry of entries) await android.archive.read(entry, budgetOf())
    // Afresh: the package keeps what its own pass gave.
    await digestPackage(android.archive)
  }
  const inflating = await time(inflate(read))
  const withoutCode = await time(inflate(read.filter((entry) => !isCode(entry))))
  await android.close()
  let collectors = []
  let others = Number.POSITIVE_INFINITY
  const collecting = await time(async () => {
    const { runs: done } = await collect({ package: path }, { vocabulary, budget: budgetOf() })
    collectors = done.map(({ name, seconds }) => `${name} ${Math.round(seconds * 1000)} ms`)
    const seconds = done.filter(({ name }) => !OF_CODE.includes(name)).map((run) => run.seconds)
    others = Math.min(others, seconds.reduce((sum, one) => sum + one) * 1000)
  })
  console.log(
    `in process, CPU: inflating and hashing ${inflating.toFixed(0)} ms, collectors ${collecting.toFixed(0)} ms (× ${(collecting / inflating).toFixed(2)})`,
  )
  console.log(
    `  without code: inflating and hashing ${withoutCode.toFixed(0)} ms, collectors ${others.toFixed(0)} ms (× ${(others / withoutCode).toFixed(2)})`,
  )
  console.log(`  ${collectors.join(', ')}`)
}

for (const path of await packages()) {
  console.log(`\n${basename(path)} (${(statSync(path).size / 1e6).toFixed(1)} MB)`)
  const scan = measure(
    process.execPath,
    [CLI, 'scan', path, '--format', 'json', '--fail-on', 'none', '--no-out'],
    // 2: the package was read and not believed.
    { ...runs, accepted: [0, 2] },
  )
  console.log(line('mingshi scan', scan))
  console.log(line('aapt2 dump badging', measure('aapt2', ['dump', 'badging', path], runs), scan))
  console.log(line('aapt2 dump resources', measure('aapt2', ['dump', 'resources', path], runs), scan))
  console.log(
    line('node-apk-parser, manifest', measure(process.execPath, [PEER, 'node-apk-parser', path], runs), scan),
  )
  if (onPath('androguard'))
    console.log(
      line('androguard, manifest', measure('/usr/bin/python3', ['-c', ANDROGUARD, path], runs), scan),
    )
  await inProcess(path)
}
