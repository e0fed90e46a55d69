import { constants, createPublicKey, verify } from 'node:crypto'
import type { ContentDigestKind } from './content-digest.ts'

/** How a signature of schemes v2 and v3 is made, and what it is made over. */
export interface SignatureAlgorithm {
  readonly name: string
  readonly hash: 'sha256' | 'sha512'
  readonly pss?: true
  readonly digest: ContentDigestKind
}

const algorithm = (
  name: string,
  hash: SignatureAlgorithm['hash'],
  digest: ContentDigestKind = hash,
): SignatureAlgorithm => ({ name: `${name} SHA2-${hash.slice(3)}`, hash, digest })

/** Source: Android's APK Signature Scheme v2, "Signature algorithm IDs"; verity ones from its apksig. */
export const ALGORITHMS: ReadonlyMap<number, SignatureAlgorithm> = new Map([
  [0x0101, { ...algorithm('RSASSA-PSS', 'sha256'), pss: true }],
  [0x0102, { ...algorithm('RSASSA-PSS', 'sha512'), pss: true }],
  [0x0103, algorithm('RSASSA-PKCS1-v1_5', 'sha256')],
  [0x0104, algorithm('RSASSA-PKCS1-v1_5', 'sha512')],
  [0x0201, algorithm('ECDSA', 'sha256')],
  [0x0202, algorithm('ECDSA', 'sha512')],
  [0x0301, algorithm('DSA', 'sha256')],
  [0x0421, algorithm('RSASSA-PKCS1-v1_5', 'sha256', 'verity')],
  [0x0423, algorithm('ECDSA', 'sha256', 'verity')],
  [0x0425, algorithm('DSA', 'sha256', 'verity')],
])

/** A signature whose algorithm is known. */
export interface KnownSignature {
  readonly id: number
  readonly value: Uint8Array
  readonly algorithm: SignatureAlgorithm
}

/** The order in which phones prefer digests, strongest first. */
export const DIGEST_ORDER: readonly ContentDigestKind[] = ['sha512', 'verity', 'sha256']

/** Whether the signature over `data` is that of the key. False, too, when key or signature make no sense. */
export const signatureHolds = (
  { hash, pss }: SignatureAlgorithm,
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    const padding = pss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: hash === 'sha512' ? 64 : 32 }
      : {}
    return verify(hash, data, { key, ...padding }, signature)
  } catch {
    return false
  }
}
