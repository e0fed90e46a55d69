import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, getHashes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from '@jest/globals'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const SAMPLE = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const APK = join(SAMPLE, 'app.apk')

let cwd = ''
const run = (...args: readonly string[]) => {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
  return spawnSync(process.execPath, [MAIN, ...args], { cwd, env, encoding: 'utf8' })
}
const inCase = (...path: readonly string[]): string => join(cwd, 'case', ...path)

beforeEach(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
  cwd = mkdtempSync(join(tmpdir(), 'mingshi-verify-'))
  expect(run('scan', APK, '--screens', join(SAMPLE, 'screens'), '--out', 'case', '--quiet').status).toBe(0)
})

describe('verify', () => {
  test('finds a case whole, and knows its inputs again', () => {
    const { stdout, status } = run('verify', 'case', '--input', APK)
    expect(status).toBe(0)
    expect(stdout).toContain('个文件与清单一致')
    expect(stdout).toContain('即本次检测所用的 app.apk')
    expect(run('verify', 'case', '--input', join(ROOT, 'LICENSE')).status).toBe(1)
  })

  test('says which file is changed, gone, new or misnamed', () => {
    const [first = '', second = ''] = readdirSync(inCase('evidence')).sort()
    appendFileSync(inCase('case.json'), ' ')
    rmSync(inCase('evidence', first))
    writeFileSync(inCase('evidence', 'a'.repeat(64)), 'x')
    writeFileSync(inCase('evidence', second), 'y')
    const { stdout, status } = run('verify', 'case')
    expect(status).toBe(1)
    expect(stdout).toContain('已改变：case.json')
    expect(stdout).toContain(`缺失：evidence/${first}`)
    expect(stdout).toContain(`清单之外：evidence/${'a'.repeat(64)}`)
    expect(stdout).toContain(`已改变：evidence/${second}`)
    expect(stdout).toContain('4 个文件与清单不一致')
  })

  test('reads no file outside the folder, whatever the list names', () => {
    const custody = JSON.parse(readFileSync(inCase('custody.json'), 'utf8')) as { files: { path: string }[] }
    custody.files.push({ path: '../../../etc/passwd' }, { path: '..' })
    writeFileSync(inCase('custody.json'), JSON.stringify(custody))
    const { stdout, status } = run('verify', 'case')
    expect(status).toBe(1)
    expect(stdout).toContain('缺失：../../../etc/passwd')
  })

  test('lists digests that other programs compute too', () => {
    const { files } = JSON.parse(readFileSync(inCase('custody.json'), 'utf8')) as {
      files: { path: string; sha256: string; sm3?: string }[]
    }
    const html = files.find(({ path }) => path === 'index.html')
    const bytes = readFileSync(inCase('index.html'))
    expect(html?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    if (getHashes().includes('sm3')) expect(html?.sm3).toBe(createHash('sm3').update(bytes).digest('hex'))
    const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
    const check = spawnSync('sha256sum', ['-c', '--quiet', '-'], { cwd: inCase(), input: sums })
    expect(check.status).toBe(0)
  })

  test('without a list is one line', () => {
    rmSync(inCase('custody.json'))
    const { stderr, status } = run('verify', 'case')
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
  })
})

describe('sign', () => {
  const keys = (name: string, type: 'ed25519' | 'rsa' = 'ed25519') => {
    const pair =
      type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
    writeFileSync(join(cwd, `${name}.pem`), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(join(cwd, `${name}.pub.pem`), pair.publicKey.export({ type: 'spki', format: 'pem' }))
  }

  test('holds for the key that signed, for no other, and not after a change of the list', () => {
    keys('mine')
    keys('other')
    expect(run('verify', 'case', '--key', 'mine.pub.pem')).toMatchObject({ status: 1 })
    expect(run('sign', 'case', '--key', 'mine.pem').status).toBe(0)
    expect(run('verify', 'case', '--key', 'mine.pub.pem')).toMatchObject({ status: 0 })
    expect(run('verify', 'case', '--key', 'other.pub.pem')).toMatchObject({ status: 1 })
    expect(run('verify', 'case').stdout).toContain('未核对')
    const list = readFileSync(inCase('custody.json'), 'utf8')
    writeFileSync(inCase('custody.json'), `${list} `)
    expect(run('verify', 'case', '--key', 'mine.pub.pem').stdout).toContain('不符')
  })

  test('refuses a key of another kind, and a case that changed', () => {
    keys('rsa', 'rsa')
    keys('mine')
    expect(run('sign', 'case', '--key', 'rsa.pem')).toMatchObject({ status: 2 })
    expect(run('sign', 'case', '--key', 'rsa.pem').stderr).toContain('密钥种类为 rsa。')
    expect(run('sign', 'case', '--key', 'case/case.json').stderr).toContain('其中没有密钥。')
    appendFileSync(inCase('index.html'), ' ')
    expect(run('sign', 'case', '--key', 'mine.pem')).toMatchObject({ status: 1 })
    expect(existsSync(inCase('custody.json.sig'))).toBe(false)
  })
})
