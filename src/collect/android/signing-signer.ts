import { byteCursor, itemsOf } from './byte-cursor.ts'
import type { SigningBlock } from './signing-block.ts'

/** Ids of the schemes' values. Sources: Android's APK Signature Scheme v2 and v3; v3.1 came with Android 13. */
export const SCHEMES = [
  { id: 0x7109871a, scheme: 'v2' },
  { id: 0xf05368c0, scheme: 'v3' },
  { id: 0x1b93ad61, scheme: 'v3.1' },
] as const
export type Scheme = (typeof SCHEMES)[number]['scheme']

/** Ids of signed attributes. Source: Android's apksig, `V2SchemeConstants` and `V3SchemeConstants`. */
export const ATTRIBUTE = {
  /** In v2: the scheme that must be there, too. */
  strippingProtection: 0xbeeff00d,
  /** In v3: the certificates before this one. */
  lineage: 0x3ba06f8c,
  /** In v3: v3.1 signs from this platform version on. */
  rotationMinSdk: 0x559f8b02,
} as const

/** A value by its number. */
export interface Numbered {
  readonly id: number
  readonly value: Uint8Array
}

/** One signer of one scheme, as it is written; nothing is verified yet. */
export interface WrittenSigner {
  readonly scheme: Scheme
  /** The bytes that the signatures are made over. */
  readonly signedData: Uint8Array
  readonly signatures: readonly Numbered[]
  readonly publicKey: Uint8Array
  readonly digests: readonly Numbered[]
  /** The signer's certificate first, then those that vouch for it. */
  readonly certificates: readonly Uint8Array[]
  readonly attributes: readonly Numbered[]
  /** Bytes behind the parts of the signer, which nothing signs. */
  readonly unsignedBytes: number
  /** The platform versions it counts for: outside and inside of what is signed. Absent in v2. */
  readonly levels?: { readonly stated: readonly [number, number]; readonly signed: readonly [number, number] }
}

/** Items of a number and, after its length, a value. */
export const numberedItems = (bytes: Uint8Array): Numbered[] =>
  itemsOf(bytes).map((item) => {
    const cursor = byteCursor(item)
    return { id: cursor.u32(), value: cursor.prefixed() }
  })

/** Attributes: a number, and the rest of the item is the value. */
export const attributesOf = (bytes: Uint8Array): Numbered[] =>
  itemsOf(bytes).map((item) => {
    const cursor = byteCursor(item)
    return { id: cursor.u32(), value: cursor.take(cursor.left) }
  })

export const attribute = (attributes: readonly Numbered[], id: number): Uint8Array | undefined =>
  attributes.find((item) => item.id === id)?.value

const readSigner = (scheme: Scheme, bytes: Uint8Array): WrittenSigner => {
  const signer = byteCursor(bytes)
  const signedData = signer.prefixed()
  const stated = scheme === 'v2' ? undefined : ([signer.u32(), signer.u32()] as const)
  const signatures = numberedItems(signer.prefixed())
  const publicKey = signer.prefixed()
  const data = byteCursor(signedData)
  const digests = numberedItems(data.prefixed())
  const certificates = itemsOf(data.prefixed())
  const signed = stated === undefined ? undefined : ([data.u32(), data.u32()] as const)
  const attributes = data.left >= 4 ? attributesOf(data.prefixed()) : []
  return {
    scheme,
    signedData,
    signatures,
    publicKey,
    digests,
    certificates,
    attributes,
    unsignedBytes: signer.left,
    ...(stated && signed ? { levels: { stated, signed } } : {}),
  }
}

/** The signers of a scheme in their order, `damaged` in place of one that cannot be read; empty where it is absent. */
export const writtenSigners = (
  block: SigningBlock,
  { id, scheme }: (typeof SCHEMES)[number],
): (WrittenSigner | 'damaged')[] => {
  const value = block.values.get(id)
  if (value === undefined) return []
  try {
    const items = itemsOf(byteCursor(value).prefixed())
    if (items.length === 0) return ['damaged']
    return items.map((bytes) => {
      try {
        return readSigner(scheme, bytes)
      } catch {
        return 'damaged'
      }
    })
  } catch {
    return ['damaged']
  }
}
