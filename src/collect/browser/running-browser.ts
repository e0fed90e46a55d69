import { existsSync } from 'node:fs'
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { residentMemory } from '../resident-memory.ts'
import { CAPS, type Caps, PHONE, type Reach, type Viewport } from './caps.ts'
import { type Drawn, notDrawn } from './drawn.ts'
import { findBrowser } from './find-browser.ts'
import { type Gate, openGate } from './gate.ts'
import { type LivePage, openPage, type PageSource } from './page.ts'
import { settled } from './settled.ts'

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

/** A browser of this system that runs until it is ended. */
export interface RunningBrowser {
  /** False once it crashed or was ended. */
  readonly alive: boolean
  /** Pages it was asked to draw. */
  readonly pages: number
  /** Bytes that its processes hold together; what they share counts for each. Undefined when it does not answer. */
  memory(): Promise<number | undefined>
  /** Hands it to `use` as new: no cookies, storage or cache of others, and nothing reached but what `reach` allows. */
  visit<T>(reach: Reach, use: (browser: CappedBrowser) => Promise<T>): Promise<Drawn<T>>
  /** Ends its processes at once; a visit under way reads that it failed. */
  kill(): void
  end(): Promise<void>
}

/**
 * Chromium refuses its sandbox to root. In a container others have none either: it is the container that keeps the page in, where
 * `MINGSHI_BROWSER_SANDBOX=off` says so.
 */
const sandboxed = (): boolean => process.getuid?.() !== 0 && process.env.MINGSHI_BROWSER_SANDBOX !== 'off'

/** Without this, loopback addresses would go round the proxy. */
const NO_BYPASS = '<-loopback>'

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
  `--proxy-bypass-list=${NO_BYPASS}`,
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--js-flags=--max-old-space-size=512',
]

/**
 * Chromium has a socket below the folder of temporary files, and does not start where its address is longer than a
 * socket address holds: 103 bytes of `sun_path` on macOS, 107 on Linux.
 */
const SOCKET = '/org.chromium.Chromium.XXXXXX/SingletonSocket'
const LONGEST_ADDRESS = 103

/** The environment of the browser: where its temporary files would have too long a name, they go where short ones are. */
const environment = (given = process.env): NodeJS.ProcessEnv =>
  Buffer.byteLength((given.TMPDIR ?? '') + SOCKET) <= LONGEST_ADDRESS || process.platform === 'win32'
    ? given
    : { ...given, TMPDIR: '/tmp' }

const launch = async (executablePath: string, profile: string, gate: Gate): Promise<Browser> => {
  // A file that is no program would end the whole process from within the driver.
  await access(executablePath, constants.X_OK)
  const { launch: start } = await import('puppeteer-core')
  const browser = await start({
    executablePath,
    headless: true,
    // A pipe, not a port: no page can talk to the one who drives the browser. It ends with the one who started it.
    pipe: true,
    userDataDir: profile,
    args: flags(gate),
    env: environment(),
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

/** Source: Chrome DevTools Protocol, SystemInfo.getProcessInfo. */
const processesOf = async (browser: Browser): Promise<readonly number[]> => {
  const session = await browser.target().createCDPSession()
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.map(({ id }) => id)
  } finally {
    await session.detach().catch(() => undefined)
  }
}

/** Milliseconds in which a browser says which processes are its own, on a machine that has much to do. */
const ANSWERS = 30_000

const memoryOf = async (browser: Browser): Promise<number | undefined> => {
  const pids = await settled(processesOf(browser), ANSWERS)
  if (pids === undefined) return undefined
  const held = await Promise.all(pids.map(residentMemory))
  return held.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0)
}

/** Which browser is started, and where it keeps what it writes. */
export interface StartOptions {
  /** The program, where it is not the one that is found. */
  readonly executable?: string
  /** The folder in which it has its profile while it runs; that of temporary files where absent. */
  readonly profiles?: string
}

/**
 * Starts the browser of this system, or the one that is named. Reads `browser-missing` where there is none and
 * `browser-failed` where it does not start.
 */
export const startBrowser = async ({
  executable = findBrowser(),
  profiles = tmpdir(),
}: StartOptions = {}): Promise<Drawn<RunningBrowser>> => {
  if (executable === undefined || !existsSync(executable)) return notDrawn('browser-missing')
  const profile = await mkdtemp(join(profiles, 'mingshi-browser-'))
  // What the browser would ask on its own account gets no further than this.
  const shut = await openGate('none')
  const tidy = async (): Promise<void> => {
    await shut.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
  let browser: Browser
  try {
    browser = await launch(executable, profile, shut)
  } catch {
    await tidy()
    return notDrawn('browser-failed')
  }
  let pages = 0
  const kill = (): void => {
    browser.process()?.kill('SIGKILL')
  }
  const visit = async <T>(reach: Reach, use: (browser: CappedBrowser) => Promise<T>): Promise<Drawn<T>> => {
    const gate = await openGate(reach)
    try {
      const context = await browser
        .createBrowserContext({
          proxyServer: gate.address,
          proxyBypassList: [NO_BYPASS],
          downloadBehavior: { policy: 'deny' },
        })
        .catch(() => undefined)
      if (context === undefined) return notDrawn('browser-failed')
      // Bytes are counted at the gate, so pages come one after the other.
      let queue: Promise<unknown> = Promise.resolve()
      try {
        const value = await use({
          render(source, live, viewport = PHONE, caps = {}) {
            pages += 1
            const turn = queue.then(() =>
              openPage(context, gate, source, viewport, { ...CAPS, ...caps }, live),
            )
            queue = turn.catch(() => undefined)
            return turn
          },
        })
        return { ok: true, value }
      } finally {
        await settled(context.close(), 2000)
      }
    } finally {
      await gate.close()
    }
  }
  const running: RunningBrowser = {
    get alive() {
      return browser.connected
    },
    get pages() {
      return pages
    },
    memory: () => memoryOf(browser),
    visit,
    kill,
    async end() {
      await settled(browser.close(), 3000)
      kill()
      await tidy()
    },
  }
  return { ok: true, value: running }
}
