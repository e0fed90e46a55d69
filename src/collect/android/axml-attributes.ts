import { attributeName } from './attribute-ids.ts'
import { VALUE, type XmlAttribute } from './axml.ts'
import type { StringPool } from './string-pool.ts'

/** What the attributes of an element are read with: the pool and the map that hold for its document. */
export interface AttributeSource {
  readonly view: DataView
  readonly pool: StringPool
  /** Resource ids of the names, by their index in the pool. */
  readonly map: DataView | undefined
  readonly oddity: (code: string, weight: 'doubt' | 'unreadable', detail?: string) => void
}

const NONE = 0xffffffff
const ATTRIBUTE_BYTES = 20

/**
 * The attributes of the element whose body (ResXMLTree_attrExt) is at `body`. Their distance is trusted as it is stated, as the
 * platform does: below 20 bytes they overlap.
 */
export const readAttributes = (
  { view, pool, map, oddity }: AttributeSource,
  body: number,
  chunkEnd: number,
): XmlAttribute[] => {
  const u32 = (at: number): number => view.getUint32(at, true)
  const text = (index: number): string => (index === NONE ? '' : (pool.at(index) ?? ''))
  const offset = view.getUint16(body + 8, true)
  const step = view.getUint16(body + 10, true)
  const stated = view.getUint16(body + 12, true)
  const start = body + offset
  if (stated > 0 && step !== ATTRIBUTE_BYTES) oddity('attribute-size', 'doubt', `size=${step}`)
  if (stated > 0 && offset !== 20) oddity('attribute-start', 'doubt', `start=${offset}`)
  const last = chunkEnd - start - ATTRIBUTE_BYTES
  const room = last < 0 ? 0 : step === 0 ? stated : Math.floor(last / step) + 1
  const count = Math.min(stated, room)
  if (count < stated) oddity('attribute-count', 'unreadable', `count=${stated} room=${room}`)
  else if (start + count * step < chunkEnd && step >= ATTRIBUTE_BYTES)
    oddity('chunk-oversized', 'doubt', `unused=${chunkEnd - start - count * step}`)

  const list: XmlAttribute[] = []
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const at = start + i * step
    const nameIndex = u32(at + 4)
    const rawIndex = u32(at + 8)
    const type = view.getUint8(at + 15)
    const data = u32(at + 16)
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
    const raw = rawIndex === NONE ? undefined : pool.at(rawIndex)
    const typed = type === VALUE.string ? pool.at(data) : undefined
    if (raw !== undefined && typed !== undefined && raw !== typed) oddity('attribute-text-twice', 'doubt')
    list.push({
      namespace: text(u32(at)),
      name,
      resourceId,
      // Phones take the typed value of an attribute with an id, and the source text of one without.
      rawValue: resourceId === 0 ? (raw ?? typed) : (typed ?? raw),
      type,
      data,
    })
  }
  return list
}
