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
  /** Not zero for every field that some code writes, by index. */
  readonly written: Uint8Array
  /** Uses of what is watched: the defined method, and the unit of the file at which the instruction stands. */
  readonly siteMethod: readonly number[]
  readonly siteUnit: readonly number[]
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

/** What an instruction uses, as far as the sweep asks. */
const NOP = 1
const INVOKE = 2
const INVOKE_POLYMORPHIC = 3
const READ_FIELD = 4
const WRITE_FIELD = 5
const STRING = 6
const JUMBO_STRING = 7

/** By opcode: what it uses, and its length in the lower three bits. */
const SHAPES: Uint8Array = (() => {
  const shapes = Uint8Array.from(LENGTHS)
  const uses = (use: number, first: number, last = first): void => {
    for (let opcode = first; opcode <= last; opcode++) shapes[opcode] = (use << 3) | (LENGTHS[opcode] ?? 1)
  }
  uses(NOP, 0)
  uses(STRING, 0x1a)
  uses(JUMBO_STRING, 0x1b)
  uses(READ_FIELD, 0x52, 0x58)
  uses(WRITE_FIELD, 0x59, 0x5f)
  uses(READ_FIELD, 0x60, 0x66)
  uses(WRITE_FIELD, 0x67, 0x6d)
  uses(INVOKE, 0x6e, 0x72)
  uses(INVOKE, 0x74, 0x78)
  uses(INVOKE_POLYMORPHIC, 0xfa, 0xfb)
  return shapes
})()

interface Found {
  instructions: number
  invokes: number
  called: Uint16Array<ArrayBuffer>
  readonly written: Uint8Array
  readonly siteMethod: number[]
  readonly siteUnit: number[]
}

/** Goes over the instructions of one method. */
const sweepMethod = (
  units: Uint16Array,
  start: number,
  end: number,
  method: number,
  watched: Watched,
  found: Found,
): void => {
  const { called, written, siteMethod, siteUnit } = found
  let { instructions, invokes } = found
  for (let at = start; at < end; ) {
    const shape = SHAPES[(units[at] ?? 0) & 0xff] ?? 1
    instructions += 1
    const use = shape >> 3
    if (use !== 0) {
      if (use === NOP) {
        at += nopLength(units, at)
        continue
      }
      const index = units[at + 1] ?? 0
      let isWatched = 0
      if (use === INVOKE || use === INVOKE_POLYMORPHIC) {
        called[invokes++] = index
        if (use === INVOKE) isWatched = watched.methods[index] ?? 0
      } else if (use === READ_FIELD) isWatched = watched.fields[index] ?? 0
      else if (use === WRITE_FIELD) {
        written[index] = 1
        isWatched = watched.fields[index] ?? 0
      } else isWatched = watched.strings[use === STRING ? index : index + (units[at + 2] ?? 0) * 0x10000] ?? 0
      if (isWatched !== 0) {
        siteMethod.push(method)
        siteUnit.push(at)
      }
    }
    at += shape & 7
  }
  found.instructions = instructions
  found.invokes = invokes
}

/** Units that one call takes; the last of a method may be cut. */
const CALL_UNITS = 3
/** Compilers make one call for about so many units of a file. */
const UNITS_FOR_A_CALL = 10

/** Makes room for all calls that so many more units can hold. */
const makeRoom = (found: Found, units: number): void => {
  const wanted = found.invokes + Math.ceil(units / CALL_UNITS)
  if (wanted <= found.called.length) return
  const called = new Uint16Array(Math.max(wanted, found.called.length * 2))
  called.set(found.called)
  found.called = called
}

const swept = new WeakMap<DexFile, CodeSweep>()

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
  const found: Found = {
    instructions: 0,
    invokes: 0,
    called: new Uint16Array(Math.ceil(units.length / UNITS_FOR_A_CALL)),
    written: new Uint8Array(dex.fieldCount),
    siteMethod: [],
    siteUnit: [],
  }
  let left = units.length * MOST_TIMES_THE_FILE
  for (let method = 0; method < methods.count; method++) {
    calls[method] = found.invokes
    const offset = methods.code[method] ?? 0
    if (offset === 0) continue
    if ((method & TICK_EVERY) === 0) budget.tick(dex.part)
    const range = codeRange(dex, offset)
    if (range === undefined || range.end - range.start > left) {
      const detail = range === undefined ? `code_off=${offset}` : 'code shared too often'
      notes.add({ code: 'dex-code-damaged', part: dex.part, detail, weight: 'unreadable' })
      continue
    }
    left -= range.end - range.start
    makeRoom(found, range.end - range.start)
    sweepMethod(units, range.start, range.end, method, watched, found)
  }
  calls[methods.count] = found.invokes
  const sweep = { ...found, calls, called: found.called.slice(0, found.invokes) }
  swept.set(dex, sweep)
  return sweep
}

/** What a sweep finds whatever it watches: that of an earlier one, where there was one. */
export const sweptCode = (
  dex: DexFile,
  methods: DefinedMethods,
  budget: Budget,
  notes: NoteBook,
): Pick<CodeSweep, 'calls' | 'called' | 'written'> =>
  swept.get(dex) ?? sweepCode(dex, methods, watchNothing, budget, notes)

/** Watches nothing: for counting. */
export const watchNothing: Watched = {
  methods: new Uint8Array(),
  fields: new Uint8Array(),
  strings: new Uint8Array(),
}
