import type { Completeness, Facts } from '../facts/facts.ts'
import { isTableName, TABLES, type TableName } from '../facts/index.ts'
import type { Column, RowHead } from '../facts/table.ts'
import { type Verdict, worst } from '../verdict.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Judgement, judgeFor, UNKNOWN } from './evaluate.ts'
import type { Rule, RuleTest } from './rule-schema.ts'

/** How one test of a rule came out; no problems means it passed. */
export interface TestOutcome {
  readonly rule: string
  readonly test: string
  readonly verdict: Verdict
  readonly problems: readonly string[]
}

type Given = RuleTest['given'][string]
type Cells = Readonly<Record<string, unknown>>

/** A plain list is complete, `{complete, rows}` says so itself, and a single table is one object. */
const rowsOf = (given: Given): { rows: readonly Cells[]; complete: boolean | readonly string[] } => {
  if (Array.isArray(given)) return { rows: given, complete: true }
  if (Array.isArray((given as { rows?: unknown }).rows))
    return given as { rows: Cells[]; complete: boolean | string[] }
  return { rows: [given as Cells], complete: true }
}

const asRow = (table: TableName, cells: Cells, index: number): RowHead =>
  ({
    evidence: TABLES[table].single ? 'captured' : 'static',
    ...cells,
    id: cells.id ?? `${table}-${index + 1}`,
    source: { at: 'file', name: 'test' },
  }) as RowHead

/** The facts a test states. A table that it does not name is unknown. */
export const factsOf = (test: RuleTest): Facts => {
  const rows: Record<string, readonly RowHead[]> = {}
  const complete: Completeness[] = []
  for (const [name, given] of Object.entries(test.given)) {
    if (!isTableName(name)) throw new Error(`no such table: ${name}`)
    const stated = rowsOf(given)
    rows[name] = stated.rows.map((cells, index) => asRow(name, cells, index))
    if (stated.complete === true) complete.push({ table: name })
    else if (Array.isArray(stated.complete))
      complete.push(...stated.complete.map((scope) => ({ table: name, scope })))
  }
  return { rows, complete, gaps: [] } as Facts
}

/** The facts without one cell each, for every cell that a collector may leave out of a row it fills. */
function* lackingOne(facts: Facts): Generator<{ readonly facts: Facts; readonly cell: string }> {
  for (const [table, rows] of Object.entries(facts.rows) as [TableName, readonly RowHead[]][]) {
    const columns: Readonly<Record<string, Column>> = TABLES[table].columns
    for (const [at, row] of rows.entries())
      for (const name of Object.keys(row).filter((cell) => columns[cell]?.optional === true)) {
        const rest = { ...row, [name]: undefined }
        yield {
          facts: { ...facts, rows: { ...facts.rows, [table]: rows.with(at, rest) } },
          cell: `${table}.${name}`,
        }
      }
  }
}

const saysUnknown = (judgements: readonly Judgement[]): boolean =>
  judgements
    .flatMap(({ fact, explanations = [] }) => [fact, ...explanations.map(({ excludedBy }) => excludedBy)])
    .some((text) => text?.zh.includes(UNKNOWN.zh) === true || text?.en.includes(UNKNOWN.en) === true)

/** A sentence that a reader signs must read right without what a collector may not have read. */
const gapsInTexts = (
  rule: Rule,
  facts: Facts,
  judged: readonly Judgement[],
  vocabulary: Vocabulary,
): string[] => {
  if (saysUnknown(judged)) return [`says "${UNKNOWN.zh}"`]
  const cells = [...lackingOne(facts)]
    .filter((lacking) => saysUnknown(judgeFor(lacking.facts, vocabulary).judge(rule)))
    .map(({ cell }) => cell)
  return [...new Set(cells)].map(
    (cell) => `says "${UNKNOWN.zh}" where ${cell} was not read; put that part of the text in [[ ]]`,
  )
}

/** Runs the tests that stand in a rule. */
export const runRuleTests = (rule: Rule, vocabulary: Vocabulary): TestOutcome[] =>
  rule.tests.map((test) => {
    const facts = factsOf(test)
    const judgements = judgeFor(facts, vocabulary).judge(rule)
    const verdict = worst(judgements.map((judgement) => judgement.verdict))
    const problems: string[] = []
    if (verdict !== test.expect) {
      const fault = judgements.find((judgement) => judgement.fault)?.fault
      problems.push(`expected ${test.expect}, got ${verdict}${fault ? `: ${fault}` : ''}`)
    }
    const deciding = judgements.filter((judgement) => judgement.verdict === verdict)
    const said = deciding.flatMap(({ fact }) => (fact ? [fact.zh, fact.en] : []))
    if (test.says !== undefined && !said.some((text) => text.includes(test.says ?? ''))) {
      problems.push(`should say "${test.says}", says "${said[0] ?? ''}"`)
    }
    if (test.cites !== undefined) {
      const cited = deciding.flatMap(({ cites }) => cites.map(({ row }) => row.id))
      const lacking = test.cites.filter((id) => !cited.includes(id))
      if (lacking.length > 0)
        problems.push(`should cite ${lacking.join(', ')}, cites ${cited.join(', ') || 'nothing'}`)
    }
    problems.push(...gapsInTexts(rule, facts, judgements, vocabulary))
    return { rule: rule.id, test: test.name, verdict, problems }
  })
