// Whether two builds say the same of an app, to the byte: node bench/same-outputs.mjs OTHER-DIST [--html] PACKAGE|FOLDER…
// Compares the facts and the JSON of a scan, and the HTML report with --html, times apart. Without a package: the samples'.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { html: { type: 'boolean', default: false } },
})
const [other = '', ...named] = positionals
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const paths = (named.length > 0 ? named : [here('../samples/')]).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.apk'))
        .map((name) => join(path, name))
    : [path],
)
const scratch = mkdtempSync(join(tmpdir(), 'mingshi-same-'))

const withoutTimes = (text) =>
  text
    .replace(/"times": \{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}/, '')
    .replace(/\d{4}-\d\d-\d\d[ T]\d\d:[\d:.]+Z?/g, '')
    .replace(/[\d.]+(?: (?:秒|s\b|seconds)|(?=<\/td>))/g, '')

const outputs = (dist, path) => {
  const facts = join(scratch, 'facts.ndjson')
  const folder = join(scratch, 'report')
  const keep = values.html ? ['--out', folder] : ['--no-out']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dist, 'cli/main.js'), 'scan', path, '--format', 'json', '--facts-out', facts, ...keep],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  const html = values.html ? readFileSync(join(folder, 'index.html'), 'utf8') : ''
  const read = {
    status,
    stderr,
    json: withoutTimes(stdout),
    facts: readFileSync(facts, 'utf8'),
    html: withoutTimes(html),
  }
  rmSync(folder, { recursive: true, force: true })
  rmSync(facts)
  return read
}

let differing = 0
for (const path of paths) {
  const [ours, theirs] = [here('../dist'), other].map((dist) => outputs(dist, path))
  const apart = Object.keys(ours).filter((part) => ours[part] !== theirs[part])
  if (apart.length === 0) continue
  differing++
  console.log(`${path}: ${apart.join(', ')} differ`)
}
rmSync(scratch, { recursive: true })
console.log(`${paths.length - differing} of ${paths.length} alike`)
process.exitCode = differing === 0 ? 0 : 1
