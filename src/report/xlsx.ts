import type { Sheet } from './sheets.ts'

/** Widest column, in characters. */
const WIDEST = 60

const widthOf = (sheet: Sheet, column: number): number => {
  const lengths = [
    sheet.heads[column] ?? '',
    ...sheet.rows.slice(0, 200).map((row) => row[column] ?? ''),
  ].map((cell) =>
    Math.max(
      ...String(cell)
        .split('\n')
        .map((line) => line.replace(/[^\x20-\x7e]/g, 'xx').length),
    ),
  )
  return Math.min(WIDEST, Math.max(8, ...lengths) + 2)
}

/** Excel takes no more of a sheet's name, nor these characters. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** The tables as one workbook, a sheet each. Every text is stored as text, so that none is taken for a formula. */
export const renderXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const pages = sheets.map((sheet) => ({
    sheet: sheetName(sheet.title),
    stickyRowsCount: 1,
    columns: sheet.heads.map((_, column) => ({ width: widthOf(sheet, column) })),
    data: [
      sheet.heads.map((head) => ({ value: head, type: String, fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'number'
            ? { value: cell, type: Number }
            : { value: cell, type: String, wrap: true, alignVertical: 'top' as const },
        ),
      ),
    ],
  }))
  return new Uint8Array(await writeXlsxFile(pages).toBuffer())
}
