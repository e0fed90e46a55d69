import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { withBrowser } from '../../../src/collect/browser/browser.ts'
import { findBrowser } from '../../../src/collect/browser/find-browser.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { htmlOfWordXml } from '../../../src/collect/policy/text/docx-html.ts'
import { officeText } from '../../../src/collect/policy/text/office-text.ts'
import { collectFrom, FILLER, fixture, readAs } from './read.ts'

const POLICY = `<h1>青禾记账隐私政策</h1><p>${FILLER}</p><h2>一、我们如何收集您的个人信息</h2><p>当您注册账号时，我们会收集您的手机号码、昵称，用于创建账号；未经您同意，我们不会将您的个人信息提供给第三方。</p><h2>二、您的权利</h2><p>您可在“我的-设置-注销账号”中注销账号，我们将在15个工作日内完成核查并为您删除个人信息，法律法规另有规定的除外。</p>`

const withChromium = findBrowser() === undefined ? describe.skip : describe

withChromium('documents that a browser prints or draws', () => {
  const printed = async (html: string): Promise<Uint8Array> => {
    const result = await withBrowser({}, (browser) => browser.render({ html }, ({ page }) => page.pdf()))
    if (!result.ok || !result.value.ok) throw new Error('no browser')
    return result.value.value
  }

  test('a PDF is read by its text layer, lines joined to paragraphs', async () => {
    const read = await officeText(await printed(POLICY), budgetOf())
    expect(read && 'text' in read && read.text.replace(/\s/g, '')).toContain(
      '您可在“我的-设置-注销账号”中注销账号，我们将在15个工作日内完成核查并为您删除个人信息，法律法规另有规定的除外。',
    )
    const sentences = readAs(read && 'text' in read ? read.text : '').sentences.map(({ text }) => text)
    expect(sentences).toContainEqual(expect.stringMatching(/^您可在“我的.*另有规定的除外。$/))
  })

  test('the text that was read out of a file is kept beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'))
    try {
      const path = join(folder, 'policy.pdf')
      writeFileSync(path, await printed(POLICY))
      const { rows, evidence = [] } = await collectFrom(path)
      const [row] = rows.documents ?? []
      const [original, text] = evidence
      expect(evidence.map(({ role }) => role)).toEqual(['policy', 'text'])
      expect(original?.sha256).toBe(row?.sha256)
      expect(text?.sha256).toBe(row?.textSha256)
      expect(Buffer.from(text?.bytes ?? []).toString()).toContain('注销账号')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a PDF of pictures says so', async () => {
    expect(
      await officeText(await printed('<svg width=9 height=9><rect width=9 height=9 /></svg>'), budgetOf()),
    ).toEqual({
      because: 'image-only',
    })
  })

  test('a page that scripts write is drawn, with the sheets it names, and both pages are kept', async () => {
    const good = readFileSync(fixture('good.html'), 'utf8').replace(/^[\s\S]*<body[^>]*>/, '')

    const shell = `<title>隐私政策</title><link rel=stylesheet href=/look.css><div id=app></div><script>setTimeout(() => { app.innerHTML = ${JSON.stringify(`${good}<p class=no>${FILLER.repeat(20)}</p>`)} }, 30)</script>`
    const sheet = `body{background:#fff} #app{font:10px/1.1 serif;color:#999} h1{font-size:40px} .no{display:none;font-size:30px}`
    const server = createServer(({ url }, response) => {
      const styled = url === '/look.css'
      response.setHeader('content-type', styled ? 'text/css' : 'text/html; charset=utf-8')
      response.end(styled ? sheet : shell)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    process.env.MINGSHI_ALLOW_PRIVATE = '1'
    try {
      const said = await collectFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}/privacy`)
      expect(said.gaps).toEqual([])
      expect(said.rows.policy).toMatchObject([
        { kind: 'policy', readable: true, textSize: 10, lineHeight: 1.1, contrast: 2.84 },
      ])
      expect(said.rows.clauses).toContainEqual(
        expect.objectContaining({ kind: 'deletion', channel: 'path-given' }),
      )
      expect(said.evidence?.map(({ bytes }) => Buffer.from(bytes).toString().includes('setTimeout'))).toEqual(
        [expect.any(Boolean), true],
      )
    } finally {
      delete process.env.MINGSHI_ALLOW_PRIVATE
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('Word documents', () => {
  const run = (text: string, bold = false) =>
    `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraph = (inside: string, style = '') =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside}</w:p>`

  test('paragraphs, headings, bold runs and tables', () => {
    const xml = `<w:document><w:body>${paragraph(run('隐私政策'), 'Title')}${paragraph(run('一、权利'), 'Heading2')}${paragraph(run('重要：', true) + run('甲 &amp; 乙'))}<w:tbl><w:tr><w:tc>${paragraph(run('名称'))}</w:tc><w:tc>${paragraph(run('目的'))}</w:tc></w:tr></w:tbl></w:body></w:document>`
    const html = htmlOfWordXml(xml)
    expect(html).toContain('<h1>隐私政策</h1>')
    expect(html).toContain('<h2>一、权利</h2>')
    expect(html).toContain('<b>重要：</b>甲 &amp; 乙')
    expect(html).toMatch(/<tr><td><p>名称<\/p><\/td><td>/)
  })

  test('an archive that holds none, and a broken PDF, are no text', async () => {
    expect(await officeText(Buffer.from('PK\u0003\u0004broken'), budgetOf())).toEqual({ because: 'not-text' })
    expect(await officeText(Buffer.from('%PDF-1.4 broken'), budgetOf())).toEqual({ because: 'not-text' })
    expect(await officeText(Buffer.from('{\\rtf1\\ansi\\u38544?\\u31169?}'), budgetOf())).toEqual({
      because: 'old-word-file',
    })
    expect(await officeText(Buffer.from('<p>text</p>'), budgetOf())).toBeUndefined()
  })
})

describe('what cannot be judged says why', () => {
  test.each([
    ['<p>404 Not Found</p>', 'dead-link'],
    ['<p>抱歉，您访问的页面不存在</p><script>1</script>', 'dead-link'],
    ['<h1>隐私政策</h1><img src=a.png><img src=b.png>', 'image-only'],
    ['<div id=app></div><script src=a.js></script>', 'script-shell'],
    ['<p>隐私政策见应用内。</p>', 'too-short'],
  ])('%s', (page, because) => {
    expect(readAs(page, 'p.html').row).toMatchObject({ readable: false, unreadable: because })
  })

  test('a body that comes again is read once', () => {
    const once = readAs(POLICY, 'p.html')
    const twice = readAs(`${POLICY}${POLICY}${POLICY}`, 'p.html')
    expect(twice.row.characters).toBeLessThan((once.row.characters ?? 0) * 1.6)
  })
})
