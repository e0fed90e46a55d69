import { constants, createPublicKey, verify } from 'node:crypto'
import type { Archive } from '../package/zip.ts'
import { byteCursor, itemsOf } from './byte-cursor.ts'
import { certificateCells } from './certificate.ts'
import { contentDigest } from './content-digest.ts'
import type { SigningBlock } from './signing-block.ts'

/** Ids of the schemes' values. Sources: Android's APK Signature Scheme v2 and v3, v3.1 of Android 13. */
export const SCHEMES = [
  { id: 0x7109871a, scheme: 'v2' },
  { id: 0xf05368c0, scheme: 'v3' },
  { id: 0x1b93ad61, scheme: 'v3.1' },
] as const
export type Scheme = (typeof SCHEMES)[number]['scheme']

interface Algorithm {
  readonly name: string
  readonly hash: 'sha256' | 'sha512'
  readonly pss?: boolean
  /** Digest over a Merkle tree (fs-verity), not over chunks. */
  readonly tree?: boolean
}

const ALGORITHMS: ReadonlyMap<number, Algorithm> = new Map([
  [0x0101, { name: 'RSASSA-PSS SHA2-256', hash: 'sha256', pss: true }],
  [0x0102, { name: 'RSASSA-PSS SHA2-512', hash: 'sha512', pss: true }],
  [0x0103, { name: 'RSASSA-PKCS1-v1_5 SHA2-256', hash: 'sha256' }],
  [0x0104, { name: 'RSASSA-PKCS1-v1_5 SHA2-512', hash: 'sha512' }],
  [0x0201, { name: 'ECDSA SHA2-256', hash: 'sha256' }],
  [0x0202, { name: 'ECDSA SHA2-512', hash: 'sha512' }],
  [0x0301, { name: 'DSA SHA2-256', hash: 'sha256' }],
  [0x0421, { name: 'RSASSA-PKCS1-v1_5 SHA2-256 verity', hash: 'sha256', tree: true }],
  [0x0423, { name: 'ECDSA SHA2-256 verity', hash: 'sha256', tree: true }],
  [0x0425, { name: 'DSA SHA2-256 verity', hash: 'sha256', tree: true }],
])

/** Attribute of a v3 signer that holds the lineage of its certificates. */
const LINEAGE = 0x3ba06f8c

/** One signer of one scheme, as far as its structure can be read. */
export interface Signer {
  readonly scheme: Scheme
  readonly certificate: Uint8Array
  readonly algorithm?: string
  readonly minSdk?: number
  readonly maxSdk?: number
  /** Earlier certificates proved by the lineage, oldest first. */
  readonly lineage: readonly Uint8Array[]
  /** Whether signature and digests agree; absent when no algorithm known here signed. */
  readonly verified?: boolean
  readonly problem?: string
}

const pairs = (bytes: Uint8Array): { id: number; value: Uint8Array }[] =>
  itemsOf(bytes).map((item) => {
    const cursor = byteCursor(item)
    return { id: cursor.u32(), value: cursor.left >= 4 ? cursor.prefixed() : cursor.take(cursor.left) }
  })

const attributeValue = (attributes: Uint8Array, wanted: number): Uint8Array | undefined => {
  for (const item of itemsOf(attributes)) {
    const cursor = byteCursor(item)
    if (cursor.u32() === wanted) return cursor.take(cursor.left)
  }
  return undefined
}

/** Certificates of a lineage: version, then nodes whose signed data begins with the certificate. */
const lineageOf = (attributes: Uint8Array): Uint8Array[] => {
  const value = attributeValue(attributes, LINEAGE)
  if (value === undefined) return []
  const cursor = byteCursor(value)
  cursor.u32()
  return itemsOf(cursor.take(cursor.left)).map((node) => byteCursor(byteCursor(node).prefixed()).prefixed())
}

const signatureHolds = (
  algorithm: Algorithm,
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
  const padding = algorithm.pss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.hash === 'sha512' ? 64 : 32 }
    : {}
  return verify(algorithm.hash, data, { key, ...padding }, signature)
}

const readSigner = (scheme: Scheme, bytes: Uint8Array, digestFor: (hash: string) => Buffer): Signer => {
  const signer = byteCursor(bytes)
  const signedData = signer.prefixed()
  const levels = scheme === 'v2' ? {} : { minSdk: signer.u32(), maxSdk: signer.u32() }
  const signatures = pairs(signer.prefixed())
  const publicKey = signer.prefixed()

  const data = byteCursor(signedData)
  const digests = pairs(data.prefixed())
  const [certificate] = itemsOf(data.prefixed())
  if (scheme !== 'v2') data.take(8)
  const attributes = data.left >= 4 ? data.prefixed() : new Uint8Array()
  if (certificate === undefined)
    return { scheme, certificate: new Uint8Array(), lineage: [], verified: false, problem: 'no-certificate' }

  const known = {
    scheme,
    certificate,
    ...levels,
    lineage: scheme === 'v2' ? [] : lineageOf(attributes).slice(0, -1),
  }
  const signed = signatures.flatMap(({ id, value }) => {
    const algorithm = ALGORITHMS.get(id)
    return algorithm === undefined ? [] : [{ id, algorithm, value }]
  })
  const [best] = [...signed].sort((a, b) => (a.algorithm.hash < b.algorithm.hash ? 1 : -1))
  if (best === undefined) return { ...known, problem: 'unknown-signature-algorithm' }
  const named = { ...known, algorithm: best.algorithm.name }
  const wrong = (problem: string): Signer => ({ ...named, verified: false, problem })
  if (certificateCells(certificate).publicKey !== Buffer.from(publicKey).toString('hex'))
    return wrong('key-not-of-certificate')
  if (!signatureHolds(best.algorithm, publicKey, signedData, best.value)) return wrong('signature-wrong')
  if (best.algorithm.tree) return named
  const stated = digests.find(({ id }) => id === best.id)?.value
  if (stated === undefined || !digestFor(best.algorithm.hash).equals(stated)) return wrong('digest-mismatch')
  return { ...named, verified: true }
}

const guarded = (scheme: Scheme, read: () => Signer): Signer => {
  try {
    return read()
  } catch {
    return { scheme, certificate: new Uint8Array(), lineage: [], verified: false, problem: 'signer-damaged' }
  }
}

/** Signers of schemes v2, v3 and v3.1, verified. Damaged ones say so; nothing is thrown. */
export const schemeSigners = (archive: Archive, block: SigningBlock): Signer[] => {
  const computed = new Map<string, Buffer>()
  const digestFor = (hash: string): Buffer => {
    const digest = computed.get(hash) ?? contentDigest(archive, block.start, hash)
    computed.set(hash, digest)
    return digest
  }
  return SCHEMES.flatMap(({ id, scheme }) => {
    const value = block.values.get(id)
    if (value === undefined) return []
    let signers: Uint8Array[]
    try {
      signers = itemsOf(byteCursor(value).prefixed())
    } catch {
      return [guarded(scheme, () => readSigner(scheme, new Uint8Array(), digestFor))]
    }
    return signers.map((bytes) => guarded(scheme, () => readSigner(scheme, bytes, digestFor)))
  })
}
