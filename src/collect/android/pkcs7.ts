/** PKCS #7 SignedData (RFC 2315, RFC 5652), as JAR signatures carry it: read, and verified over a given content. */
import { constants, createHash, createPublicKey, verify } from 'node:crypto'
import {
  type Asn1,
  childrenOf,
  definite,
  elementAt,
  elementsIn,
  integerHex,
  octetsOf,
  oidText,
  TAG,
} from './asn1.ts'
import { certificateParts } from './certificate.ts'
import { comparableName } from './distinguished-name.ts'

/** One signer of a SignedData. */
export interface Pkcs7Signer {
  /** The certificate its issuer and serial number name; absent when it is not among those given. */
  readonly certificate?: Uint8Array
  /** Name of the hash as OpenSSL knows it; absent when no phone knows it with such a key. */
  readonly hash?: string
  /** `SHA-256 with RSA`. */
  readonly algorithm: string
  readonly pss: boolean
  readonly signature: Uint8Array
  /** The signed attributes as they are signed: a SET in DER. Absent where the content is signed as it is. */
  readonly attributes?: Uint8Array
}

export interface Pkcs7 {
  readonly certificates: readonly Uint8Array[]
  readonly signers: readonly Pkcs7Signer[]
}

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** Families of signature algorithms by the start of their identifiers, and which member is RSA-PSS. */
const FAMILIES = [
  ['1.2.840.113549.1.1.', 'RSA'],
  ['1.2.840.10040.4.', 'DSA'],
  ['2.16.840.1.101.3.4.3.', 'DSA'],
  ['1.2.840.10045.', 'ECDSA'],
] as const
const RSA_PSS = '1.2.840.113549.1.1.10'
/** No version of the platform has these for DSA. Source: Android's apksig, `OidConstants`. */
const NOT_FOR_DSA = ['sha384', 'sha512']
const DATA = '1.2.840.113549.1.7.1'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'

const readSigner = ({ content }: Asn1, certificates: readonly Uint8Array[]): Pkcs7Signer => {
  const [, name, digestAlgorithm, ...rest] = elementsIn(content)
  const signed = rest[0]?.tag === TAG.context0 ? rest[0] : undefined
  const [signatureAlgorithm, signature] = signed ? rest.slice(1) : rest
  const [issuer, serial] = elementsIn(name?.content)
  const certificate = certificates.find((candidate) => {
    const parts = certificateParts(candidate)
    return (
      integerHex(serial?.content) === integerHex(elementAt(parts.serial)?.content) &&
      comparableName(issuer?.whole) === comparableName(parts.issuer)
    )
  })
  const hash = HASHES[oidText(elementsIn(digestAlgorithm?.content)[0]?.content)]
  const algorithm = oidText(elementsIn(signatureAlgorithm?.content)[0]?.content)
  const family = FAMILIES.find(([start]) => algorithm.startsWith(start))?.[1] ?? algorithm
  const usable = hash !== undefined && !(family === 'DSA' && NOT_FOR_DSA.includes(hash))
  const pss = algorithm === RSA_PSS
  return {
    algorithm: `${(hash ?? '?').replace(/^sha/, 'sha-').toUpperCase()} with ${family}${pss ? ' PSS' : ''}`,
    pss,
    signature: octetsOf(signature),
    ...(certificate === undefined ? {} : { certificate }),
    ...(usable ? { hash } : {}),
    ...(signed === undefined ? {} : { attributes: definite(TAG.set, signed.content) }),
  }
}

/** Reads a SignedData; undefined when the bytes are none. */
export const readPkcs7 = (bytes: Uint8Array): Pkcs7 | undefined => {
  const [, wrapped] = childrenOf(bytes)
  const parts = childrenOf(wrapped?.content)
  if (parts.length === 0) return undefined
  const certificates = elementsIn(parts.find(({ tag }) => tag === TAG.context0)?.content).map(
    ({ whole }) => whole,
  )
  const signers = elementsIn(parts.filter(({ tag }) => tag === TAG.set).at(-1)?.content)
  return { certificates, signers: signers.map((signer) => readSigner(signer, certificates)) }
}

/**
 * Whether the signed attributes name this content: its type and its digest, each once (RFC 5652, 11). Phones refuse
 * an attribute that stands twice.
 */
const attributesName = (
  attributes: Uint8Array,
  content: Uint8Array,
  hash: string,
  named: string,
): boolean => {
  const values = new Map<string, readonly Asn1[]>()
  for (const { content: attribute } of elementsIn(elementAt(attributes)?.content)) {
    const [type, set] = elementsIn(attribute)
    const name = oidText(type?.content)
    if (values.has(name)) return false
    values.set(name, elementsIn(set?.content))
  }
  const [type, digest] = [values.get(CONTENT_TYPE), values.get(MESSAGE_DIGEST)]
  return (
    type?.length === 1 &&
    oidText(type[0]?.content) === named &&
    digest?.length === 1 &&
    createHash(hash).update(content).digest().equals(octetsOf(digest[0]))
  )
}

/**
 * Whether a signer signed `content`. False, too, when its key or signature make no sense.
 * @param type the kind of content that the signed attributes have to name.
 */
export const pkcs7Holds = (signer: Pkcs7Signer, content: Uint8Array, type: string = DATA): boolean => {
  const { certificate, hash, attributes, signature, pss } = signer
  if (certificate === undefined || hash === undefined) return false
  try {
    if (attributes !== undefined && !attributesName(attributes, content, hash, type)) return false
    const { publicKey } = certificateParts(certificate)
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    const padding = pss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {}
    return verify(hash, attributes ?? content, { key, ...padding }, signature)
  } catch {
    return false
  }
}
