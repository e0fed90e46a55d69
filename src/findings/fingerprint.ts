import { createHash } from 'node:crypto'
import { TABLES, type TableName } from '../facts/index.ts'
import type { RowHead } from '../facts/table.ts'

/**
 * Names a problem across builds: the rule and the key columns of the row, never offsets, versions or ids.
 * @returns 16 hexadecimal digits.
 */
export const fingerprintOf = (rule: string, table?: TableName, row?: RowHead): string => {
  const cells = (row ?? {}) as unknown as Readonly<Record<string, unknown>>
  const key = table === undefined ? [] : TABLES[table].key.map((column) => cells[column] ?? null)
  return createHash('sha256')
    .update(JSON.stringify([rule, table ?? '', key]))
    .digest('hex')
    .slice(0, 16)
}
