import { certificateParts, isSameKey } from './certificate.ts'
import type { ContentDigestKind } from './content-digest.ts'
import { type KnownSignature, signatureHolds } from './signing-algorithms.ts'
import type { SigningBlock } from './signing-block.ts'
import type { Lineage } from './signing-lineage.ts'
import { ATTRIBUTE, attribute, SCHEMES, type WrittenSigner, writtenSigners } from './signing-signer.ts'

/** What the signers of a package signed, as one pass over the file finds it. */
export interface SignedContent {
  /** Content digests by kind, as far as the signers state some. */
  readonly digests: ReadonlyMap<ContentDigestKind, Uint8Array>
  /** Whether the end record follows the directory at once; phones refuse signatures of schemes v2 and later otherwise. */
  readonly unbroken: boolean
}

const u32At = (bytes: Uint8Array | undefined): number | undefined =>
  bytes !== undefined && bytes.length >= 4 ? Buffer.from(bytes).readUInt32LE(0) : undefined

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(b)

const [, V3, V31] = SCHEMES

/** The first platform version for which a signer of scheme v3.1 signs. */
const rotatedSince = (block: SigningBlock): number =>
  Math.min(
    ...writtenSigners(block, V31).map((signer) =>
      signer === 'damaged' || signer.levels === undefined ? 0 : signer.levels.signed[0],
    ),
  )

/** What one scheme says of another that is not so: each vouches for the others, so that none can be taken away. */
const otherSchemeProblem = (
  { scheme, attributes }: WrittenSigner,
  block: SigningBlock,
): string | undefined => {
  const { values } = block
  if (scheme === 'v2') {
    const wanted = u32At(attribute(attributes, ATTRIBUTE.strippingProtection))
    return wanted === 3 && !values.has(V3.id) ? 'newer-signature-stripped' : undefined
  }
  if (scheme === 'v3.1') return values.has(V3.id) ? undefined : 'older-signature-missing'
  const since = u32At(attribute(attributes, ATTRIBUTE.rotationMinSdk))
  if (since === undefined) return undefined
  if (!values.has(V31.id)) return 'newer-signature-stripped'
  return since === rotatedSince(block) ? undefined : 'rotation-platform-differs'
}

/** Signatures and digests are of the same algorithms, in the same order (APK Signature Scheme v2, "Verification"). */
const algorithmsAgree = ({ signatures, digests }: WrittenSigner): boolean =>
  signatures.length === digests.length && signatures.every(({ id }, index) => digests[index]?.id === id)

/** What is wrong with a signer that has a known signature; undefined when nothing is. Worst first. */
export const signerProblem = (
  signer: WrittenSigner,
  certificate: Uint8Array,
  signatures: readonly KnownSignature[],
  lineage: Lineage | 'damaged' | undefined,
  block: SigningBlock,
  content: SignedContent,
): string | undefined => {
  const { publicKey, signedData, digests, levels } = signer
  if (!isSameKey(certificateParts(certificate).publicKey, publicKey)) return 'key-not-of-certificate'
  if (signatures.some(({ algorithm, value }) => !signatureHolds(algorithm, publicKey, signedData, value)))
    return 'signature-wrong'
  for (const { id, algorithm } of signatures) {
    const stated = digests.find((digest) => digest.id === id)?.value
    if (stated === undefined || !sameBytes(content.digests.get(algorithm.digest), stated))
      return 'digest-mismatch'
  }
  if (!content.unbroken) return 'bytes-after-directory'
  if (!algorithmsAgree(signer)) return 'algorithms-differ'
  if (levels && (levels.stated[0] !== levels.signed[0] || levels.stated[1] !== levels.signed[1]))
    return 'platform-range-altered'
  if (lineage === 'damaged') return 'lineage-damaged'
  if (lineage && !lineage.holds) return 'lineage-unproved'
  if (lineage && !sameBytes(lineage.certificates.at(-1), certificate)) return 'lineage-of-other-signer'
  return otherSchemeProblem(signer, block)
}
