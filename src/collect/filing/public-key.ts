import { childrenOf, elementAt, integerHex, oidText, TAG } from '../android/asn1.ts'
import { certificateParts, rsaModulus } from '../android/certificate.ts'

const RSA = '1.2.840.113549.1.1.1'
/** A compressed point of a 256-bit curve; anything shorter is a digest, not a key. */
const FEWEST_BYTES = 33
/** RSA moduli in decimal have 309 digits for 1024 bits; no hexadecimal one has digits only. */
const FEWEST_DIGITS = 150

/** What tells one key from another, however it is written: the modulus of an RSA key, else the bits of the key. */
export const comparableKey = (publicKey: Uint8Array): string | undefined => {
  const [algorithm, bits] = childrenOf(publicKey)
  if (algorithm?.tag !== TAG.sequence || bits?.tag !== TAG.bitString) return undefined
  const isRsa = oidText(childrenOf(algorithm.whole)[0]?.content) === RSA
  return isRsa ? rsaModulus(publicKey) : Buffer.from(bits.content.subarray(1)).toString('hex')
}

/** A key in DER: SubjectPublicKeyInfo, a certificate, or an RSA key of PKCS #1. */
const derKey = (bytes: Uint8Array): string | undefined => {
  if (elementAt(bytes)?.tag !== TAG.sequence) return undefined
  const [modulus, exponent] = childrenOf(bytes)
  if (modulus?.tag === TAG.integer && exponent?.tag === TAG.integer) return integerHex(modulus.content)
  return comparableKey(bytes) ?? comparableKey(certificateParts(bytes).publicKey)
}

const bareKey = (bytes: Uint8Array): string | undefined =>
  derKey(bytes) ?? (bytes.length < FEWEST_BYTES ? undefined : integerHex(bytes))

/**
 * Reads a public key as people write it: PEM, hexadecimal or Base64 of a key or certificate, an RSA modulus in hexadecimal
 * or decimal, with or without a label, colons and spaces. Undefined when it is none.
 */
export const writtenKey = (text: string): string | undefined => {
  const pem = /-----BEGIN [A-Z ]+-----([^-]*)-----END/.exec(text)
  if (pem) return derKey(Buffer.from(pem[1] ?? '', 'base64'))
  const bare = text
    .replace(/^\s*(?:modulus|public key|公钥|模数)\s*[:：=]/i, '')
    .replace(/[\s:：,，]/g, '')
    .replace(/^0x/i, '')
  if (/^\d+$/.test(bare) && bare.length >= FEWEST_DIGITS) return BigInt(bare).toString(16)
  if (/^[0-9a-f]+$/i.test(bare)) return bareKey(Buffer.from(bare.length % 2 === 0 ? bare : `0${bare}`, 'hex'))
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(bare) ? bareKey(Buffer.from(bare, 'base64')) : undefined
}

const HEX = /^(?:[0-9a-f]{2})+$/
const MD5_BYTES = 16

/** Reads an MD5 as people write it, to lower-case hexadecimal; undefined when it is none. */
export const writtenMd5 = (text: string): string | undefined => {
  const bare = text
    .replace(/^\s*MD5\s*(?:指纹|fingerprint)?\s*[:：=]/i, '')
    .replace(/[\s:：-]/g, '')
    .replace(/^0x/i, '')
  if (HEX.test(bare.toLowerCase())) return bare.length === 2 * MD5_BYTES ? bare.toLowerCase() : undefined
  const bytes = Buffer.from(bare, 'base64')
  return /==$/.test(bare) && bytes.length === MD5_BYTES ? bytes.toString('hex') : undefined
}
