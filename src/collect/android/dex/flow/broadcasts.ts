import { descriptorOf } from '../catalogue.ts'
import { LISTENS_FOR_BROADCASTS, SENDS_BROADCAST, STICKY_BROADCASTS } from '../platform-calls.ts'
import { addTo } from './collections.ts'

/** Who listens for which broadcasts, and which are sent. */
export interface Broadcasts {
  /** A call of the platform, with the names and the classes in what it is given: actions are names as classes are. */
  call(caller: number, name: string, names: readonly string[], classes: readonly number[]): void
}

const STICKY: ReadonlySet<string> = new Set([...STICKY_BROADCASTS].map(descriptorOf))

/** Runs receivers that are registered by code for a broadcast that stays, or for one that is sent, before or after. */
export const broadcastsOf = (receive: (caller: number, classId: number) => void): Broadcasts => {
  const listening = new Map<string, Set<number>>()
  const sent = new Map<string, number>()
  return {
    call(caller, name, names, classes) {
      if (name === LISTENS_FOR_BROADCASTS)
        for (const action of names) {
          for (const classId of classes) addTo(listening, action, classId)
          const sender = STICKY.has(action) ? caller : sent.get(action)
          if (sender !== undefined) for (const classId of classes) receive(sender, classId)
        }
      else if (SENDS_BROADCAST.test(name))
        for (const action of names) {
          if (!sent.has(action)) sent.set(action, caller)
          for (const classId of listening.get(action) ?? []) receive(caller, classId)
        }
    },
  }
}
