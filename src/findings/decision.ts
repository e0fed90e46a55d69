/** What people may decide. What needs more evidence is left undecided. */
export const DECIDABLE = ['violation', 'compliant', 'not-applicable'] as const

/** How a behaviour was seen to repeat: without such a record nobody calls it not conforming. */
export interface Confirmation {
  /** Maker and model. */
  readonly device: string
  /** System and its version. */
  readonly system: string
  /** The data of the app was cleared before, which is always so. */
  readonly clearedInstall: true
  /** Times it was seen, at least 2. */
  readonly repeated: number
}

/** A file that supports a decision, kept with the case under its hash. */
export interface Attachment {
  /** File name. */
  readonly name: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** What a person decided of one finding. */
export interface Decision {
  /** Id of the rule. */
  readonly rule: string
  /** Fingerprint of the finding. */
  readonly finding: string
  /** Digest of the evidence the finding stood on; the decision holds as long as it is the same. */
  readonly basis: string
  /** What is decided. */
  readonly verdict: (typeof DECIDABLE)[number]
  /** Who decided. */
  readonly by: string
  /** YYYY-MM-DD */
  readonly on: string
  /** Why. */
  readonly note: string
  /** Files that support it. */
  readonly evidence: readonly Attachment[]
  /** How a behaviour was seen to repeat. */
  readonly confirmation?: Confirmation
}

/** How a decision fared in a case. */
export type DecisionState = 'applied' | 'evidence-changed' | 'no-such-finding' | 'no-confirmation'
