import { createHash } from 'node:crypto'
import { type ByteCursor, byteCursor, itemsOf } from './byte-cursor.ts'
import { certificateParts } from './certificate.ts'
import type { ContentDigestKind } from './content-digest.ts'
import { ALGORITHMS, signatureHolds } from './signing-algorithms.ts'
import type { SigningBlock } from './signing-block.ts'
import { readLineage } from './signing-lineage.ts'
import { attributesOf, type Numbered, numberedItems, SCHEMES, writtenSigners } from './signing-signer.ts'

/** Who says where the package comes from: a store stamps what it hands out. */
export interface Stamp {
  readonly certificate: Uint8Array
  /** Absent when the part that states its digest is missing. */
  readonly verified?: boolean
  readonly problem?: string
}

/** Values of the source stamp, the newer first. Source: Android's apksig, `SourceStampConstants`. */
export const STAMP = { v2: 0x6dff800d, v1: 0x2b09189e }
/** Attributes that a stamp of the newer form signs. Source: the same. */
const STAMP_ATTRIBUTE = { lineage: 0x9d6303f7, time: 0xe43c5946 }
const NONE = new Uint8Array()
/** The entry that holds the SHA-256 of the stamp's certificate, so that the package's signature covers it. */
export const STAMP_ENTRY = 'stamp-cert-sha256'
/** Numbers that stand for schemes and digests in what a stamp signs. Source: the same, `ContentDigestAlgorithm`. */
const JAR_SCHEME = 1
const SCHEME_NUMBERS = { v2: 2, v3: 3 } as const
const DIGEST_NUMBERS: Readonly<Record<ContentDigestKind, number>> = { sha256: 1, sha512: 2, verity: 3 }
const WHOLE_SHA256 = 4

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const prefixed = (...parts: readonly Uint8Array[]): Buffer => {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([u32(bytes.length), bytes])
}

/** Digests as a stamp signs them: in the order of their numbers, each with its length. */
const encoded = (digests: ReadonlyMap<number, Uint8Array>): Buffer =>
  Buffer.concat(
    [...digests].sort(([a], [b]) => a - b).map(([id, digest]) => prefixed(u32(id), prefixed(digest))),
  )

/** For each scheme that a stamp covers: the digests its signers state. Where v3.1 signs, v3 does, too, and stands for both. */
const statedBySchemes = (block: SigningBlock): Map<number, Map<number, Uint8Array>> => {
  const schemes = new Map<number, Map<number, Uint8Array>>()
  for (const entry of SCHEMES) {
    if (entry.scheme === 'v3.1') continue
    const digests = new Map<number, Uint8Array>()
    for (const signer of writtenSigners(block, entry)) {
      if (signer === 'damaged') continue
      for (const { id, value } of signer.digests) {
        const kind = ALGORITHMS.get(id)?.digest
        if (kind !== undefined) digests.set(DIGEST_NUMBERS[kind], value)
      }
    }
    if (digests.size > 0) schemes.set(SCHEME_NUMBERS[entry.scheme], digests)
  }
  return schemes
}

const holds = (publicKey: Uint8Array, data: Uint8Array, signatures: readonly Numbered[]): boolean => {
  const known = signatures.flatMap(({ id, value }) => {
    const algorithm = ALGORITHMS.get(id)
    return algorithm === undefined ? [] : [{ algorithm, value }]
  })
  return (
    known.length > 0 &&
    known.every(({ algorithm, value }) => signatureHolds(algorithm, publicKey, data, value))
  )
}

/** What is wrong with the signed attributes of a stamp: its time, and the certificates it was rotated through. */
const attributesProblem = (signed: Uint8Array, certificate: Uint8Array): string | undefined => {
  for (const { id, value } of attributesOf(byteCursor(signed).prefixed())) {
    if (id === STAMP_ATTRIBUTE.time && !(value.length >= 8 && Buffer.from(value).readBigInt64LE(0) > 0n))
      return 'stamp-time-wrong'
    if (id !== STAMP_ATTRIBUTE.lineage) continue
    const lineage = readLineage(value)
    if (!lineage.holds) return 'lineage-unproved'
    if (!Buffer.from(certificate).equals(lineage.certificates.at(-1) ?? NONE))
      return 'lineage-of-other-signer'
  }
  return undefined
}

/** The newer form signs each scheme's digests apart, then attributes such as the time. Gives what is wrong. */
const newerProblem = (
  rest: ByteCursor,
  certificate: Uint8Array,
  schemes: ReadonlyMap<number, ReadonlyMap<number, Uint8Array>>,
): string | undefined => {
  const { publicKey } = certificateParts(certificate)
  const signed = new Map(
    itemsOf(rest.prefixed()).map((item) => {
      const cursor = byteCursor(item)
      return [cursor.u32(), numberedItems(cursor.prefixed())] as const
    }),
  )
  for (const [scheme, digests] of schemes) {
    if (!holds(publicKey, encoded(digests), signed.get(scheme) ?? [])) return 'signature-wrong'
  }
  if (rest.left < 4) return undefined
  const attributes = rest.prefixed()
  if (!holds(publicKey, attributes, numberedItems(rest.prefixed()))) return 'signature-wrong'
  return attributesProblem(attributes, certificate)
}

/** The older form signs the digests of all schemes together. */
const olderProblem = (
  rest: ByteCursor,
  certificate: Uint8Array,
  schemes: ReadonlyMap<number, ReadonlyMap<number, Uint8Array>>,
): string | undefined => {
  const digests = encoded(new Map([...schemes.values()].flatMap((one) => [...one])))
  const { publicKey } = certificateParts(certificate)
  return holds(publicKey, digests, numberedItems(rest.prefixed())) ? undefined : 'signature-wrong'
}

/**
 * Reads the source stamp and checks what it signs.
 * @param stated content of the entry `stamp-cert-sha256`; absent when there is none.
 * @param jarManifest content of `META-INF/MANIFEST.MF`, which a stamp signs where the package has JAR signatures.
 */
export const readStamp = (
  block: SigningBlock,
  stated: Uint8Array | undefined,
  jarManifest: Uint8Array | undefined,
): Stamp | undefined => {
  const newer = block.values.get(STAMP.v2)
  const value = newer ?? block.values.get(STAMP.v1)
  if (value === undefined) return undefined
  let certificate = new Uint8Array()
  try {
    const body = byteCursor(byteCursor(value).prefixed())
    certificate = new Uint8Array(body.prefixed())
    if (stated === undefined) return { certificate, problem: 'stamp-not-covered' }
    if (!createHash('sha256').update(certificate).digest().equals(stated))
      return { certificate, verified: false, problem: 'stamp-of-other-signer' }
    const schemes = statedBySchemes(block)
    if (jarManifest !== undefined) {
      const digest = createHash('sha256').update(jarManifest).digest()
      schemes.set(JAR_SCHEME, new Map([[WHOLE_SHA256, digest]]))
    }
    if (schemes.size === 0) return { certificate, verified: false, problem: 'package-not-signed' }
    const problem = (newer === undefined ? olderProblem : newerProblem)(body, certificate, schemes)
    return problem === undefined ? { certificate, verified: true } : { certificate, verified: false, problem }
  } catch {
    return { certificate, verified: false, problem: 'signer-damaged' }
  }
}
