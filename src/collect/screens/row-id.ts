import { createHash } from 'node:crypto'

/** The id of a row, from what it says and where it stands: `c-1f0a…`. */
export const rowId = (prefix: string, ...parts: readonly (string | number | undefined)[]): string =>
  `${prefix}-${createHash('sha256')
    .update(parts.map((part) => String(part ?? '')).join('\u0000'))
    .digest('hex')
    .slice(0, 16)}`
