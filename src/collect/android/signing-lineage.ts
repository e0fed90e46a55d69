import { byteCursor, itemsOf } from './byte-cursor.ts'
import { certificateParts } from './certificate.ts'
import { ALGORITHMS, signatureHolds } from './signing-algorithms.ts'

/** The certificates a key was rotated through, oldest first, the last being the signer's own. */
export interface Lineage {
  readonly certificates: readonly Uint8Array[]
  /** Whether each certificate stands once and was signed by the key of the one before it. */
  readonly holds: boolean
}

/** The only version of the form there is. */
const VERSION = 1

/**
 * Reads a proof of rotation and checks each step. Source: Android's APK Signature Scheme v3, "Proof-of-rotation and
 * self-trusted-old-certs structs". Throws `CutShort`.
 */
export const readLineage = (value: Uint8Array): Lineage => {
  const cursor = byteCursor(value)
  let holds = cursor.u32() === VERSION
  let before: { key: Uint8Array; algorithm: number } | undefined
  const certificates = itemsOf(cursor.take(cursor.left)).map((bytes) => {
    const node = byteCursor(bytes)
    const signed = node.prefixed()
    node.u32()
    const algorithm = node.u32()
    const signature = node.prefixed()
    const data = byteCursor(signed)
    const certificate = data.prefixed()
    if (before !== undefined) {
      const known = ALGORITHMS.get(before.algorithm)
      holds &&=
        known !== undefined &&
        data.u32() === before.algorithm &&
        signatureHolds(known, before.key, signed, signature)
    }
    before = { key: certificateParts(certificate).publicKey, algorithm }
    return certificate
  })
  const distinct = new Set(certificates.map((certificate) => Buffer.from(certificate).toString('latin1')))
  return { certificates, holds: holds && distinct.size === certificates.length }
}
