import { budgetOf } from '../collect/budget.ts'
import { noteBook } from '../collect/integrity-note.ts'
import { bytesSource } from '../collect/package/byte-source.ts'
import { openArchive } from '../collect/package/zip.ts'
import { messageOf } from '../errors.ts'
import { listMalformed } from './table-list.ts'

/** Bytes that a workbook may unfold to, and seconds that may take. */
const LARGEST = 300_000_000
const SECONDS = 60

/** Unfolds every part within the cap: the library that reads the workbook has none. Throws where it is exceeded. */
const checkSize = async (bytes: Uint8Array): Promise<void> => {
  const budget = budgetOf(LARGEST, SECONDS)
  const archive = openArchive(bytesSource(bytes), budget, noteBook())
  for (const entry of archive.entries) await archive.read(entry, budget)
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim()
}

/** Rows of the first sheet of a workbook (ECMA-376). Throws `ToolError` `list-malformed`. */
export const xlsxRows = async (bytes: Uint8Array, file: string): Promise<readonly (readonly string[])[]> => {
  try {
    await checkSize(bytes)
    const { readSheet } = await import('read-excel-file/node')
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(cellText))
  } catch (thrown) {
    throw listMalformed(file, `无法读取：${messageOf(thrown)}`, `cannot be read: ${messageOf(thrown)}`)
  }
}
