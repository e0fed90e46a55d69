import type { Budget } from '../../budget.ts'

/** A sheet of a workbook as text: rows of cells; an empty cell is ''. Rows without any cell are left out. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The file is no workbook that can be read. `fault` is a stable code. */
export class WorkbookError extends Error {
  readonly fault: 'workbook-damaged' | 'workbook-encrypted' | 'workbook-too-old'
  constructor(fault: WorkbookError['fault'], detail: string) {
    super(`${fault}: ${detail}`)
    this.name = 'WorkbookError'
    this.fault = fault
  }
}

export const MOST_SHEETS = 64
const MOST_CELLS = 2_000_000
const MOST_COLUMNS = 256
const LONGEST_CELL = 32_767

/** Takes the cells of one workbook, in any order, and keeps its caps. What a cell costs is taken from the budget. */
export interface SheetBook {
  /** Begins the next sheet; the cells that follow are of it. Gives false where there are too many. */
  begin(name: string): boolean
  put(row: number, column: number, text: string): void
  sheets(): Sheet[]
}

const inOrder = (rows: ReadonlyMap<number, string[]>): string[][] =>
  [...rows].sort(([a], [b]) => a - b).map(([, cells]) => Array.from(cells, (cell) => cell ?? ''))

/** Cells beyond 256 columns or 2 million in all are not kept; a cell has at most 32,767 characters, as Excel allows. */
export const sheetBook = (budget: Budget): SheetBook => {
  const sheets: { name: string; rows: Map<number, string[]> }[] = []
  let cells = 0
  return {
    begin(name) {
      if (sheets.length >= MOST_SHEETS) return false
      sheets.push({ name, rows: new Map() })
      return true
    },
    put(row, column, text) {
      const rows = sheets.at(-1)?.rows
      if (rows === undefined || column >= MOST_COLUMNS || cells >= MOST_CELLS) return
      if ((++cells & 0x3ff) === 0) budget.take(64 * 0x400, 'workbook')
      const line = rows.get(row)
      const cell = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text
      if (line) line[column] = cell
      else {
        const made: string[] = []
        made[column] = cell
        rows.set(row, made)
      }
    },
    sheets: () => sheets.map(({ name, rows }) => ({ name, rows: inOrder(rows) })),
  }
}
