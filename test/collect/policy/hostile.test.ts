import { describe, expect, test } from '@jest/globals'
import { clausesOf, readAs } from './read.ts'

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
    ['changes', '我们可能更新本政策，若您继续使用即视为同意。\n'.repeat(20_000)],
  ])('%s', (_, text) => {
    const document = readAs(text, text.startsWith('<') ? 'a.html' : 'a.txt')
    expect(clausesOf(document)).toEqual(expect.any(Array))
  })

  test('a document that was cut is not complete', () => {
    expect(readAs(`隐私政策\n${'我们会收集您的手机号码。'.repeat(100_000)}`).cut).toBe(true)
  })
})
