import { beijingDay } from './beijing.ts'
import type { AppReference } from './collect/app-reference.ts'
import type { WithBrowser } from './collect/browser/browser.ts'
import { budgetOf } from './collect/budget.ts'
import type { EvidenceFile } from './collect/evidence-file.ts'
import { type CollectResult, collect, type Progress } from './collect/index.ts'
import type { Readings } from './collect/package-readings.ts'
import { judgeFor } from './engine/evaluate.ts'
import type { RuleBook } from './engine/rule-book.ts'
import type { Rule } from './engine/rule-schema.ts'
import type { ToolError } from './errors.ts'
import type { Facts } from './facts/facts.ts'
import { assembleCase } from './findings/assemble.ts'
import type { Case, CollectorRecord, InputRecord } from './findings/case.ts'
import type { Cover } from './findings/cover.ts'
import { decide } from './findings/decide.ts'
import type { Decision } from './findings/decision.ts'
import type { Suppression } from './findings/suppression.ts'
import type { Severity } from './verdict.ts'
import { VERSION } from './version.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'

/** How an app is judged. */
export interface JudgeOptions {
  /** Words and tables that facts are named by; `loadVocabulary()` gives it. */
  readonly vocabulary: Vocabulary
  /** Thresholds by `rule-id.name`; the rule's own where absent. */
  readonly settings?: Readonly<Record<string, number>>
  /** Findings that people set aside. */
  readonly suppressions?: readonly Suppression[]
  /** Whether rules whose norm was not verified run too. */
  readonly drafts?: boolean
  /** Packs of rules that run beside the book. */
  readonly packs?: readonly string[]
  /** Severities by rule, in place of the book's. */
  readonly severities?: Readonly<Record<string, Severity>>
  /** What people write on the cover of the report. */
  readonly cover?: Cover
  /** What people decided, by finding. */
  readonly decisions?: readonly Decision[]
  /** The day whose law is cited, YYYY-MM-DD; today where absent. */
  readonly day?: string
}

/** How an app is read and judged. */
export interface ScanOptions extends JudgeOptions {
  /** Called as each step begins. */
  readonly onProgress?: Progress
  /** Whether signatures that nothing usual depends on are verified, too. */
  readonly thorough?: boolean
  /** Whether a second core is free for the digests of the whole file: one package is then read sooner, and many later. */
  readonly aside?: boolean
  /** Most bytes that may be inflated or decoded, and most seconds it may take. What lies past them becomes a gap. */
  readonly caps?: { readonly bytes?: number; readonly seconds?: number }
  /** Why the package is not to be opened. The case then says that it was not read. */
  readonly leaveClosed?: ToolError
  /** What was read of equal packages before, and where it is kept what is read now. */
  readonly readings?: Readings
  /**
   * Where pages are drawn; in a browser of their own where absent.
   * @internal
   */
  readonly withBrowser?: WithBrowser
}

/** What was learned of one app, before any rule looked at it. It can be kept and judged again. */
export interface Evidence {
  /** Rows by table, what was read wholly, and what was not. */
  readonly facts: Facts
  /** The files it was learned from. */
  readonly inputs: readonly InputRecord[]
  /** How each reader fared. */
  readonly collectors: readonly CollectorRecord[]
}

/** What a scan gives. */
export interface ScanResult {
  /** Everything said about the app: what reports are made of. */
  readonly case: Case
  /** What it was said of; `judge` takes it again. */
  readonly evidence: Evidence
  /** Files that the case points to. */
  readonly files: readonly EvidenceFile[]
  /** What was wrong with the inputs, one line each. The case is made all the same. */
  readonly problems: readonly ToolError[]
}

/** Whether a rule takes part: drafts when asked for, packs when named, whatever their rules' status. */
const runs = ({ status, pack }: Rule, { drafts, packs }: JudgeOptions): boolean => {
  if (status === 'retired') return false
  return pack === undefined ? status !== 'draft' || drafts === true : packs?.includes(pack) === true
}

/**
 * Judges what was learned. The same evidence, rule book and options give the same case, `times` apart.
 * @param times kept in the case; now, and no time at all, where absent.
 * @returns the case. A rule that fails gives a finding with the verdict `error`; nothing is thrown for it.
 */
export const judge = (
  evidence: Evidence,
  ruleBook: RuleBook,
  options: JudgeOptions,
  times: Case['times'] = { startedAt: new Date().toISOString(), seconds: 0, collectors: {} },
): Case => {
  const settings = options.settings ?? {}
  const rules = ruleBook.rules.filter((rule) => runs(rule, options))
  const { judge: judgeRule } = judgeFor(evidence.facts, options.vocabulary, settings)
  const { packs, severities, cover, decisions } = options
  const judged = assembleCase({
    tool: { name: 'mingshi', version: VERSION },
    ruleBook,
    facts: evidence.facts,
    judged: rules.map((rule) => ({ rule, judgements: judgeRule(rule) })),
    inputs: evidence.inputs,
    collectors: evidence.collectors,
    settings,
    suppressions: options.suppressions ?? [],
    ...(severities === undefined ? {} : { severities }),
    ...(packs === undefined ? {} : { packs }),
    ...(cover === undefined ? {} : { cover }),
    day: options.day ?? beijingDay(),
    times,
  })
  return decisions === undefined ? judged : decide(judged, decisions)
}

const withoutSeconds = ({ name, version, outcome, gaps }: CollectorRecord): CollectorRecord => ({
  name,
  version,
  outcome,
  gaps,
})

/** The files a case stands on: the package first, then the others by name. */
const inputsOf = ({ facts, files, package: opened, apks, buildRecords }: CollectResult): InputRecord[] => {
  const provenance = (sha256: string) =>
    facts.rows.documents?.find((row) => row.sha256 === sha256)?.provenance
  const others = files.flatMap(({ role, name, bytes, sha256, copyOf }): InputRecord[] => {
    // What was made of an input is none.
    if (role === 'drawing' || role === 'text' || copyOf !== undefined) return []
    const from = provenance(sha256)
    return [{ role, name, bytes: bytes.length, sha256, ...(from === undefined ? {} : { provenance: from }) }]
  })
  const first: InputRecord[] = opened === undefined ? [] : [{ role: 'package', ...opened }]
  const parts = apks.map((apk): InputRecord => ({ role: 'apk', ...apk }))
  const built = buildRecords.map((record): InputRecord => ({ role: 'build-record', ...record }))
  const byName = (a: InputRecord, b: InputRecord): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  return [...first, ...parts, ...[...built, ...others].sort(byName)]
}

/**
 * Reads one app and everything supplied about it, and judges it. The unit of work everywhere; needs no database.
 * Inputs that cannot be read, a missing package among them, become gaps and `problems`; nothing is thrown for them.
 * @param reference the app: its package and what was supplied with it.
 * @param ruleBook from `loadRuleBook`.
 * @param options how to read and judge; only the vocabulary is needed.
 */
export const scan = async (
  reference: AppReference,
  ruleBook: RuleBook,
  options: ScanOptions,
): Promise<ScanResult> => {
  const start = performance.now()
  const startedAt = new Date().toISOString()
  const collected = await collect(reference, {
    vocabulary: options.vocabulary,
    budget: budgetOf(options.caps?.bytes, options.caps?.seconds),
    thorough: options.thorough === true,
    aside: options.aside === true,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.leaveClosed === undefined ? {} : { leaveClosed: options.leaveClosed }),
    ...(options.readings === undefined ? {} : { readings: options.readings }),
    ...(options.withBrowser === undefined ? {} : { withBrowser: options.withBrowser }),
  })
  const { facts, files, runs, problems } = collected
  const evidence = { facts, inputs: inputsOf(collected), collectors: runs.map(withoutSeconds) }
  const judged = judge(evidence, ruleBook, options)
  const times = {
    startedAt,
    seconds: (performance.now() - start) / 1000,
    collectors: Object.fromEntries(runs.map(({ name, seconds }) => [name, seconds])),
  }
  return { case: { ...judged, times }, evidence, files, problems }
}
