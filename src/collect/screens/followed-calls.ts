import type { CodeFile } from '../android/dex/code.ts'
import type { DexFile } from '../android/dex/dex-file.ts'
import { LENGTHS, nopLength } from '../android/dex/opcodes.ts'
import { codeRange } from '../android/dex/sweep.ts'

const CONST = { small: 0x12, short: 0x13, wide: 0x14, high: 0x15 } as const
const MOVE_RESULT_OBJECT = 0x0c
const MOVE = 0x01
const MOVE_OBJECT = 0x07
const FIRST_IGET = 0x52
const LAST_IGET = 0x58
const FIRST_IF = 0x32
const LAST_IF = 0x3d
const IGET_OBJECT = 0x54
const IPUT_OBJECT = 0x5b
const INVOKES = new Set([0x6e, 0x6f, 0x70, 0x71, 0x72])

/** Instructions that write the register their upper byte names; what is not followed makes it unknown. */
const writesWide = (opcode: number): boolean =>
  (opcode >= 0x0a && opcode <= 0x0d) ||
  (opcode >= 0x16 && opcode <= 0x1c) ||
  (opcode >= 0x22 && opcode <= 0x23) ||
  (opcode >= 0x44 && opcode <= 0x4a) ||
  (opcode >= 0x60 && opcode <= 0x66)

/** A register that holds a number, or an object that whoever follows the calls gave a name to. */
export type Held<T> = { readonly number: number } | { readonly object: T } | undefined

/** One call in the code of a DEX, with what its registers hold. */
export interface FollowedCall<T> {
  readonly dex: DexFile
  /** Index of the method that calls, and of the one that is called. */
  readonly caller: number
  readonly called: number
  /** Instructions from the start of the method, in code units. */
  readonly offset: number
  /** Whether a condition stands before it in its method. */
  readonly branched: boolean
  /** What an argument holds; of a call on an object the first is that object. */
  argument(at: number): Held<T>
}

/** What is made of the code while it is followed. */
export interface Follower<T> {
  /** Told of a call; what it returns is what the call hands back. */
  call(call: FollowedCall<T>): T | undefined
  /** What a field holds, and that it is given something. */
  field?(index: number, dex: DexFile): T | undefined
  keep?(index: number, value: T): void
}

/** Follows numbers and named objects through the registers of every method, in the order of the code. Source: dalvik-bytecode. */
export const followCalls = <T>({ dex, methods }: CodeFile, follower: Follower<T>): void => {
  const { units } = dex
  for (let method = 0; method < methods.count; method++) {
    const range = codeRange(dex, methods.code[method] ?? 0)
    if (range === undefined) continue
    const held: Held<T>[] = []
    const object = (value: T | undefined): Held<T> => (value === undefined ? undefined : { object: value })
    let result: Held<T>
    let branched = false
    for (let at = range.start; at < range.end; ) {
      const unit = units[at] ?? 0
      const opcode = unit & 0xff
      const a = (unit >> 8) & 0xf
      const b = (unit >> 12) & 0xf
      const wide = unit >> 8
      const next = units[at + 1] ?? 0
      if (opcode === 0) {
        at += nopLength(units, at)
        continue
      }
      if (opcode === CONST.small) held[a] = { number: (b << 28) >> 28 }
      else if (opcode === CONST.short) held[wide] = { number: (next << 16) >> 16 }
      else if (opcode === CONST.wide) held[wide] = { number: (next | ((units[at + 2] ?? 0) << 16)) >>> 0 }
      else if (opcode === CONST.high) held[wide] = { number: (next << 16) >>> 0 }
      else if (opcode === MOVE_RESULT_OBJECT) held[wide] = result
      else if (opcode === MOVE_OBJECT || opcode === MOVE) held[a] = held[b]
      else if (opcode === IGET_OBJECT) held[a] = object(follower.field?.(next, dex))
      else if (opcode === IPUT_OBJECT) {
        const value = held[a]
        if (value && 'object' in value) follower.keep?.(next, value.object)
      } else if (INVOKES.has(opcode)) {
        const registers = units[at + 2] ?? 0
        result = object(
          follower.call({
            dex,
            caller: methods.method[method] ?? 0,
            called: next,
            offset: at - range.start,
            branched,
            argument: (index) => held[(registers >> (4 * index)) & 0xf],
          }),
        )
      } else if (opcode >= FIRST_IF && opcode <= LAST_IF) branched = true
      else if (opcode >= FIRST_IGET && opcode <= LAST_IGET) held[a] = undefined
      else if (writesWide(opcode)) held[wide] = undefined
      at += LENGTHS[opcode] ?? 1
    }
  }
}
