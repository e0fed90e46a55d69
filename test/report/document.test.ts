import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../src/report/document/block.ts'
import { documentDocx } from '../../src/report/document/docx.ts'
import { documentHtml } from '../../src/report/document/html.ts'
import { documentMarkdown } from '../../src/report/document/markdown.ts'
import { wordsOf } from '../../src/words/words.ts'
import { partsOf } from './office-file.ts'

const BLOCKS: readonly Block[] = [
  {
    kind: 'table',
    heads: ['类别', '检测数', '占比', '环比'],
    rows: [
      ['甲', 12, '75.0%', '5.0%'],
      ['乙', 0, '—', '持平'],
    ],
  },
  { kind: 'code', name: 'totals', text: 'select 1' },
]

test('a digest has a column of a line in Word', async () => {
  const table: Block = {
    kind: 'table',
    heads: ['项目', '内容'],
    rows: [['签名证书 SHA-256', 'ab'.repeat(32)]],
  }
  const text = (await partsOf(await documentDocx([table], wordsOf('zh')))).get('word/document.xml') ?? ''
  const [name = 0, digest = 0] = [...text.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  )
  expect(digest / (name + digest)).toBeGreaterThan(0.7)
})

test('what Markdown would read as more stays text, and can be read as it is', () => {
  const text = 'FrameLayout[1]/View[@id=a_b] *x* <b> ____ R&amp;D'
  const written = documentMarkdown([{ kind: 'paragraph', text }])
  expect(written.trim()).toBe('FrameLayout\\[1\\]/View\\[@id=a_b\\] \\*x\\* \\<b\\> \\_\\_\\_\\_ R\\&amp;D')
})

describe('numbers and shares stand right, words left', () => {
  test('in Markdown', () => {
    expect(documentMarkdown(BLOCKS)).toContain('| --- | ---: | ---: | --- |')
  })

  test('on a page, with their heads', () => {
    const page = documentHtml(BLOCKS, 'zh')
    expect(page).toContain('<th scope="col" class="n">占比</th><th scope="col">环比</th>')
    expect(page).toContain('<td>甲</td><td class="n">12</td><td class="n">75.0%</td><td>5.0%</td>')
  })

  test('on a page, whose tables and statements a keyboard reaches and can move', () => {
    const page = documentHtml(BLOCKS, 'zh')
    expect(page).toMatch(/<main>[\s\S]*<\/main>/)
    expect(page).toContain('<div class="t" tabindex="0"><table>')
    expect(page).toContain('<pre tabindex="0">select 1</pre>')
    expect(page).toMatch(/\.t\{overflow-x:auto\}/)
    expect(page).toMatch(/td\{overflow-wrap:anywhere\}/)
  })

  test('in Word, where a statement has letters of one width', async () => {
    const text = (await partsOf(await documentDocx(BLOCKS, wordsOf('zh')))).get('word/document.xml') ?? ''
    const cells = text.split('<w:tc>').slice(1)
    expect(cells.map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual(
      [0, 1, 2].flatMap(() => [false, true, true, false]),
    )
    expect(/<w:r>(?:(?!<\/w:r>).)*select 1/.exec(text)?.[0]).toContain('Courier New')
  })
})
