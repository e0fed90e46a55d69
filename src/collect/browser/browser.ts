import { existsSync } from 'node:fs'
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { CAPS, type Caps, PHONE, type Reach, type Viewport } from './caps.ts'
import { type Drawn, notDrawn } from './drawn.ts'
import { findBrowser } from './find-browser.ts'
import { type Gate, openGate } from './gate.ts'
import { type LivePage, openPage, type PageSource } from './page.ts'
import { settled } from './settled.ts'

export interface BrowserOptions {
  /** Addresses that may be reached; none unless said otherwise. */
  readonly reach?: Reach
  /** The program to start, where it is not the one that is found. */
  readonly executable?: string
}

/** A browser with nothing of its own: no profile, no extensions, no way out but the gate. */
export interface CappedBrowser {
  /**
   * Draws a page and hands it over alive, or says why there is none. The page is closed when `live` ends or its time
   * is over, whichever comes first.
   */
  render<T>(
    source: PageSource,
    live: (page: LivePage) => Promise<T>,
    viewport?: Viewport,
    caps?: Partial<Caps>,
  ): Promise<Drawn<T>>
}

/**
 * Chromium refuses its sandbox to root. In a container others have none either: it is the container that keeps the page in, where
 * `MINGSHI_BROWSER_SANDBOX=off` says so.
 */
const sandboxed = (): boolean => process.getuid?.() !== 0 && process.env.MINGSHI_BROWSER_SANDBOX !== 'off'

const flags = (gate: Gate): string[] => [
  ...(sandboxed() ? [] : ['--no-sandbox']),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--lang=zh-CN',
  `--proxy-server=${gate.address}`,
  // Without this, loopback addresses would go round the proxy.
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--js-flags=--max-old-space-size=512',
]

const launch = async (executablePath: string, profile: string, gate: Gate): Promise<Browser> => {
  const { launch: start } = await import('puppeteer-core')
  const browser = await start({
    executablePath,
    headless: true,
    // A pipe, not a port: no page can talk to the one who drives the browser.
    pipe: true,
    userDataDir: profile,
    args: flags(gate),
    timeout: 30_000,
    protocolTimeout: 60_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  // A window that a page opens is closed at once.
  browser.on('targetcreated', (target) => {
    if (target.opener() === undefined) return
    target
      .page()
      .then((page) => page?.close())
      .catch(() => undefined)
  })
  return browser
}

/**
 * Starts the browser of this system for `use` and ends it afterwards, whatever happens. Reads `browser-missing`
 * where none is installed and `browser-failed` where it does not start.
 */
export const withBrowser = async <T>(
  options: BrowserOptions,
  use: (browser: CappedBrowser) => Promise<T>,
): Promise<Drawn<T>> => {
  const executable = options.executable ?? findBrowser()
  if (executable === undefined || !existsSync(executable)) return notDrawn('browser-missing')
  const profile = await mkdtemp(join(tmpdir(), 'mingshi-browser-'))
  const gate = await openGate(options.reach ?? 'none')
  let browser: Browser | undefined
  try {
    try {
      // A file that is no program would end the whole process from within the driver.
      await access(executable, constants.X_OK)
      browser = await launch(executable, profile, gate)
    } catch {
      return notDrawn('browser-failed')
    }
    const running = browser
    // Bytes are counted at the gate, so pages come one after the other.
    let queue: Promise<unknown> = Promise.resolve()
    const value = await use({
      render(source, live, viewport = PHONE, caps = {}) {
        const turn = queue.then(() => openPage(running, gate, source, viewport, { ...CAPS, ...caps }, live))
        queue = turn.catch(() => undefined)
        return turn
      },
    })
    return { ok: true, value }
  } finally {
    if (browser) {
      await settled(browser.close(), 3000)
      browser.process()?.kill('SIGKILL')
    }
    await gate.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}
