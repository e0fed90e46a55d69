/** External proofs over a file: time stamps (RFC 3161) and detached signatures (CMS, RFC 5652). */
import { createHash, getHashes, X509Certificate } from 'node:crypto'
import {
  type Asn1,
  childrenOf,
  elementAt,
  elementsIn,
  integerHex,
  octetsOf,
  oidText,
  TAG,
} from './android/asn1.ts'
import { type Pkcs7, pkcs7Holds, readPkcs7 } from './android/pkcs7.ts'

/** What a proof says, before it is held against a file. */
export interface Attestation {
  readonly kind: 'time-stamp' | 'signature'
  /** Subject of the certificate that signed it; absent where the proof carries none. */
  readonly signer?: string
  /** Time that a time stamp states, ISO 8601 in UTC. */
  readonly time?: string
  /** Serial number of a time stamp, hexadecimal. */
  readonly serial?: string
  /** Whether it is about this content: by digest for a time stamp, by signature for a signature. */
  isOf(content: Uint8Array): boolean
  /** The same of a file of which only the SHA-256 is at hand; undefined where that does not tell. */
  isOfSha256(hex: string): boolean | undefined
  /** Whether its own signature is good; of a signature, over this content. Whom the certificate is of is not judged. */
  holds(content?: Uint8Array): boolean
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3',
}
const PEM = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/

const derOf = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.subarray(0, 1_000_000)).toString('latin1')
  const pem = PEM.exec(text)?.[1]
  return pem === undefined ? bytes : Buffer.from(pem, 'base64')
}

/** The ContentInfo itself, or the one inside the response of a time-stamping authority. */
const contentInfo = (bytes: Uint8Array): Uint8Array | undefined => {
  const [first, second] = childrenOf(bytes)
  if (first?.tag === TAG.oid) return oidText(first.content) === SIGNED_DATA ? bytes : undefined
  return first?.tag === TAG.sequence && second !== undefined ? contentInfo(second.whole) : undefined
}

/** `20261127160117.5Z` → ISO 8601. */
const generalizedTime = (content: Uint8Array | undefined): string | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(
    Buffer.from(content ?? []).toString('latin1'),
  )
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

const subjectOf = (certificate: Uint8Array | undefined): string | undefined => {
  try {
    if (certificate === undefined) return undefined
    return new X509Certificate(certificate).subject.split('\n').reverse().join(', ')
  } catch {
    return undefined
  }
}

interface Stamp {
  readonly digest: { readonly algorithm: string; readonly bytes: Uint8Array }
  readonly time?: string
  readonly serial: string
}

const stampOf = (info: Uint8Array): Stamp | undefined => {
  const [, , imprint, serial, time] = childrenOf(info)
  const [algorithm, hashed] = elementsIn(imprint?.content)
  const name = DIGESTS[oidText(elementsIn(algorithm?.content)[0]?.content)]
  const at = generalizedTime(time?.content)
  if (name === undefined || hashed === undefined || serial?.tag !== TAG.integer) return undefined
  return {
    digest: { algorithm: name, bytes: octetsOf(hashed) },
    serial: integerHex(serial.content),
    ...(at === undefined ? {} : { time: at }),
  }
}

/** What is signed inside the proof; a detached signature has nothing inside. */
const encapsulated = (der: Uint8Array): { type: string; content?: Uint8Array } => {
  const parts = childrenOf(childrenOf(der)[1]?.content)
  const [type, wrapped] = elementsIn(parts.find(({ tag }) => tag === TAG.sequence)?.content)
  const inner: Asn1 | undefined = elementAt(wrapped?.content ?? new Uint8Array())
  return { type: oidText(type?.content), ...(inner === undefined ? {} : { content: octetsOf(inner) }) }
}

const timeStamp = (
  pkcs7: Pkcs7,
  info: Uint8Array,
  stamp: Stamp,
  signer: string | undefined,
): Attestation => ({
  kind: 'time-stamp',
  ...(signer === undefined ? {} : { signer }),
  ...(stamp.time === undefined ? {} : { time: stamp.time }),
  serial: stamp.serial,
  isOf: (content) =>
    getHashes().includes(stamp.digest.algorithm) &&
    createHash(stamp.digest.algorithm).update(content).digest().equals(stamp.digest.bytes),
  isOfSha256: (hex) =>
    stamp.digest.algorithm === 'sha256' ? Buffer.from(stamp.digest.bytes).toString('hex') === hex : undefined,
  holds: () => pkcs7.signers.length === 1 && pkcs7.signers.every((one) => pkcs7Holds(one, info, TST_INFO)),
})

const signature = (pkcs7: Pkcs7, signer: string | undefined): Attestation => {
  const holds = (content?: Uint8Array): boolean =>
    content !== undefined && pkcs7.signers.every((one) => pkcs7Holds(one, content))
  return {
    kind: 'signature',
    ...(signer === undefined ? {} : { signer }),
    isOf: holds,
    isOfSha256: () => undefined,
    holds,
  }
}

/** Reads a time stamp (token or response) or a detached signature, DER or PEM; undefined where the bytes are neither. */
export const readAttestation = (bytes: Uint8Array): Attestation | undefined => {
  const der = contentInfo(derOf(bytes))
  const pkcs7 = der === undefined ? undefined : readPkcs7(der)
  if (der === undefined || pkcs7 === undefined || pkcs7.signers.length === 0) return undefined
  const signer = subjectOf(pkcs7.signers[0]?.certificate)
  const { type, content } = encapsulated(der)
  if (type !== TST_INFO) return content === undefined ? signature(pkcs7, signer) : undefined
  const stamp = content === undefined ? undefined : stampOf(content)
  return content === undefined || stamp === undefined ? undefined : timeStamp(pkcs7, content, stamp, signer)
}
