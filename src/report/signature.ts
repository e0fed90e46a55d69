import type { Facts } from '../facts/facts.ts'
import type { Words } from '../words/words.ts'

/** What is known of the signatures of a package, over all its schemes. */
export interface SignatureState {
  /** `passed` when at least one scheme was computed and none disagrees; `unknown` when no signer was read. */
  readonly state: 'passed' | 'failed' | 'not-computed' | 'unknown'
  /** `V2`, `V3`: the schemes that were computed, of a failed signature those that disagree. */
  readonly schemes: readonly string[]
  /** Schemes that were read and not computed. */
  readonly open: readonly string[]
}

/** Sums up the signers. Certificates of a rotation lineage sign nothing of this package and are left out. */
export const signatureOf = (facts: Pick<Facts, 'rows'>): SignatureState => {
  const signers = (facts.rows.signers ?? []).filter((row) => row.lineage === undefined)
  const schemesOf = (verified: boolean | undefined): string[] =>
    [
      ...new Set(
        signers.filter((row) => row.verified === verified).map((row) => (row.scheme ?? '?').toUpperCase()),
      ),
    ].sort()
  const [good, bad, open] = [schemesOf(true), schemesOf(false), schemesOf(undefined)]
  if (signers.length === 0) return { state: 'unknown', schemes: [], open }
  if (bad.length > 0) return { state: 'failed', schemes: bad, open }
  return good.length > 0
    ? { state: 'passed', schemes: good, open }
    : { state: 'not-computed', schemes: [], open }
}

/** The same in words. */
export const signatureWords = (words: Words, { state, schemes, open }: SignatureState): string => {
  const list = schemes.join(words.terminal.listComma)
  if (state === 'passed') return words.terminal.passed(list, open.join(words.terminal.listComma))
  if (state === 'failed') return words.terminal.notPassed(list)
  return state === 'unknown' ? words.terminal.noSigners : words.terminal.notComputed
}
