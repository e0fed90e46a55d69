import type { Explanation } from '../engine/evaluate.ts'
import type { ClauseReference } from '../engine/legal-basis.ts'
import type { Missing } from '../facts/facts.ts'
import type { Box, Locator } from '../facts/locator.ts'
import type { Evidence, Written } from '../facts/table.ts'
import type { Bilingual, Severity, Verdict } from '../verdict.ts'
import type { Decision } from './decision.ts'

export type { ClauseReference, Explanation, Missing }

/** One piece of evidence of a case, numbered once and cited by findings. */
export interface Exhibit {
  /** `E-01`, in the order of first citation. */
  readonly number: string
  /** The fact table. */
  readonly table: string
  /** Id of the row in it. */
  readonly row: string
  /** How strong it is as evidence. */
  readonly evidence: Evidence
  /** Where it was seen, on one line. */
  readonly place: string
  /** The same for programs. */
  readonly source: Locator
  /** The text that was read, as it stands there. */
  readonly quote?: string
  /** The sentence before it. */
  readonly before?: string
  /** The sentence after it. */
  readonly after?: string
  /** A picture kept with the case, and the part of it that shows the control. */
  readonly picture?: {
    readonly sha256: string
    readonly box?: Box
    /** SHA-256 of the sealed original, where what is shown is a masked copy of it. */
    readonly sealed?: string
  }
  /** A drawing of its layout kept with the case, and the view in it that is meant. */
  readonly drawing?: { readonly sha256: string; readonly view?: string }
  /** Weaker places where the same thing was seen. */
  readonly also?: readonly { readonly evidence: Evidence; readonly place: string }[]
  /** Where the project writes it, the nearest first, and by which way it comes into the package. */
  readonly writtenIn?: readonly (Written & { readonly place: string })[]
}

/** What one rule says of one row, or of the app where it has no rows. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string
  /** What is said: the worst of all is `violation`. */
  readonly verdict: Verdict
  /** Rule id and the key columns of the row; the same for the same problem in every build. */
  readonly fingerprint: string
  /** The observed fact as one sentence; only for verdicts that state one. */
  readonly fact?: Bilingual
  /** The same as it may be published, naming no one; only where the rule has such a sentence and accuses. */
  readonly published?: Bilingual
  /** What else could have made it look so, and how the evidence rules that out where it does. */
  readonly explanations?: readonly Explanation[]
  /** Numbers of exhibits. */
  readonly exhibits: readonly string[]
  /** For `untested`: what is missing. */
  readonly missing?: readonly Missing[]
  /** For `error`: what went wrong, for the maker of the rule. */
  readonly fault?: string
  /** Against an earlier case, where one was given: whether the same problem stood there, as gravely. */
  readonly baseline?: 'new' | 'unchanged'
  /** Where a person decided: what, who and when, and what the tool had found. `verdict` is the person's. */
  readonly decision?: Omit<Decision, 'rule' | 'finding' | 'basis'> & { readonly tool: Verdict }
  /** Where a person set it aside: why, who, and the last day it holds. The verdict stays as it is. */
  readonly suppressed?: { readonly reason: string; readonly author: string; readonly until: string }
}

/** One rule of the book with its findings in this case: all a report needs to know of it. */
export interface RuleResult {
  /** Id of the rule: `pre-checked-consent`. */
  readonly rule: string
  readonly severity: Severity
  /** The severity of the book, where the settings set another. */
  readonly bookSeverity?: Severity
  /** The worst of its findings. */
  readonly verdict: Verdict
  /** Names the failing state. */
  readonly title: Bilingual
  /** Why it matters, and what the norm demands. */
  readonly why: Bilingual
  /** Set where the rule is about what the app does: people confirm it only with a record of how it was seen. */
  readonly behaviour?: true
  /** What people are asked, where they alone decide; yes means that the rule is kept. */
  readonly questions?: readonly Bilingual[]
  /** How a person verifies it. */
  readonly manual: Bilingual
  /** What mends it. */
  readonly remedy: Bilingual
  /** Articles it stands on, as in force on the day of the test; the main one first. */
  readonly clauses: readonly ClauseReference[]
  /** Keys of the clauses that are wholly kept when the rule is; of the others it sees only a part. */
  readonly settles: readonly string[]
  /** Numbers of the published cases it covers. */
  readonly seedCases: readonly number[]
  /** What it says of each row. */
  readonly findings: readonly Finding[]
  /** Thresholds used that no norm gives. */
  readonly settings: readonly {
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly note: string
  }[]
}
