import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../errors.ts'

/** Milliseconds to wait when the database is out of reach. */
const OUTAGE = 2_000

/** Waits while the database is out of reach; told to stop, no longer. */
export const waitOut = (stopping: AbortSignal): Promise<void> =>
  pause(OUTAGE, undefined, { signal: stopping }).catch(() => undefined)

/** Works that stay undone so often are none that waiting helps. */
const TRIES = 60

/**
 * Does what the database may be out of reach for: says what is in the way, waits and tries again, for two minutes. Throws
 * what was in the way last, also when it is told to stop.
 */
export const patiently = async <T>(
  work: () => Promise<T>,
  onTrouble: (message: string) => void,
  stopping: AbortSignal,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (thrown) {
      if (tries >= TRIES || stopping.aborted) throw thrown
      onTrouble(messageOf(thrown))
      await waitOut(stopping)
    }
  }
}
