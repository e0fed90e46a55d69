import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { definite, TAG } from '../../../src/collect/android/asn1.ts'

/** A key and a certificate that it signed for itself. */
export interface Identity {
  readonly key: KeyObject
  readonly certificate: Buffer
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Buffer
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => definite(TAG.sequence, Buffer.concat(parts))
const oid = (...bytes: readonly number[]): Buffer => definite(TAG.oid, Buffer.from(bytes))
const UTF8 = 0x0c
const UTC_TIME = 0x17
const BOOLEAN = 0x01
const EXTENSIONS = 0xa3

/** sha256WithRSAEncryption and ecdsa-with-SHA256. */
const SIGNED_BY = {
  rsa: sequence(oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11), Buffer.of(5, 0)),
  ec: sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2)),
}

const nameOf = (common: string): Buffer =>
  sequence(definite(TAG.set, sequence(oid(0x55, 4, 3), definite(UTF8, Buffer.from(common)))))

/** An extension of a certificate (RFC 5280, 4.2): the bytes of its id, and its value. */
export const extension = (id: readonly number[], critical: boolean, value: Uint8Array): Buffer =>
  sequence(
    oid(...id),
    ...(critical ? [definite(BOOLEAN, Buffer.of(0xff))] : []),
    definite(TAG.octetString, value),
  )

/** A new key with its certificate (RFC 5280), valid from 2020 to 2049. */
export const newIdentity = (
  common: string,
  kind: 'rsa' | 'ec' = 'ec',
  bits = 2048,
  extensions: readonly Uint8Array[] = [],
): Identity => {
  const { privateKey, publicKey: open } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : generateKeyPairSync('ec', { namedCurve: bits === 384 ? 'secp384r1' : 'prime256v1' })
  const publicKey = open.export({ format: 'der', type: 'spki' })
  const time = (text: string): Buffer => definite(UTC_TIME, Buffer.from(text))
  const body = sequence(
    definite(TAG.context0, definite(TAG.integer, Buffer.of(2))),
    definite(TAG.integer, Buffer.from(`01${Buffer.from(common).toString('hex')}`, 'hex')),
    SIGNED_BY[kind],
    nameOf(common),
    sequence(time('200101000000Z'), time('490101000000Z')),
    nameOf(common),
    publicKey,
    ...(extensions.length === 0 ? [] : [definite(EXTENSIONS, sequence(...extensions))]),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(
    body,
    SIGNED_BY[kind],
    definite(TAG.bitString, Buffer.concat([Buffer.of(0), signature])),
  )
  return { key: privateKey, certificate, publicKey }
}
