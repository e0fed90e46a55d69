/**
 * A line of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front: names of
 * apps are chosen by strangers.
 */
const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell) => {
      if (typeof cell === 'number') return String(cell)
      const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    })
    .join(',')

/** First in the file: without it spreadsheets on Chinese systems read GBK. */
export const CSV_START = '\uFEFF'

/** One line with its end. */
export const csvLine = (cells: readonly (string | number)[]): string => `${line(cells)}\r\n`
