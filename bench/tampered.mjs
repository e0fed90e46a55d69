// How readers fare on a package tampered with in many ways: node bench/tampered.mjs
// Right: the package, all permissions and all components. Refused: an error or, for a scan, a reason. Wrong: fewer, and no word of it.
import './typescript.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const { takeApart } = await import('../test/hostile/tampering.ts')
const { VARIANTS } = await import('../test/hostile/variants.ts')
const { collect } = await import('../src/collect/index.ts')
const { budgetOf } = await import('../src/collect/budget.ts')
const { loadVocabulary } = await import('../src/vocabulary/load.ts')

const SAMPLE = fileURLToPath(new URL('../samples/10-good-clinic/app.apk', import.meta.url))
const PEER = fileURLToPath(new URL('peer-reader.mjs', import.meta.url))
const SECONDS = 5
const KINDS = ['activity', 'activity-alias', 'service', 'receiver', 'provider']
const ANDROGUARD = `
import json, sys
from androguard.core.bytecodes.apk import APK
a = APK(sys.argv[1])
print(json.dumps({'package': a.get_package(), 'permissions': a.get_permissions(), 'components': [len(a.get_activities()), 0, len(a.get_services()), len(a.get_receivers()), len(a.get_providers())]}))
`
const vocabulary = await loadVocabulary()
const said = ({ package: name, permissions, components }) =>
  JSON.stringify([name, [...new Set(permissions)].sort(), components])

/** What a child printed; undefined when it failed; `hang` when it did not end. */
const ask = (command, args) => {
  const { status, signal, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: SECONDS * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  })
  if (signal) return 'hang'
  return status === 0 && stdout.trim() !== '' ? stdout : undefined
}
const parsed = (text) =>
  text === undefined || text === 'hang' ? text : JSON.parse(text.trim().split('\n').at(-1))

const READERS = {
  mingshi: async (path) => {
    const { facts } = await collect({ package: path }, { vocabulary, budget: budgetOf() })
    const { app = [], permissions = [], components = [] } = facts.rows
    const whole = facts.complete.some(({ table }) => table === 'permissions')
    if (app[0]?.readable !== true || !whole) return undefined
    return {
      package: app[0].package,
      permissions: permissions.map(({ name }) => name),
      components: KINDS.map((kind) => components.filter((row) => row.kind === kind).length),
    }
  },
  aapt2: (path) => {
    const text = ask('aapt2', ['dump', 'xmltree', '--file', 'AndroidManifest.xml', path])
    if (text === undefined || text === 'hang') return text
    const names = /E: uses-permission \(line[^\n]*\n(?: +A: [^\n]*\n)*? +A: [^\n]*\(0x01010003\)="([^"]*)"/g
    return {
      package: /^ +A: package="([^"]*)"/m.exec(text)?.[1],
      permissions: [...text.matchAll(names)].map((hit) => hit[1]),
      components: KINDS.map((kind) => text.match(new RegExp(`^ +E: ${kind} \\(`, 'gm'))?.length ?? 0),
    }
  },
  androguard: (path) => parsed(ask('/usr/bin/python3', ['-c', ANDROGUARD, path])),
  adbkit: (path) => parsed(ask(process.execPath, [PEER, 'adbkit', path])),
  'node-apk-parser': (path) => parsed(ask(process.execPath, [PEER, 'node-apk-parser', path])),
}

const folder = mkdtempSync(join(tmpdir(), 'tampered-'))
const path = join(folder, 'app.apk')
const source = await takeApart(SAMPLE)
const right = said(await READERS.mingshi(SAMPLE))
const names = Object.keys(READERS)
const tally = Object.fromEntries(names.map((name) => [name, { right: 0, refused: 0, wrong: 0, hang: 0 }]))
console.log(`${''.padEnd(62)}${names.map((name) => name.padEnd(16)).join('')}`)
for (const variant of VARIANTS) {
  writeFileSync(path, variant.make(source))
  const cells = []
  for (const name of names) {
    const found = await READERS[name](path)
    const verdict =
      found === 'hang' ? 'hang' : found === undefined ? 'refused' : said(found) === right ? 'right' : 'wrong'
    tally[name][verdict]++
    cells.push(verdict.padEnd(16))
  }
  console.log(`${variant.name.padEnd(62)}${cells.join('')}`)
}
rmSync(folder, { recursive: true })
console.table(tally)
process.exitCode = tally.mingshi.wrong === 0 && tally.mingshi.hang === 0 ? 0 : 1
