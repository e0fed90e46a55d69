import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { withProofs } from '../src/cli/attest-command.ts'
import { readAttestation } from '../src/collect/attestation.ts'
import { medicalCase } from './report/fixture.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const path = (name: string): string => join(ROOT, 'test/attestations', name)
const note = readFileSync(path('note.txt'))
const read = (name: string) => readAttestation(readFileSync(path(name)))

describe('time stamps and signatures made by OpenSSL', () => {
  test.each(['note.tsr', 'note-sha512.tst'])('%s states its time and holds', (name) => {
    const stamp = read(name)
    expect(stamp).toMatchObject({ kind: 'time-stamp', signer: 'CN=Demo TSA, O=Demo, C=CN' })
    expect(stamp?.time).toMatch(/^2026-11-27T16:\d\d:\d\dZ$/)
    expect([stamp?.isOf(note), stamp?.isOf(Buffer.from('x')), stamp?.holds()]).toEqual([true, false, true])
  })

  test('a stamp is known by the SHA-256 of its file alone, where it states that', () => {
    const sha256 = 'b'.repeat(64)
    expect([read('note.tsr')?.isOfSha256(sha256), read('note-sha512.tst')?.isOfSha256(sha256)]).toEqual([
      false,
      undefined,
    ])
  })

  test('a detached signature is of its content alone', () => {
    const signed = read('note.p7s')
    expect(signed).toMatchObject({ kind: 'signature', signer: 'CN=Demo TSA, O=Demo, C=CN' })
    expect([signed?.holds(note), signed?.holds(Buffer.from('x')), signed?.holds()]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('PEM is read like DER', () => {
    const pem = `-----BEGIN PKCS7-----\n${readFileSync(path('note.p7s')).toString('base64')}\n-----END PKCS7-----\n`
    expect(readAttestation(Buffer.from(pem))?.holds(note)).toBe(true)
  })

  test('a stamp that was tampered with does not hold', () => {
    const bytes = Buffer.from(readFileSync(path('note.tsr')))
    const at = bytes.indexOf(Buffer.from('202611271'))
    bytes[at + 3] = 0x37
    expect(readAttestation(bytes)?.holds()).toBe(false)
  })

  test('what is neither is nothing: an attached signature, a text, every cut of a stamp', () => {
    expect([read('note-attached.p7m'), read('note.txt'), readAttestation(new Uint8Array())]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const whole = readFileSync(path('note.tsr'))
    for (let length = 0; length < whole.length; length += 41)
      expect(readAttestation(whole.subarray(0, length))?.holds() ?? false).toBe(false)
  })
})

test('a report shows proofs over files of the case folder, which the case itself cannot hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-proofs-'))
  mkdirSync(join(folder, 'attestations'))
  copyFileSync(path('note.tsr'), join(folder, 'attestations', 'note.tsr'))
  expect(withProofs(medicalCase, folder)).toBe(medicalCase)
  copyFileSync(path('note.txt'), join(folder, 'facts.ndjson'))
  expect(withProofs(medicalCase, folder).attestations).toMatchObject([
    { kind: 'time-stamp', name: 'note.tsr', over: 'facts.ndjson', holds: true },
  ])
})

describe('mingshi attest', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mingshi-attest-'))
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [MAIN, ...args], {
      cwd,
      env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' },
      encoding: 'utf8',
    })
  const inCwd = (...names: readonly string[]): string => join(cwd, ...names)

  test('keeps proofs over inputs in the case and the report, and refuses one over nothing', () => {
    if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
    copyFileSync(path('note.txt'), inCwd('note.txt'))
    const { stderr } = run('scan', '--policy', 'note.txt', '--out', 'case', '--quiet')
    expect(stderr).toBe('note.txt 未能作为隐私政策等文件读取：文本过短，不足以判定。相应规则未检测。\n')
    const taken = run('attest', 'case', path('note.tsr'), path('note.p7s'))
    expect(taken.stdout).toContain('时间戳 note.tsr：对应 note.txt')
    expect(taken.stdout).toContain('签名 note.p7s：对应 note.txt')
    expect([taken.status, taken.stderr]).toEqual([0, ''])
    const { attestations } = JSON.parse(readFileSync(inCwd('case', 'case.json'), 'utf8'))
    expect(attestations).toMatchObject([
      { kind: 'time-stamp', name: 'note.tsr', over: 'note.txt', holds: true },
      { kind: 'signature', name: 'note.p7s', over: 'note.txt', holds: true },
    ])
    expect(readFileSync(inCwd('case', 'index.html'), 'utf8')).toContain('时间戳与外部签名')
    expect(run('verify', 'case').status).toBe(0)

    const wrong = run('attest', 'case', path('note-attached.p7m'))
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('既不是 RFC 3161 时间戳')
  })
})
