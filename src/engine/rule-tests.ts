import type { Completeness, Facts } from '../facts/facts.ts'
import { isTableName, TABLES, type TableName } from '../facts/index.ts'
import type { RowHead } from '../facts/table.ts'
import { type Verdict, worst } from '../verdict.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { judgeFor } from './evaluate.ts'
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

/** Runs the tests that stand in a rule. */
export const runRuleTests = (rule: Rule, vocabulary: Vocabulary): TestOutcome[] =>
  rule.tests.map((test) => {
    const judgements = judgeFor(factsOf(test), vocabulary).judge(rule)
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
    return { rule: rule.id, test: test.name, verdict, problems }
  })
