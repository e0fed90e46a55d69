import { messageOf, ToolError } from '../errors.ts'
import type { Completeness, Facts, Gap } from '../facts/facts.ts'
import { type Rows, TABLE_NAMES, TABLES, type TableName } from '../facts/index.ts'
import { EVIDENCE, type RowHead } from '../facts/table.ts'
import { BudgetExceeded } from './budget.ts'
import type { Collected, Collector, Input } from './collector.ts'
import type { EvidenceFile } from './evidence-file.ts'

/** How one collector fared. */
export interface CollectorRun {
  readonly name: string
  readonly version: number
  readonly outcome: 'done' | 'partly' | 'failed'
  readonly gaps: readonly Gap[]
  readonly seconds: number
  /** What the person who supplied the input should be told, where the fault is in it. */
  readonly problems?: readonly ToolError[]
}

/** All facts of one app, and how they were got. */
export interface Collection {
  readonly facts: Facts
  readonly evidence: readonly EvidenceFile[]
  readonly runs: readonly CollectorRun[]
}

const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof BudgetExceeded) return 'cap-reached'
  return thrown instanceof ToolError ? thrown.code : 'collector-failed'
}

const failed = (collector: Collector, thrown: unknown): Gap[] =>
  collector.fills.map((table) => ({ table, because: reasonOf(thrown), detail: messageOf(thrown) }))

/** What the person is told: the input's fault in its own words, a defect of ours as one; a cap stands in the case. */
const problemsOf = (name: string, thrown: unknown): ToolError[] => {
  if (thrown instanceof ToolError) return [thrown]
  if (thrown instanceof BudgetExceeded) return []
  const why = messageOf(thrown)
  return [
    new ToolError('collector-failed', {
      zh: `读取证据（${name}）时工具出错：${why}。这部分证据按未读取处理，其余不受影响。`,
      en: `The tool failed while reading evidence (${name}): ${why}. That evidence counts as not read; nothing else is affected.`,
    }),
  ]
}

const runOne = async (
  collector: Collector,
  input: Input,
): Promise<{ run: CollectorRun; collected?: Collected }> => {
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  const { name, version, ofPackage } = collector
  try {
    const collected = await collector.collect(ofPackage === true ? { ...input, reference: {} } : input)
    const outcome = collected.gaps.length === 0 ? 'done' : 'partly'
    const { gaps, problems = [] } = collected
    return { collected, run: { name, version, outcome, gaps, seconds: seconds(), problems } }
  } catch (thrown) {
    const gaps = failed(collector, thrown)
    const problems = problemsOf(name, thrown)
    return { run: { name, version, outcome: 'failed', gaps, seconds: seconds(), problems } }
  }
}

type Cells = Record<string, unknown>
const strength = (row: RowHead): number => EVIDENCE.indexOf(row.evidence)

/** One thing seen twice is one row: the stronger evidence gives the cells, the weaker stays as a citation. */
export const mergeRows = <T extends RowHead>(a: T, b: T): T => {
  const [strong, weak] = strength(b) > strength(a) ? [b, a] : [a, b]
  const cited = { evidence: weak.evidence, source: weak.source }
  const samePlace = JSON.stringify(weak.source) === JSON.stringify(strong.source)
  const also = [...(strong.also ?? []), ...(samePlace ? [] : [cited]), ...(weak.also ?? [])]
  const cells: Cells = { ...(weak as unknown as Cells), ...(strong as unknown as Cells) }
  if (also.length > 0) cells.also = also
  return cells as unknown as T
}

const compareKeys = (table: TableName) => {
  const keyOf = (row: RowHead): string => {
    const cells = row as unknown as Cells
    const order = typeof cells.order === 'number' ? String(cells.order).padStart(8, '0') : ''
    return [order, ...TABLES[table].key.map((column) => String(cells[column] ?? '')), row.id].join('\u0000')
  }
  return (a: RowHead, b: RowHead): number => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return x < y ? -1 : x > y ? 1 : 0
  }
}

/** Joins what collectors said of one table: rows of one id become one, in the order of the table's key. */
const joinTable = (table: TableName, parts: readonly Rows[]): readonly RowHead[] | undefined => {
  const filled = parts.flatMap((rows) =>
    rows[table] === undefined ? [] : [rows[table] as readonly RowHead[]],
  )
  if (filled.length === 0) return undefined
  const byId = new Map<string, RowHead>()
  for (const row of filled.flat()) {
    const id = TABLES[table].single ? '' : row.id
    const known = byId.get(id)
    byId.set(id, known === undefined ? row : mergeRows(known, row))
  }
  return [...byId.values()].sort(compareKeys(table))
}

const joinRows = (parts: readonly Rows[]): Rows =>
  Object.fromEntries(
    TABLE_NAMES.flatMap((table) => {
      const rows = joinTable(table, parts)
      return rows === undefined ? [] : [[table, rows]]
    }),
  )

const distinct = <T>(items: readonly T[]): T[] => {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]))
  return [...seen.keys()].sort().map((key) => seen.get(key) as T)
}

/** Runs every collector that wants the input, one after the other. One that fails becomes gaps; the rest go on. */
export const collectFacts = async (collectors: readonly Collector[], input: Input): Promise<Collection> => {
  const runs: CollectorRun[] = []
  const collected: Collected[] = []
  for (const collector of collectors) {
    if (!collector.wants(input)) continue
    const { run, collected: said } = await runOne(collector, input)
    runs.push(run)
    if (said) collected.push(said)
  }
  const complete: Completeness[] = distinct(collected.flatMap((said) => said.complete))
  const gaps: Gap[] = distinct(runs.flatMap((run) => run.gaps))
  return {
    facts: { rows: joinRows(collected.map(({ rows }) => rows)), complete, gaps },
    evidence: collected.flatMap((said) => said.evidence ?? []),
    runs,
  }
}
