import type { ContentDigestKind } from './content-digest.ts'
import { withinLimit } from './signer-limit.ts'
import { type SignedContent, signerProblem } from './signer-problem.ts'
import { ALGORITHMS, DIGEST_ORDER, type KnownSignature } from './signing-algorithms.ts'
import type { SigningBlock } from './signing-block.ts'
import { type Lineage, readLineage } from './signing-lineage.ts'
import {
  ATTRIBUTE,
  attribute,
  SCHEMES,
  type Scheme,
  type WrittenSigner,
  writtenSigners,
} from './signing-signer.ts'

/** One signer of one scheme, as far as its structure can be read. */
export interface Signer {
  readonly scheme: Scheme
  /** Empty when there is none or the signer cannot be read. */
  readonly certificate: Uint8Array
  readonly algorithm?: string
  readonly minSdk?: number
  readonly maxSdk?: number
  /** Earlier certificates of the lineage, oldest first. */
  readonly lineage: readonly Uint8Array[]
  /** Whether signature and digests agree; absent when no algorithm known here signed. */
  readonly verified?: boolean
  readonly problem?: string
}

/** The signatures whose algorithm is known, the one that phones look at first. */
const knownSignatures = ({ signatures }: WrittenSigner): KnownSignature[] =>
  signatures
    .flatMap(({ id, value }) => {
      const algorithm = ALGORITHMS.get(id)
      return algorithm === undefined ? [] : [{ id, value, algorithm }]
    })
    .sort((a, b) => DIGEST_ORDER.indexOf(a.algorithm.digest) - DIGEST_ORDER.indexOf(b.algorithm.digest))

/** The kinds of content digest that the signers of a package state. */
export const statedDigests = (block: SigningBlock): ContentDigestKind[] => {
  const signers = SCHEMES.flatMap((scheme) => writtenSigners(block, scheme))
  const kinds = new Set(
    signers.flatMap((signer) =>
      signer === 'damaged'
        ? []
        : signer.digests.flatMap(({ id }) => {
            const kind = ALGORITHMS.get(id)?.digest
            return kind === undefined ? [] : [kind]
          }),
    ),
  )
  return DIGEST_ORDER.filter((kind) => kinds.has(kind))
}

const lineageOf = ({ attributes }: WrittenSigner): Lineage | 'damaged' | undefined => {
  const value = attribute(attributes, ATTRIBUTE.lineage)
  if (value === undefined) return undefined
  try {
    return readLineage(value)
  } catch {
    return 'damaged'
  }
}

const verifiedSigner = (signer: WrittenSigner, block: SigningBlock, content: SignedContent): Signer => {
  const { scheme, certificates, levels } = signer
  const [certificate] = certificates
  if (certificate === undefined)
    return { scheme, certificate: new Uint8Array(), lineage: [], verified: false, problem: 'no-certificate' }
  const lineage = lineageOf(signer)
  const known = {
    scheme,
    certificate,
    lineage: lineage === undefined || lineage === 'damaged' ? [] : lineage.certificates.slice(0, -1),
    ...(levels === undefined ? {} : { minSdk: levels.signed[0], maxSdk: levels.signed[1] }),
  }
  if (signer.signatures.length === 0) return { ...known, verified: false, problem: 'no-signature' }
  const signatures = knownSignatures(signer)
  const [best] = signatures
  if (best === undefined) return { ...known, problem: 'unknown-signature-algorithm' }
  const problem = signerProblem(signer, certificate, signatures, lineage, block, content)
  return {
    ...known,
    algorithm: best.algorithm.name,
    verified: problem === undefined,
    ...(problem === undefined ? {} : { problem }),
  }
}

/** Signers of schemes v2, v3 and v3.1, verified. Damaged ones say so; nothing is thrown. */
export const schemeSigners = (block: SigningBlock, content: SignedContent): Signer[] =>
  SCHEMES.flatMap((entry) => {
    const signers = writtenSigners(block, entry).map((signer): Signer => {
      if (signer !== 'damaged') return verifiedSigner(signer, block, content)
      const none = { certificate: new Uint8Array(), lineage: [] }
      return { scheme: entry.scheme, ...none, verified: false, problem: 'signer-damaged' }
    })
    return withinLimit(signers)
  })
