import { PHASES } from '../../facts/flows.ts'
import { isRecord } from '../screens/lenient-json.ts'
import { FORMAT } from './log-format.ts'
import { secondsOf } from './log-time.ts'
import { type CallLog, type LoggedCall, MOST_CALLS, type RunRecord } from './logged-call.ts'
import { framesOf } from './stack.ts'

/** A line of a log is not what the format says. */
export class LogLineError extends Error {
  readonly line: number
  readonly text: { readonly zh: string; readonly en: string }
  constructor(line: number, text: LogLineError['text']) {
    super(`line ${line}: ${text.en}`)
    this.name = 'LogLineError'
    this.line = line
    this.text = text
  }
}

const LONGEST_TEXT = 2_000
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_TEXT) : undefined

const parsed = (source: string, line: number): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    // told below
  }
  if (isRecord(value)) return value
  throw new LogLineError(line, { zh: '不是 JSON 对象', en: 'is no JSON object' })
}

const runOf = (head: Record<string, unknown>): RunRecord => {
  const { clearedInstall, repeated } = head
  const [packageName, device, system] = [head.package, head.device, head.system].map(textIn)
  return {
    ...(packageName === undefined ? {} : { package: packageName }),
    ...(device === undefined ? {} : { device }),
    ...(system === undefined ? {} : { system }),
    ...(typeof clearedInstall === 'boolean' ? { clearedInstall } : {}),
    ...(Number.isInteger(repeated) ? { repeated: repeated as number } : {}),
  }
}

const stackOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return framesOf(value.slice(0, 100_000))
  if (!Array.isArray(value)) return []
  return framesOf(
    value
      .slice(0, 500)
      .filter((one) => typeof one === 'string')
      .join('\n'),
  )
}

const callOf = (value: Record<string, unknown>, line: number): LoggedCall => {
  const call = textIn(value.api)
  if (call === undefined) throw new LogLineError(line, { zh: '缺少 api（被调用的方法）', en: 'lacks "api"' })
  const phase = PHASES.find((one) => one === value.phase)
  if (value.phase !== undefined && phase === undefined)
    throw new LogLineError(line, {
      zh: `phase 应为 ${PHASES.join('、')} 之一`,
      en: `phase has to be one of ${PHASES.join(', ')}`,
    })
  const time = textIn(value.time)
  const seconds = time === undefined ? undefined : secondsOf(time)
  const process = textIn(value.process)
  return {
    line,
    call: call.replace(/\(.*$/, '').replaceAll('#', '.'),
    arguments: Array.isArray(value.arguments)
      ? value.arguments.slice(0, 50).map((one) => String(one ?? '').slice(0, LONGEST_TEXT))
      : [],
    placed: Array.isArray(value.arguments),
    stack: stackOf(value.stack),
    ...(time === undefined ? {} : { time }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(phase === undefined ? {} : { phase }),
    ...(typeof value.background === 'boolean' ? { background: value.background } : {}),
    ...(process === undefined ? {} : { process }),
  }
}

/** Whether a text begins like a log of our own format. */
export const isOwnLog = (text: string): boolean => {
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  try {
    const head: unknown = JSON.parse(first)
    return isRecord(head) && typeof head.format === 'string' && head.format.startsWith('mingshi-runtime/')
  } catch {
    return false
  }
}

/** Reads a log of our own format. Throws `LogLineError` at the first line that is none: half a log is no log. */
export const readOwnLog = (text: string): CallLog => {
  const calls: LoggedCall[] = []
  let run: RunRecord | undefined
  let cut = false
  let line = 0
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const source = text.slice(from, end < 0 ? text.length : end)
    from = end < 0 ? text.length : end + 1
    line++
    if (source.trim() === '') continue
    // A recorder that was stopped leaves half a line behind it.
    if (end < 0 && calls.length > 0 && !source.trimEnd().endsWith('}')) {
      cut = true
      break
    }
    const value = parsed(source, line)
    if (run === undefined) {
      if (value.format !== FORMAT)
        throw new LogLineError(line, { zh: `format 应为 ${FORMAT}`, en: `format has to be ${FORMAT}` })
      run = runOf(value)
    } else if (calls.length >= MOST_CALLS) {
      cut = true
      break
    } else calls.push(callOf(value, line))
  }
  return { tool: 'mingshi', run: run ?? {}, calls, cut }
}
