import { setTimeout as pause } from 'node:timers/promises'
import type { WithBrowser } from './browser.ts'
import { type RunningBrowser, type StartOptions, startBrowser } from './running-browser.ts'

/** When a browser is ended, and the next job gets a new one. No norm gives these: they are ours. */
export interface BrowserLimits {
  /** Pages drawn since it started. */
  readonly pages: number
  /** Bytes that its processes hold together between two jobs. */
  readonly memory: number
  /** Bytes at which it is killed within a job; that job goes on without it. */
  readonly mostMemory: number
}

export const BROWSER_LIMITS: BrowserLimits = {
  pages: 500,
  memory: 1_500_000_000,
  mostMemory: 3_000_000_000,
}

/** Milliseconds between looks at what a browser holds while it draws. */
const WATCH = 500

/** Milliseconds after which one that holds too much, or does not say, is looked at again: processes of closed pages take their time to end. */
const AGAIN = 1_000

/** One browser for many jobs. */
export interface KeptBrowser {
  /** As `withBrowser`, with a browser that may have run before; jobs take turns. */
  readonly use: WithBrowser
  /** Browsers that were started so far. */
  readonly started: number
  close(): Promise<void>
}

/** Kills a browser that holds too much, until told to stop. */
const watch = (running: RunningBrowser, most: number): (() => void) => {
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    if (((await running.memory()) ?? 0) > most) running.kill()
    looking = false
  }, WATCH)
  return () => clearInterval(timer)
}

/**
 * Keeps a browser over jobs: it starts with the first that needs one, hands itself to each as new, and is started anew
 * when it has grown or crashed. A job that brings it down loses what it would have drawn, and no other does.
 */
export const keepBrowser = (options: StartOptions & Partial<BrowserLimits> = {}): KeptBrowser => {
  const limits = { ...BROWSER_LIMITS, ...options }
  let running: RunningBrowser | undefined
  let started = 0
  let turn: Promise<unknown> = Promise.resolve()

  const end = async (): Promise<void> => {
    const ended = running
    running = undefined
    await ended?.end()
  }
  const holdsTooMuch = async (browser: RunningBrowser): Promise<boolean> =>
    ((await browser.memory()) ?? Number.POSITIVE_INFINITY) >= limits.memory
  const isSpent = async (browser: RunningBrowser): Promise<boolean> => {
    if (!browser.alive || browser.pages >= limits.pages) return true
    if (!(await holdsTooMuch(browser))) return false
    await pause(AGAIN)
    return !browser.alive || (await holdsTooMuch(browser))
  }

  const visit: WithBrowser = async ({ reach = 'none' }, use) => {
    // It may have crashed since the last job.
    if (running?.alive === false) await end()
    if (running === undefined) {
      const begun = await startBrowser(options)
      if (!begun.ok) return begun
      running = begun.value
      started += 1
    }
    const browser = running
    const stop = watch(browser, limits.mostMemory)
    try {
      return await browser.visit(reach, use)
    } finally {
      stop()
      if (await isSpent(browser)) await end()
    }
  }
  return {
    use(options, use) {
      const mine = turn.then(() => visit(options, use))
      turn = mine.catch(() => undefined)
      return mine
    },
    get started() {
      return started
    },
    async close() {
      await turn
      await end()
    },
  }
}
