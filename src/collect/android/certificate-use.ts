import { childrenOf, elementsIn, oidText, TAG } from './asn1.ts'

const KEY_USAGE = '2.5.29.15'
/** digitalSignature and nonRepudiation, the first two bits of a key usage (RFC 5280, 4.2.1.3). */
const MAY_SIGN = 0b1100_0000
/** Critical extensions that phones know. Source: BoringSSL, `X509_supported_extension`. */
const KNOWN: ReadonlySet<string> = new Set([
  KEY_USAGE,
  '2.16.840.1.113730.1.1', // Netscape certificate type
  '2.5.29.17', // subject alternative name
  '2.5.29.19', // basic constraints
  '2.5.29.30', // name constraints
  '2.5.29.32', // certificate policies
  '2.5.29.33', // policy mappings
  '2.5.29.36', // policy constraints
  '2.5.29.37', // extended key usage
  '2.5.29.54', // inhibit any policy
])

/** Tag of the extensions in a certificate: [3]. */
const EXTENSIONS = 0xa3
const BOOLEAN = 0x01

/**
 * Why phones take no JAR signature by a certificate: it says that its key is for something else, or has a critical extension
 * that they do not know; undefined when nothing forbids it. Source: the platform's `SignerInfo.verify`.
 */
export const useProblem = (
  certificate: Uint8Array,
): { readonly problem: string; readonly detail?: string } | undefined => {
  const fields = childrenOf(childrenOf(certificate)[0]?.whole)
  const list = elementsIn(fields.find(({ tag }) => tag === EXTENSIONS)?.content)[0]
  for (const { content } of elementsIn(list?.content)) {
    const [name, ...rest] = elementsIn(content)
    const id = oidText(name?.content)
    const critical = rest.find(({ tag }) => tag === BOOLEAN)?.content[0]
    if (critical && !KNOWN.has(id)) return { problem: 'critical-extension-unknown', detail: id }
    if (id !== KEY_USAGE) continue
    const value = rest.find(({ tag }) => tag === TAG.octetString)?.content
    const bits = elementsIn(value).find(({ tag }) => tag === TAG.bitString)?.content
    if (((bits?.[1] ?? 0) & MAY_SIGN) === 0) return { problem: 'key-not-for-signing' }
  }
  return undefined
}
