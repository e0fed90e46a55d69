import type { Reach } from './caps.ts'
import type { Drawn } from './drawn.ts'
import type { CappedBrowser } from './running-browser.ts'

export interface BrowserOptions {
  /** Addresses that may be reached; none unless said otherwise. */
  readonly reach?: Reach
  /** The program to start, where it is not the one that is found. */
  readonly executable?: string
}

/**
 * Hands a browser as new to `use`, and takes it back whatever happens. Reads `browser-missing` where none is installed
 * and `browser-failed` where it does not start.
 */
export type WithBrowser = <T>(
  options: Pick<BrowserOptions, 'reach'>,
  use: (browser: CappedBrowser) => Promise<T>,
) => Promise<Drawn<T>>

/** Starts a browser for `use` alone and ends it afterwards. */
export const withBrowser = async <T>(
  { reach = 'none', executable }: BrowserOptions,
  use: (browser: CappedBrowser) => Promise<T>,
): Promise<Drawn<T>> => {
  // Most runs draw nothing.
  const { startBrowser } = await import('./running-browser.ts')
  const started = await startBrowser(executable === undefined ? {} : { executable })
  if (!started.ok) return started
  const running = started.value
  try {
    return await running.visit(reach, use)
  } finally {
    await running.end()
  }
}
