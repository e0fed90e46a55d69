/** What people may decide. What needs more evidence is left undecided. */
export const DECIDABLE = ['violation', 'compliant', 'not-applicable'] as const

/** How a behaviour was seen to repeat: without such a record nobody calls it not conforming. */
export interface Confirmation {
  readonly device: string
  readonly system: string
  readonly clearedInstall: true
  /** Times it was seen, at least 2. */
  readonly repeated: number
}

/** A file that supports a decision, kept with the case under its hash. */
export interface Attachment {
  readonly name: string
  readonly sha256: string
}

/** What a person decided of one finding. */
export interface Decision {
  readonly rule: string
  readonly finding: string
  /** Digest of the evidence the finding stood on; the decision holds as long as it is the same. */
  readonly basis: string
  readonly verdict: (typeof DECIDABLE)[number]
  readonly by: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly note: string
  readonly evidence: readonly Attachment[]
  readonly confirmation?: Confirmation
}
