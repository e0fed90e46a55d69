import { createHash } from 'node:crypto'
import { byteCursor, itemsOf } from './byte-cursor.ts'
import { certificateParts } from './certificate.ts'
import type { ContentDigestKind } from './content-digest.ts'
import { ALGORITHMS, signatureHolds } from './signing-algorithms.ts'
import type { SigningBlock } from './signing-block.ts'
import { type Numbered, numberedItems, SCHEMES, writtenSigners } from './signing-signer.ts'

/** Who says where the package comes from: a store stamps what it hands out. */
export interface Stamp {
  readonly certificate: Uint8Array
  /** Absent when the part that states its digest is missing. */
  readonly verified?: boolean
  readonly problem?: string
}

/** Values of the source stamp, the newer first. Source: Android's apksig, `SourceStampConstants`. */
const STAMP = { v2: 0x6dff800d, v1: 0x2b09189e }
/** The entry that holds the SHA-256 of the stamp's certificate, so that the package's signature covers it. */
export const STAMP_ENTRY = 'stamp-cert-sha256'
/** Numbers that stand for schemes and digests in what a stamp signs. Source: the same, `ContentDigestAlgorithm`. */
const JAR_SCHEME = 1
const SCHEME_NUMBERS = { v2: 2, v3: 3, 'v3.1': 31 } as const
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

/** For each scheme that signs the package: the digests its signers state. */
const statedBySchemes = (block: SigningBlock): Map<number, Map<number, Uint8Array>> => {
  const schemes = new Map<number, Map<number, Uint8Array>>()
  for (const entry of SCHEMES) {
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

/** The newer form signs each scheme's digests apart, then attributes such as the time. */
const newerHolds = (
  rest: ReturnType<typeof byteCursor>,
  publicKey: Uint8Array,
  schemes: ReadonlyMap<number, ReadonlyMap<number, Uint8Array>>,
): boolean => {
  const signed = new Map(
    itemsOf(rest.prefixed()).map((item) => {
      const cursor = byteCursor(item)
      return [cursor.u32(), numberedItems(cursor.prefixed())] as const
    }),
  )
  for (const [scheme, digests] of schemes) {
    if (!holds(publicKey, encoded(digests), signed.get(scheme) ?? [])) return false
  }
  if (rest.left < 4) return true
  const attributes = rest.prefixed()
  return holds(publicKey, attributes, numberedItems(rest.prefixed()))
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
    const { publicKey } = certificateParts(certificate)
    const schemes = statedBySchemes(block)
    if (jarManifest !== undefined) {
      const digest = createHash('sha256').update(jarManifest).digest()
      schemes.set(JAR_SCHEME, new Map([[WHOLE_SHA256, digest]]))
    }
    const good =
      newer === undefined
        ? holds(
            publicKey,
            encoded(new Map([...schemes.values()].flatMap((one) => [...one]))),
            numberedItems(body.prefixed()),
          )
        : newerHolds(body, publicKey, schemes)
    return good
      ? { certificate, verified: true }
      : { certificate, verified: false, problem: 'signature-wrong' }
  } catch {
    return { certificate, verified: false, problem: 'signer-damaged' }
  }
}
