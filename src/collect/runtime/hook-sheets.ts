import type { LogTool } from '../../facts/events.ts'
import type { Phase } from '../../facts/flows.ts'
import { secondsOf, writtenTime } from './log-time.ts'
import { type CallLog, type LoggedCall, MOST_CALLS } from './logged-call.ts'
import { framesOf } from './stack.ts'
import type { Sheet } from './workbook/sheet.ts'

/** What a column holds, by its heading. Forks of a tool add and move columns, so that only headings count. */
const HEADINGS = {
  phase: /^隐私政策状态$/,
  time: /^(?:时间点?|调用时间.*)$/,
  subject: /^(?:行为)?主体$/,
  action: /^操作行为$/,
  said: /^行为描述$/,
  arguments: /^(?:传入)?参数$/,
  stack: /^(?:调用)?堆栈$/,
  alias: /^别名$/,
  method: /^函数名$/,
  count: /^调用次数$/,
} as const
type Column = keyof typeof HEADINGS
type Columns = Readonly<Partial<Record<Column, number>>>

/** PrivacySentry writes this row when the app tells it that the user agreed. */
const AGREED = '点击隐私协议确认'
/** Rows above the headings: a title, a note. */
const MOST_ROWS_ABOVE = 10

const columnsOf = (row: readonly string[]): Columns => {
  const found: Partial<Record<Column, number>> = {}
  row.forEach((cell, at) => {
    const text = cell.trim()
    for (const name of Object.keys(HEADINGS) as Column[])
      if (found[name] === undefined && HEADINGS[name].test(text)) found[name] = at
  })
  return found
}

/** Which tool's headings they are; undefined where they are those of something else. */
const toolOf = (columns: Columns): LogTool | undefined => {
  if (columns.stack === undefined) return undefined
  if (columns.method !== undefined && columns.alias !== undefined) return 'privacysentry'
  if (columns.action === undefined) return undefined
  return columns.time !== undefined || columns.phase !== undefined ? 'camille' : 'appscan'
}

/** `参数1："android_id"` of one cell, each at its place, as JSON writes strings. */
const argumentsOf = (cell: string): { arguments: string[]; placed: boolean } => {
  const found: string[] = []
  for (const [, place = '', value = ''] of cell.matchAll(/参数(\d{1,2})[：:]([^\r\n]*)/g)) {
    const text = value.trim()
    found[Number(place)] = /^".*"$/.test(text) ? text.slice(1, -1) : text
  }
  return { arguments: Array.from(found, (text) => text ?? ''), placed: found.length > 0 }
}

/** `获取设备id--参数: android_id` → what it is called, and its argument. */
const aliasOf = (cell: string): { said: string; arguments: string[] } => {
  const [said = '', argument] = cell.split(/--参数[:：]\s*/, 2)
  return { said, arguments: argument === undefined ? [] : [argument.trim()] }
}

/** `getString-\n线程名: main` → `getString`; `WifiInfo-getMacAddress` → `WifiInfo.getMacAddress`. */
const methodOf = (cell: string): string =>
  (cell.split('\n')[0] ?? '')
    .trim()
    .replace(/-$/, '')
    .replace(/-(?=[a-z]\w*$)/, '.')

/** Whether a word can be the name of a method; older rows have alias and name the other way round. */
const isName = (text: string): boolean => /^[\w$.<>]+$/.test(text)

const phaseWritten = (cell: string): Phase | undefined =>
  cell.includes('前') ? 'before-consent' : cell.includes('后') ? 'after-consent' : undefined

const callOf = (
  tool: LogTool,
  columns: Columns,
  row: readonly string[],
  place: { readonly line: number; readonly sheet: string },
): LoggedCall => {
  const cell = (name: Column): string => row[columns[name] ?? -1]?.trim() ?? ''
  const time = cell('time')
  const seconds = secondsOf(time)
  const phase = phaseWritten(cell('phase'))
  const subject = cell('subject')
  const names = [cell('method'), cell('alias')]
  const method = names.map(methodOf).find(isName)
  const alias = aliasOf(names.find((name) => methodOf(name) !== method) ?? names[1] ?? '')
  const placed = argumentsOf(cell('arguments'))
  const said = tool === 'privacysentry' ? alias.said : cell('said') || cell('action')
  return {
    ...place,
    ...(time === '' ? {} : { time: writtenTime(time) }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(phase === undefined ? {} : { phase }),
    ...(said === '' ? {} : { said }),
    ...(tool === 'privacysentry' && method !== undefined ? { call: method } : {}),
    ...(subject.includes('.') ? { subject } : {}),
    ...(tool === 'privacysentry' ? { arguments: alias.arguments, placed: false } : placed),
    stack: framesOf(cell('stack')),
  }
}

/**
 * Phases by the row that marks the moment of consent. A row without a time, or a log without such a row, tells no phase: the app may
 * never have said that its user agreed.
 */
const byMark = (calls: readonly LoggedCall[]): readonly LoggedCall[] => {
  const isMark = ({ call, said }: LoggedCall): boolean => call === AGREED || said === AGREED
  const agreed = calls.find(isMark)?.seconds
  return calls
    .filter((call) => !isMark(call))
    .map((call): LoggedCall => {
      if (agreed === undefined || call.seconds === undefined) return call
      return { ...call, phase: call.seconds < agreed ? 'before-consent' : 'after-consent' }
    })
}

/**
 * A column that says 后 in every row tells no phase: camille writes it throughout when it was told not to watch for consent, or was
 * attached to an app that ran already.
 */
const byColumn = (calls: readonly LoggedCall[]): readonly LoggedCall[] =>
  calls.some(({ phase }) => phase === 'before-consent')
    ? calls
    : calls.map(({ phase: _unproved, ...call }) => call)

/** The calls of a workbook that camille, AppScan or PrivacySentry wrote; undefined where it is another's. */
export const readHookSheets = (sheets: readonly Sheet[]): CallLog | undefined => {
  for (const { name, rows } of sheets) {
    for (let head = 0; head < Math.min(rows.length, MOST_ROWS_ABOVE); head++) {
      const columns = columnsOf(rows[head] ?? [])
      const tool = toolOf(columns)
      // A sheet of sums says no more than the one it sums up.
      if (tool === undefined || columns.count !== undefined) continue
      const kept = rows.slice(head + 1, head + 1 + MOST_CALLS)
      const calls = kept
        .map((row, nth) => callOf(tool, columns, row, { line: head + 2 + nth, sheet: name }))
        .filter(({ stack, call, said }) => stack.length > 0 || call !== undefined || said !== undefined)
      return {
        tool,
        run: {},
        cut: rows.length - head - 1 > MOST_CALLS,
        calls: tool === 'privacysentry' ? byMark(calls) : byColumn(calls),
      }
    }
  }
  return undefined
}
