import { messageOf, ToolError } from '../errors.ts'
import { inOrder } from './in-order.ts'
import { type Line, linesOf } from './lines.ts'
import { type ListEntry, parseJsonLine } from './list-entry.ts'
import { checkPackage } from './package-hash.ts'
import { problemOf, processEnded, toolFault } from './problems.ts'
import type { ScanPool } from './scan-pool.ts'
import type { Caps, Judging, Problem } from './scan-task.ts'

/** Reads entries, one line each, and gives one line of JSON for each, in their order. */
export interface Filter {
  readonly pool: ScanPool
  readonly caps: Caps
  readonly judging: Judging
  readonly readEntry: (value: unknown) => ListEntry
  /** Entries under way or waiting for those before them. */
  readonly width: number
}

const record = (line: number, id: string | undefined, rest: string): string =>
  `{"format":"mingshi-outcome/1","line":${line}${id === undefined ? '' : `,"id":${JSON.stringify(id)}`},${rest}}`

const errorRecord = (line: number, id: string | undefined, error: Problem): string =>
  record(line, id, `"error":${JSON.stringify(error)}`)

const tooLong = new ToolError('line-too-long', {
  zh: '该行过长，未读取。请确认输入是每行一个 JSON 对象。',
  en: 'The line is too long and was not read. Give one JSON object a line.',
})

const scanned = async (entry: ListEntry, { pool, caps, judging }: Filter, line: number): Promise<string> => {
  const { id, sha256, reference } = entry
  if (reference.package !== undefined) await checkPackage(reference.package, sha256)
  const attempt = await pool.scan({ reference, judging, answer: 'line' })
  switch (attempt.outcome) {
    case 'done':
      return record(
        line,
        id,
        `"case":${attempt.answer.line ?? 'null'},"problems":${JSON.stringify(attempt.answer.problems)}`,
      )
    case 'fault':
      return errorRecord(line, id, attempt.problem)
    case 'ended':
      return errorRecord(line, id, problemOf(processEnded(attempt.ended, caps)))
  }
}

/** One line in, one line out. A line that cannot be used gives a record that says why. */
const outcomeOf = async (line: Line, filter: Filter): Promise<string> => {
  let id: string | undefined
  try {
    if (line.text === undefined) throw tooLong
    const value = parseJsonLine(line.text)
    const named = (value as { readonly id?: unknown } | null)?.id
    if (typeof named === 'string') id = named
    return await scanned(filter.readEntry(value), filter, line.number)
  } catch (thrown) {
    const error = thrown instanceof ToolError ? problemOf(thrown) : toolFault(messageOf(thrown))
    return errorRecord(line.number, id, error)
  }
}

/** Lines of JSON, `mingshi-outcome/1`, one for each line that is not empty. */
export const filterLines = (
  stream: AsyncIterable<Uint8Array | string>,
  filter: Filter,
): AsyncGenerator<string> => inOrder(linesOf(stream), filter.width, (line) => outcomeOf(line, filter))
