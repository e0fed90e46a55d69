import { messageOf } from '../errors.ts'
import { type Facts, isComplete, type Missing } from '../facts/facts.ts'
import { isTableName, TABLES, type TableName } from '../facts/index.ts'
import type { RowHead } from '../facts/table.ts'
import type { Bilingual, Verdict } from '../verdict.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type BilingualTemplate, type CompiledRule, compileRule } from './compile.ts'
import { type Expression, evaluate, namesIn } from './expression.ts'
import { rowBehind } from './fact-row.ts'
import { type FactScope, factScope } from './fact-scope.ts'
import { hostFor } from './host.ts'
import {
  type Hosts,
  type Reading,
  readingOf,
  type Settings,
  settingsOf,
  truthOf,
  withParts,
} from './reading.ts'
import type { Rule } from './rule-schema.ts'
import { writeTemplate } from './template.ts'
import { CONTRADICTION, decide, type Truth } from './truth.ts'

/** A row a judgement cites. */
export interface Cited {
  readonly table: TableName
  readonly row: RowHead
}

/** Another explanation of a fact; `excludedBy` says how the evidence rules it out, and is absent where it does not. */
export interface Explanation {
  readonly says: Bilingual
  readonly excludedBy?: Bilingual
}

/** What a rule says of one row, or of the app as a whole. */
export interface Judgement {
  readonly verdict: Verdict
  /** The row that was judged, for rules over rows. */
  readonly subject?: Cited
  /** The case sentence; for verdicts that state a fact. */
  readonly fact?: Bilingual
  /** The same for publication, where the rule has a sentence for it that names no one; only for violations. */
  readonly published?: Bilingual
  /** What else could have made it look so, and how the evidence rules that out; for verdicts that accuse. */
  readonly explanations?: readonly Explanation[]
  readonly cites: readonly Cited[]
  readonly missing: readonly Missing[]
  readonly fault?: string
}

/** Judges one app by rules. Made once per app; rows are wrapped once for all rules. */
export interface Judge {
  judge(rule: Rule): readonly Judgement[]
}

const citedRow = (value: unknown): Cited | undefined => {
  const behind = rowBehind(value)
  return behind?.row === undefined ? undefined : { table: behind.table, row: behind.row }
}

const citedRows = (value: unknown): Cited[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => citedRow(item) ?? [])

const distinctRows = (cites: readonly Cited[]): Cited[] => [
  ...new Map(cites.map((cited) => [cited.row, cited])).values(),
]

const singleTables = new WeakMap<CompiledRule, readonly TableName[]>()

/** The single tables that the rule's conditions name; found once for a rule. */
const singleTablesOf = (compiled: CompiledRule): readonly TableName[] => {
  const known = singleTables.get(compiled)
  if (known) return known
  const { applies, violation, suspected, compliant } = compiled
  const conditions = [applies, violation, suspected, compliant, ...compiled.lets.values()]
  const names = new Set(conditions.flatMap((condition) => (condition ? namesIn(condition) : [])))
  const tables = [...names].filter((name): name is TableName => isTableName(name) && TABLES[name].single)
  singleTables.set(compiled, tables)
  return tables
}

/** The rows of those tables: what a rule over the app as a whole stands on. */
const namedRows = (compiled: CompiledRule, variables: object): Cited[] =>
  singleTablesOf(compiled).flatMap((name) => citedRows((variables as Record<string, unknown>)[name]))

/** Stands in a sentence for a value nobody knows. */
export const UNKNOWN: Bilingual = { zh: '（未知）', en: '(unknown)' }
const STATES_A_FACT: ReadonlySet<Verdict> = new Set(['violation', 'suspected', 'review'])

const ACCUSES: ReadonlySet<Verdict> = new Set(['violation', 'suspected'])

const write = (texts: BilingualTemplate, reading: Reading, hosts: Hosts): Bilingual => ({
  zh: writeTemplate(texts.zh, reading.variables('zh'), hosts.zh, UNKNOWN.zh),
  en: writeTemplate(texts.en, reading.variables('en'), hosts.en, UNKNOWN.en),
})

const explain = (compiled: CompiledRule, reading: Reading, hosts: Hosts): Explanation[] =>
  compiled.explanations
    .filter(({ where }) => where === undefined || truthOf(compiled, where, reading, hosts) !== false)
    .map(({ says, excluded }) =>
      excluded !== undefined && truthOf(compiled, excluded.when, reading, hosts) === true
        ? { says, excludedBy: write(excluded.by(), reading, hosts) }
        : { says },
    )

const judgeOne = (
  compiled: CompiledRule,
  reading: Reading,
  hosts: Hosts,
  scope: FactScope,
  subject: Cited | undefined,
): Judgement => {
  scope.takeMissing()
  const truth = (condition: Expression): Truth => truthOf(compiled, condition, reading, hosts)
  const truths = {
    violation: truth(compiled.violation),
    ...(compiled.suspected === undefined ? {} : { suspected: truth(compiled.suspected) }),
    ...(compiled.needs === undefined ? {} : { needs: truth(compiled.needs) }),
    compliant: truth(compiled.compliant),
  }
  const verdict = decide(truths)
  const missing = verdict === 'untested' ? scope.takeMissing() : []
  const cites = distinctRows(
    compiled.cites.flatMap((cite) => {
      const outcome = evaluate(cite, reading.variables('zh'), hosts.zh)
      return outcome.known ? citedRows(outcome.value) : []
    }),
  )
  const finding = STATES_A_FACT.has(verdict) ? compiled.finding?.() : undefined
  const published = ACCUSES.has(verdict) ? compiled.published?.() : undefined
  return {
    verdict,
    ...(subject === undefined ? {} : { subject }),
    ...(finding !== undefined ? { fact: write(finding, reading, hosts) } : {}),
    ...(published !== undefined ? { published: write(published, reading, hosts) } : {}),
    ...(compiled.explanations.length > 0 && ACCUSES.has(verdict)
      ? { explanations: explain(compiled, reading, hosts) }
      : {}),
    cites:
      cites.length > 0
        ? cites
        : subject === undefined
          ? namedRows(compiled, reading.variables('zh'))
          : [subject],
    missing:
      missing.length > 0 || verdict !== 'untested' || compiled.rule.decidedBy === 'people'
        ? missing
        : notEnough(subject),
    ...(verdict === 'error' ? { fault: CONTRADICTION } : {}),
  }
}

/** The evidence is there, but it is of a kind that cannot decide. */
const notEnough = (subject: Cited | undefined): Missing[] => [
  {
    fact: subject?.table ?? 'app',
    because: 'evidence-too-weak',
    ...(subject ? { detail: subject.row.evidence } : {}),
  },
]

const untested = (missing: readonly Missing[]): Judgement => ({ verdict: 'untested', cites: [], missing })
const NOT_APPLICABLE: Judgement = { verdict: 'not-applicable', cites: [], missing: [] }

/** The table the rows of `each` come from: its list is a table, or a filter over one. */
const tableOfEach = (compiled: CompiledRule): TableName | undefined => {
  const name = /^\s*([A-Za-z]+)/.exec(compiled.each?.list.source ?? '')?.[1]
  return name !== undefined && Object.hasOwn(TABLES, name) ? (name as TableName) : undefined
}

/** Scopes that are not complete, so that "there is no such row" is not proved. */
const notProvedAbsent = (compiled: CompiledRule, facts: Facts, scope: FactScope): Missing[] => {
  const table = tableOfEach(compiled)
  if (table === undefined) return []
  const scopes: readonly (string | undefined)[] = compiled.rule.scopes ?? [undefined]
  return scopes.filter((part) => !isComplete(facts, table, part)).map((part) => scope.missing(table, part))
}

const judgeEach = (
  compiled: CompiledRule,
  base: object,
  parts: object,
  hosts: Hosts,
  facts: Facts,
  scope: FactScope,
): Judgement[] => {
  const each = compiled.each
  if (!each) return []
  const list = evaluate(each.list, base, hosts.zh)
  if (!list.known) return [untested(scope.takeMissing())]
  if (!Array.isArray(list.value)) throw new Error(`each: not a list: ${each.list.source}`)
  const judgements: Judgement[] = []
  for (const row of list.value) {
    const reading = readingOf(compiled, parts, row)
    scope.takeMissing()
    const wanted = compiled.where ? truthOf(compiled, compiled.where, reading, hosts) : true
    if (wanted === false) continue
    const subject = citedRow(row)
    judgements.push(
      wanted === true
        ? judgeOne(compiled, reading, hosts, scope, subject)
        : { ...untested(scope.takeMissing()), ...(subject ? { subject, cites: [subject] } : {}) },
    )
  }
  if (judgements.length > 0) return judgements
  const open = notProvedAbsent(compiled, facts, scope)
  return [open.length === 0 ? NOT_APPLICABLE : untested(open)]
}

const judgeRule = (
  compiled: CompiledRule,
  facts: Facts,
  scope: FactScope,
  hosts: Hosts,
  overrides: Settings,
) => {
  const base = Object.create(scope.variables) as Record<string, unknown>
  base.settings = settingsOf(compiled.rule, overrides)
  const parts = withParts(compiled, base)
  const whole = readingOf(compiled, parts)
  scope.takeMissing()
  if (compiled.applies) {
    const applies = truthOf(compiled, compiled.applies, whole, hosts)
    if (applies === false) return [NOT_APPLICABLE]
    if (applies === 'unknown') return [untested(scope.takeMissing())]
  }
  return compiled.each
    ? judgeEach(compiled, base, parts, hosts, facts, scope)
    : [judgeOne(compiled, whole, hosts, scope, undefined)]
}

/**
 * A judge for one app.
 * @param overrides thresholds by `rule-id.name`.
 */
export const judgeFor = (facts: Facts, vocabulary: Vocabulary, overrides: Settings = {}): Judge => {
  const scope = factScope(facts)
  const hosts = { zh: hostFor(scope, vocabulary, 'zh'), en: hostFor(scope, vocabulary, 'en') }
  return {
    judge(rule) {
      try {
        return judgeRule(compileRule(rule), facts, scope, hosts, overrides)
      } catch (thrown) {
        return [{ verdict: 'error', cites: [], missing: [], fault: messageOf(thrown) }]
      }
    },
  }
}
