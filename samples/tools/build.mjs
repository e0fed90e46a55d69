#!/usr/bin/env node
// Builds the sample packages from their sources with Debian's aapt2, smali, zipalign and apksigner.
//   node samples/tools/build.mjs              all samples
//   node samples/tools/build.mjs 06           the samples whose folder begins so
//   node samples/tools/build.mjs --check      builds into a temporary folder and compares with what is committed
// The same sources give the same bytes: every time in the archive is fixed and the key never changes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
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

/** Builds one sample and gives the bytes of its package. */
const buildPackage = async (sample) => {
  const work = await mkdtemp(join(tmpdir(), 'sample-'))
  try {
    await cp(join(SAMPLES, sample, 'app'), work, { recursive: true })
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
    run('smali', ['assemble', '-j', '1', '-a', '23', '-o', 'classes.dex', 'smali'], work)
    await utimes(join(work, 'classes.dex'), FIXED_TIME, FIXED_TIME)
    run('zip', ['-q', '-X', '-9', 'app.apk', 'classes.dex'], work)
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
  const session = await readFile(sessionFile, 'utf8')
  const line = `apkSha256: ${sha256(bytes)}`
  if (!check) {
    await writeFile(target, bytes)
    await writeFile(sessionFile, session.replace(APK_LINE, line))
    console.log(`${sample}: ${bytes.length} bytes, ${sha256(bytes)}`)
    continue
  }
  const committed = await readFile(target).catch(() => Buffer.alloc(0))
  const problems = [
    ...(bytes.equals(committed) ? [] : ['app.apk is not what its sources give']),
    ...(session.match(APK_LINE)?.[0] === line ? [] : ['session.yaml names another package']),
  ]
  if (problems.length > 0) stale += 1
  console.log(`${sample}: ${problems.length === 0 ? 'same' : problems.join('; ')}`)
}
if (stale > 0) {
  console.error(`${stale} stale. Run: node samples/tools/build.mjs`)
  process.exit(1)
}
