import type { Budget } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import type { DefinedMethods } from './defined-methods.ts'
import type { DexFile } from './dex-file.ts'
import { LENGTHS, nopLength } from './opcodes.ts'

/** Which items the sweep is to report the uses of: not zero where it shall, by index. */
export interface Watched {
  readonly methods: Uint8Array
  readonly fields: Uint8Array
  readonly strings: Uint8Array
}

/** What one sweep over all code of a DEX found. */
export interface CodeSweep {
  readonly instructions: number
  /** Calls of every kind, `invoke-custom` apart. */
  readonly invokes: number
  /** Method indices called, in order of code; defined method `i` makes those from `calls[i]` up to `calls[i + 1]`. */
  readonly calls: Uint32Array
  readonly called: Uint16Array
  /** Uses of what is watched: the defined method, and the unit of the file at which the instruction stands. */
  readonly siteMethod: Uint32Array
  readonly siteUnit: Uint32Array
}

/** registers, ins, outs, tries: 2 bytes each; debug info, length of the code: 4 bytes each. */
export const CODE_HEADER_BYTES = 16
/** Compilers let methods share code; more than this many times the file is no compiler's work. */
const MOST_TIMES_THE_FILE = 4
const TICK_EVERY = 0x3fff

/** Where the instructions of a code item lie, in units of the file; undefined when it lies outside. */
export const codeRange = (
  dex: DexFile,
  offset: number,
): { readonly start: number; readonly end: number } | undefined => {
  if (offset === 0 || offset % 4 !== 0 || offset + CODE_HEADER_BYTES > dex.bytes.length) return undefined
  const start = (offset + CODE_HEADER_BYTES) >> 1
  const end = start + (dex.words[(offset + 12) >> 2] ?? 0)
  return end > dex.units.length ? undefined : { start, end }
}

const CONST_STRING = 0x1a
const CONST_STRING_JUMBO = 0x1b
const FIRST_FIELD = 0x52
const LAST_FIELD = 0x6d
const FIRST_INVOKE = 0x6e
const LAST_INVOKE = 0x78
const UNUSED_INVOKE = 0x73
const INVOKE_POLYMORPHIC = 0xfa
const INVOKE_POLYMORPHIC_RANGE = 0xfb

/**
 * Goes once over every instruction of every method, in the order of the file's class data. Code that lies outside the file is noted
 * and left out. Throws `BudgetExceeded` when the time is over.
 */
export const sweepCode = (
  dex: DexFile,
  methods: DefinedMethods,
  watched: Watched,
  budget: Budget,
  notes: NoteBook,
): CodeSweep => {
  const { units } = dex
  const calls = new Uint32Array(methods.count + 1)
  let called = new Uint16Array(Math.max(1024, units.length >> 4))
  const siteMethod: number[] = []
  const siteUnit: number[] = []
  let instructions = 0
  let invokes = 0
  let left = units.length * MOST_TIMES_THE_FILE
  for (let method = 0; method < methods.count; method++) {
    calls[method] = invokes
    const offset = methods.code[method] ?? 0
    if (offset === 0) continue
    if ((method & TICK_EVERY) === 0) budget.tick(dex.part)
    const range = codeRange(dex, offset)
    if (range === undefined || range.end - range.start > left) {
      const detail = range === undefined ? `code_off=${offset}` : 'code shared too often'
      notes.add({ code: 'dex-code-damaged', part: dex.part, detail, weight: 'unreadable' })
      continue
    }
    const { start, end } = range
    left -= end - start
    for (let at = start; at < end; ) {
      const opcode = (units[at] ?? 0) & 0xff
      instructions += 1
      if (opcode === 0) {
        at += nopLength(units, at)
        continue
      }
      if (opcode >= FIRST_FIELD && opcode <= LAST_INVOKE) {
        const index = units[at + 1] ?? 0
        if (opcode >= FIRST_INVOKE) {
          if (opcode !== UNUSED_INVOKE) {
            if (invokes === called.length) called = grown(called)
            called[invokes++] = index
            if (watched.methods[index]) {
              siteMethod.push(method)
              siteUnit.push(at)
            }
          }
        } else if (opcode <= LAST_FIELD && watched.fields[index]) {
          siteMethod.push(method)
          siteUnit.push(at)
        }
      } else if (opcode === CONST_STRING || opcode === CONST_STRING_JUMBO) {
        const index =
          (units[at + 1] ?? 0) + (opcode === CONST_STRING_JUMBO ? (units[at + 2] ?? 0) * 0x10000 : 0)
        if (watched.strings[index]) {
          siteMethod.push(method)
          siteUnit.push(at)
        }
      } else if (opcode === INVOKE_POLYMORPHIC || opcode === INVOKE_POLYMORPHIC_RANGE) {
        if (invokes === called.length) called = grown(called)
        called[invokes++] = units[at + 1] ?? 0
      }
      at += LENGTHS[opcode] ?? 1
    }
  }
  calls[methods.count] = invokes
  return {
    instructions,
    invokes,
    calls,
    called: called.subarray(0, invokes),
    siteMethod: Uint32Array.from(siteMethod),
    siteUnit: Uint32Array.from(siteUnit),
  }
}

const grown = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
  const bigger = new Uint16Array(old.length * 2)
  bigger.set(old)
  return bigger
}

/** Watches nothing: for counting. */
export const watchNothing: Watched = {
  methods: new Uint8Array(),
  fields: new Uint8Array(),
  strings: new Uint8Array(),
}
