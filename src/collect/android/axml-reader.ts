import type { NoteBook } from '../integrity-note.ts'
import { type Reading, read, unread } from '../reading.ts'
import type { XmlAttribute, XmlElement } from './axml.ts'
import { readAttributes } from './axml-attributes.ts'
import { emptyPool, openStringPool, type StringPool } from './string-pool.ts'

const CHUNK = {
  pool: 0x0001,
  xml: 0x0003,
  startNamespace: 0x0100,
  endNamespace: 0x0101,
  startElement: 0x0102,
  endElement: 0x0103,
  cdata: 0x0104,
  resourceMap: 0x0180,
} as const

/** Sizes of the chunks whose size does not depend on their content: where a size field lies, these hold. */
const FIXED_SIZE: Readonly<Record<number, number>> = {
  [CHUNK.startNamespace]: 24,
  [CHUNK.endNamespace]: 24,
  [CHUNK.endElement]: 24,
  [CHUNK.cdata]: 28,
}

/** The first byte of the other compiled form, which phones do not read: a message whose first field is an element. */
const PROTOBUF_NODE = 0x0a
const NONE = 0xffffffff
const MAX_DEPTH = 512
const MAX_ELEMENTS = 400_000
const MAX_ATTRIBUTES = 2_000_000

interface Building {
  readonly name: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: XmlElement[]
  readonly line: number
  text?: string
}

/**
 * Reads a compiled XML file (ResXMLTree). Tolerant as the platform is, and more: offsets and resource ids are
 * trusted, order and names are not; every chunk moves the reader on; each oddity is noted under `part`.
 * `ok: false` with `not-compiled-xml`, `xml-in-protobuf`, `no-root-element` or `string-pool-missing`. Where content was lost a note of weight
 * `unreadable` says so, and the tree holds what was read.
 */
export const readAxml = (bytes: Uint8Array, part: string, notes: NoteBook): Reading<XmlElement> => {
  if (bytes.length < 8) return unread('not-compiled-xml')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u16 = (at: number): number => view.getUint16(at, true)
  const u32 = (at: number): number => view.getUint32(at, true)
  const oddity = (code: string, weight: 'note' | 'doubt' | 'unreadable', detail?: string): void =>
    notes.add({ code, part, weight, ...(detail === undefined ? {} : { detail }) })

  const statedHeader = u16(2)
  const statedSize = u32(4)
  const first = u16(0)
  if (first !== CHUNK.xml) {
    if (first !== 0 && u16(Math.min(statedHeader, bytes.length - 2)) !== CHUNK.pool)
      return unread(bytes[0] === PROTOBUF_NODE ? 'xml-in-protobuf' : 'not-compiled-xml')
    oddity('xml-type', 'doubt', `type=0x${first.toString(16)}`)
  }
  const header = statedHeader >= 8 && statedHeader <= bytes.length - 8 ? statedHeader : 8
  if (statedHeader !== 8) oddity('xml-header-size', 'doubt', `headerSize=${statedHeader}`)
  let end = bytes.length
  if (statedSize > bytes.length) oddity('xml-size', 'doubt', `size=${statedSize} bytes=${bytes.length}`)
  else if (statedSize < bytes.length) {
    oddity('xml-trailing-bytes', 'note', `size=${statedSize} bytes=${bytes.length}`)
    if (statedSize >= header + 8) end = statedSize
  }

  let pool: StringPool | undefined
  let map: DataView | undefined
  // Of several pools or maps the last before the content counts: so reads the platform.
  let begun = false
  const text = (index: number): string => (index === NONE ? '' : (pool?.at(index) ?? ''))

  let root: Building | undefined
  const open: Building[] = []
  let closed = false
  let elements = 0
  let attributeTotal = 0

  let at = header
  while (at + 8 <= end) {
    const type = u16(at)
    const statedChunkHeader = u16(at + 2)
    const size = u32(at + 4)
    const fixed = FIXED_SIZE[type]
    let step = size
    if (size < 8) {
      step = fixed ?? Math.max(8, statedChunkHeader)
      oddity('chunk-size', 'doubt', `type=0x${type.toString(16)} size=${size}`)
    } else if (size > end - at) {
      const known = fixed !== undefined || type === CHUNK.startElement
      // A last chunk that reaches past the end: what stands in it is read, what should follow is lost.
      step = known && fixed !== undefined ? fixed : end - at
      if (type !== 0 || root === undefined || open.length > 0) {
        oddity(
          'chunk-past-end',
          open.length > 0 || root === undefined ? 'unreadable' : 'doubt',
          `type=0x${type.toString(16)}`,
        )
      }
    }
    const chunkEnd = Math.min(at + step, end)
    const headerSize = statedChunkHeader >= 16 && statedChunkHeader <= step ? statedChunkHeader : 16
    const body = at + headerSize
    switch (type) {
      case CHUNK.pool:
        if (pool !== undefined) oddity('second-string-pool', 'doubt')
        if (!begun) pool = openStringPool(bytes, at, chunkEnd, part, notes)
        break
      case CHUNK.resourceMap: {
        const from = at + (statedChunkHeader >= 8 && statedChunkHeader <= step ? statedChunkHeader : 8)
        const length = Math.max(0, chunkEnd - from) & ~3
        if (map !== undefined) oddity('second-resource-map', 'doubt')
        if (!begun) map = new DataView(bytes.buffer, bytes.byteOffset + from, length)
        break
      }
      case CHUNK.startNamespace:
      case CHUNK.endNamespace:
        begun = true
        break
      case CHUNK.startElement: {
        begun = true
        if (body + 20 > chunkEnd) {
          oddity('element-damaged', 'unreadable', `offset=${at}`)
          break
        }
        if (++elements > MAX_ELEMENTS || attributeTotal > MAX_ATTRIBUTES || open.length >= MAX_DEPTH) {
          oddity('xml-too-large', 'unreadable', `elements=${elements} depth=${open.length}`)
          at = end
          break
        }
        const element: Building = {
          name: text(u32(body + 4)),
          namespace: text(u32(body)),
          attributes: readAttributes({ view, pool: pool ?? emptyPool, map, oddity }, body, chunkEnd),
          children: [],
          line: u32(at + 8) === NONE ? 0 : u32(at + 8),
        }
        attributeTotal += element.attributes.length
        const parent = open.at(-1)
        if (parent) parent.children.push(element)
        else if (root === undefined) root = element
        else oddity('second-root', 'unreadable', element.name)
        open.push(element)
        break
      }
      case CHUNK.endElement:
        if (open.length === 0) oddity('element-end-alone', 'doubt')
        else {
          const ending = open.pop()
          if (body + 8 <= chunkEnd && ending && text(u32(body + 4)) !== ending.name)
            oddity('element-end-mismatch', 'doubt')
        }
        if (open.length === 0 && root) closed = true
        break
      case CHUNK.cdata: {
        const element = open.at(-1)
        const index = body + 4 <= chunkEnd ? u32(body) : NONE
        if (element && index !== NONE) element.text = (element.text ?? '') + text(index)
        break
      }
      default:
        if (!closed) oddity('unknown-chunk', 'doubt', `type=0x${type.toString(16)} size=${size}`)
        else oddity('xml-trailing-chunk', 'note', `type=0x${type.toString(16)}`)
    }
    at += Math.max(8, step)
  }
  if (root === undefined) return unread('no-root-element')
  if (open.length > 0) oddity('element-unclosed', 'unreadable', `open=${open.length}`)
  if (pool === undefined) return unread('string-pool-missing')
  return read(root)
}
