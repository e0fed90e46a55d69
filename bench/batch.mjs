// Measures a batch: node bench/batch.mjs [--apps 300] [--jobs 2] [--keep FOLDER] [--database postgres://… [--workers 1,2,4]]
// Makes packages that differ in manifest and code, from the samples and from packages of the development dependencies, so
// that no two have an equal part that is read; scans them into an empty store (cold), then lists them again (warm). Linux
// only: it reads /proc. With a server it lets so many worker processes, of one app at a time each, work off the same list
// instead, each number in a database of its own that is made there and dropped again, and prints how much faster more of
// them are; processors are the bound, so that two suffice for two.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    jobs: { type: 'string' },
    keep: { type: 'string' },
    database: { type: 'string' },
    workers: { type: 'string' },
  },
})
const count = Number(values.apps ?? 300)
const jobs = values.jobs ?? '2'
const root = fileURLToPath(new URL('../', import.meta.url))
const main = join(root, 'dist/cli/main.js')
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
const apps = join(work, 'apps')

const filesUnder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.apk'))
        .map((name) => join(folder, name))
    : []

/** A name of the same length, in which the last letters count. */
const counted = (name, i) =>
  name.slice(0, -3) +
  String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + (Math.floor(i / 676) % 26))

const replaced = (bytes, from, to) => {
  let changed = false
  for (const encoding of ['utf8', 'utf16le']) {
    const [a, b] = [Buffer.from(from, encoding), Buffer.from(to, encoding)]
    for (let at = bytes.indexOf(a); at >= 0; at = bytes.indexOf(a, at + a.length)) {
      b.copy(bytes, at)
      changed = true
    }
  }
  return changed
}

/** Adler-32 (RFC 1950). */
const adler32 = (bytes) => {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    // So many sums fit before they have to be reduced.
    for (const end = Math.min(bytes.length, at + 3_800); at < end; at += 1) {
      a += bytes[at]
      b += a
    }
    a %= 65_521
    b %= 65_521
  }
  return ((b << 16) | a) >>> 0
}

/** The same code in another file: a number behind its data, with size, signature and checksum of the header made anew. */
const numberedDex = (dex, number) => {
  const bytes = Buffer.concat([dex, Buffer.alloc(8)])
  bytes.writeUInt32LE(number, dex.length)
  bytes.writeUInt32LE(bytes.length, 32)
  createHash('sha1').update(bytes.subarray(32)).digest().copy(bytes, 12)
  bytes.writeUInt32LE(adler32(bytes.subarray(12)), 8)
  return bytes
}

const entriesOf = (path) =>
  execFileSync('unzip', ['-Z1', path], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n')
const entryOf = (path, name) => execFileSync('unzip', ['-p', path, name], { maxBuffer: 1 << 28 })

const makeVariants = () => {
  mkdirSync(apps, { recursive: true })
  const sources = [
    ...filesUnder(join(root, 'samples')),
    ...[
      'android-apidemos',
      'io.appium.settings',
      'appium-uiautomator2-server',
      'android-app-bootstrap',
    ].flatMap((name) => filesUnder(join(root, 'node_modules', name))),
  ]
  const list = sources.map((path) => JSON.stringify({ package: path })).join('\n')
  const lines = execFileSync(process.execPath, [main, 'scan', '--from-list', '-'], {
    input: list,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const names = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).case?.facts.rows.app?.[0]?.package)
  const usable = sources.map((path, i) => ({ path, name: names[i] })).filter(({ name }) => name !== undefined)
  const box = join(work, 'box')
  mkdirSync(box, { recursive: true })
  const parts = usable.map(({ path }) => ({
    manifest: entryOf(path, 'AndroidManifest.xml'),
    code: entriesOf(path)
      .filter((name) => /^classes\d*\.dex$/.test(name))
      .map((name) => [name, entryOf(path, name)]),
  }))
  let bytes = 0
  for (let i = 0; i < count; i += 1) {
    const { path, name } = usable[i % usable.length]
    const target = join(apps, `app-${String(i).padStart(5, '0')}.apk`)
    copyFileSync(path, target)
    const { manifest: original, code } = parts[i % usable.length]
    const manifest = Buffer.from(original)
    if (!replaced(manifest, name, counted(name, i))) throw new Error(`no ${name} in ${path}`)
    const changed = [
      ['AndroidManifest.xml', manifest],
      ...code.map(([entry, dex]) => [entry, numberedDex(dex, i)]),
    ]
    for (const [entry, content] of changed) writeFileSync(join(box, entry), content)
    execFileSync('zip', ['-q', '-1', '-j', target, ...changed.map(([entry]) => join(box, entry))])
    bytes += statSync(target).size
  }
  console.log(
    `${count} packages of ${usable.length} kinds, ${(bytes / 1e6).toFixed(0)} MB, mean ${(bytes / count / 1e3).toFixed(0)} kB`,
  )
}

/** Clock ticks of user and system time, and resident kilobytes, of a process. */
const look = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0)
    const scans = readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('scan-process')
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), resident, scans }
  } catch {
    return undefined
  }
}

const run = async (label) => {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [main, 'batch', apps, '--data', join(work, 'data'), '--jobs', jobs, '--progress', 'json'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ticks = new Map()
  let [peak, owner, maker] = [0, 0, 0]
  const seen = []
  let rest = ''
  child.stderr.on('data', (chunk) => {
    rest += chunk
    const lines = rest.split('\n')
    rest = lines.pop()
    for (const line of lines) {
      if (line.includes('"event":"progress"')) {
        const { outcomes } = JSON.parse(line)
        seen.push([performance.now() - began, outcomes.judged ?? 0])
      }
    }
  })
  const timer = setInterval(() => {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const found = look(name)
      if (found === undefined || (found.parent !== child.pid && Number(name) !== child.pid)) continue
      ticks.set(name, found.ticks)
      if (Number(name) === child.pid) owner = Math.max(owner, found.resident)
      else if (found.scans) peak = Math.max(peak, found.resident)
      // The first run makes the database, in a process of its own that ends before work begins.
      else maker = Math.max(maker, found.resident)
    }
  }, 200)
  const code = await new Promise((done) => child.once('close', done))
  clearInterval(timer)
  const seconds = (performance.now() - began) / 1000
  const cpu = [...ticks.values()].reduce((sum, own) => sum + own, 0) / 100
  console.log(
    `${label}: exit ${code}, ${seconds.toFixed(1)} s, ${Math.round((count / seconds) * 3600)} apps/h, ${((cpu / count) * 1000).toFixed(0)} ms CPU an app`,
  )
  console.log(
    `  peak memory: ${(peak / 1024).toFixed(0)} MB a scan process, ${(owner / 1024).toFixed(0)} MB the owner of the store, ${(maker / 1024).toFixed(0)} MB the making of the database`,
  )
  const rate = (from, to) => {
    const part = seen.filter(([, done]) => done >= from && done <= to)
    const [a, b] = [part[0], part.at(-1)]
    return a && b && b[0] > a[0] ? Math.round(((b[1] - a[1]) / (b[0] - a[0])) * 3_600_000) : undefined
  }
  const part = count >= 2_000 ? 1_000 : Math.floor(count / 3)
  console.log(
    `  apps/h of the first ${part}: ${rate(0, part) ?? '-'}, of the last ${part}: ${rate(count - part, count) ?? '-'}`,
  )
}

/** Runs the program to its end and gives what it wrote. Throws when it did not end well. */
const program = (args) =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
    })
    child.once('close', (code) => (code === 0 ? done(said) : failed(new Error(`${args[0]}: exit ${code}`))))
  })

/** One list, worked off by so many worker processes; tells the seconds that took. */
const workedOffBy = async (workers) => {
  const name = `mingshi_bench_${workers}`
  const sql = (text) => execFileSync('psql', ['-q', '-d', values.database, '-c', text], { stdio: 'pipe' })
  const url = new URL(values.database)
  url.pathname = `/${name}`
  const place = ['--database', url.href, '--blobs', join(work, name)]
  sql(`create database ${name}`)
  try {
    await program(['batch', apps, ...place, '--enqueue-only'])
    const began = performance.now()
    const worker = () => program(['worker', ...place, '--jobs', '1', '--until-idle'])
    await Promise.all(Array.from({ length: workers }, worker))
    const seconds = (performance.now() - began) / 1_000
    const { outcomes } = JSON.parse(await program(['batch', 'status', ...place, '--format', 'json']))
    if (outcomes.judged !== count) throw new Error(`not all were judged: ${JSON.stringify(outcomes)}`)
    return seconds
  } finally {
    sql(`drop database ${name} with (force)`)
  }
}

const measureWorkers = async () => {
  let first
  for (const workers of (values.workers ?? '1,2,4').split(',').map(Number)) {
    const seconds = await workedOffBy(workers)
    first ??= { workers, seconds }
    const times = (first.seconds / seconds).toFixed(2)
    console.log(
      `${workers} workers: ${count} apps judged in ${seconds.toFixed(1)} s, ${Math.round((count / seconds) * 3_600)} apps/h, ${times} times as fast as ${first.workers}`,
    )
  }
}

const measureEmbedded = async () => {
  await run('cold')
  await run('warm')
  const kilobytes = Number(
    execFileSync('du', ['-sk', join(work, 'data', 'database')], { encoding: 'utf8' }).split('\t')[0],
  )
  console.log(`database: ${kilobytes} kB, ${(kilobytes / count).toFixed(1)} kB an app`)
}

makeVariants()
await (values.database === undefined ? measureEmbedded() : measureWorkers())
if (values.keep === undefined) rmSync(work, { recursive: true, force: true })
