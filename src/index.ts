/** The public API: scan an app, judge its facts again, load a rule book. Nothing else is public. */
export type { AppReference, DocumentReference, Provenance } from './collect/app-reference.ts'
export type { EvidenceFile } from './collect/evidence-file.ts'
export type { Progress } from './collect/index.ts'
export type { Readings } from './collect/package-readings.ts'
export type { Explanation } from './engine/evaluate.ts'
export type { ClauseReference } from './engine/legal-basis.ts'
export { loadRuleBook, type RuleBook } from './engine/rule-book.ts'
export { ToolError } from './errors.ts'
export type { Completeness, Facts, Gap, Missing } from './facts/facts.ts'
export type { RowOf, Rows, TableName } from './facts/index.ts'
export type { Box, Locator } from './facts/locator.ts'
export type { Evidence as Strength, Written } from './facts/table.ts'
export type {
  AttestationRecord,
  BaselineComparison,
  Case,
  CollectorRecord,
  InputRecord,
  NormCoverage,
  NormItem,
} from './findings/case.ts'
export type { Cover } from './findings/cover.ts'
export type { Attachment, Confirmation, Decision, DecisionState } from './findings/decision.ts'
export type { Exhibit, Finding, RuleResult } from './findings/finding.ts'
export type { Suppression } from './findings/suppression.ts'
export { type Evidence, type JudgeOptions, judge, type ScanOptions, type ScanResult, scan } from './scan.ts'
export { type Bilingual, SEVERITIES, type Severity, VERDICTS, type Verdict } from './verdict.ts'
export { loadVocabulary } from './vocabulary/load.ts'
export type { Vocabulary } from './vocabulary/vocabulary.ts'
