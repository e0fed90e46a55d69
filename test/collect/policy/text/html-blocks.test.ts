import { describe, expect, test } from '@jest/globals'
import { sourceOffset } from '../../../../src/collect/policy/text/block.ts'
import { htmlBlocks } from '../../../../src/collect/policy/text/html-blocks.ts'
import { readText } from '../../../../src/collect/policy/text/read-text.ts'

const texts = (html: string): string[] => htmlBlocks(html).blocks.map((block) => block.text)

describe('text of a page', () => {
  test('inline elements do not break a sentence, and white space inside Chinese goes', () => {
    expect(texts('<p>我们会收集您的\n   <b>手机 号码</b>\n和 <i>IP</i> address</p>')).toEqual([
      '我们会收集您的手机号码和IP address',
    ])
  })

  test('scripts, styles, menus and comments are no text', () => {
    expect(
      texts(
        '<nav><ul><li>首页</li></ul></nav><!-- <p>注释</p> --><script>"<p>x</p>"</script><style>p{}</style><div class="navbar">菜单</div><p>正文</p>',
      ),
    ).toEqual(['正文'])
  })

  test('a row of a table is one block with its cells, empty ones too', () => {
    const [head, row] = htmlBlocks(
      '<table><tr><th>功能</th><th>信息</th><th>目的</th></tr><tr><td></td><td>手机<br>号码</td><td>登录</td></tr></table>',
    ).blocks
    expect(head?.cells).toEqual(['功能', '信息', '目的'])
    expect(row?.cells).toEqual(['', '手机 号码', '登录'])
  })

  test('unclosed paragraphs, cells and items', () => {
    expect(texts('<p>一<p>二<ul><li>三<li>四</ul><table><tr><td>五<td>六</table>')).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五 | 六',
    ])
  })

  test('an element that nobody closes does not swallow the page', () => {
    expect(texts('<div class="menu"><nav><p>正文在此</p>')).toEqual(['正文在此'])
  })

  test('character references', () => {
    expect(texts('<p>&ldquo;我的&rdquo;&nbsp;&gt;&#32;设置&#x2014;&unknown;&</p>')).toEqual([
      '“我的”>设置—&unknown;&',
    ])
  })

  test('bold by element and by style; headings by element', () => {
    const blocks = htmlBlocks(
      '<h2>标题</h2><p><strong>全部加粗</strong></p><div style="font-weight: 900">也是</div><p>半<b>粗</b></p>',
    ).blocks
    expect(blocks.map(({ heading, bold }) => [heading, bold])).toEqual([
      [2, true],
      [0, true],
      [0, true],
      [0, false],
    ])
  })

  test('a page of one element is broken at its lines', () => {
    const html = `<html><body><div>${'第一行的文字说明。\n'.repeat(500)}</div></body></html>`
    expect(readText(html, 'x.html').blocks).toHaveLength(500)
  })

  test('attributes may hold angle brackets', () => {
    expect(texts('<p title="a > b" data-x=\'<p>\'>正文</p>')).toEqual(['正文'])
  })
})

test('a block knows where its characters stand in the source', () => {
  const html = '<html>\n<p>前 文 &amp; <b>手机号码</b>后</p>'
  const [block] = htmlBlocks(html).blocks
  if (!block) throw new Error('no block')
  const at = block.text.indexOf('手机')
  expect(html.slice(sourceOffset(block, at), sourceOffset(block, at) + 4)).toBe('手机号码')
  expect(html.slice(block.start, block.end)).toBe('前 文 &amp; <b>手机号码</b>后')
})
