import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import type { RowOf } from '../../facts/index.ts'

type Cells = Partial<Omit<RowOf<'signers'>, 'id' | 'evidence' | 'source'>>

const digest = (algorithm: string, bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex')

/** `CN=Android Debug, O=Android, C=US`, the most specific part first. */
const distinguishedName = (lines: string | undefined): string =>
  (lines ?? '').split('\n').reverse().join(', ')

const day = (text: string): string => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? text : new Date(time).toISOString()
}

const KEY_NAMES: Readonly<Record<string, string>> = { rsa: 'RSA', 'rsa-pss': 'RSA', ec: 'EC', dsa: 'DSA' }
const CURVE_BITS: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 }

const keyCells = (key: KeyObject): Cells => {
  const details = key.asymmetricKeyDetails
  const bits = details?.modulusLength ?? CURVE_BITS[details?.namedCurve ?? '']
  return {
    publicKey: key.export({ format: 'der', type: 'spki' }).toString('hex'),
    keyAlgorithm: KEY_NAMES[key.asymmetricKeyType ?? ''] ?? key.asymmetricKeyType ?? '',
    ...(bits === undefined ? {} : { keyBits: bits }),
  }
}

/** What a certificate (DER) says of its holder. Its digests are always told; the rest only when it can be read. */
export const certificateCells = (der: Uint8Array): Cells => {
  const digests = { md5: digest('md5', der), sha1: digest('sha1', der), sha256: digest('sha256', der) }
  try {
    const certificate = new X509Certificate(der)
    const named = {
      ...digests,
      subject: distinguishedName(certificate.subject),
      issuer: distinguishedName(certificate.issuer),
      serial: certificate.serialNumber.toLowerCase(),
      notBefore: day(certificate.validFrom),
      notAfter: day(certificate.validTo),
    }
    return { ...named, ...keyCells(certificate.publicKey) }
  } catch {
    return { ...digests, problem: 'certificate-unreadable' }
  }
}
