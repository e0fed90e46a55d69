import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { RowOf } from '../../facts/index.ts'
import { type Asn1, childrenOf, integerHex, oidText, TAG } from './asn1.ts'

type Cells = Partial<Omit<RowOf<'signers'>, 'id' | 'evidence' | 'source'>>

const digest = (algorithm: string, bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex')

/** The parts of a certificate that are compared byte by byte (RFC 5280, 4.1). Empty where they cannot be told. */
export interface CertificateParts {
  readonly issuer: Uint8Array
  readonly serial: Uint8Array
  /** SubjectPublicKeyInfo, as it is written in the certificate. */
  readonly publicKey: Uint8Array
}

const NONE = new Uint8Array()

export const certificateParts = (der: Uint8Array): CertificateParts => {
  const fields = childrenOf(childrenOf(der)[0]?.whole)
  const [serial, , issuer, , , publicKey] = fields[0]?.tag === TAG.context0 ? fields.slice(1) : fields
  return {
    issuer: issuer?.whole ?? NONE,
    serial: serial?.whole ?? NONE,
    publicKey: publicKey?.whole ?? NONE,
  }
}

/** `CN=Android Debug, O=Android, C=US`, the most specific part first. */
const distinguishedName = (lines: string | undefined): string =>
  (lines ?? '').split('\n').reverse().join(', ')

const day = (text: string): string => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? text : new Date(time).toISOString()
}

const KEY_NAMES: Readonly<Record<string, string>> = { rsa: 'RSA', 'rsa-pss': 'RSA', ec: 'EC', dsa: 'DSA' }
const CURVE_BITS: Readonly<Record<string, number>> = {
  secp224r1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
}

/** The two numbers of an RSA key inside a SubjectPublicKeyInfo. */
const rsaIntegers = (publicKey: Uint8Array): readonly Asn1[] => {
  const bits = childrenOf(publicKey)[1]?.content
  return childrenOf(bits?.subarray(1)).filter(({ tag }) => tag === TAG.integer)
}

/** Modulus of an RSA key inside a SubjectPublicKeyInfo, hexadecimal without leading zeros. */
export const rsaModulus = (publicKey: Uint8Array): string | undefined => {
  const [modulus] = rsaIntegers(publicKey)
  return modulus && integerHex(modulus.content)
}

const RSA = '1.2.840.113549.1.1.1'

const rsaNumbers = (publicKey: Uint8Array): string | undefined => {
  if (oidText(childrenOf(childrenOf(publicKey)[0]?.whole)[0]?.content) !== RSA) return undefined
  const numbers = rsaIntegers(publicKey)
  return numbers.length === 2 ? numbers.map(({ content }) => integerHex(content)).join() : undefined
}

/**
 * Whether two SubjectPublicKeyInfo are of one key. RSA keys are compared by their numbers: some certificates write a modulus
 * with its highest bit set as a negative number, and signers write it right.
 */
export const isSameKey = (one: Uint8Array, other: Uint8Array): boolean => {
  if (Buffer.compare(one, other) === 0) return one.length > 0
  const [first, second] = [rsaNumbers(one), rsaNumbers(other)]
  return first !== undefined && first === second
}

const keyCells = (key: KeyObject, publicKey: Uint8Array): Cells => {
  const details = key.asymmetricKeyDetails
  const algorithm = KEY_NAMES[key.asymmetricKeyType ?? ''] ?? key.asymmetricKeyType ?? ''
  const bits = details?.modulusLength ?? CURVE_BITS[details?.namedCurve ?? '']
  const modulus = algorithm === 'RSA' ? rsaModulus(publicKey) : undefined
  return {
    publicKey: Buffer.from(publicKey).toString('hex'),
    keyAlgorithm: algorithm,
    ...(bits === undefined ? {} : { keyBits: bits }),
    ...(modulus === undefined ? {} : { modulus }),
  }
}

const holderCells = (certificate: X509Certificate): Cells => ({
  subject: distinguishedName(certificate.subject),
  issuer: distinguishedName(certificate.issuer),
  serial: certificate.serialNumber.toLowerCase(),
  notBefore: day(certificate.validFrom),
  notAfter: day(certificate.validTo),
})

const attempt = (read: () => Cells): Cells => {
  try {
    return read()
  } catch {
    return { problem: 'certificate-unreadable' }
  }
}

/** What a certificate says of its holder and key. Its digests are always told; the rest as far as it can be read. */
export const certificateCells = (der: Uint8Array): Cells => {
  const { publicKey } = certificateParts(der)
  return {
    ...attempt(() =>
      keyCells(createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }), publicKey),
    ),
    ...attempt(() => holderCells(new X509Certificate(der))),
    md5: digest('md5', der),
    sha1: digest('sha1', der),
    sha256: digest('sha256', der),
  }
}
