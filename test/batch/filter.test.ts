import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { findBrowser } from '../../src/collect/browser/find-browser.ts'
import type { Case } from '../../src/findings/case.ts'
import { writeHungryPackage } from './package-that-eats-memory.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const sample = (name: string) => join(ROOT, 'samples', name, 'app.apk')
const CLINIC = sample('10-good-clinic')
const MEETING = sample('06-case-6-meeting-pre-ticked')

interface Outcome {
  readonly line: number
  readonly id?: string
  readonly case?: Case
  readonly problems?: readonly { readonly code: string }[]
  readonly error?: { readonly code: string; readonly zh: string }
}
const filter = (lines: readonly string[], args: readonly string[] = [], temporary = tmpdir()) => {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [MAIN, 'scan', '--from-list', '-', ...args],
    {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
    },
  )
  const outcomes = stdout.split('\n').filter(Boolean)
  return { status, stderr, outcomes: outcomes.map((line) => JSON.parse(line) as Outcome) }
}
const packageOf = ({ case: found }: Outcome) => found?.facts.rows.app?.[0]?.package

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
})

describe('scan --from-list', () => {
  test('one line in, one line out, in order; a bad line is a record and stops nothing', () => {
    const { status, outcomes } = filter(
      [
        JSON.stringify({ id: 'one', package: CLINIC }),
        '{ broken',
        JSON.stringify({ id: 'three', package: '/nowhere/app.apk' }),
        '',
        JSON.stringify({ id: 'five', package: MEETING, types: ['远程会议'] }),
        JSON.stringify({ id: 'six', package: CLINIC, sha256: '0'.repeat(64) }),
        JSON.stringify({ id: 'seven', package: join(ROOT, 'package.json') }),
        JSON.stringify({ id: 'eight', package: 'https://apps.example/a.apk' }),
      ],
      ['--jobs', '2'],
    )
    expect(status).toBe(0)
    expect(outcomes.map(({ line, id, error }) => [line, id, error?.code])).toEqual([
      [1, 'one', undefined],
      [2, undefined, 'entry-malformed'],
      [3, 'three', 'file-missing'],
      [5, 'five', undefined],
      [6, 'six', 'package-differs'],
      [7, 'seven', undefined],
      [8, 'eight', 'package-is-address'],
    ])
    expect(outcomes.map(packageOf).filter(Boolean)).toEqual(['cn.anhe.zhenliao', expect.any(String)])
    expect(outcomes[3]?.case?.facts.rows.appProfile?.[0]?.typeNames).toEqual(['远程会议类'])
    expect(outcomes[5]?.problems?.length).toBeGreaterThan(0)
    expect(outcomes[5]?.case?.facts.rows.app?.[0]?.readable).toBe(false)
  })

  test('a package that eats memory costs itself alone and is called unread', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-filter-'))
    const hungry = join(folder, 'hungry.apk')
    writeHungryPackage(hungry, CLINIC, 250_000_000)
    const { status, outcomes } = filter(
      [CLINIC, hungry, MEETING].map((path) => JSON.stringify({ package: path })),
      ['--jobs', '1', '--max-memory', '200'],
    )
    expect(status).toBe(0)
    expect(outcomes[1]?.problems?.map(({ code }) => code)).toEqual(['scan-took-memory'])
    expect(outcomes[1]?.case?.facts.rows.app?.[0]).toMatchObject({
      readable: false,
      unreadable: 'scan-took-memory',
    })
    expect(outcomes[1]?.case?.results.some(({ verdict }) => verdict === 'compliant')).toBe(false)
    expect(outcomes.filter((_, i) => i !== 1).map(({ problems }) => problems)).toEqual([[], []])
  })

  const withChromium = findBrowser() === undefined ? test.skip : test
  withChromium('saved pages of all apps are drawn, and the browser leaves nothing behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-filter-'))
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const pages = ['a', 'b'].map((name) => {
      const page = join(folder, `${name}.html`)
      writeFileSync(page, '<title>登录</title><input type="checkbox" checked> 我已阅读并同意《隐私政策》')
      return JSON.stringify({ screens: page })
    })
    try {
      const { outcomes } = filter(pages, ['--jobs', '1'], temporary)
      expect(outcomes.map((one) => one.case?.facts.rows.screens?.[0]?.density)).toEqual([320, 320])
      expect(readdirSync(temporary)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('the cases are those of scan itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-filter-'))
    const list = join(folder, 'list.ndjson')
    writeFileSync(list, JSON.stringify({ package: MEETING }))
    const [listed, alone] = [
      [MAIN, 'scan', '--from-list', list],
      [MAIN, 'scan', MEETING, '--format', 'json'],
    ].map((args) => JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout))
    expect({ ...listed.case, times: null }).toEqual({ ...alone, times: null })
  })

  test('answers each line before the next is written', async () => {
    const child = spawn(process.execPath, [MAIN, 'scan', '--from-list', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const answer = () =>
      new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk))))
    child.stdin.write('nonsense\n')
    expect(await answer()).toContain('"line":1')
    child.stdin.write('more nonsense\n')
    expect(await answer()).toContain('"line":2')
    child.stdin.end()
    expect(await new Promise((done) => child.once('exit', done))).toBe(0)
  })
})
