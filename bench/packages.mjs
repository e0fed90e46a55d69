// Reads every package of the folders given, asks aapt2 for the same, and prints what differs:
//   node bench/packages.mjs FOLDER… [--peers] [--verbose]
// Without a folder: the packages of npm's development dependencies, the samples and Debian's framework-res.
// A difference that nothing explains ends the bench with 1. With --peers, two other libraries read the same files.
import './typescript.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'boolean' }, verbose: { type: 'boolean' } },
})
const { comparePackage } = await import('../test/oracles/compare.ts')
const { ask, FRAMEWORK, PACKAGES } = await import('../test/oracles/oracle.ts')

const PEERS = ['node-apk-parser', 'adbkit']
const PEER_SECONDS = 10
const PEER = fileURLToPath(new URL('peer-reader.mjs', import.meta.url))

const packagesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.apk'))
        .sort()
        .map((name) => join(path, name))
    : [path]
const paths =
  positionals.length > 0
    ? positionals.flatMap(packagesIn)
    : [...PACKAGES, ...(existsSync(FRAMEWORK) ? [FRAMEWORK] : [])]

/** What aapt2 says of package, permissions and components; undefined when it cannot read the file. */
const truthOf = (path) => {
  const { text, status } = ask('aapt2', ['dump', 'xmltree', '--file', 'AndroidManifest.xml', path])
  if (status !== 0) return undefined
  const count = (kind) => text.match(new RegExp(`^ +E: ${kind} \\(`, 'gm'))?.length ?? 0
  const permissions = [
    ...text.matchAll(
      /E: uses-permission \(line[^\n]*\n(?: +A: [^\n]*\n)*? +A: [^\n]*name\(0x01010003\)="([^"]*)"/g,
    ),
  ].map((hit) => hit[1])
  return {
    package: /^ +A: package="([^"]*)"/m.exec(text)?.[1],
    permissions: [...new Set(permissions)].sort(),
    components: ['activity', 'activity-alias', 'service', 'receiver', 'provider'].map(count),
  }
}

/** `right`, `wrong` (and it did not say so), `error` or `hang`. */
const peerVerdict = (peer, path, truth) => {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [PEER, peer, path], {
    encoding: 'utf8',
    timeout: PEER_SECONDS * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  })
  if (signal) return { verdict: 'hang' }
  if (status !== 0 || stdout.trim() === '') {
    return { verdict: 'error', why: /^\w*Error:? .*$/m.exec(stderr)?.[0] ?? 'no answer, no error' }
  }
  const found = JSON.parse(stdout)
  const said = JSON.stringify({
    package: found.package,
    permissions: [...new Set(found.permissions)].sort(),
    components: found.components,
  })
  return said === JSON.stringify(truth) ? { verdict: 'right' } : { verdict: 'wrong', why: said.slice(0, 120) }
}

const tally = { readable: 0, unreadable: 0, texts: 0, explained: 0, unexplained: 0 }
const peers = Object.fromEntries(PEERS.map((peer) => [peer, { right: 0, wrong: 0, error: 0, hang: 0 }]))
/** Printed as it is found, so that a bench that is ended early has said what it saw. */
const tell = ({ file, reading, declared, differences }) =>
  console.log([file.padEnd(44), reading.padEnd(44), declared, differences].join('  ').trimEnd())
for (const path of paths) {
  const {
    readable,
    because,
    package: name,
    permissions,
    components,
    texts,
    differences,
  } = await comparePackage(path)
  tally[readable ? 'readable' : 'unreadable']++
  tally.texts += texts
  const reasons = new Map()
  for (const difference of differences) {
    const reason = difference.because ?? `NOT EXPLAINED: ${difference.what}`
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    tally[difference.because === undefined ? 'unexplained' : 'explained']++
  }
  tell({
    file: basename(path),
    reading: readable ? (name ?? '') : `unreadable: ${because}`,
    declared: `${permissions.length} permissions, ${components.join('/')} components, ${texts} texts`,
    differences: [...reasons].map(([reason, count]) => `${count}× ${reason}`).join('; '),
  })
  if (values.verbose)
    for (const { what, ours, theirs } of differences.slice(0, 5))
      console.log(`  ${basename(path)}: ${what}\n    ours   ${ours}\n    theirs ${theirs}`)
  if (!values.peers) continue
  const truth = truthOf(path)
  if (truth === undefined) continue
  for (const peer of PEERS) {
    const { verdict, why } = peerVerdict(peer, path, truth)
    peers[peer][verdict]++
    if (verdict !== 'right')
      tell({ file: `  ${peer}`, reading: verdict, declared: why ?? '', differences: '' })
  }
}

console.log(
  `\n${paths.length} packages: ${tally.readable} readable, ${tally.unreadable} unreadable; ${tally.texts} texts compared;`,
  `${tally.explained} differences explained, ${tally.unexplained} not`,
)
if (values.peers) console.table(peers)
process.exitCode = tally.unexplained === 0 ? 0 : 1
