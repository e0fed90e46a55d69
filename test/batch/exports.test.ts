import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { csvRows } from '../../src/batch/csv-list.ts'
import { xlsxRows } from '../../src/batch/xlsx-list.ts'
import { startProgram } from './postgres.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const work = mkdtempSync(join(tmpdir(), 'mingshi-exports-'))
const period = ['--period', '2026-10', '--data', join(work, 'data')]

const ok = async (...args: string[]): Promise<string> => {
  const { code, said } = await startProgram(MAIN, [...args, ...period]).ended
  expect({ args, code, said }).toMatchObject({ code: 0 })
  return said
}
const rowsOf = (said: string) => csvRows(new TextEncoder().encode(said), 'said.csv')

describe('what is taken out of a store', () => {
  beforeAll(async () => {
    if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
    const sample = (name: string) => join(ROOT, 'samples', name, 'app.apk')
    const list = join(work, 'list.csv')
    writeFileSync(
      list,
      [
        '编号,安装包,应用来源,运营者',
        `1,${sample('06-case-6-meeting-pre-ticked')},商店甲,=会议公司`,
        `2,${sample('06-case-6-meeting-pre-ticked')},商店乙,=会议公司`,
        `3,${sample('11-sdk-not-listed')},商店甲,骑行公司`,
        '4,gone.apk,商店甲,无',
      ].join('\n'),
    )
    await ok('batch', list, '--jobs', '1')
  }, 300_000)

  test('cases, a line each, and a table that no spreadsheet takes for formulas', async () => {
    const lines = (await ok('export'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ id, outcome }) => `${id} ${outcome}`).sort()).toEqual([
      '1 judged',
      '2 judged',
      '3 judged',
      '4 refused',
    ])
    expect(lines.find(({ id }) => id === '3')).toMatchObject({
      store: '商店甲',
      case: { format: 'mingshi-case/1' },
    })
    const table = await ok('export', '--format', 'csv')
    const [heads = [], ...rows] = rowsOf(table)
    expect(rows).toHaveLength(4)
    const [outcome, verdict] = [heads.indexOf('状态'), heads.indexOf('结论')]
    expect(rows.map((row) => `${row[outcome]} ${row[verdict]}`)).toContain('材料不可用 ')
    expect(rows.map((row) => `${row[outcome]} ${row[verdict]}`)).toContain('已检 疑似不符合')
    const file = join(work, 'table.csv')
    expect(await ok('export', '--format', 'csv', '--out', file)).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(table)
    expect(rows.map((row) => row[heads.indexOf('应用开发者')])).toContain("'=会议公司")
  })

  test('the named list has an app once, whatever its stores, as CSV and as a workbook', async () => {
    const [, row = [], ...more] = rowsOf(await ok('notice-list'))
    const others = row.filter((_, at) => at !== 3)
    expect((row[3] ?? '').split('；').sort()).toEqual(['商店乙', '商店甲'])
    expect(others).toEqual(['1', '会通云会议', "'=会议公司", '6.3.2', '默认勾选同意隐私政策（疑似）'])
    expect(more).toEqual([])
    const file = join(work, 'list.xlsx')
    await ok('notice-list', '--format', 'xlsx', '--out', file)
    expect((await xlsxRows(readFileSync(file), 'list.xlsx'))[1]?.slice(1, 3)).toEqual([
      '会通云会议',
      '=会议公司',
    ])
  })

  test('taken into another store, they say the same there, and can be judged again', async () => {
    const lines = await ok('export')
    const file = join(work, 'cases.ndjson')
    const judged = /"facts":"[^"]*"/
    const spoilt = lines
      .split('\n')
      .find((line) => judged.test(line))
      ?.replace(judged, '"facts":"AAAA"')
    expect(spoilt).toBeDefined()
    writeFileSync(file, ['{"format":"mingshi-export/1"}', spoilt, lines].join('\n'))
    const there = ['--data', join(work, 'there')]
    const run = (...args: string[]) => startProgram(MAIN, [...args, ...there]).ended
    const taken = await run('import', file)
    expect(taken).toMatchObject({ code: 2, said: expect.stringContaining('已导入 4 个应用') })
    expect(taken.said).toContain('2 行不可用')
    const month = ['--period', '2026-10']
    expect((await run('export', ...month)).said).toBe(lines)
    expect((await run('bulletin', ...month, '--format', 'json')).said).toBe(
      await ok('bulletin', '--format', 'json'),
    )
    expect((await run('rejudge', ...month)).said).toContain('其中 0 份结论有变化')
  })

  test('judged again by another rule book, over kept facts', async () => {
    const rules = join(work, 'rules')
    cpSync(join(ROOT, 'rules'), rules, { recursive: true })
    const rule = join(rules, 'consent', 'pre-checked-consent.yaml')
    expect(existsSync(rule)).toBe(true)
    writeFileSync(rule, readFileSync(rule, 'utf8').replace(/^id: .*$/m, '$&\nstatus: retired'))
    expect(await ok('rejudge', '--rules', rules)).toContain('2')
    expect(rowsOf(await ok('notice-list'))).toHaveLength(1)
  })
})
