import type { ReadDocument } from './document.ts'

/** Rows with their words as the document has them: a policy in traditional writing was read as simplified. */
export const rowsAsWritten = <Row extends object>(
  written: ReadDocument['written'],
  rows: readonly Row[],
): Row[] => {
  if (!written) return [...rows]
  const back = (cell: unknown): unknown => (typeof cell === 'string' ? written(cell) : cell)
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, back(cell)])) as Row,
  )
}
