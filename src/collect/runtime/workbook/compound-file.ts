import type { Budget } from '../../budget.ts'
import { WorkbookError } from './sheet.ts'

/** First bytes of a compound file ([MS-CFB] 2.2). */
export const COMPOUND_MAGIC = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

const LAST = 0xfffffffa
const HEADER = 512
const ENTRY = 128
const STREAM = 2
const ROOT = 5

const damaged = (what: string): WorkbookError => new WorkbookError('workbook-damaged', what)

interface DirectoryEntry {
  readonly name: string
  readonly kind: number
  readonly start: number
  readonly size: number
}

/**
 * Gives the content of a stream of a compound file by its name; undefined where there is none. A chain of sectors that comes back to
 * itself, or leaves the file, ends there. Source: [MS-CFB]. Throws `WorkbookError` on a header that fits no file.
 */
export const streamOf = (
  bytes: Uint8Array,
  names: readonly string[],
  budget: Budget,
): Uint8Array | undefined => {
  if (bytes.length < HEADER) throw damaged('shorter than its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  const miniShift = view.getUint16(32, true)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged('sector size')
  const sector = 1 << shift
  /** Sectors that lie in the file, a last one that is cut included. */
  const count = Math.ceil((bytes.length - HEADER) / sector)
  const offsetOf = (index: number): number => (index + 1) * sector
  const u32 = (offset: number): number => (offset + 4 <= bytes.length ? view.getUint32(offset, true) : LAST)

  const table: number[] = []
  const addTable = (index: number): void => {
    if (index >= count || table.length > count) return
    for (let at = 0; at < sector; at += 4) table.push(u32(offsetOf(index) + at))
  }
  for (let i = 0; i < 109; i++) addTable(u32(76 + i * 4))
  let more = u32(68)
  for (let nth = 0; more < count && nth < count; nth++) {
    for (let at = 0; at < sector - 4; at += 4) addTable(u32(offsetOf(more) + at))
    more = u32(offsetOf(more) + sector - 4)
  }

  const chain = (start: number, next: readonly number[], most: number): number[] => {
    const found: number[] = []
    for (let index = start; index < most && found.length < most; index = next[index] ?? LAST)
      found.push(index)
    return found
  }
  const join = (
    indices: readonly number[],
    size: number,
    unit: number,
    from: (index: number) => Uint8Array,
  ) => {
    const length = Math.min(size, indices.length * unit)
    budget.take(length, 'compound-file')
    const joined = new Uint8Array(length)
    indices.forEach((index, nth) => {
      const part = from(index)
      const left = length - nth * unit
      if (left > 0) joined.set(part.length > left ? part.subarray(0, left) : part, nth * unit)
    })
    return joined
  }
  const sectorBytes = (index: number): Uint8Array => bytes.subarray(offsetOf(index), offsetOf(index) + sector)
  const large = (start: number, size: number): Uint8Array =>
    join(chain(start, table, count), size, sector, sectorBytes)

  const directory = large(u32(48), Number.MAX_SAFE_INTEGER)
  const entries: DirectoryEntry[] = []
  const words = new DataView(directory.buffer)
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(words.getUint16(at + 64, true), 64)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      kind: directory[at + 66] ?? 0,
      start: words.getUint32(at + 116, true),
      size: words.getUint32(at + 120, true),
    })
  }
  const wanted = names
    .map((name) =>
      entries.find((one) => one.kind === STREAM && one.name.toLowerCase() === name.toLowerCase()),
    )
    .find((one) => one !== undefined)
  if (wanted === undefined) return undefined
  if (wanted.size >= u32(56)) return large(wanted.start, wanted.size)

  // Short streams lie in small sectors within the stream of the root.
  const mini = 1 << miniShift
  const root = entries.find(({ kind }) => kind === ROOT)
  const container = root ? large(root.start, root.size) : new Uint8Array()
  const miniTable: number[] = []
  for (const index of chain(u32(60), table, count))
    for (let at = 0; at < sector; at += 4) miniTable.push(u32(offsetOf(index) + at))
  const most = Math.ceil(container.length / mini)
  return join(chain(wanted.start, miniTable, most), wanted.size, mini, (index) =>
    container.subarray(index * mini, index * mini + mini),
  )
}
