import { type Asn1, childrenOf, elementsIn, oidText } from './asn1.ts'

const BMP_STRING = 0x1e

const stringOf = ({ tag, content }: Asn1): string => {
  if (tag !== BMP_STRING) return Buffer.from(content).toString('utf8')
  const even = content.subarray(0, content.length & ~1)
  return Buffer.from(even).swap16().toString('utf16le')
}

/**
 * A name in a form that can be compared: two writers may put one name in different string types, cases or spacing
 * (RFC 5280, 7.1). Empty when the bytes are no name.
 */
export const comparableName = (name: Uint8Array | undefined): string =>
  childrenOf(name)
    .map((set) =>
      elementsIn(set.content)
        .map(({ content }) => {
          const [type, value] = elementsIn(content)
          const text = value === undefined ? '' : stringOf(value)
          return `${oidText(type?.content)}=${text.trim().replace(/\s+/g, ' ').toLowerCase()}`
        })
        .sort()
        .join('+'),
    )
    .join(',')
