/**
 * Reads ASN.1 in BER (X.690), of which DER is the strict form: signatures in the wild carry indefinite lengths and
 * lengths written longer than need be, and phones take them.
 */

/** One element. */
export interface Asn1 {
  /** The identifier octet: class, constructed bit and tag number; numbers above 30 are not told apart. */
  readonly tag: number
  /** The whole element, with its head. */
  readonly whole: Uint8Array
  /** What stands between head and end. */
  readonly content: Uint8Array
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
} as const

const CONSTRUCTED = 0x20
/** Elements of unknown length nest no deeper in any signature. */
const MAX_DEPTH = 32

interface Head {
  readonly tag: number
  readonly start: number
  /** Absent for an indefinite length. */
  readonly length?: number
}

const headOf = (bytes: Uint8Array): Head | undefined => {
  const tag = bytes[0]
  if (tag === undefined) return undefined
  let at = 1
  if ((tag & 0x1f) === 0x1f) {
    while (((bytes[at] ?? 0) & 0x80) !== 0) at += 1
    at += 1
  }
  const first = bytes[at]
  if (first === undefined) return undefined
  at += 1
  if (first < 0x80) return { tag, start: at, length: first }
  if (first === 0x80) return (tag & CONSTRUCTED) === 0 ? undefined : { tag, start: at }
  const digits = bytes.subarray(at, at + (first & 0x7f))
  if (digits.length < (first & 0x7f)) return undefined
  const length = digits.reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(length) ? { tag, start: at + digits.length, length } : undefined
}

const isEnd = (bytes: Uint8Array): boolean => bytes[0] === 0 && bytes[1] === 0

/** The element at the start of `bytes`; undefined when there is none or it is cut short. */
export const elementAt = (bytes: Uint8Array, depth = 0): Asn1 | undefined => {
  const head = headOf(bytes)
  if (head === undefined || depth > MAX_DEPTH) return undefined
  const { tag, start, length } = head
  if (length !== undefined) {
    if (length > bytes.length - start) return undefined
    return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) }
  }
  let at = start
  while (!isEnd(bytes.subarray(at))) {
    const inner = elementAt(bytes.subarray(at), depth + 1)
    if (inner === undefined) return undefined
    at += inner.whole.length
  }
  return { tag, whole: bytes.subarray(0, at + 2), content: bytes.subarray(start, at) }
}

/** The elements that stand one after the other in `bytes`, up to the first that is none. */
export const elementsIn = (bytes: Uint8Array | undefined): Asn1[] => {
  const found: Asn1[] = []
  for (let rest = bytes ?? new Uint8Array(); rest.length > 0; ) {
    const element = elementAt(rest)
    if (element === undefined) break
    found.push(element)
    rest = rest.subarray(element.whole.length)
  }
  return found
}

/** The elements inside the element at the start of `bytes`. */
export const childrenOf = (bytes: Uint8Array | undefined): Asn1[] =>
  elementsIn(elementAt(bytes ?? new Uint8Array())?.content)

/** An object identifier in figures: `1.2.840.113549.1.7.2`. */
export const oidText = (content: Uint8Array | undefined): string => {
  const figures: number[] = []
  let value = 0
  for (const byte of content ?? []) {
    value = value * 128 + (byte & 0x7f)
    if ((byte & 0x80) !== 0) continue
    if (figures.length === 0) {
      const first = Math.min(2, Math.floor(value / 40))
      figures.push(first, value - first * 40)
    } else figures.push(value)
    value = 0
  }
  return figures.join('.')
}

/** Content octets of a string type: in BER one string may be written as several. */
export const octetsOf = (element: Asn1 | undefined): Uint8Array => {
  if (element === undefined) return new Uint8Array()
  if ((element.tag & CONSTRUCTED) === 0) return element.content
  return Buffer.concat(elementsIn(element.content).map(({ content }) => content))
}

/** A whole number as hexadecimal without leading zeros; positive ones only. */
export const integerHex = (content: Uint8Array | undefined): string =>
  Buffer.from(content ?? [])
    .toString('hex')
    .replace(/^0+(?=.)/, '')

/** An element with a definite length in its shortest form (DER). */
export const definite = (tag: number, content: Uint8Array): Buffer => {
  const figures: number[] = []
  for (let left = content.length; left > 0; left = Math.floor(left / 256)) figures.unshift(left % 256)
  const length = content.length < 0x80 ? [content.length] : [0x80 | figures.length, ...figures]
  return Buffer.concat([Buffer.of(tag, ...length), content])
}
