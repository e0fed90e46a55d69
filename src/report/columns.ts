import { oneLine } from './visible.ts'
import { displayWidth } from './width.ts'

/** Rows as columns of a terminal, each as wide as its widest cell. */
export const columnsText = (rows: readonly (readonly string[])[]): string => {
  const plain = rows.map((row) => row.map(oneLine))
  const widths = (plain[0] ?? []).map((_, at) => Math.max(...plain.map((row) => displayWidth(row[at] ?? ''))))
  const padded = (cell: string, at: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(cell)))
  return plain.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}
