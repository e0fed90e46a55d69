import type { Program } from '../program.ts'
import { join, type Made, made, PENDING, sameValue, type Value } from '../values.ts'
import { addTo } from './collections.ts'
import type { Methods } from './methods.ts'

/** Of what kind the messages are that handlers are sent: what `Message.what` holds in them. */
export interface Messages {
  /** Whether a field that a file names is the kind of a message. */
  isKind(file: number, field: number): boolean
  /** A message of a kind. */
  make(what: Value): Made
  /** Whoever has the message states its kind. */
  state(message: Value, what: Value): void
  kindOf(message: Value): Value
  /** Handlers of these classes are sent a message. */
  send(handlers: readonly number[], what: Value): void
  /** The kind of the messages that the class of a method was sent, where it is a handler. */
  received(method: number): Value
}

const MESSAGE = 'Landroid/os/Message;'
const KIND = 'what'
const MOST_ABOVE = 64

export const messagesOf = (program: Program, methods: Methods): Messages => {
  const kinds = new WeakMap<Made, Value>()
  const sent = new Map<number, Value>()
  const readers = new Map<number, Set<number>>()

  const arrive = (classId: number, what: Value): void => {
    const before = sent.has(classId) ? sent.get(classId) : PENDING
    const joined = join(before, what)
    if (sent.has(classId) && sameValue(joined, before)) return
    sent.set(classId, joined)
    methods.again(readers.get(classId))
  }
  /** By file: 1 for the fields that are it, 2 for others; 0 before anybody asked. */
  const known = program.files.map(({ dex }) => new Uint8Array(dex.fieldCount))
  return {
    isKind(file, field) {
      const fields = known[file]
      const dex = program.files[file]?.dex
      if (fields === undefined || dex === undefined) return false
      if (fields[field] === 0)
        fields[field] = dex.fieldName(field) === KIND && dex.type(dex.fieldClass(field)) === MESSAGE ? 1 : 2
      return fields[field] === 1
    },
    make(what) {
      const message = made(MESSAGE)
      kinds.set(message, what)
      return message
    },
    state(message, what) {
      if (message?.kind === 'made' && message.type === MESSAGE) kinds.set(message, what)
    },
    kindOf: (message) => (message?.kind === 'made' ? kinds.get(message) : undefined),
    send(handlers, what) {
      for (const handler of handlers)
        for (let classId = handler, depth = 0; classId >= 0 && depth < MOST_ABOVE; depth++) {
          arrive(classId, what)
          classId = program.superclassOf(classId)
        }
    },
    received(method) {
      const classId = program.method.classOf(method)
      addTo(readers, classId, method)
      return sent.get(classId)
    },
  }
}
