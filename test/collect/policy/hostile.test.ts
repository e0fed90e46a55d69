import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { clausesOf, collectFrom, readAs } from './read.ts'

/** Each of these took minutes, or all memory, in some reader. That they end is the test. */
describe('hostile documents end', () => {
  const MB = 1_000_000
  test.each<[string, string]>([
    ['brackets', '（'.repeat(3 * MB)],
    ['angle brackets', '<'.repeat(9 * MB)],
    ['deep nesting', `${'<div>'.repeat(MB)}我们会收集您的个人信息`],
    ['closing tags of nothing', '<div>'.repeat(MB / 2) + '</x>'.repeat(MB / 2)],
    ['menus that nobody closes', '<nav>'.repeat(MB)],
    ['quotes that nobody closes', `<a b='${'<a b="'.repeat(MB)}`],
    ['comments that nobody closes', '<!--'.repeat(MB)],
    ['cells', `<table><tr>${'<td>个人'.repeat(MB / 4)}`],
    ['one sentence without end', '我们会收集您的手机号码删除账号注销更新政策15日'.repeat(60_000)],
    ['mail addresses', 'a@a.'.repeat(MB)],
    ['digits', '1'.repeat(5 * MB)],
    ['company names', '有限公司'.repeat(MB / 4)],
    ['headings', '一、我们收集的信息\n'.repeat(50_000)],
    ['one line of numbered parts', `隐私政策${'一、信息的收集我们会收集您的信息。'.repeat(40_000)}`],
    ['one line of contents', `隐私政策${'一、信息的收集'.repeat(60_000)}`],
    ['entities', `<p>${'&amp;#x4e00;&nbsp;&bogus'.repeat(MB / 4)}`],
    ['entities that nest', `<p>${'&'.repeat(MB)}${'amp;'.repeat(MB)}`],
    ['one part of many sentences', `隐私政策\n五、联系我们\n${'请写信给我们并说明来意。'.repeat(60_000)}`],
    ['wide gaps', `隐私政策${'信息的收集    '.repeat(100_000)}`],
    ['one wide gap', `隐私政策我们${' '.repeat(5 * MB)}信息`],
    ['changes', '我们可能更新本政策，若您继续使用即视为同意。\n'.repeat(20_000)],
  ])('%s', (_, text) => {
    const document = readAs(text, text.startsWith('<') ? 'a.html' : 'a.txt')
    expect(clausesOf(document)).toEqual(expect.any(Array))
  })

  test('a document that was cut is not complete', () => {
    expect(readAs(`隐私政策\n${'我们会收集您的手机号码。'.repeat(100_000)}`).cut).toBe(true)
  })

  test('a file of 50 MB is not read, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'policy-'))
    try {
      const path = join(folder, 'policy.html')
      await writeFile(path, '<html><body>')
      await truncate(path, 50 * MB)
      const { gaps, complete } = await collectFrom(path)
      expect(gaps).toContainEqual(expect.objectContaining({ table: 'documents', because: 'too-large' }))
      expect(complete).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
