import type { Cell, Sheet } from './sheets.ts'

/** A text that a spreadsheet would take for a formula is given an apostrophe in front, which it takes for text. */
const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const field = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One table as CSV (RFC 4180), with the byte order mark by which spreadsheets know UTF-8. */
export const csvOf = ({ heads, rows }: Sheet): string =>
  `\ufeff${[heads, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
