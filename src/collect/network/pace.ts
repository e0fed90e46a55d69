import { setTimeout as pause } from 'node:timers/promises'

/** Keeps requests to one host apart. */
export type Pace = (address: string, signal: AbortSignal) => Promise<void>

/** @param perSecond requests that one host is asked in a second. */
export const paceOf = (perSecond: number): Pace => {
  const apart = 1000 / perSecond
  const next = new Map<string, number>()
  return async (address, signal) => {
    const { host } = new URL(address)
    const now = performance.now()
    const at = Math.max(now, next.get(host) ?? 0)
    next.set(host, at + apart)
    if (at > now) await pause(at - now, undefined, { signal })
  }
}
