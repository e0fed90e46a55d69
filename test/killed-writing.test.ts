import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import type { Case } from '../src/findings/case.ts'

/** A process that writes a case or the decisions on it, and is killed by the system meanwhile. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const SAMPLE = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const RULE = 'back-end-not-finished'
/** So many files are put in their places that a kill can fall between two. */
const ATTACHED = 100

const cwd = mkdtempSync(join(tmpdir(), 'mingshi-killed-'))
const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [MAIN, ...args], { cwd, env, encoding: 'utf8' })
const inFolder = (...path: readonly string[]): string => join(cwd, ...path)
const caseIn = (folder: string): Case =>
  JSON.parse(readFileSync(inFolder(folder, 'case.json'), 'utf8')) as Case
const isDecided = (folder: string): boolean =>
  caseIn(folder).results.find(({ rule }) => rule === RULE)?.verdict === 'violation'
const digestOf = (folder: string): string =>
  createHash('sha256')
    .update(readFileSync(inFolder(folder, 'custody.json')))
    .digest('hex')

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
  const scanned = run(
    'scan',
    join(SAMPLE, 'app.apk'),
    '--screens',
    join(SAMPLE, 'screens'),
    '--out',
    'before',
    '--quiet',
  )
  expect(scanned.status).toBe(0)
  run('decide', 'before', '--form', 'form.yaml')
  const form = parse(readFileSync(inFolder('form.yaml'), 'utf8')) as { decisions: { rule: string }[] }
  const evidence = Array.from({ length: ATTACHED }, (_, nth) => {
    writeFileSync(inFolder(`photo-${nth}.png`), `pixels ${nth}`)
    return { file: `photo-${nth}.png` }
  })
  const said = {
    verdict: 'violation',
    by: '王五',
    on: '2026-11-24',
    note: '注销后仍能登录',
    evidence,
    confirmation: { device: 'Pixel 6', system: 'Android 14', clearedInstall: true, repeated: 3 },
  }
  const decisions = form.decisions.map((entry) => (entry.rule === RULE ? { ...entry, ...said } : entry))
  writeFileSync(inFolder('said.yaml'), stringify({ decisions }))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const DECIDE = (folder: string) => ['decide', folder, '--decisions', 'said.yaml']
const SCAN = (folder: string) => ['scan', join(SAMPLE, 'app.apk'), '--out', folder, '--quiet']

/** Starts a command on a copy of the case and kills it as soon as something is so. */
const killedWhen = async (
  folder: string,
  isSo: () => boolean,
  command = DECIDE,
  of = 'before',
): Promise<void> => {
  cpSync(inFolder(of), inFolder(folder), { recursive: true })
  const child = spawn(process.execPath, [MAIN, ...command(folder)], { cwd, env, stdio: 'ignore' })
  let over = false
  const ended = new Promise<void>((done) => {
    child.on('exit', () => {
      over = true
      done()
    })
  })
  while (!over && !isSo()) await new Promise((next) => setImmediate(next))
  child.kill('SIGKILL')
  await ended
}

describe('a decide that is killed', () => {
  test('while it writes leaves the case as it was, and the next one does all of it', async () => {
    let folder = 'before'
    // On a busy machine the process may be done before the kill comes.
    for (let nth = 0; nth < 5 && !existsSync(inFolder(folder, '.writing')); nth++) {
      const copy = `begun-${nth}`
      await killedWhen(copy, () => existsSync(inFolder(copy, '.writing', 'case.json')))
      folder = copy
    }
    expect(existsSync(inFolder(folder, '.writing'))).toBe(true)
    expect(digestOf(folder)).toBe(digestOf('before'))
    expect(run('verify', folder)).toMatchObject({ status: 0 })
    expect(isDecided(folder)).toBe(false)
    expect(run('decide', folder, '--decisions', 'said.yaml').status).toBe(0)
    expect(run('verify', folder).status).toBe(0)
    expect(isDecided(folder)).toBe(true)
    expect(readdirSync(inFolder(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('while it puts files in their places is told of by verify and made whole by the next command', async () => {
    const folder = 'written'
    await killedWhen(folder, () => existsSync(inFolder(folder, '.written')))
    // The kill may fall before, between or behind the last file: what is left is never half of both.
    const half = existsSync(inFolder(folder, '.written'))
    const checked = run('verify', folder)
    expect(checked.status).toBe(half ? 1 : 0)
    expect(checked.stdout.includes('上一次写入在完成前被中断')).toBe(half)
    expect(run('decide', folder, '--decisions', 'said.yaml').status).toBe(0)
    expect(run('verify', folder)).toMatchObject({ status: 0 })
    expect(isDecided(folder)).toBe(true)
  })

  test('between two files is made whole without the file of decisions', () => {
    const folder = 'between'
    cpSync(inFolder('before'), inFolder(folder), { recursive: true })
    cpSync(inFolder('before'), inFolder('after'), { recursive: true })
    expect(run('decide', 'after', '--decisions', 'said.yaml').status).toBe(0)
    // What a kill behind the first two of the files leaves.
    cpSync(inFolder('after', 'evidence'), inFolder(folder, '.written', 'evidence'), { recursive: true })
    for (const name of ['decisions.yaml', 'custody.json', 'index.html'])
      cpSync(inFolder('after', name), inFolder(folder, '.written', name))
    cpSync(inFolder('after', 'case.json'), inFolder(folder, 'case.json'))
    writeFileSync(inFolder(folder, '.written', 'other.txt'), 'not of a case')
    expect(run('verify', folder)).toMatchObject({ status: 1 })
    expect(run('report', folder, '--format', 'csv').status).toBe(0)
    expect(run('verify', folder)).toMatchObject({ status: 0 })
    expect(isDecided(folder)).toBe(true)
    expect(existsSync(inFolder(folder, 'other.txt'))).toBe(false)
  })
})

describe('a scan over an earlier case that is killed', () => {
  beforeAll(() => {
    cpSync(inFolder('before'), inFolder('decided'), { recursive: true })
    expect(run(...DECIDE('decided')).status).toBe(0)
  })

  test('while it writes leaves the earlier case whole, with its evidence and decisions', async () => {
    let folder = 'decided'
    // On a busy machine the process may be done before the kill comes.
    for (let nth = 0; nth < 5 && !existsSync(inFolder(folder, '.writing')); nth++) {
      const copy = `scanned-${nth}`
      await killedWhen(copy, () => existsSync(inFolder(copy, '.writing', 'case.json')), SCAN, 'decided')
      folder = copy
    }
    expect(existsSync(inFolder(folder, '.writing'))).toBe(true)
    expect(digestOf(folder)).toBe(digestOf('decided'))
    expect(run('verify', folder)).toMatchObject({ status: 0 })
    expect(run(...SCAN(folder)).status).toBe(0)
    expect(run('verify', folder)).toMatchObject({ status: 0 })
  })

  test('between two files is made whole by the next scan, which takes over what people decided', () => {
    const folder = 'between-scans'
    cpSync(inFolder('before'), inFolder(folder), { recursive: true })
    // What a kill behind the first of the files leaves.
    cpSync(inFolder('decided'), inFolder(folder, '.written'), { recursive: true })
    cpSync(inFolder('decided', 'case.json'), inFolder(folder, 'case.json'))
    expect(run('verify', folder)).toMatchObject({ status: 1 })
    expect(run(...SCAN(folder), '--screens', join(SAMPLE, 'screens')).status).toBe(0)
    expect(run('verify', folder)).toMatchObject({ status: 0 })
    expect(isDecided(folder)).toBe(true)
  })

  test('leaves nothing of the earlier case once it is done, and reports that were not made from it are no part of it', () => {
    const folder = 'replaced'
    cpSync(inFolder('before'), inFolder(folder), { recursive: true })
    expect(run('report', folder, '--format', 'csv').status).toBe(0)
    const pictures = readdirSync(inFolder(folder, 'evidence'))
    const scanned = run(...SCAN(folder))
    expect(scanned.status).toBe(0)
    expect(scanned.stderr).toContain('findings.csv')
    const now = readdirSync(inFolder(folder, 'evidence'))
    expect(pictures.filter((name) => !now.includes(name)).length).toBeGreaterThan(0)
    expect(existsSync(inFolder(folder, 'findings.csv'))).toBe(true)
    expect(run('verify', folder).stdout.match(/清单之外：.*/g)).toEqual(
      ['calls', 'findings', 'permissions', 'sdks'].map((name) => `清单之外：${name}.csv`),
    )
    expect(readdirSync(inFolder(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
