// node bench/signers.mjs [--speed] FOLDER…: what the signing reader says of every package under the folders, beside
// apksigner, each difference with its reason; with --speed, what hashing and verifying cost. Runs on dist/.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { openAndroidPackage } = await dist('collect/android/android-package.js')
const { signingCollector } = await dist('collect/android/signing.js')
const { digestPackage } = await dist('collect/android/package-digests.js')
const { budgetOf } = await dist('collect/budget.js')

const speed = process.argv.includes('--speed')
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const packagesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => packagesIn(join(path, name)))
    : path.endsWith('.apk')
      ? [path]
      : []

const signersOf = async (path) => {
  const budget = budgetOf()
  const android = await openAndroidPackage(path, budget)
  try {
    const { rows } = await signingCollector.collect({ reference: {}, android, budget, thorough: true })
    return rows.signers ?? []
  } finally {
    await android.close()
  }
}

/** apksigner over every platform version; v1 is looked at only below Android 7, v2 and v3 only from there on. */
const apksigner = (path) => {
  const ask = (...range) =>
    spawnSync('apksigner', ['verify', '--print-certs', '-v', ...range, path], { encoding: 'utf8' })
  const answers = [ask('--min-sdk-version', '21'), ask('--min-sdk-version', '28')]
  const text = answers.map(({ stdout, stderr }) => stdout + stderr).join('\n')
  const certificates = [...text.matchAll(/^Signer #\d+ certificate SHA-256 digest: ([0-9a-f]+)/gm)].map(
    (hit) => hit[1],
  )
  return {
    verifies: answers.some(({ status }) => status === 0),
    certificates: [...new Set(certificates)].sort(),
    why: /^(?:ERROR:|Exception in)[^\n]*/m.exec(text)?.[0] ?? '',
  }
}

const tally = { same: 0, differ: 0, unreadable: 0 }
const table = async (path) => {
  const theirs = apksigner(path)
  let rows
  try {
    rows = (await signersOf(path)).filter(
      ({ lineage, scheme }) => lineage === undefined && scheme !== 'stamp',
    )
  } catch (thrown) {
    const agree = !theirs.verifies
    tally[agree ? 'unreadable' : 'differ'] += 1
    return `${agree ? ' ' : '!'} ${basename(path)}: not opened (${thrown.code ?? thrown.message})`
  }
  const verifies = rows.some(({ verified }) => verified) && rows.every(({ verified }) => verified !== false)
  const mine = [...new Set(rows.map(({ sha256 }) => sha256).filter(Boolean))].sort()
  const missing = theirs.certificates.filter((one) => !mine.includes(one))
  const same = verifies === theirs.verifies && missing.length === 0
  tally[same ? 'same' : 'differ'] += 1
  const schemes = rows.map(({ scheme, verified, problem, detail }) =>
    [scheme, verified === true ? 'ok' : `${problem ?? 'open'}${detail ? ` (${detail})` : ''}`].join(' '),
  )
  const said = `${basename(path)}: ${schemes.join(', ') || 'no signer'}`
  return same
    ? `  ${said}`
    : `! ${said}\n    apksigner: ${theirs.verifies ? 'verifies' : theirs.why}${missing.length > 0 ? `; certificates ${missing}` : ''}`
}

const seconds = (work) => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** One pass with as many hashes as named, over the same blocks: what the hashing alone must cost. */
const rawHash = (path, algorithms) => {
  const file = openSync(path, 'r')
  const block = Buffer.alloc(1 << 20)
  const hashes = algorithms.map((name) => createHash(name))
  for (;;) {
    const read = readSync(file, block, 0, block.length, null)
    if (read === 0) break
    for (const hash of hashes) hash.update(block.subarray(0, read))
  }
  closeSync(file)
  return hashes.map((hash) => hash.digest('hex'))
}

const timings = async (path) => {
  const android = await openAndroidPackage(path, budgetOf())
  const kinds = [...digestPackage(android.archive).content.keys()]
  readFileSync(path)
  const best = (work) => Math.min(...[1, 2, 3].map(() => seconds(work)))
  const pass = best(() => digestPackage(android.archive))
  const raw = best(() =>
    rawHash(path, ['md5', 'sha1', 'sha256', ...kinds.map((kind) => (kind === 'sha512' ? kind : 'sha256'))]),
  )
  const tool = best(() => spawnSync('sha256sum', [path]))
  await android.close()
  const size = statSync(path).size / 1e6
  return `${basename(path)} ${size.toFixed(1)} MB, ${kinds.join('+') || 'no v2'}: pass ${pass.toFixed(3)} s, the same hashes raw ${raw.toFixed(3)} s (${(pass / raw).toFixed(2)}×), sha256sum ${tool.toFixed(3)} s (${(pass / tool).toFixed(2)}×)`
}

for (const path of folders.flatMap(packagesIn)) console.log(await (speed ? timings(path) : table(path)))
if (!speed)
  console.log(`\n${tally.same} the same, ${tally.differ} different, ${tally.unreadable} opened by neither`)
