import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

let cwd = ''
const run = (...args: readonly string[]) => {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
  return spawnSync(process.execPath, [MAIN, ...args], { cwd, env, encoding: 'utf8' })
}
const inCase = (...path: readonly string[]): string => join(cwd, 'case', ...path)

beforeEach(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
  cwd = mkdtempSync(join(tmpdir(), 'mingshi-evidence-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

describe('sealed originals', () => {
  const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
  const dump = (text: string): string =>
    `<?xml version='1.0'?><hierarchy rotation="0"><node class="android.widget.FrameLayout" package="cn.example.chat" bounds="[0,0][1080,2400]">${text}</node></hierarchy>`
  const element = (text: string, left: number): string =>
    `<node text="${text}" class="android.widget.TextView" package="cn.example.chat" bounds="[${left},100][${left + 400},160]"/>`

  beforeEach(() => {
    mkdirSync(join(cwd, 'session'))
    writeFileSync(join(cwd, 'session', '01.xml'), dump(element('昵称', 40) + element('月下独酌', 500)))
    writeFileSync(
      join(cwd, 'session', 'session.yaml'),
      'package: cn.example.chat\nsteps:\n  - { kind: settings, file: 01.xml }\n',
    )
    run('scan', '--screens', 'session', '--out', 'case', '--quiet')
  })
  const open = (file: string, ...more: readonly string[]) =>
    run('evidence', 'open', 'case', file, '--by', '张三', '--reason', '复核昵称', ...more)

  test('nothing shown tells who uses it; opening gives the original and leaves a line', () => {
    for (const name of ['case.json', 'facts.ndjson', 'index.html'])
      expect(readFileSync(inCase(name), 'utf8')).not.toContain('月下独酌')
    const shown = readdirSync(inCase('evidence')).map((name) =>
      readFileSync(inCase('evidence', name), 'utf8'),
    )
    expect(shown.some((text) => text.includes('月下独酌'))).toBe(false)
    expect(open('01.xml', '--out', 'original.xml').status).toBe(0)
    const original = join(cwd, 'session', '01.xml')
    expect(sha256Of(join(cwd, 'original.xml'))).toBe(sha256Of(original))
    const listed = run('evidence', 'list', 'case').stdout
    expect(listed).toContain(sha256Of(original))
    expect(listed).toContain('张三 开启 01.xml：复核昵称')
    expect(run('verify', 'case').status).toBe(0)
    // A new judgement keeps the seal.
    run('judge', inCase('facts.ndjson'), '--out', 'again', '--quiet')
    expect(run('evidence', 'list', 'again').stdout).toContain(sha256Of(original))
  })

  test('a line that is changed or taken out shows', () => {
    open('01.xml', '--out', 'one.xml')
    open('01.xml', '--out', 'two.xml')
    const log = inCase('openings.ndjson')
    const lines = readFileSync(log, 'utf8')
    writeFileSync(log, lines.replace('张三', '李四'))
    expect([run('verify', 'case').status, run('evidence', 'list', 'case').status]).toEqual([1, 1])
    writeFileSync(log, lines.split('\n').slice(1).join('\n'))
    expect(run('verify', 'case').stdout).toContain('开启登记前后不接')
  })

  test('what was changed, what is not there and what exists is one line, and nothing is handed out', () => {
    const [sealed = ''] = readdirSync(inCase('sealed'))
    writeFileSync(join(cwd, 'there.xml'), 'mine')
    for (const [file, out] of [
      ['02.xml', 'a.xml'],
      ['01.xml', 'there.xml'],
    ] as const) {
      const { status, stderr } = open(file, '--out', out)
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
    }
    appendFileSync(inCase('sealed', sealed), ' ')
    expect(open('01.xml', '--out', 'a.xml').stderr).toContain('SHA-256 不符')
    expect(existsSync(join(cwd, 'a.xml'))).toBe(false)
    expect(readFileSync(join(cwd, 'there.xml'), 'utf8')).toBe('mine')
    expect(run('verify', 'case').stdout).toContain(`已改变：sealed/${sealed}`)
  })

  test('are not opened without a name, which is told in the language of the reader', () => {
    const { status, stderr } = run('evidence', 'open', 'case', 'a.xml')
    expect([status, stderr.trim()]).toEqual([2, '错误：缺少选项 --by <name>。用 --help 查看用法。'])
  })
})
