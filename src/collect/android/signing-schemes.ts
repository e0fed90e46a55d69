import { certificateParts } from './certificate.ts'
import type { ContentDigestKind } from './content-digest.ts'
import { ALGORITHMS, DIGEST_ORDER, type SignatureAlgorithm, signatureHolds } from './signing-algorithms.ts'
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

/** Content digests of the package by kind, as far as its signers state some. */
export type ContentDigests = ReadonlyMap<ContentDigestKind, Buffer>

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

interface KnownSignature {
  readonly id: number
  readonly value: Uint8Array
  readonly algorithm: SignatureAlgorithm
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

const u32At = (bytes: Uint8Array | undefined): number | undefined =>
  bytes !== undefined && bytes.length >= 4 ? Buffer.from(bytes).readUInt32LE(0) : undefined

/** Whether the signer says that a newer scheme signed, too, while there is none: then it was taken away. */
const newerIsMissing = ({ scheme, attributes }: WrittenSigner, block: SigningBlock): boolean => {
  if (scheme === 'v2') {
    const wanted = u32At(attribute(attributes, ATTRIBUTE.strippingProtection))
    return wanted === 3 && !block.values.has(SCHEMES[1].id)
  }
  return (
    scheme === 'v3' &&
    attribute(attributes, ATTRIBUTE.rotationMinSdk) !== undefined &&
    !block.values.has(SCHEMES[2].id)
  )
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

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(b)

/** What is wrong with a signer that has a known signature; undefined when nothing is. Worst first. */
const problemOf = (
  signer: WrittenSigner,
  certificate: Uint8Array,
  signatures: readonly KnownSignature[],
  lineage: Lineage | 'damaged' | undefined,
  block: SigningBlock,
  contents: ContentDigests,
): string | undefined => {
  const { publicKey, signedData, digests, levels } = signer
  if (!sameBytes(certificateParts(certificate).publicKey, publicKey)) return 'key-not-of-certificate'
  if (signatures.some(({ algorithm, value }) => !signatureHolds(algorithm, publicKey, signedData, value)))
    return 'signature-wrong'
  for (const { id, algorithm } of signatures) {
    const stated = digests.find((digest) => digest.id === id)?.value
    if (stated === undefined || !sameBytes(contents.get(algorithm.digest), stated)) return 'digest-mismatch'
  }
  if (levels && (levels.stated[0] !== levels.signed[0] || levels.stated[1] !== levels.signed[1]))
    return 'platform-range-altered'
  if (lineage === 'damaged') return 'lineage-damaged'
  if (lineage && !lineage.holds) return 'lineage-unproved'
  if (lineage && !sameBytes(lineage.certificates.at(-1), certificate)) return 'lineage-of-other-signer'
  return newerIsMissing(signer, block) ? 'newer-signature-stripped' : undefined
}

const verifiedSigner = (signer: WrittenSigner, block: SigningBlock, contents: ContentDigests): Signer => {
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
  const signatures = knownSignatures(signer)
  const [best] = signatures
  if (best === undefined) return { ...known, problem: 'unknown-signature-algorithm' }
  const problem = problemOf(signer, certificate, signatures, lineage, block, contents)
  return {
    ...known,
    algorithm: best.algorithm.name,
    verified: problem === undefined,
    ...(problem === undefined ? {} : { problem }),
  }
}

/** Signers of schemes v2, v3 and v3.1, verified. Damaged ones say so; nothing is thrown. */
export const schemeSigners = (block: SigningBlock, contents: ContentDigests): Signer[] =>
  SCHEMES.flatMap((entry) =>
    writtenSigners(block, entry).map((signer) =>
      signer === 'damaged'
        ? {
            scheme: entry.scheme,
            certificate: new Uint8Array(),
            lineage: [],
            verified: false,
            problem: 'signer-damaged',
          }
        : verifiedSigner(signer, block, contents),
    ),
  )
