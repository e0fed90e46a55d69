import type { BrowserContext, HTTPRequest, Page } from 'puppeteer-core'
import { messageOf } from '../../errors.ts'
import type { Caps, Viewport } from './caps.ts'
import { type Drawn, type DrawTrouble, notDrawn } from './drawn.ts'
import type { Gate } from './gate.ts'
import { settled } from './settled.ts'

/** A file beside a page that is handed in. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What to draw: an address, or a document with the files it names beside it. */
export type PageSource =
  | {
      readonly url: string
      /** Told of the page before it opens anything. */
      readonly watch?: (page: Page) => void
    }
  | {
      readonly html: string
      /** Whether scripts of the document run; they do not unless said so. */
      readonly scripts?: boolean
      /** The file of a path below the document: `/style/main.css`. */
      readonly file?: (path: string) => Promise<PageFile | undefined>
    }

/** A page that is drawn and may be asked. */
export interface LivePage {
  readonly page: Page
  /** The address it ended at. */
  readonly url: string
  /** The document as scripts left it, within the cap of bytes. */
  html(): Promise<string>
  /** Hosts that were not reached. */
  readonly refused: readonly string[]
}

const OWN_HOST = 'page.invalid'
/** Milliseconds without a request after which scripts are done: what lies at hand is there at once. */
const IDLE = { online: 400, atHand: 150 } as const
const PHONE_AGENT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

/** Why a page ended before it was asked all. */
class PageEnded extends Error {
  readonly because: DrawTrouble
  constructor(because: DrawTrouble) {
    super(because)
    this.because = because
  }
}

interface Deadline {
  /** Rejects when the page ends early; never resolves. */
  readonly ended: Promise<never>
  readonly end: (because: DrawTrouble) => void
  readonly cancel: () => void
}

const deadlineOf = (seconds: number): Deadline => {
  let end: (because: DrawTrouble) => void = () => undefined
  const ended = new Promise<never>((_, fail) => {
    end = (because) => fail(new PageEnded(because))
  })
  ended.catch(() => undefined)
  const timer = setTimeout(() => end('time-cap'), seconds * 1000)
  return { ended, end, cancel: () => clearTimeout(timer) }
}

/** In words, not as a function: it is read inside the page. */
const outerHtml = async (page: Page, most: number): Promise<string> =>
  String(await page.evaluate(`(document.documentElement?.outerHTML ?? '').slice(0, ${most})`))

const serveOwn = async (request: HTTPRequest, url: URL, source: PageSource): Promise<void> => {
  if ('html' in source && url.pathname === '/') {
    await request.respond({ contentType: 'text/html; charset=utf-8', body: source.html })
    return
  }
  const file = 'html' in source ? await source.file?.(decodeURIComponent(url.pathname)) : undefined
  if (file) await request.respond({ contentType: file.mediaType, body: Buffer.from(file.bytes) })
  else await request.respond({ status: 404, body: '' })
}

/** Lets http(s) pass within the caps; anything else is refused. Data and blob addresses never leave the page. */
const intercept = (page: Page, source: PageSource, caps: Caps, end: (because: DrawTrouble) => void): void => {
  let requests = 0
  let navigations = 0
  const handle = async (request: HTTPRequest): Promise<void> => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return request.continue()
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return request.abort('blockedbyclient')
    if (++requests > caps.requests) return request.abort('blockedbyclient')
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      navigations++
      if (navigations > caps.redirects + 1) {
        end('redirect-cap')
        return request.abort('blockedbyclient')
      }
    }
    if ('html' in source && url.hostname === OWN_HOST) return serveOwn(request, url, source)
    return request.continue()
  }
  page.on('request', (request) => {
    handle(request).catch(() => request.abort().catch(() => undefined))
  })
}

const prepare = async (page: Page, viewport: Viewport, source: PageSource): Promise<void> => {
  page.on('dialog', (dialog) => {
    dialog.dismiss().catch(() => undefined)
  })
  await page.setBypassServiceWorker(true)
  await page.setRequestInterception(true)
  if (viewport.mobile) await page.setUserAgent({ userAgent: PHONE_AGENT })
  await page.setViewport({
    width: viewport.width,
    height: viewport.height,
    deviceScaleFactor: viewport.scale,
    isMobile: viewport.mobile,
    hasTouch: viewport.mobile,
  })
  if ('html' in source && source.scripts !== true) await page.setJavaScriptEnabled(false)
}

/** Milliseconds in which a page that is not busy says how far it came. */
const ANSWER = 2000

/** What the driver throws where a page does not load in time, or does not answer it at all. Source: puppeteer-core's Errors. */
const isTimeout = (thrown: unknown): boolean =>
  (thrown instanceof Error && thrown.name === 'TimeoutError') || /timed out/i.test(messageOf(thrown))

const load = async (page: Page, source: PageSource, caps: Caps): Promise<DrawTrouble | undefined> => {
  const address = 'url' in source ? source.url : `http://${OWN_HOST}/`
  const timeout = Math.min(caps.seconds, caps.loadSeconds) * 1000
  try {
    const response = await page.goto(address, { waitUntil: 'load', timeout })
    if (response && response.status() >= 400) return 'http-status'
  } catch (thrown) {
    const message = messageOf(thrown)
    if (isTimeout(thrown)) {
      const state = await settled(page.evaluate('document.readyState'), ANSWER)
      const came = page.url() !== 'about:blank' && (state === 'interactive' || state === 'complete')
      return came ? undefined : 'time-cap'
    }
    if (/ERR_ABORTED/.test(message)) return 'download'
    if (/ERR_TOO_MANY_REDIRECTS/.test(message)) return 'redirect-cap'
    return 'fetch-failed'
  }
  await page
    .waitForNetworkIdle({
      idleTime: 'url' in source ? IDLE.online : IDLE.atHand,
      timeout: Math.max(1, caps.settleSeconds * 1000),
    })
    .catch(() => undefined)
  return undefined
}

/** Opens a tab, draws the source, hands the page to `use`, and closes the tab. Never throws for what a page does. */
export const openPage = async <T>(
  context: BrowserContext,
  gate: Gate,
  source: PageSource,
  viewport: Viewport,
  caps: Caps,
  use: (page: LivePage) => Promise<T>,
): Promise<Drawn<T>> => {
  if ('url' in source && !/^https?:\/\//i.test(source.url)) return notDrawn('scheme')
  if ('html' in source && source.html.length > caps.bytes) return notDrawn('byte-cap')
  const browser = context.browser()
  if (!browser.connected) return notDrawn('browser-failed')
  const deadline = deadlineOf(caps.seconds)
  gate.reset(caps.bytes, () => deadline.end('byte-cap'))
  let page: Page | undefined
  const lost = (): void => deadline.end('browser-failed')
  browser.once('disconnected', lost)
  const work = async (): Promise<Drawn<T>> => {
    const live = await context.newPage()
    page = live
    live.on('error', () => deadline.end('tab-crashed'))
    await prepare(live, viewport, source)
    if ('url' in source) source.watch?.(live)
    intercept(live, source, caps, deadline.end)
    const failed = await load(live, source, caps)
    if (failed) return notDrawn(failed === 'fetch-failed' && gate.refused.length > 0 ? 'not-reached' : failed)
    const value = await use({
      page: live,
      url: 'url' in source ? live.url() : '',
      html: () => outerHtml(live, caps.bytes),
      refused: gate.refused,
    })
    return { ok: true, value }
  }
  try {
    return await Promise.race([work(), deadline.ended])
  } catch (thrown) {
    if (thrown instanceof PageEnded) return notDrawn(thrown.because)
    if (isTimeout(thrown)) return notDrawn('time-cap')
    if (/Target closed|Session closed|detached/i.test(messageOf(thrown))) return notDrawn('tab-crashed')
    throw thrown
  } finally {
    deadline.cancel()
    browser.off('disconnected', lost)
    if (page) await settled(page.close(), 2000)
  }
}
