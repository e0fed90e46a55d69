import { annotatedMethods } from '../method-annotations.ts'
import type { Program } from '../program.ts'
import { push } from './collections.ts'

/** Who subscribed to events of which classes at a bus, and which events were sent there. */
export interface Events {
  /** A call of a bus that may take anything is given an object of these classes. */
  give(caller: number, bus: string, classes: readonly number[]): void
}

/** A call by which a bus is given a subscriber, or an event to be told. */
export const TAKES_ANYTHING = '(Ljava/lang/Object;)V'

/** A method that a bus finds by its annotation and calls with events of one class. */
interface Subscription {
  readonly event: string
  readonly classId: number
  readonly method: number
}

const ONE_OBJECT = /\((L[^;]+;)\)V$/
const ANYTHING = 'Ljava/lang/Object;'
const MOST_ABOVE = 64

/**
 * Runs the subscribers of events that are sent, whichever comes first. The library is not known by its name, which builds change: one
 * class is given both an object with annotated methods that take one object, and an object that such a method takes.
 */
export const eventsOf = (
  program: Program,
  deliver: (caller: number, method: number, subscriber: number, event: number) => void,
): Events => {
  const known = new Map<number, readonly Subscription[]>()
  const listening = new Map<string, Subscription[]>()
  const sent = new Map<string, Map<number, number>>()

  const ownOf = (classId: number, maker: number): readonly Subscription[] => {
    const file = program.fileOf(maker)
    const dex = program.files[file]?.dex
    const wanted = dex === undefined ? [] : annotatedMethods(dex, program.definitionOf(maker))
    if (wanted.length === 0) return []
    return [...program.methodsOf(maker)].flatMap(([signature, method]) => {
      const event = ONE_OBJECT.exec(signature)?.[1]
      if (event === undefined || event === ANYTHING) return []
      return wanted.includes(program.method.indexOf(method)) ? [{ event, classId, method }] : []
    })
  }
  const subscriptionsOf = (classId: number): readonly Subscription[] => {
    const before = known.get(classId)
    if (before !== undefined) return before
    const found: Subscription[] = []
    for (let maker = classId, depth = 0; maker >= 0 && depth < MOST_ABOVE; depth++) {
      found.push(...ownOf(classId, maker))
      maker = program.superclassOf(maker)
    }
    known.set(classId, found)
    return found
  }
  const tell = (caller: number, { event, classId, method }: Subscription, sentClass: number): void => {
    if (program.typesAbove(sentClass).has(event)) deliver(caller, method, classId, sentClass)
  }
  const subscribe = (bus: string, subscription: Subscription): void => {
    const list = listening.get(bus) ?? []
    if (list.includes(subscription)) return
    push(listening, bus, subscription)
    for (const [sentClass, sender] of sent.get(bus) ?? []) tell(sender, subscription, sentClass)
  }
  return {
    give(caller, bus, classes) {
      for (const classId of classes) {
        for (const subscription of subscriptionsOf(classId)) subscribe(bus, subscription)
        const events = sent.get(bus) ?? new Map<number, number>()
        if (events.has(classId)) continue
        sent.set(bus, events.set(classId, caller))
        for (const subscription of listening.get(bus) ?? []) tell(caller, subscription, classId)
      }
    },
  }
}
