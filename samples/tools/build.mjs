#!/usr/bin/env node
// Builds the sample packages from their sources with Debian's aapt2, smali, zipalign and apksigner.
//   node samples/tools/build.mjs              all samples
//   node samples/tools/build.mjs 06           the samples whose folder begins so
//   node samples/tools/build.mjs --check      builds into a temporary folder and compares with what is committed
// The same sources give the same bytes: every time in the archive is fixed and the key never changes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TOOLS = dirname(fileURLToPath(import.meta.url))
const SAMPLES = dirname(TOOLS)
const PLATFORM = process.env.ANDROID_FRAMEWORK ?? '/usr/share/android-framework-res/framework-res.apk'
const PACKAGES = 'aapt android-framework-res libsmali-java zipalign apksigner zip'
const NEEDED = ['aapt2', 'smali', 'zipalign', 'apksigner', 'zip']
/** Zip has no zone and begins in 1980; two-second steps. */
const FIXED_TIME = new Date('2020-01-01T00:00:00Z')

/** Ends with status 3, which the test takes for "tools missing". */
const requireTools = () => {
  const onPath = (tool) =>
    (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, tool)))
  const missing = NEEDED.filter((tool) => !onPath(tool))
  if (!existsSync(PLATFORM)) missing.push(PLATFORM)
  if (missing.length === 0) return
  console.error(`missing: ${missing.join(', ')}. On Debian: apt-get install ${PACKAGES}`)
  process.exit(3)
}

const run = (tool, args, cwd) =>
  execFileSync(tool, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TZ: 'UTC' } })

/** `package:layout/name = 0x7f…` lines of aapt2 → {"layout.name": "0x7f…"}. */
const readIds = (text) =>
  new Map([...text.matchAll(/^\S+?:(\w+)\/(\S+) = (0x[0-9a-f]+)$/gm)].map((m) => [`${m[1]}.${m[2]}`, m[3]]))

/** Writes resource ids into the code: `{{R.layout.activity_login}}` → `0x7f060001`. */
const fillIds = async (folder, ids) => {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.smali')) continue
    const path = join(folder, name)
    const code = (await readFile(path, 'utf8')).replace(/\{\{R\.(\w+\.\w+)\}\}/g, (_, key) => {
      const id = ids.get(key)
      if (id === undefined) throw new Error(`${name}: no resource R.${key}`)
      return id
    })
    await writeFile(path, code)
  }
}

/** Assembles `folder` into `dex`, with the time that every entry has. */
const assemble = async (folder, dex, cwd) => {
  run('smali', ['assemble', '-j', '1', '-a', '23', '-o', dex, folder], cwd)
  await utimes(join(cwd, dex), FIXED_TIME, FIXED_TIME)
}

/** Code inside assets: `nested/plugin/ads.jar/…smali` becomes the archive `assets/plugin/ads.jar` with a classes.dex in it. */
const buildNested = async (work) => {
  const nested = join(work, 'nested')
  if (!existsSync(nested)) return
  for (const name of (await readdir(nested, { recursive: true })).filter((path) => path.endsWith('.jar'))) {
    const jar = join(work, 'assets', name)
    await mkdir(dirname(jar), { recursive: true })
    const folder = join(nested, name)
    await assemble(folder, 'classes.dex', dirname(jar))
    run('zip', ['-q', '-X', '-9', '-m', jar, 'classes.dex'], dirname(jar))
  }
}

/** Native libraries, as they are under `lib`; the system wants them neither renamed nor touched. */
const addLibraries = async (work) => {
  const folder = join(work, 'lib')
  if (!existsSync(folder)) return
  const names = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.so')).sort()
  for (const name of names) await utimes(join(folder, name), FIXED_TIME, FIXED_TIME)
  run('zip', ['-q', '-X', '-0', 'app.apk', ...names.map((name) => join('lib', name))], work)
}

/** Builds one sample and gives the bytes of its package. */
const buildPackage = async (sample) => {
  const work = await mkdtemp(join(tmpdir(), 'sample-'))
  try {
    await cp(join(SAMPLES, sample, 'app'), work, { recursive: true })
    await buildNested(work)
    run('aapt2', ['compile', '--dir', 'res', '-o', 'resources.zip'], work)
    const assets = existsSync(join(work, 'assets')) ? ['-A', 'assets'] : []
    run(
      'aapt2',
      [
        ...['link', '-o', 'app.apk', '-I', PLATFORM, '--manifest', 'AndroidManifest.xml'],
        ...[...assets, '--emit-ids', 'ids.txt', 'resources.zip'],
      ],
      work,
    )
    await fillIds(join(work, 'smali'), readIds(await readFile(join(work, 'ids.txt'), 'utf8')))
    await assemble('smali', 'classes.dex', work)
    run('zip', ['-q', '-X', '-9', 'app.apk', 'classes.dex'], work)
    await addLibraries(work)
    run('zipalign', ['-f', '4', 'app.apk', 'aligned.apk'], work)
    const key = ['--ks', join(TOOLS, 'samples.jks'), '--ks-pass', 'pass:android', '--ks-key-alias', 'samples']
    run('apksigner', ['sign', ...key, '--in', 'aligned.apk', '--out', 'signed.apk'], work)
    return await readFile(join(work, 'signed.apk'))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const APK_LINE = /^apkSha256: .*$/m

const sampleNames = async () => (await readdir(SAMPLES)).filter((name) => /^\d\d-/.test(name)).sort()

const args = process.argv.slice(2)
const check = args.includes('--check')
const wanted = args.filter((arg) => !arg.startsWith('--'))
requireTools()
let stale = 0
for (const sample of await sampleNames()) {
  if (wanted.length > 0 && !wanted.some((begin) => sample.startsWith(begin))) continue
  const target = join(SAMPLES, sample, 'app.apk')
  const sessionFile = join(SAMPLES, sample, 'screens', 'session.yaml')
  const bytes = await buildPackage(sample)
  // A sample that is a package and a policy alone has no session.
  const session = existsSync(sessionFile) ? await readFile(sessionFile, 'utf8') : undefined
  const line = `apkSha256: ${sha256(bytes)}`
  if (!check) {
    await writeFile(target, bytes)
    if (session !== undefined) await writeFile(sessionFile, session.replace(APK_LINE, line))
    console.log(`${sample}: ${bytes.length} bytes, ${sha256(bytes)}`)
    continue
  }
  const committed = await readFile(target).catch(() => Buffer.alloc(0))
  const problems = [
    ...(bytes.equals(committed) ? [] : ['app.apk is not what its sources give']),
    ...(session === undefined || session.match(APK_LINE)?.[0] === line
      ? []
      : ['session.yaml names another package']),
  ]
  if (problems.length > 0) stale += 1
  console.log(`${sample}: ${problems.length === 0 ? 'same' : problems.join('; ')}`)
}
if (stale > 0) {
  console.error(`${stale} stale. Run: node samples/tools/build.mjs`)
  process.exit(1)
}
