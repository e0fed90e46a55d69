import type { Generated } from 'kysely'

/** What became of an app of a batch. */
export type Outcome = 'waiting' | 'judged' | 'refused' | 'failed' | 'cancelled'

interface Apps {
  readonly id: Generated<number>
  readonly package: string
  /** SHA-256 of the signing certificate; empty where unsigned. */
  readonly certificate: string
}

interface Versions {
  /** Of the package file. */
  readonly sha256: string
  /** Absent where the package could not be read. */
  readonly app: number | null
  readonly version_code: string | null
  readonly version_name: string | null
  readonly label: string | null
  readonly bytes: string
  readonly readable: boolean
  readonly packed: boolean
}

interface Cases {
  /** Hash of every input, the rule book and the settings. */
  readonly identity: string
  readonly package_sha256: string | null
  readonly rule_book: string
  readonly rule_book_sha256: string
  readonly verdict: string
  readonly made_at: Generated<Date>
  /** The case as JSON, compressed by gzip. */
  readonly content: Uint8Array
  readonly facts: string | null
}

interface Findings {
  readonly identity: string
  readonly rule: string
  readonly severity: string
  readonly verdict: string
  readonly fingerprint: string
}

interface Items {
  readonly identity: string
  readonly law: string
  readonly article: string
  readonly verdict: string
}

interface KeptFacts {
  readonly key: string
  /** A facts file, compressed by gzip. */
  readonly content: Uint8Array
}

interface Batches {
  readonly id: string
  /** Month of the evaluation, YYYY-MM. */
  readonly period: string
  /** How the apps were chosen, as given: months of different frames are not compared. */
  readonly frame: string
  readonly created_at: Generated<Date>
  /** Whether all sources have been listed. */
  readonly listed: Generated<boolean>
  readonly paused: Generated<boolean>
}

interface Entries {
  readonly batch: string
  readonly key: string
  readonly list_id: string | null
  readonly store: string | null
  /** JSON array of type names. */
  readonly types: string
  readonly operator: string | null
  /** The reference as JSON. */
  readonly reference: string
  readonly identity: string | null
  readonly outcome: Outcome
  /** A problem as JSON. */
  readonly problem: string | null
}

interface Claims {
  readonly job: string
  readonly worker: number
}

interface Sdks {
  readonly identity: string
  readonly sdk: string
  readonly name: string
}

interface Answers {
  readonly identity: string
  readonly rule: string
  /** An `Answer` as JSON. */
  readonly content: string
  readonly received_at: Generated<Date>
}

/** Tables of the store. Columns hold JSON as text on the way in and values on the way out. */
export interface Tables {
  readonly apps: Apps
  readonly versions: Versions
  readonly cases: Cases
  readonly findings: Findings
  readonly items: Items
  readonly facts: KeptFacts
  readonly batches: Batches
  readonly entries: Entries
  readonly claims: Claims
  readonly answers: Answers
  readonly sdks: Sdks
}
