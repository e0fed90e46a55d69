import type { Budget } from '../../budget.ts'
import { streamOf } from './compound-file.ts'
import { MOST_SHEETS, type Sheet, sheetBook, WorkbookError } from './sheet.ts'

/** Records of the Workbook stream that hold text or say where a sheet is ([MS-XLS] 2.3). */
const BOF = 0x809
const EOF = 0x0a
const CONTINUE = 0x3c
const BOUND_SHEET = 0x85
const SHARED_STRINGS = 0xfc
const SHARED_CELL = 0xfd
const LABEL_CELL = 0x204
const RICH_CELL = 0xd6
const NUMBER_CELL = 0x203
const RK_CELL = 0x27e
const MULTIPLE_RK = 0xbd
const ENCRYPTED = 0x2f
const BIFF8 = 0x600
const WORKSHEET = 0x10

const decoder = new TextDecoder('utf-16le')
const latin = new TextDecoder('latin1')

/** Characters of a string: two bytes each, or the low halves of them alone. */
const characters = (bytes: Uint8Array, wide: boolean): string => (wide ? decoder : latin).decode(bytes)

/** A record may go on in records behind it. Strings are cut between characters, and then say their width anew. */
const stringReader = (parts: readonly Uint8Array[]) => {
  let part = 0
  let at = 0
  const here = (): Uint8Array => parts[part] ?? new Uint8Array()
  /** Steps over the ends of parts; false at the very end. */
  const open = (): boolean => {
    while (at >= here().length && part < parts.length - 1) {
      part++
      at = 0
    }
    return at < here().length
  }
  const byte = (): number => (open() ? (here()[at++] ?? 0) : 0)
  const u16 = (): number => byte() | (byte() << 8)
  const u32 = (): number => (u16() | (u16() << 16)) >>> 0
  const skip = (length: number): void => {
    let left = length
    while (left > 0 && open()) {
      const step = Math.min(left, here().length - at)
      at += step
      left -= step
    }
  }
  return {
    more: open,
    u16,
    u32,
    skip,
    /** An XLUnicodeRichExtendedString ([MS-XLS] 2.5.293). */
    string(): string {
      let left = u16()
      const flags = byte()
      let wide = (flags & 1) === 1
      const runs = flags & 8 ? u16() : 0
      const extra = flags & 4 ? u32() : 0
      let text = ''
      while (left > 0) {
        if (at >= here().length) {
          if (!open()) break
          wide = (byte() & 1) === 1
        }
        const unit = wide ? 2 : 1
        const fit = Math.min(left, Math.floor((here().length - at) / unit))
        // Half a character before the end of a part is no string that anybody wrote.
        if (fit === 0) {
          at = here().length
          continue
        }
        text += characters(here().subarray(at, at + fit * unit), wide)
        at += fit * unit
        left -= fit
      }
      skip(runs * 4 + extra)
      return text
    },
  }
}

/** RK: a whole number or the upper half of a double, either perhaps a hundredfold ([MS-XLS] 2.5.217). */
const rkValue = (rk: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, rk & 0xfffffffc, true)
  const value = rk & 2 ? rk >> 2 : view.getFloat64(0, true)
  return rk & 1 ? value / 100 : value
}

/**
 * The sheets of an old Excel workbook (BIFF8), as text. Only values are read: no formula is looked at, no style, no macro. Throws
 * `WorkbookError` where it is none, older than Excel 97, or encrypted.
 */
export const readBiff = (file: Uint8Array, budget: Budget): Sheet[] => {
  const stream = streamOf(file, ['Workbook', 'Book'], budget)
  if (stream === undefined) throw new WorkbookError('workbook-damaged', 'no workbook in the compound file')
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const book = sheetBook(budget)
  const strings: string[] = []
  const places: { at: number; name: string }[] = []

  /** The records from `start` to the end of their part; each with those that continue it. */
  const eachRecord = (start: number, visit: (type: number, parts: readonly Uint8Array[]) => void): void => {
    for (let at = start, nth = 0; at + 4 <= stream.length; nth++) {
      if ((nth & 0xfff) === 0) budget.tick('workbook')
      const type = view.getUint16(at, true)
      const parts: Uint8Array[] = []
      do {
        const length = view.getUint16(at + 2, true)
        parts.push(stream.subarray(at + 4, Math.min(at + 4 + length, stream.length)))
        at += 4 + length
      } while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE)
      if (type === EOF) return
      visit(type, parts)
    }
  }

  let version = 0
  eachRecord(0, (type, parts) => {
    const read = stringReader(parts)
    if (type === BOF) version ||= read.u16()
    else if (type === ENCRYPTED) throw new WorkbookError('workbook-encrypted', 'FILEPASS')
    else if (type === BOUND_SHEET && places.length < MOST_SHEETS) {
      const at = read.u32()
      read.skip(2)
      const short = (parts[0] ?? new Uint8Array()).subarray(6)
      const wide = ((short[1] ?? 0) & 1) === 1
      places.push({ at, name: characters(short.subarray(2, 2 + (short[0] ?? 0) * (wide ? 2 : 1)), wide) })
    } else if (type === SHARED_STRINGS) {
      read.skip(8)
      while (read.more()) {
        const text = read.string()
        budget.take(text.length * 2 + 16, 'workbook')
        strings.push(text)
      }
    }
  })
  if (version !== BIFF8) throw new WorkbookError('workbook-too-old', `BIFF version ${version.toString(16)}`)

  for (const { at, name } of places) {
    let kind = WORKSHEET
    if (!book.begin(name)) break
    eachRecord(at, (type, parts) => {
      const read = stringReader(parts)
      if (type === BOF) {
        read.skip(2)
        kind = read.u16()
        return
      }
      if (kind !== WORKSHEET) return
      const [row, column] = [read.u16(), read.u16()]
      const cell = new DataView((parts[0] ?? new Uint8Array()).slice().buffer)
      if (type === MULTIPLE_RK) {
        for (let at = 4, next = column; at + 8 <= cell.byteLength; at += 6, next++)
          book.put(row, next, String(rkValue(cell.getInt32(at + 2, true))))
        return
      }
      read.skip(2)
      if (type === SHARED_CELL) book.put(row, column, strings[read.u32()] ?? '')
      else if (type === LABEL_CELL || type === RICH_CELL) book.put(row, column, read.string())
      else if (type === NUMBER_CELL && cell.byteLength >= 14)
        book.put(row, column, String(cell.getFloat64(6, true)))
      else if (type === RK_CELL && cell.byteLength >= 10)
        book.put(row, column, String(rkValue(cell.getInt32(6, true))))
    })
  }
  return book.sheets()
}
