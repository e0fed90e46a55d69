// node bench/signers.mjs [--speed] [--apksigner PROGRAM] FOLDER…: what the signing reader says of every package under the
// folders, beside apksigner (the one named, so that a newer one can be asked, too) in each range of platform versions, each
// difference with its reason; with --speed, what hashing and verifying cost. Runs on dist/.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { openAndroidPackage } = await dist('collect/android/open-package.js')
const { signingCollector } = await dist('collect/android/signing.js')
const { digestPackage } = await dist('collect/android/package-digests.js')
const { budgetOf } = await dist('collect/budget.js')

const {
  values: { speed, apksigner: program },
  positionals: folders,
} = parseArgs({
  allowPositionals: true,
  options: { speed: { type: 'boolean' }, apksigner: { type: 'string', default: 'apksigner' } },
})
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

/** Ranges of platform versions within which phones look at the same schemes. */
const RANGES = [
  { from: 21, to: 23, schemes: ['v1'] },
  { from: 24, to: 27, schemes: ['v2', 'v1'] },
  { from: 28, to: 32, schemes: ['v3', 'v2', 'v1'] },
  { from: 33, to: undefined, schemes: ['v3.1', 'v3', 'v2', 'v1'] },
]

const apksigner = (path, { from, to }) => {
  const range = ['--min-sdk-version', `${from}`, ...(to === undefined ? [] : ['--max-sdk-version', `${to}`])]
  const { status, stdout, stderr } = spawnSync(program, ['verify', '--print-certs', '-v', ...range, path], {
    encoding: 'utf8',
  })
  const text = stdout + stderr
  return {
    verifies: status === 0,
    certificates: [...text.matchAll(/^Signer .*certificate SHA-256 digest: ([0-9a-f]+)/gm)].map(
      (hit) => hit[1],
    ),
    why: /^(?:ERROR:|Exception in)[^\n]*/m.exec(text)?.[0] ?? '',
  }
}

/** Whether a phone of that range takes the package: by the newest scheme it knows, and all signers of that. */
const taken = (rows, { schemes }) => {
  const newest = schemes.find((scheme) => rows.some((row) => row.scheme === scheme))
  const counted = rows.filter(({ scheme, problem }) => scheme === newest && !PASSED_OVER.includes(problem))
  return counted.length > 0 && counted.every(({ verified, problem }) => verified && problem === undefined)
}
const PASSED_OVER = ['signature-file-missing']
/** Problems that we tell whatever the platform version, and apksigner only of those that look for them. */
const TOLD_ALWAYS = [
  'newer-signature-stripped',
  'newer-signature-required',
  'older-signature-missing',
  'rotation-platform-differs',
]

/** Why both may say otherwise of a range and be right; undefined when nothing explains it. */
const explanation = (rows, ours, theirs) => {
  if (!ours && rows.some(({ problem }) => TOLD_ALWAYS.includes(problem))) return 'told for all versions'
  if (ours && /NoSuchAlgorithmException/.test(theirs.why)) return 'its Java lacks the algorithm'
  if (ours && /not supported on API Level/.test(theirs.why))
    return 'an algorithm that these versions do not know'
  return undefined
}

const tally = { same: 0, explained: 0, differ: 0, unreadable: 0 }
const table = async (path) => {
  let rows
  try {
    rows = (await signersOf(path)).filter(
      ({ lineage, scheme }) => lineage === undefined && scheme !== 'stamp',
    )
  } catch (thrown) {
    const agree = !apksigner(path, RANGES[1]).verifies
    tally[agree ? 'unreadable' : 'differ'] += 1
    return `${agree ? ' ' : '!'} ${basename(path)}: not opened (${thrown.code ?? thrown.message})`
  }
  const mine = new Set(rows.map(({ sha256 }) => sha256))
  const said = []
  let verdict = 'same'
  for (const range of RANGES) {
    const theirs = apksigner(path, range)
    const missing = theirs.certificates.filter((one) => !mine.has(one))
    const ours = taken(rows, range)
    if (ours === theirs.verifies && missing.length === 0) continue
    const because = missing.length > 0 ? undefined : explanation(rows, ours, theirs)
    if (because === undefined) verdict = 'differ'
    else if (verdict === 'same') verdict = 'explained'
    said.push(
      `\n    from ${range.from}: ${ours ? 'taken' : 'not taken'}; apksigner: ${theirs.verifies ? 'verifies' : theirs.why}${missing.length > 0 ? `; certificates ${missing}` : ''}${because === undefined ? '' : ` [${because}]`}`,
    )
  }
  tally[verdict] += 1
  const schemes = rows.map(({ scheme, verified, problem, detail }) =>
    [
      scheme,
      problem === undefined ? (verified ? 'ok' : 'open') : `${problem}${detail ? ` (${detail})` : ''}`,
    ].join(' '),
  )
  return `${verdict === 'differ' ? '!' : ' '} ${basename(path)}: ${schemes.join(', ') || 'no signer'}${said.join('')}`
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
  const kinds = [...(await digestPackage(android.archive)).content.digests.keys()]
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
  console.log(
    `\n${tally.same} the same, ${tally.explained} explained, ${tally.differ} different, ${tally.unreadable} opened by neither`,
  )
