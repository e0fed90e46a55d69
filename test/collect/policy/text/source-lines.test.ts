import { describe, expect, test } from '@jest/globals'
import { clausesOf, readAs } from '../read.ts'

const kinds = (html: string): (string | undefined)[] =>
  readAs(html, 'p.html').sections.map(({ kind }) => kind)
const FILLING = '请您仔细阅读全文，并在充分理解之后再作出决定。'.repeat(12)

describe('pages laid out by the lines of their source', () => {
  test('numbered lines within one element head parts', () => {
    const page = `<html><body><h1>隐私政策</h1><div>
      ${FILLING}
      1. 信息收集
      我们会收集您的手机号码。
      2. 信息安全
      我们使用合理的技术和管理措施来保障您的信息安全。
      3. 联系我们
      邮箱：kefu@yunxing.example</div></body></html>`
    expect(kinds(page)).toEqual(['introduction', 'collection', 'security', 'contact'])
  })

  test('a line that names a part heads what follows it in a list item', () => {
    const page = `<html><body><h1>隐私政策</h1><p>${FILLING}</p><ul><li>信息安全
      我们采取加密措施，防止您的信息被泄露。</li></ul></body></html>`
    expect(clausesOf(readAs(page, 'p.html')).map(({ heading }) => heading)).toContain('信息安全')
  })

  test('a sentence that breaks over two lines stays one', () => {
    const page = `<html><body><h1>隐私政策</h1><p>${FILLING}</p><p>为保障信息
      安全，我们会对您的密码加密存储，任何人都无法看到。</p></body></html>`
    expect(readAs(page, 'p.html').sentences.at(-1)?.text).toContain('为保障信息安全，我们会对')
  })
})
