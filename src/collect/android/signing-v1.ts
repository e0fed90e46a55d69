/**
 * Certificates of JAR signatures: PKCS #7 SignedData (RFC 2315) in META-INF. Only the certificates are read; which
 * entries they cover is not verified here.
 */

interface Element {
  readonly tag: number
  /** The whole element, with its head. */
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

/** The element at the start of `bytes`; undefined when it is no DER. */
const elementAt = (bytes: Uint8Array): Element | undefined => {
  const [tag, first] = bytes
  if (tag === undefined || first === undefined) return undefined
  let length = first
  let head = 2
  if (first >= 0x80) {
    const count = first & 0x7f
    if (count === 0 || count > 4 || bytes.length < 2 + count) return undefined
    length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
    head = 2 + count
  }
  if (length > bytes.length - head) return undefined
  return { tag, whole: bytes.subarray(0, head + length), content: bytes.subarray(head, head + length) }
}

const childrenOf = (bytes: Uint8Array): Element[] => {
  const children: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes.subarray(at))
    if (!element || element.whole.length === 0) break
    children.push(element)
    at += element.whole.length
  }
  return children
}

const SET = 0x31
const CONTEXT_0 = 0xa0

/** The issuer and serial number inside a certificate or a signer, as bytes to compare. */
const issuerAndSerial = (issuer: Element | undefined, serial: Element | undefined): string =>
  issuer && serial
    ? `${Buffer.from(issuer.whole).toString('hex')}/${Buffer.from(serial.whole).toString('hex')}`
    : ''

const nameOfCertificate = (certificate: Uint8Array): string => {
  const body = childrenOf(
    elementAt(childrenOf(elementAt(certificate)?.content ?? certificate)[0]?.whole ?? certificate)?.content ??
      certificate,
  )
  const fields = body[0]?.tag === CONTEXT_0 ? body.slice(1) : body
  return issuerAndSerial(fields[2], fields[0])
}

/**
 * The certificates of those who signed, in the order of the signers; all certificates where no signer names one.
 * Empty when the bytes are no PKCS #7.
 */
export const pkcs7Certificates = (bytes: Uint8Array): Uint8Array[] => {
  const outer = elementAt(bytes)
  const wrapped = childrenOf(outer?.content ?? new Uint8Array())[1]
  const signedData = elementAt(wrapped?.content ?? new Uint8Array())
  const parts = childrenOf(signedData?.content ?? new Uint8Array())
  const certificates = childrenOf(
    parts.find(({ tag }) => tag === CONTEXT_0)?.content ?? new Uint8Array(),
  ).map(({ whole }) => whole)
  const signers = parts.filter(({ tag }) => tag === SET).at(-1)
  const named = childrenOf(signers?.content ?? new Uint8Array()).map(({ content }) => {
    const [issuer, serial] = childrenOf(childrenOf(content)[1]?.content ?? new Uint8Array())
    return issuerAndSerial(issuer, serial)
  })
  const signing = named.flatMap((name) =>
    certificates.filter((certificate) => nameOfCertificate(certificate) === name),
  )
  return signing.length > 0 ? signing : certificates
}
