/** Signers that phones take in one scheme. Source: Android's apksig, `MAX_APK_SIGNERS`. */
const MOST_SIGNERS = 10

/** The signers; where there are more than phones take, they refuse the package, so none of them counts. */
export const withinLimit = <S extends object>(
  signers: readonly S[],
): readonly (S & { readonly verified?: boolean; readonly problem?: string })[] =>
  signers.length <= MOST_SIGNERS
    ? signers
    : signers.map((signer) => ({ ...signer, verified: false, problem: 'too-many-signers' }))
