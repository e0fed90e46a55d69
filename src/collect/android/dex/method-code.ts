import { lebReader } from './defined-methods.ts'
import type { DexFile } from './dex-file.ts'
import { codeRange } from './sweep.ts'

/** The code of one method: where its instructions lie in units of the file, and what catches what. */
export interface MethodCode {
  readonly start: number
  readonly end: number
  readonly registers: number
  /** Registers that hold its arguments: the last ones. */
  readonly arguments: number
  readonly tries: readonly TryRange[]
}

/** Registers that each parameter of a method takes, its receiver included. */
export type Widths = readonly number[]

/** Instructions from `start` up to `end` whose exceptions are caught at `handlers`; units of the file. */
export interface TryRange {
  readonly start: number
  readonly end: number
  readonly handlers: readonly number[]
}

/** Ranges and handlers that are read of one method; compilers make hundreds, damaged files thousands. */
const MAX_TRIES = 2048
const MAX_HANDLERS = 64

/** Reads a code item; undefined when there is none or it lies outside the file. */
export const readMethodCode = (dex: DexFile, offset: number): MethodCode | undefined => {
  const range = codeRange(dex, offset)
  if (range === undefined) return undefined
  const { start, end } = range
  const { units } = dex
  const at = offset >> 1
  const tries = Math.min(units[at + 3] ?? 0, MAX_TRIES)
  return {
    start,
    end,
    registers: units[at] ?? 0,
    arguments: Math.min(units[at + 1] ?? 0, units[at] ?? 0),
    tries: tries === 0 ? [] : readTries(dex, start, end, tries),
  }
}

const readTries = (dex: DexFile, start: number, end: number, count: number): TryRange[] => {
  const { units, bytes } = dex
  // try_item: start address 4 bytes, length 2, offset of its handlers 2; aligned to four bytes behind the code.
  const first = end + (end & 1)
  const list = (first + count * 4) * 2
  const leb = lebReader(bytes)
  const found: TryRange[] = []
  for (let nth = 0; nth < count; nth++) {
    const at = first + nth * 4
    const from = start + (units[at] ?? 0) + (units[at + 1] ?? 0) * 0x10000
    const until = from + (units[at + 2] ?? 0)
    leb.seek(list + (units[at + 3] ?? 0))
    // A signed LEB128: not positive where a last handler catches all.
    const raw = leb.next()
    const size = raw > 0x3f ? raw - 0x80 : raw
    const handlers: number[] = []
    for (let handler = 0; handler < Math.min(Math.abs(size), MAX_HANDLERS); handler++) {
      leb.next()
      handlers.push(start + leb.next())
    }
    if (size <= 0) handlers.push(start + leb.next())
    found.push({
      start: from,
      end: until,
      handlers: handlers.filter((place) => place >= start && place < end),
    })
  }
  return found
}
