import { ToolError } from '../../errors.ts'
import type { Budget } from '../budget.ts'
import { type HarLog, readHar } from './har.ts'
import { readHookSheets } from './hook-sheets.ts'
import type { CallLog } from './logged-call.ts'
import { isOwnLog, LogLineError, readOwnLog } from './ndjson-log.ts'
import { readBiff } from './workbook/biff.ts'
import { COMPOUND_MAGIC } from './workbook/compound-file.ts'
import { WorkbookError } from './workbook/sheet.ts'
import { readXlsx } from './workbook/xlsx.ts'

/** What a log holds: calls, or requests. */
export type RuntimeLog =
  | { readonly of: 'calls'; readonly calls: CallLog; readonly mediaType: string }
  | { readonly of: 'requests'; readonly requests: HarLog; readonly mediaType: string }

const ZIP_MAGIC = Uint8Array.of(0x50, 0x4b, 0x03, 0x04)
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const XLS = 'application/vnd.ms-excel'

const begins = (bytes: Uint8Array, magic: Uint8Array): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

const unknownLog = (name: string): ToolError =>
  new ToolError('runtime-log-unknown', {
    zh: `运行日志 ${name} 不是可识别的格式，未采用。支持 camille、AppScan、PrivacySentry 的表格、HAR 和 mingshi-runtime/1。`,
    en: `The run-time log ${name} is of no known format and was not used. Known are workbooks of camille, AppScan and PrivacySentry, HAR, and mingshi-runtime/1.`,
  })

const damagedLog = (name: string, zh: string, en: string): ToolError =>
  new ToolError('runtime-log-damaged', {
    zh: `运行日志 ${name} 无法读取：${zh}，未采用。请重新导出。`,
    en: `The run-time log ${name} cannot be read: ${en}. It was not used; export it again.`,
  })

const WORKBOOK_FAULTS: Readonly<Record<WorkbookError['fault'], { zh: string; en: string }>> = {
  'workbook-damaged': { zh: '工作簿已损坏', en: 'the workbook is damaged' },
  'workbook-encrypted': { zh: '工作簿已加密', en: 'the workbook is encrypted' },
  'workbook-too-old': { zh: '工作簿早于 Excel 97', en: 'the workbook is older than Excel 97' },
}

/** UTF-16 by its mark, else UTF-8; a mark is no text. */
const textOf = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes)
}

/**
 * Reads a run-time log by what is in it, whatever it is called.
 * @param own domains of the operator, for requests. Throws `ToolError` `runtime-log-unknown` or `runtime-log-damaged`, or `BudgetExceeded`.
 */
export const readRuntimeLog = async (
  bytes: Uint8Array,
  name: string,
  own: readonly string[],
  budget: Budget,
): Promise<RuntimeLog> => {
  try {
    const zip = begins(bytes, ZIP_MAGIC)
    if (zip || begins(bytes, COMPOUND_MAGIC)) {
      const sheets = zip ? await readXlsx(bytes, budget) : readBiff(bytes, budget)
      const calls = readHookSheets(sheets)
      if (calls === undefined) throw unknownLog(name)
      return { of: 'calls', calls, mediaType: zip ? XLSX : XLS }
    }
    const text = textOf(bytes)
    if (!/^\s*\{/.test(text.slice(0, 1000))) throw unknownLog(name)
    if (isOwnLog(text)) return { of: 'calls', calls: readOwnLog(text), mediaType: 'application/x-ndjson' }
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw damagedLog(name, '不是完整的 JSON', 'it is no whole JSON')
    }
    const requests = readHar(value, own)
    if (requests === undefined) throw unknownLog(name)
    return { of: 'requests', requests, mediaType: 'application/json' }
  } catch (thrown) {
    if (thrown instanceof WorkbookError) {
      const { zh, en } = WORKBOOK_FAULTS[thrown.fault]
      throw damagedLog(name, zh, en)
    }
    if (thrown instanceof LogLineError)
      throw damagedLog(name, `第 ${thrown.line} 行${thrown.text.zh}`, `line ${thrown.line} ${thrown.text.en}`)
    throw thrown
  }
}
