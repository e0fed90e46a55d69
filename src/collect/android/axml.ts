import type { NoteBook } from '../integrity-note.ts'
import { type Reading, read, unread } from '../reading.ts'
import { type AttributeName, attributeId, attributeName } from './attribute-ids.ts'
import { emptyPool, openStringPool, type StringPool } from './string-pool.ts'

/** Data types of a typed value (Res_value of the platform's ResourceTypes.h). */
export const VALUE = {
  none: 0x00,
  reference: 0x01,
  attribute: 0x02,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  dynamicAttribute: 0x08,
  decimal: 0x10,
  hexadecimal: 0x11,
  boolean: 0x12,
  colorArgb8: 0x1c,
  colorRgb8: 0x1d,
  colorArgb4: 0x1e,
  colorRgb4: 0x1f,
} as const

/** One attribute of a compiled element. */
export interface XmlAttribute {
  /** Namespace URI; empty when there is none. */
  readonly namespace: string
  /** Name as the file spells it, or as the platform names its resource id when the file blanks it. */
  readonly name: string
  /** Resource id of the attribute (0x0101xxxx for the platform's, 0x7fxxxxxx for the app's); 0 when it has none. */
  readonly resourceId: number
  /** The string value: of a string attribute, or the source text the compiler kept beside a typed value. */
  readonly rawValue: string | undefined
  /** One of `VALUE`. */
  readonly type: number
  /** The 32 bits of the value, unsigned: a resource id, an integer, a colour, a complex dimension. */
  readonly data: number
}

/** An element of a compiled XML file (manifest, layout, configuration). References stay unresolved. */
export interface XmlElement {
  /** Local name: `activity`, `TextView`, `com.example.MyView`. */
  readonly name: string
  /** Namespace URI; empty when there is none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Line in the source file, as the compiler noted it; 0 when it did not. */
  readonly line: number
  /** Character data directly inside, in order; absent when there is none. */
  readonly text?: string
}

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
const ATTRIBUTE_BYTES = 20
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

  let pool: StringPool = emptyPool
  let poolSeen = false
  let map: DataView | undefined
  const text = (index: number): string => (index === NONE ? '' : (pool.at(index) ?? ''))

  let root: Building | undefined
  const open: Building[] = []
  let closed = false
  let elements = 0
  let attributeTotal = 0

  const attributesOf = (from: number, chunkEnd: number): XmlAttribute[] => {
    const start = from + u16(from + 8)
    const statedStep = u16(from + 10)
    let count = u16(from + 12)
    const step = Math.max(statedStep, ATTRIBUTE_BYTES)
    if (statedStep !== ATTRIBUTE_BYTES && count > 0) oddity('attribute-size', 'doubt', `size=${statedStep}`)
    if (u16(from + 8) !== 20 && count > 0) oddity('attribute-start', 'doubt', `start=${u16(from + 8)}`)
    const room = Math.max(0, Math.floor((chunkEnd - start - ATTRIBUTE_BYTES) / step) + 1)
    if (count > room) {
      oddity('attribute-count', 'unreadable', `count=${count} room=${room}`)
      count = room
    } else if (start + count * step < chunkEnd && statedStep >= ATTRIBUTE_BYTES) {
      oddity('chunk-oversized', 'doubt', `unused=${chunkEnd - start - count * step}`)
    }
    const list: XmlAttribute[] = []
    const seen = new Set<number>()
    for (let i = 0; i < count; i++) {
      const at = start + i * step
      const nameIndex = u32(at + 4)
      const type = bytes[at + 15] ?? 0
      const data = u32(at + 16)
      const rawIndex = u32(at + 8)
      const resourceId = map && nameIndex < map.byteLength / 4 ? map.getUint32(nameIndex * 4, true) : 0
      if (resourceId !== 0) {
        if (seen.has(resourceId)) oddity('duplicate-attribute', 'doubt', `id=0x${resourceId.toString(16)}`)
        seen.add(resourceId)
      }
      let name = text(nameIndex)
      if (name === '' && resourceId !== 0) {
        name = attributeName(resourceId) ?? ''
        oddity('attribute-name-blank', 'doubt')
      }
      const raw = type === VALUE.string ? (pool.at(data) ?? pool.at(rawIndex)) : pool.at(rawIndex)
      list.push({
        namespace: text(u32(at)),
        name,
        resourceId,
        rawValue: rawIndex === NONE && type !== VALUE.string ? undefined : raw,
        type,
        data,
      })
    }
    attributeTotal += count
    return list
  }

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
        if (poolSeen) oddity('second-string-pool', 'doubt')
        else {
          pool = openStringPool(bytes, at, chunkEnd, part, notes)
          poolSeen = true
        }
        break
      case CHUNK.resourceMap: {
        const from = at + (statedChunkHeader >= 8 && statedChunkHeader <= step ? statedChunkHeader : 8)
        const length = Math.max(0, chunkEnd - from) & ~3
        if (map === undefined) map = new DataView(bytes.buffer, bytes.byteOffset + from, length)
        else oddity('second-resource-map', 'doubt')
        break
      }
      case CHUNK.startNamespace:
      case CHUNK.endNamespace:
        break
      case CHUNK.startElement: {
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
          attributes: attributesOf(body, chunkEnd),
          children: [],
          line: u32(at + 8) === NONE ? 0 : u32(at + 8),
        }
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
  if (!poolSeen) return unread('string-pool-missing')
  return read(root)
}

/**
 * The attribute that the platform would take: the one with the platform's resource id, else the one of that name
 * (compilers older or newer than our table; packages whose resource map is gone).
 */
export const attributeOf = (element: XmlElement, name: AttributeName): XmlAttribute | undefined => {
  const id = attributeId(name)
  if (id !== undefined) {
    const byId = element.attributes.find((attribute) => attribute.resourceId === id)
    if (byId) return byId
  }
  return element.attributes.find(
    (attribute) => attribute.name === name && (id === undefined || attribute.resourceId === 0),
  )
}

/** An attribute that has no resource id by nature: `package`, `split`, `layout` of include, `style`. */
export const plainAttribute = (element: XmlElement, name: string): XmlAttribute | undefined =>
  element.attributes.find((attribute) => attribute.resourceId === 0 && attribute.name === name)

/** Direct children of that name, in order. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)
