import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { findBrowser } from '../../../src/collect/browser/find-browser.ts'
import {
  type BrowserLimits,
  type KeptBrowser,
  keepBrowser,
} from '../../../src/collect/browser/kept-browser.ts'
import type { LivePage } from '../../../src/collect/browser/page.ts'

/** A page that leaves something behind, and says what it found left behind. */
const PAGE = `<p></p><script>
  document.querySelector('p').textContent = 'found ' + document.cookie + (localStorage.getItem('left') ?? '')
  document.cookie = 'left=cookie; max-age=1000'
  localStorage.setItem('left', 'storage')
</script>`

let server: Server
let url = ''
let kept: KeptBrowser
beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
afterEach(() => kept.close())

const keep = (limits: Partial<BrowserLimits> = {}): KeptBrowser => {
  kept = keepBrowser(limits)
  return kept
}
const textOf = ({ page }: LivePage): Promise<string> =>
  page.evaluate('document.body.innerText') as Promise<string>
/** One job that draws so many pages; each is the text that it showed, or why it was not drawn. */
const job = (pages = 1, reach: 'any' | 'none' = 'any') =>
  kept.use({ reach }, async ({ render }) => {
    const shown: string[] = []
    for (let at = 0; at < pages; at++) {
      const drawn = await render({ url }, textOf, undefined, { settleSeconds: 1 })
      shown.push(drawn.ok ? drawn.value.trim() : drawn.because)
    }
    return shown
  })
const withChromium = findBrowser() === undefined ? describe.skip : describe

test('a browser that is not there is missing, for every job', async () => {
  kept = keepBrowser({ executable: '/no/such/browser' })
  expect([await job(), await job()]).toEqual([
    { ok: false, because: 'browser-missing' },
    { ok: false, because: 'browser-missing' },
  ])
  expect(kept.started).toBe(0)
})

withChromium('a browser that is kept', () => {
  test('draws for every job and shows none what another left, nor what it may not reach', async () => {
    keep()
    expect(await job(2)).toEqual({ ok: true, value: ['found', 'found left=cookiestorage'] })
    // Two at once take turns.
    expect(await Promise.all([job(), job(1, 'none')])).toEqual([
      { ok: true, value: ['found'] },
      { ok: true, value: ['http-status'] },
    ])
    expect(kept.started).toBe(1)
  })

  test('is started anew after so many pages', async () => {
    keep({ pages: 2 })
    for (const pages of [1, 1, 1]) await job(pages)
    expect(kept.started).toBe(2)
  })

  test('is started anew when its processes hold too much', async () => {
    keep({ memory: 1 })
    expect([await job(), await job()]).toEqual([
      { ok: true, value: ['found'] },
      { ok: true, value: ['found'] },
    ])
    expect(kept.started).toBe(2)
  })

  test('a job that brings it down loses what it would have drawn, and the next does not', async () => {
    keep()
    const fell = await kept.use({}, async ({ render }) => {
      const first = await render({ html: '<p>x</p>' }, async ({ page }) => {
        page.browser().process()?.kill('SIGKILL')
        return page.evaluate('new Promise(() => undefined)')
      })
      return [first, await render({ html: '<p>x</p>' }, textOf)]
    })
    const failed = { ok: false, because: 'browser-failed' }
    expect(fell).toEqual({ ok: true, value: [failed, failed] })
    expect(await job()).toEqual({ ok: true, value: ['found'] })
    expect(kept.started).toBe(2)
  })

  test('is killed when a page makes it hold far too much', async () => {
    keep({ mostMemory: 1 })
    const drawn = await kept.use({}, ({ render }) =>
      render({ html: '<script>for (;;);</script>', scripts: true }, textOf),
    )
    expect(drawn).toEqual({ ok: true, value: { ok: false, because: 'browser-failed' } })
  })

  test('what a job throws is its own', async () => {
    keep()
    await expect(kept.use({}, () => Promise.reject(new Error('own')))).rejects.toThrow('own')
    expect(await job()).toEqual({ ok: true, value: ['found'] })
  })
})
