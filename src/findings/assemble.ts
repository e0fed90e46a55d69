import { createHash } from 'node:crypto'
import { isBehavioural } from '../engine/behaviour.ts'
import type { Judgement } from '../engine/evaluate.ts'
import { clauseOn } from '../engine/legal-basis.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import type { Rule } from '../engine/rule-schema.ts'
import type { Facts } from '../facts/facts.ts'
import type { Rows, TableName } from '../facts/index.ts'
import { compareVerdicts, SEVERITIES, type Severity, worst } from '../verdict.ts'
import type { Case, CollectorRecord, InputRecord } from './case.ts'
import type { Cover } from './cover.ts'
import { coverage } from './coverage.ts'
import { type ExhibitList, exhibitList } from './exhibits.ts'
import type { Finding, RuleResult } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Suppression, suppress } from './suppression.ts'

/** Tables that reports show; the others stay in the facts file. */
const SHOWN: readonly TableName[] = [
  'app',
  'appProfile',
  'integrity',
  'signers',
  'filings',
  'permissions',
  'definedPermissions',
  'components',
  'packers',
  'sdks',
  'codeReads',
  'events',
  'session',
  'screens',
  'permissionRequests',
  'refusals',
  'rightsAttempts',
  'documents',
  'policy',
  'clauses',
  'businessFunctions',
  'policyPermissions',
  'policyPoints',
  'policySdks',
  'unfilledPlaces',
  'kindCoverage',
  'policyMentions',
]

/** All a case is made of. */
export interface Parts {
  readonly tool: Case['tool']
  readonly ruleBook: RuleBook
  readonly facts: Facts
  readonly judged: readonly { readonly rule: Rule; readonly judgements: readonly Judgement[] }[]
  readonly inputs: readonly InputRecord[]
  readonly collectors: readonly CollectorRecord[]
  readonly settings: Readonly<Record<string, number>>
  readonly suppressions: readonly Suppression[]
  /** Severities by rule, in place of the book's. */
  readonly severities?: Readonly<Record<string, Severity>>
  readonly packs?: readonly string[]
  readonly cover?: Cover
  /** The day whose law is cited, YYYY-MM-DD. */
  readonly day: string
  readonly times: Case['times']
}

const findingOf = (rule: Rule, judgement: Judgement, exhibits: ExhibitList): Finding => {
  const { verdict, subject, fact, published, explanations, cites, missing, fault } = judgement
  return {
    rule: rule.id,
    verdict,
    fingerprint: fingerprintOf(rule.id, subject?.table, subject?.row),
    ...(fact === undefined ? {} : { fact }),
    ...(published === undefined ? {} : { published }),
    ...(explanations === undefined ? {} : { explanations }),
    exhibits: [...new Set(cites.map(({ table, row }) => exhibits.cite(table, row)))],
    ...(missing.length === 0 ? {} : { missing }),
    ...(fault === undefined ? {} : { fault }),
  }
}

const settingsUsed = (rule: Rule, overrides: Readonly<Record<string, number>>): RuleResult['settings'] =>
  Object.entries(rule.settings ?? {}).map(([name, { default: ours, unit, note }]) => ({
    name,
    value: overrides[`${rule.id}.${name}`] ?? ours,
    unit,
    note,
  }))

const shownRows = (rows: Rows): Rows =>
  Object.fromEntries(SHOWN.flatMap((table) => (rows[table] === undefined ? [] : [[table, rows[table]]])))

type Judged = Parts['judged'][number]

/** Worst first, then the graver, then by name: the order people read and exhibits are numbered in. */
const inOrder = (judged: readonly Judged[], severityOf: (rule: Rule) => Severity): Judged[] => {
  const verdictOf = ({ judgements }: Judged) => worst(judgements.map(({ verdict }) => verdict))
  return [...judged].sort(
    (a, b) =>
      compareVerdicts(verdictOf(a), verdictOf(b)) ||
      SEVERITIES.indexOf(severityOf(a.rule)) - SEVERITIES.indexOf(severityOf(b.rule)) ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
}

/** Puts a case together. The same parts give the same case, `times` apart. */
export const assembleCase = (parts: Parts): Case => {
  const { ruleBook, facts, settings, day } = parts
  const exhibits = exhibitList(facts)
  const severityOf = (rule: Rule): Severity => parts.severities?.[rule.id] ?? rule.severity
  const results = inOrder(parts.judged, severityOf).map(({ rule, judgements }): RuleResult => {
    const ordered = [...judgements].sort((a, b) => compareVerdicts(a.verdict, b.verdict))
    return {
      rule: rule.id,
      severity: severityOf(rule),
      ...(severityOf(rule) === rule.severity ? {} : { bookSeverity: rule.severity }),
      verdict: worst(ordered.map(({ verdict }) => verdict)),
      title: rule.title,
      why: rule.why,
      ...(isBehavioural(rule) ? { behaviour: true as const } : {}),
      ...(rule.questions === undefined ? {} : { questions: rule.questions }),
      manual: rule.manual,
      remedy: rule.remedy,
      clauses: rule.legalBasis.map((key) => clauseOn(ruleBook.laws, key, day)),
      settles: rule.settles ?? [],
      seedCases: rule.seedCases ?? [],
      findings: ordered.map((judgement) =>
        suppress(findingOf(rule, judgement, exhibits), parts.suppressions, day),
      ),
      settings: settingsUsed(rule, settings),
    }
  })
  const identity = createHash('sha256').update(
    JSON.stringify([
      parts.inputs.map(({ role, sha256 }) => [role, sha256]),
      ruleBook.sha256,
      settings,
      parts.tool,
      facts.rows.appProfile ?? [],
      ...(parts.packs === undefined && parts.severities === undefined
        ? []
        : [parts.packs ?? [], parts.severities ?? {}]),
    ]),
  )
  return {
    format: 'mingshi-case/1',
    id: identity.digest('hex'),
    tool: parts.tool,
    ruleBook: { version: ruleBook.version, sha256: ruleBook.sha256, rules: parts.judged.length },
    facts: { rows: shownRows(facts.rows), complete: facts.complete },
    inputs: parts.inputs,
    settings,
    ...(parts.packs === undefined ? {} : { packs: parts.packs }),
    ...(parts.cover === undefined ? {} : { cover: parts.cover }),
    results,
    exhibits: exhibits.exhibits,
    norms: coverage(ruleBook.laws, results, day),
    collectors: parts.collectors,
    times: parts.times,
  }
}
