import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { withBrowser } from '../../../src/collect/browser/browser.ts'
import { PHONE, type Reach } from '../../../src/collect/browser/caps.ts'
import { findBrowser } from '../../../src/collect/browser/find-browser.ts'
import { keepBrowser } from '../../../src/collect/browser/kept-browser.ts'
import type { LivePage, PageSource } from '../../../src/collect/browser/page.ts'
import type { CappedBrowser } from '../../../src/collect/browser/running-browser.ts'

/** A page drawn by its script, with one that never ends, one that crashes, a round, a file and a window. */
const PAGES: Readonly<Record<string, string>> = {
  '/shell':
    '<div id=app></div><script>setTimeout(() => { app.textContent = "个人信息保护政策" }, 50)</script>',
  '/busy': '<p>x</p><script>for(;;);</script>',
  '/window': '<p>here</p><script>open("/shell"); alert(1)</script>',
  '/late': '<p>已到的部分</p><img src="/silent">',
  '/round': '<script>location.href = "/round?" + Math.random()</script>',
}

let server: Server
let base = ''
let asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.push(path)
    const page = PAGES[path]
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    else if (path === '/file')
      response
        .writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' })
        .end('PK')
    else if (path === '/large')
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(3_000_000))
    else if (path === '/endless') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>x')
    else if (path !== '/silent') response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
const kept = keepBrowser()
afterAll(async () => {
  await kept.close()
  server.closeAllConnections()
  server.close()
})

const inBrowser = async <T>(reach: Reach, use: (browser: CappedBrowser) => Promise<T>): Promise<T> => {
  asked = []
  const result = await kept.use({ reach }, use)
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const textOf = ({ page }: LivePage): Promise<string> =>
  page.evaluate('document.body.innerText') as Promise<string>
const drawn = (source: PageSource, reach: Reach, caps = {}) =>
  inBrowser(reach, (browser) => browser.render(source, textOf, PHONE, { settleSeconds: 1, ...caps }))

const withChromium = findBrowser() === undefined ? describe.skip : describe

test('a browser that is named and not there is missing', async () => {
  expect(findBrowser({ CHROME_PATH: '/no/such/browser', PATH: process.env.PATH })).toBeUndefined()
  expect(await withBrowser({ executable: '/no/such/browser' }, async () => 1)).toEqual({
    ok: false,
    because: 'browser-missing',
  })
})

withChromium('the browser', () => {
  test('starts where the folder of temporary files has too long a name for its socket', async () => {
    const before = process.env.TMPDIR
    const folder = join(mkdtempSync(join(tmpdir(), 'long-')), 'x'.repeat(90))
    mkdirSync(folder)
    process.env.TMPDIR = folder
    try {
      expect(await withBrowser({}, async () => 'started')).toEqual({ ok: true, value: 'started' })
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  })

  test('looks at a page as far as it came when a picture of it never does, and gives up one that never ends or begins', async () => {
    const slow = { seconds: 20, loadSeconds: 2 }
    expect(await drawn({ url: `${base}/late` }, 'any', slow)).toEqual({ ok: true, value: '已到的部分' })
    for (const path of ['/endless', '/silent'])
      expect(await drawn({ url: base + path }, 'any', slow)).toEqual({ ok: false, because: 'time-cap' })
  })

  test('draws what scripts write', async () => {
    expect(await drawn({ url: `${base}/shell` }, 'any')).toEqual({ ok: true, value: '个人信息保护政策' })
  })

  test('reaches nothing unless told, and no address inside when told the public ones', async () => {
    expect(await drawn({ url: `${base}/shell` }, 'none')).toMatchObject({ ok: false })
    expect(await drawn({ url: `${base}/shell` }, 'public')).toMatchObject({ ok: false })
    expect(asked).toEqual([])
  })

  test('a document handed in asks nobody but the files beside it', async () => {
    const html = `<link rel=stylesheet href=/a.css><img src="${base}/shell"><iframe src="file:///etc/passwd"></iframe><p>文本</p><script>document.write('no')</script>`
    const file = async (path: string) =>
      path === '/a.css' ? { bytes: Buffer.from('p{color:rgb(1,2,3)}'), mediaType: 'text/css' } : undefined
    const colour = await inBrowser('none', (browser) =>
      browser.render({ html, file }, ({ page }) =>
        page.evaluate("getComputedStyle(document.querySelector('p')).color + document.body.innerText"),
      ),
    )
    expect(colour).toEqual({ ok: true, value: 'rgb(1, 2, 3)文本' })
    expect(asked).toEqual([])
  })

  test('scripts, frames, sockets and images of a page reach no address inside either', async () => {
    const html = `<img src="${base}/image"><iframe src="${base}/frame"></iframe><script>
      const tried = [fetch('${base}/fetch', { mode: 'no-cors' }).catch(() => 'refused')]
      tried.push(new Promise((done) => { const s = new WebSocket('${base.replace('http', 'ws')}/socket'); s.onerror = () => done('refused') }))
      Promise.all(tried).then((all) => { document.title = all.join() })
    </script>`
    const title = await inBrowser('public', (browser) =>
      browser.render({ html, scripts: true }, async ({ page }) => {
        await page.waitForFunction('document.title !== ""', { timeout: 5000 })
        return page.title()
      }),
    )
    expect(asked).toEqual([])
    expect(title.ok && title.value).toMatch(/refused$/)
  })

  test('draws at the size of a phone', async () => {
    const size = await inBrowser('none', (browser) =>
      browser.render({ html: '<meta name=viewport content="width=device-width">' }, ({ page }) =>
        page.evaluate('[innerWidth, devicePixelRatio]'),
      ),
    )
    expect(size).toEqual({ ok: true, value: [PHONE.width, PHONE.scale] })
  })

  test.each([
    ['/busy', { seconds: 2 }, 'time-cap'],
    ['/file', {}, 'download'],
    ['/large', { bytes: 1_000_000 }, 'byte-cap'],
    ['/nothing', {}, 'http-status'],
  ])('%s ends with its reason', async (path, caps, because) => {
    expect(await drawn({ url: base + path }, 'any', caps)).toEqual({ ok: false, because })
  })

  test('a page that moves on for ever is stopped', async () => {
    const result = await drawn({ url: `${base}/round` }, 'any', { redirects: 3, settleSeconds: 2 })
    expect(asked.filter((path) => path === '/round').length).toBeLessThanOrEqual(5)
    expect(result.ok).toBe(false)
  })

  test('windows are closed, dialogs dismissed, and the next page is drawn', async () => {
    const results = await inBrowser('any', async (browser) => [
      await browser.render({ url: `${base}/window` }, textOf, PHONE, { settleSeconds: 1 }),
      await browser.render({ url: `${base}/busy` }, textOf, PHONE, { seconds: 1 }),
      await browser.render({ url: 'chrome://crash' }, textOf),
      await browser.render({ html: '<p>next</p>' }, textOf),
    ])
    expect(results).toEqual([
      { ok: true, value: 'here' },
      { ok: false, because: 'time-cap' },
      { ok: false, because: 'scheme' },
      { ok: true, value: 'next' },
    ])
  })

  test('a tab that crashes says so', async () => {
    const result = await inBrowser('none', (browser) =>
      browser.render({ html: '<p>x</p>' }, async ({ page }) => {
        const session = await page.createCDPSession()
        await session.send('Page.crash').catch(() => undefined)
        return page.evaluate('1')
      }),
    )
    expect(result).toEqual({ ok: false, because: 'tab-crashed' })
  })
})
