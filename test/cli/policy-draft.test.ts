import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { partsOf } from '../report/office-file.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const APK = join(ROOT, 'samples', '11-sdk-not-listed', 'app.apk')
const BLANK = '【待填写】'

const folder = mkdtempSync(join(tmpdir(), 'mingshi-draft-'))
const draft = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'policy', 'draft', ...args], {
    cwd: folder,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
    encoding: 'utf8',
  })

/** Rows of the table under a heading, cell by cell. */
const tableUnder = (text: string, heading: string): string[][] =>
  (text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '))

describe('the tables a policy is written from', () => {
  const { stdout, status } = draft(APK)

  test('every SDK that the package holds is a row, its provider known and its purpose left to people', () => {
    expect(status).toBe(0)
    const rows = tableUnder(stdout, '三、')
    expect(rows.length).toBeGreaterThan(0)
    for (const [name, vendor, , purpose, scene] of rows) {
      expect(name).not.toBe('')
      expect(vendor).toMatch(/公司/)
      expect([purpose, scene]).toEqual([BLANK, BLANK])
    }
  })

  test('no function, purpose or term is made up', () => {
    const rows = tableUnder(stdout, '一、')
    expect(rows.length).toBeGreaterThan(0)
    for (const [kind, basis, ...open] of rows) {
      expect(kind).not.toBe('')
      expect(basis).toMatch(/权限：|代码：/)
      expect(new Set(open)).toEqual(new Set([BLANK]))
    }
  })

  test('code that shrinking renamed is of unknown owner, until the project tells whose it is', () => {
    const sample = join(ROOT, 'samples', '15-source-project')
    const basis = (...args: string[]) =>
      tableUnder(draft(join(sample, 'app.apk'), ...args).stdout, '一、').find(
        ([kind]) => kind === 'Android ID',
      )?.[1]
    expect(basis()).toMatch(/^归属未明的代码：/)
    expect(basis('--source', join(sample, 'project'))).toMatch(/^应用自身代码：/)
  })

  test('as a page and as a Word file', async () => {
    expect(draft(APK, '--format', 'html', '--out', 'draft.html').status).toBe(0)
    expect(readFileSync(join(folder, 'draft.html'), 'utf8')).toContain('<h2>三、第三方SDK')
    expect(draft(APK, '--format', 'docx', '--out', 'draft.docx').status).toBe(0)
    const parts = await partsOf(readFileSync(join(folder, 'draft.docx')))
    expect(parts.get('word/document.xml')).toContain(BLANK)
  })

  test('what cannot be read or written is one line', () => {
    writeFileSync(join(folder, 'note.apk'), 'not a package')
    for (const [args, said] of [
      [['missing.apk'], /^错误：/],
      [['note.apk'], /^错误：/],
      [[APK, '--format', 'docx'], /--out/],
      [[APK, '--format', 'doc'], /是否为“docx”/],
    ] as const) {
      const { status: code, stderr, stdout: out } = draft(...args)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(said)])
    }
  })
})
