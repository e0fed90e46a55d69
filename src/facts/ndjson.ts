import { ToolError } from '../errors.ts'
import type { Completeness, Facts, Gap } from './facts.ts'
import { isTableName, type Rows, TABLE_NAMES } from './index.ts'
import type { RowHead } from './table.ts'

/**
 * Facts as lines of JSON: a head, then one line a row, a completeness claim or a gap. Facts written and read
 * again are judged the same.
 */
export const FORMAT = 'mingshi-facts/1'

type Line =
  | { readonly format: string; readonly head: unknown }
  | { readonly table: string; readonly row: RowHead }
  | { readonly empty: string }
  | { readonly complete: Completeness }
  | { readonly gap: Gap }

/** @param head what else the reader needs, such as the list of inputs. */
export const writeFacts = (facts: Facts, head: unknown): string => {
  const lines: Line[] = [{ format: FORMAT, head }]
  for (const table of TABLE_NAMES) {
    const rows = facts.rows[table] as readonly RowHead[] | undefined
    if (rows === undefined) continue
    if (rows.length === 0) lines.push({ empty: table })
    for (const row of rows) lines.push({ table, row })
  }
  lines.push(...facts.complete.map((complete) => ({ complete })), ...facts.gaps.map((gap) => ({ gap })))
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

const unusable = (zh: string, en: string): ToolError => new ToolError('facts-file', { zh, en })

const parseLine = (text: string, number: number): Line => {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === 'object' && line !== null) return line as Line
  } catch {
    // said below, with the number of the line
  }
  throw unusable(`第 ${number} 行不是 JSON 对象`, `line ${number} is not a JSON object`)
}

/** Throws a `ToolError` that names the line when the text is not a facts file. */
export const readFacts = (text: string): { facts: Facts; head: unknown } => {
  const rows: Record<string, RowHead[]> = {}
  const complete: Completeness[] = []
  const gaps: Gap[] = []
  let head: unknown
  let headed = false
  text.split('\n').forEach((source, i) => {
    if (source.trim() === '') return
    const line = parseLine(source, i + 1)
    if ('format' in line) {
      if (line.format !== FORMAT)
        throw unusable(
          `格式是 ${String(line.format)}，不是 ${FORMAT}`,
          `format is ${String(line.format)}, not ${FORMAT}`,
        )
      headed = true
      head = line.head
    } else if ('row' in line || 'empty' in line) {
      const table = 'row' in line ? line.table : line.empty
      if (!isTableName(table))
        throw unusable(`第 ${i + 1} 行：没有“${table}”这张表`, `line ${i + 1}: no such table: ${table}`)
      rows[table] ??= []
      if ('row' in line) rows[table].push(line.row)
    } else if ('complete' in line) complete.push(line.complete)
    else if ('gap' in line) gaps.push(line.gap)
    else
      throw unusable(`第 ${i + 1} 行既不是记录也不是完整性声明`, `line ${i + 1} is neither a row nor a claim`)
  })
  if (!headed) throw unusable('首行不是事实文件的文件头', 'the first line is not the head of a facts file')
  return { facts: { rows: rows as Rows, complete, gaps }, head }
}
