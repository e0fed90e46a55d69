import type { Facts } from '../facts/facts.ts'

/** What is known of the signatures of a package, over all its schemes. */
export interface SignatureState {
  /** `passed` only when every signer was computed and agrees; `unknown` when no signer was read. */
  readonly state: 'passed' | 'failed' | 'not-computed' | 'unknown'
  /** `V1`, `V2`; of a failed signature only the failing ones. */
  readonly schemes: readonly string[]
}

/** Sums up the signers. Certificates of a rotation lineage sign nothing of this package and are left out. */
export const signatureOf = (facts: Pick<Facts, 'rows'>): SignatureState => {
  const signers = (facts.rows.signers ?? []).filter((row) => row.lineage === undefined)
  const schemesOf = (rows: typeof signers): string[] =>
    [...new Set(rows.map((row) => (row.scheme ?? '?').toUpperCase()))].sort()
  const failed = signers.filter((row) => row.verified === false)
  if (signers.length === 0) return { state: 'unknown', schemes: [] }
  if (failed.length > 0) return { state: 'failed', schemes: schemesOf(failed) }
  const state = signers.every((row) => row.verified === true) ? 'passed' : 'not-computed'
  return { state, schemes: schemesOf(signers) }
}
