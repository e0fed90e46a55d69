import { createHash, sign } from 'node:crypto'
import type { Identity } from './keys.ts'
import { storedZip } from './stored-zip.ts'

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Parts behind their common length. */
export const prefixed = (...parts: readonly Uint8Array[]): Buffer => {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([u32(bytes.length), bytes])
}

export const attribute = (id: number, value: Uint8Array): Buffer => prefixed(u32(id), value)

/** Ids of SHA-256 with RSA (PKCS #1) and with ECDSA. */
export const algorithmOf = ({ key }: Identity): number => (key.asymmetricKeyType === 'rsa' ? 0x0103 : 0x0201)

/** What one signer writes. Everything can be set otherwise than it should be. */
export interface SignerPlan {
  readonly identity: Identity
  readonly levels?: readonly [from: number, to: number]
  readonly statedLevels?: readonly [from: number, to: number]
  readonly attributes?: readonly Buffer[]
  readonly digest?: (right: Buffer) => Buffer
  readonly signature?: (right: Buffer) => Buffer
  readonly publicKey?: Buffer
  readonly certificates?: readonly Buffer[]
  readonly algorithm?: number
  /** The algorithm of one more digest, for which there is no signature. */
  readonly digestOf?: number
  readonly unsigned?: boolean
  /** Bytes behind the parts of the signer. */
  readonly after?: Buffer
}

const signer = (plan: SignerPlan, content: Buffer): Buffer => {
  const { identity, levels, statedLevels = levels, attributes = [] } = plan
  const algorithm = plan.algorithm ?? algorithmOf(identity)
  const range = (stated: readonly [number, number] | undefined): Buffer[] =>
    stated === undefined ? [] : stated.map(u32)
  const data = Buffer.concat([
    prefixed(
      ...[algorithm, ...(plan.digestOf === undefined ? [] : [plan.digestOf])].map((id) =>
        prefixed(u32(id), prefixed(plan.digest?.(content) ?? content)),
      ),
    ),
    prefixed(...(plan.certificates ?? [identity.certificate]).map((one) => prefixed(one))),
    ...range(levels),
    prefixed(...attributes),
  ])
  const right = sign('sha256', data, identity.key)
  return prefixed(
    prefixed(data),
    ...range(statedLevels),
    prefixed(
      ...(plan.unsigned ? [] : [prefixed(u32(algorithm), prefixed(plan.signature?.(right) ?? right))]),
    ),
    prefixed(plan.publicKey ?? identity.publicKey),
    plan.after ?? Buffer.alloc(0),
  )
}

/** The v2 content digest of three sections, each shorter than a chunk. */
const contentDigest = (...sections: readonly Buffer[]): Buffer => {
  const hash = (...parts: readonly Uint8Array[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest()
  const chunks = sections.map((section) => hash(Buffer.of(0xa5), u32(section.length), section))
  return hash(Buffer.of(0x5a), u32(chunks.length), ...chunks)
}

export const MANIFEST_ONLY = { 'AndroidManifest.xml': 'no manifest, but a name for one' }

/** A signing block of values by their ids. */
const signingBlock = (values: ReadonlyMap<number, Buffer>): Buffer => {
  const u64 = (value: number): Buffer => Buffer.concat([u32(value), u32(0)])
  const pairs = [...values].map(([id, value]) => Buffer.concat([u64(value.length + 4), u32(id), value]))
  const size = pairs.reduce((sum, pair) => sum + pair.length, 0) + 24
  return Buffer.concat([u64(size), ...pairs, u64(size), Buffer.from('APK Sig Block 42')])
}

/** A package signed by schemes v2 and later: signers by the id of their scheme. */
export const signedPackage = (
  schemes: Readonly<Record<number, readonly SignerPlan[]>>,
  entries: Readonly<Record<string, Uint8Array | string>> = MANIFEST_ONLY,
): Buffer =>
  storedZip(entries, (before, directory, end) => {
    const digest = contentDigest(before, directory, end)
    const values = Object.entries(schemes).map(
      ([id, plans]) => [Number(id), prefixed(...plans.map((plan) => signer(plan, digest)))] as const,
    )
    return signingBlock(new Map(values))
  })
