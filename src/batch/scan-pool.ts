import { type Attempt, type CagedProcess, startCagedProcess } from './caged-process.ts'
import type { ScanSettings, ScanTask } from './scan-task.ts'

/** A pool of processes that scan apps. */
export interface ScanPool {
  /**
   * Scans one app. An app that ends its process is tried once more with its package left closed, so that there is a
   * case which says why it was not read.
   */
  scan(task: ScanTask): Promise<Attempt>
  close(): Promise<void>
}

/** An app's process is renewed after so many apps: whatever a reader may leak stays bounded. */
const RENEW_AFTER = 500

interface Place {
  process?: CagedProcess
  scanned: number
}

/** Opens a pool of `size` processes; each starts when it is first needed. */
export const openScanPool = (size: number, settings: ScanSettings): ScanPool => {
  const free: Place[] = Array.from({ length: size }, () => ({ scanned: 0 }))
  const places = [...free]
  const queue: ((place: Place) => void)[] = []
  const acquire = (): Promise<Place> => {
    const place = free.pop()
    return place ? Promise.resolve(place) : new Promise((given) => queue.push(given))
  }
  const release = (place: Place): void => {
    const next = queue.shift()
    if (next) next(place)
    else free.push(place)
  }
  const empty = async (place: Place): Promise<void> => {
    await place.process?.stop()
    delete place.process
    place.scanned = 0
  }
  const attempt = async (place: Place, task: ScanTask): Promise<Attempt> => {
    if (place.scanned >= RENEW_AFTER) await empty(place)
    place.process ??= await startCagedProcess(settings)
    place.scanned += 1
    const result = await place.process.run(task)
    if (result.outcome === 'ended') await empty(place)
    return result
  }
  return {
    async scan(task) {
      const place = await acquire()
      try {
        const first = await attempt(place, task)
        if (first.outcome !== 'ended' || task.ended !== undefined) return first
        return await attempt(place, { ...task, ended: first.ended })
      } finally {
        release(place)
      }
    },
    async close() {
      await Promise.all(places.map(empty))
    },
  }
}
