// Packages for a bench of batches, which differ in manifest and code, so that no two have an equal part that is read.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, root } from './program.mjs'

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

/** Makes so many in `work/apps`, from the samples and from packages of the development dependencies. */
export const makeVariants = (work, count) => {
  const apps = join(work, 'apps')
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
