import type { Cell, Sheet } from './sheets.ts'

/** A text that a spreadsheet would take for a formula gets an apostrophe in front: names of apps are chosen by strangers. */
const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const field = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** First in a file: the byte order mark, without which spreadsheets on Chinese systems read GBK. */
export const CSV_START = '\ufeff'

/** One line of a CSV file (RFC 4180), with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`

/** One table as a whole file. */
export const csvOf = ({ heads, rows }: Sheet): string => CSV_START + [heads, ...rows].map(csvLine).join('')
