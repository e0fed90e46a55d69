import type { Cell, Sheet } from './sheets.ts'
import { displayWidth } from './width.ts'
import { printed } from './xlsx-print.ts'

/** Narrowest and widest column, in characters of the standard font. */
const [NARROWEST, WIDEST] = [8, 60]
/** Room for all columns of a sheet: on A4 laid across, letters of about 8 points. In characters. */
const ROOM = 200
/** Its letters, chosen so that Latin and Chinese are one hand; in points. */
const FONT = { fontFamily: 'Microsoft YaHei', fontSize: 10 }
/** Height of a line of it and of the tallest row that Excel takes, in points. */
const [LINE, TALLEST] = [15, 409]
/** Rows that are measured for the widths. */
const MEASURED = 200

const HEAD = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#EEF1F5',
} as const
const BODY = { wrap: true, alignVertical: 'top' } as const
const LINES = { borderStyle: 'thin', borderColor: '#C4CAD3' } as const

const wanted = (sheet: Sheet, column: number): number => {
  const cells = [sheet.heads[column] ?? '', ...sheet.rows.slice(0, MEASURED).map((row) => row[column] ?? '')]
  const lines = cells.flatMap((cell) => String(cell).split('\n').map(displayWidth))
  return Math.min(WIDEST, Math.max(NARROWEST, ...lines.map((width) => width + 2)))
}

/** Whether a column is folded away, neither shown nor printed: one set aside, or one that says nothing at all. */
const isFolded = (sheet: Sheet, column: number): boolean =>
  sheet.aside?.includes(column) === true ||
  (sheet.rows.length > 0 && sheet.rows.every((row) => (row[column] ?? '') === ''))

/**
 * Widths of a sheet's columns, in characters, 0 for one that is folded away: as wide as what they hold, and where that
 * is more than a page takes, the widest give way first.
 */
const widthsOf = (sheet: Sheet): readonly number[] => {
  const widths = sheet.heads.map((_, column) => (isFolded(sheet, column) ? 0 : wanted(sheet, column)))
  const cut = (widest: number) => widths.map((width) => Math.min(width, widest))
  let widest = WIDEST
  while (widest > NARROWEST && cut(widest).reduce((sum, width) => sum + width, 0) > ROOM) widest -= 1
  return cut(widest)
}

/** Height of a row in points: its lines, broken at the widths of their columns. */
const heightOf = (row: readonly Cell[], widths: readonly number[]): number => {
  const lines = row.map((cell, column) => {
    const width = (widths[column] ?? 0) - 1
    if (width <= 0) return 1
    const broken = String(cell)
      .split('\n')
      .map((line) => Math.max(1, Math.ceil(displayWidth(line) / width)))
    return broken.reduce((sum, count) => sum + count, 0)
  })
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE)
}

/** A percentage with one decimal, as tables of a document print it. */
const SHARE = /^\d+\.\d%$/

/** A cell as the workbook stores it. */
const stored = (value: Cell, { shares }: Sheet) => {
  if (typeof value === 'number') return { value, type: Number }
  if (shares === true && SHARE.test(value))
    return { value: Number((Number(value.slice(0, -1)) / 100).toFixed(3)), type: Number, format: '0.0%' }
  return { value, type: String }
}

/** Excel takes no more of a sheet's name, nor these characters. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** The tables as one workbook, a sheet each. Every text is stored as text, so that none is taken for a formula. */
export const renderXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const pages = sheets.map((sheet) => {
    const widths = widthsOf(sheet)
    const lined = (row: readonly Cell[], look: typeof HEAD | typeof BODY) => {
      const height = heightOf(row, widths)
      return row.map((value) => ({ ...stored(value, sheet), height, ...look, ...LINES }))
    }
    return {
      sheet: sheetName(sheet.title),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width: width === 0 ? WIDEST : width, hidden: width === 0 })),
      data: [lined(sheet.heads, HEAD), ...sheet.rows.map((row) => lined(row, BODY))],
    }
  })
  return new Uint8Array(await writeXlsxFile(pages, { ...FONT, features: [printed] }).toBuffer())
}
