import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import type { Case } from '../src/findings/case.ts'

/** Decisions as people record them: the built program in a process of its own. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const SAMPLE = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const SCAN = ['scan', join(SAMPLE, 'app.apk'), '--screens', join(SAMPLE, 'screens')]

const cwd = mkdtempSync(join(tmpdir(), 'mingshi-decide-'))
const run = (args: readonly string[], input = '') => {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
  return spawnSync(process.execPath, [MAIN, ...args], { cwd, env, encoding: 'utf8', input })
}
const caseIn = (folder: string): Case =>
  JSON.parse(readFileSync(join(cwd, folder, 'case.json'), 'utf8')) as Case
const findingOf = (theCase: Case, rule: string) =>
  theCase.results.find((one) => one.rule === rule)?.findings[0]
const RULE = 'back-end-not-finished'

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
  expect(run([...SCAN, '--out', 'case', '--quiet']).status).toBe(0)
})

test.each([[[]], [['--by', '张三']]])('without anybody to answer, nothing is recorded: %j', (options) => {
  const { status, stderr } = run(['decide', 'case', ...options])
  expect(status).toBe(2)
  expect(stderr).toContain('没有终端可供逐项询问')
  expect(existsSync(join(cwd, 'case', 'decisions.yaml'))).toBe(false)
})

test('a report that is one file goes where its name says; of several, each into the folder', () => {
  expect(run(['report', 'case', '--format', 'html', '--out', 'sub/报告.html']).stdout.trim()).toBe(
    'sub/报告.html',
  )
  expect(readFileSync(join(cwd, 'sub', '报告.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  expect(run(['report', 'case', '--format', 'html', '--out', 'folder']).stdout.trim()).toBe(
    join('folder', 'index.html'),
  )
})

/** The form that `decide --form` writes, with one entry filled in. */
const filled = (rule: string, said: object, name: string): string => {
  run(['decide', 'case', '--form', 'form.yaml'])
  const form = parse(readFileSync(join(cwd, 'form.yaml'), 'utf8')) as { decisions: { rule: string }[] }
  const decisions = form.decisions.map((entry) => (entry.rule === rule ? { ...entry, ...said } : entry))
  writeFileSync(join(cwd, name), stringify({ decisions }))
  return name
}
const who = { by: '王五', on: '2026-11-24', note: '注销后仍能登录' }
const confirmation = { device: 'Pixel 6', system: 'Android 14', clearedInstall: true, repeated: 3 }

describe('a file of decisions', () => {
  test('is applied, replayed, and shown under the name of who decided', () => {
    writeFileSync(join(cwd, 'photo.png'), 'pixels')
    const sha256 = createHash('sha256').update('pixels').digest('hex')
    const path = filled(
      RULE,
      { verdict: 'violation', ...who, confirmation, evidence: [{ file: 'photo.png' }] },
      'd.yaml',
    )
    const { stdout, stderr, status } = run([...SCAN, '--decisions', path, '--out', 'decided', '--all'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('人工判定（王五，2026-11-24）：不符合 注销后仍能登录 工具判定：未检测')
    expect(findingOf(caseIn('decided'), RULE)).toMatchObject({
      verdict: 'violation',
      decision: { tool: 'untested', by: '王五', evidence: [{ name: 'photo.png', sha256 }] },
    })
    expect(readFileSync(join(cwd, 'decided', 'evidence', sha256), 'utf8')).toBe('pixels')
    const page = readFileSync(join(cwd, 'decided', 'index.html'), 'utf8')
    expect(page).toContain('人工判定（王五，2026-11-24）')
    expect(page).toContain('工具判定：未检测')
    const again = run([...SCAN, '--decisions', 'decided/decisions.yaml', '--out', 'again', '--quiet'])
    expect([again.status, again.stderr]).toEqual([0, ''])
    expect(findingOf(caseIn('again'), RULE)).toEqual(findingOf(caseIn('decided'), RULE))
  })

  test('without the record of a behaviour is not taken, and says so', () => {
    const path = filled(RULE, { verdict: 'violation', ...who }, 'bare.yaml')
    const { stderr } = run([...SCAN, '--decisions', path, '--out', 'bare', '--quiet'])
    expect(stderr).toContain('缺少复现记录')
    expect(findingOf(caseIn('bare'), RULE)?.verdict).toBe('untested')
  })

  test.each([
    [
      'no name',
      { verdict: 'compliant', on: '2026-11-24', note: '已核对' },
      /d\.yaml:\d+ 已写结论，缺少核验人/,
    ],
    ['a verdict that is none', { verdict: 'fine', ...who }, /verdict/],
    [
      'evidence that is not there',
      { verdict: 'compliant', ...who, evidence: ['no.png'] },
      /找不到证据文件 no\.png/,
    ],
    [
      'a record seen once',
      { verdict: 'violation', ...who, confirmation: { ...confirmation, repeated: 1 } },
      /repeated/,
    ],
    ['a misspelt key', { verdict: 'compliant', ...who, notes: 'x' }, /没有“notes”这一项，是否为“note”/],
  ])('with %s is refused with its line', (_name, said, message) => {
    const { stderr, status } = run([...SCAN, '--no-out', '--decisions', filled(RULE, said, 'wrong-d.yaml')])
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/wrong-d\.yaml:\d+/)
    expect(stderr).toMatch(message)
  })
})

test('decide asks one finding after the other and keeps what was said', () => {
  expect(run([...SCAN, '--out', 'asked', '--quiet']).status).toBe(0)
  const { stdout, status } = run(['decide', 'asked', '--by', '赵六'], 's\nc\n已核对\n\nq\n')
  expect(status).toBe(0)
  expect(stdout).toContain('已记入 1 项意见')
  const applied = caseIn('asked').decisions ?? []
  expect(applied).toMatchObject([{ verdict: 'compliant', by: '赵六', note: '已核对', state: 'applied' }])
  const next = run(['decide', 'asked', '--by', '赵六'], 'n\n不涉及\n\n')
  expect(next.stdout).toContain('已记入 2 项意见')
})

test('decide asks again where an answer is none, shows the evidence, and dates by Beijing', () => {
  expect(run([...SCAN, '--out', 'letters', '--quiet']).status).toBe(0)
  const before = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { stdout, stderr } = run(['decide', 'letters', '--by', '赵六'], 'x\nＣ\n\n已核对\n\nq\n')
  expect(stderr).toContain('“x”不在其列')
  expect(stderr).toContain('须写明事实与理由')
  expect(stderr).toMatch(/证据：E-\d\d .+ “/)
  expect(stdout).toContain('已记入 1 项意见')
  const [decision] = caseIn('letters').decisions ?? []
  expect([before, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)]).toContain(decision?.on)
})

test('what was decided in a folder holds when the app is scanned into it again, and is no word on another app', () => {
  expect(run([...SCAN, '--out', 'twice', '--quiet']).status).toBe(0)
  writeFileSync(join(cwd, 'seen.txt'), 'seen')
  run(['decide', 'twice', '--by', '赵六'], 'c\n已核对\nseen.txt\nq\n')
  const decided = caseIn('twice').decisions
  expect(decided).toMatchObject([{ state: 'applied', evidence: [{ name: 'seen.txt' }] }])
  const again = run([...SCAN, '--out', 'twice', '--quiet'])
  expect([again.status, again.stderr]).toEqual([0, ''])
  expect(caseIn('twice').decisions).toEqual(decided)
  expect(run(['verify', 'twice']).status).toBe(0)
  const other = run(['scan', join(ROOT, 'samples', '10-good-clinic', 'app.apk'), '--out', 'twice', '--quiet'])
  expect([other.status, other.stderr.trim().split('\n').length]).toEqual([2, 1])
  expect(other.stderr).toContain('对另一应用')
  expect(caseIn('twice').decisions).toEqual(decided)
})

test('an interruption keeps what was answered', async () => {
  expect(run([...SCAN, '--out', 'cut', '--quiet']).status).toBe(0)
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' }
  const asking = spawn(process.execPath, [MAIN, 'decide', 'cut', '--by', '赵六'], { cwd, env })
  let said = ''
  let told = ''
  let cut = false
  asking.stdout.on('data', (part: Buffer) => {
    told += part.toString()
  })
  asking.stderr.on('data', (part: Buffer) => {
    said += part.toString()
    if (!cut && said.includes('第 2 项')) cut = asking.kill('SIGINT')
  })
  asking.stdin.write('c\n已核对\n\n')
  const code = await new Promise((done) => asking.on('close', done))
  expect([code, told]).toEqual([0, expect.stringContaining('已记入 1 项意见')])
  expect(caseIn('cut').decisions).toMatchObject([{ verdict: 'compliant', note: '已核对' }])
})

test('what was decided on other evidence is asked again with what was said, and replaced by what is said now', () => {
  const formOf = (): string => {
    run(['decide', 'asked', '--form', 'again.yaml'])
    return readFileSync(join(cwd, 'again.yaml'), 'utf8')
  }
  expect(formOf()).not.toContain('此前的意见')
  const kept = join(cwd, 'asked', 'decisions.yaml')
  const { decisions } = parse(readFileSync(kept, 'utf8')) as { decisions: { finding: string }[] }
  const [first, ...rest] = decisions
  writeFileSync(kept, stringify({ decisions: [{ ...first, basis: '0'.repeat(16) }, ...rest] }))
  const form = formOf()
  expect(form).toContain('此前的意见，未沿用：未发现问题，赵六')
  expect(form.split(`${first?.finding}`)).toHaveLength(2)
  const { stderr } = run(['decide', 'asked', '--by', '钱七'], `${'s\n'.repeat(99)}`)
  expect(stderr).toContain('此前的意见，未沿用：未发现问题，赵六')
  const before = stderr.slice(0, stderr.indexOf('此前的意见')).match(/第 \d+ 项/g)?.length ?? 0
  run(['decide', 'asked', '--by', '钱七'], `${'s\n'.repeat(before)}n\n重新核对\n\nq\n`)
  const now = (caseIn('asked').decisions ?? []).filter(({ finding }) => finding === first?.finding)
  expect(now).toMatchObject([{ by: '钱七', state: 'applied', note: '重新核对' }])
  expect(run(['decide', 'asked', '--by', '钱七'], 'q\n').status).toBe(0)
})

test('decide on a folder that is no case is one line', () => {
  const { stderr, status } = run(['decide', '.'])
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
})
