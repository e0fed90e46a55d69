import { parse } from 'csv-parse/sync'
import { messageOf } from '../errors.ts'
import { listMalformed } from './table-list.ts'

/** Spreadsheets on Chinese systems write GB 18030; a text that is UTF-8 is nothing else. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Rows of a CSV file. Throws `ToolError` `list-malformed`. */
export const csvRows = (bytes: Uint8Array, file: string): readonly (readonly string[])[] => {
  try {
    return parse(decoded(bytes), { bom: true, relaxColumnCount: true, trim: true })
  } catch (thrown) {
    throw listMalformed(file, `无法读取：${messageOf(thrown)}`, `cannot be read: ${messageOf(thrown)}`)
  }
}
