import type { Rows, TableName } from './index.ts'

/**
 * A claim that a table, or one scope of it, was read wholly, so that absence in it means absence.
 * Without a scope it speaks for the whole table.
 */
export interface Completeness {
  /** The table that was read. */
  readonly table: TableName
  /** A part of the table: `code`, `first-run`. */
  readonly scope?: string
}

/** Why something is not known: a stable code that `words` translates, and figures or names to go with it. */
export interface Gap {
  /** The table that lacks something. */
  readonly table: TableName
  /** The part of it that lacks it; the whole table where absent. */
  readonly scope?: string
  /** `no-policy-supplied`, `no-session`, `package-unreadable`, `cap-reached`, `collector-failed` … */
  readonly because: string
  /** Figures or names: `classes.dex`, `64 MB`. */
  readonly detail?: string
}

/** All that is known about one app. A table that nobody filled is absent. */
export interface Facts {
  /** Rows by table. The columns of each table are told in `rules/fact.schema.json`. */
  readonly rows: Rows
  /** Tables and scopes that were read wholly: only in these does absence prove anything. */
  readonly complete: readonly Completeness[]
  /** What is not known, and why. */
  readonly gaps: readonly Gap[]
}

/** Whether absence from the table, or from one of its scopes, proves absence. */
export const isComplete = (facts: Pick<Facts, 'complete'>, table: TableName, scope?: string): boolean =>
  facts.complete.some(
    (claim) => claim.table === table && (claim.scope === undefined || claim.scope === scope),
  )

/** A fact that would decide and is missing: what, and why. */
export interface Missing {
  /** Table, column or scope: `screens/first-run`, `controls.checkedAtStart`. */
  readonly fact: string
  /** Stable code of the reason; `words` has the sentence and what to supply. */
  readonly because: string
  /** Figures or names. */
  readonly detail?: string
}
