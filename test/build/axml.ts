import { attributeId } from '../../src/collect/android/attribute-ids.ts'
import { VALUE } from '../../src/collect/android/axml.ts'
import { chunk, joined, u8, u16, u32 } from './bytes.ts'
import { type MadePool, stringPool } from './string-pool.ts'

/** A value of an attribute: text, number, truth, or a typed value as it stands in the file. */
export type MadeValue = string | number | boolean | { readonly type: number; readonly data: number }

/** An element: its name, its attributes (`android:` ones get the platform's ids), what is inside it. */
export interface MadeElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, MadeValue>>
  readonly children: readonly (MadeElement | string)[]
}

/** `element('activity', { 'android:name': '.Main' }, …)` */
export const element = (
  name: string,
  attributes: Readonly<Record<string, MadeValue>> = {},
  ...children: readonly (MadeElement | string)[]
): MadeElement => ({ name, attributes, children })

export interface MadeXml {
  readonly pool?: MadePool
  /** Chunks put after the string pool and the map. */
  readonly beforeRoot?: Uint8Array
  readonly afterRoot?: Uint8Array
}

const ANDROID = 'http://schemas.android.com/apk/res/android'
const NONE = 0xffffffff

export const reference = (id: number): MadeValue => ({ type: VALUE.reference, data: id })
export const hexadecimal = (data: number): MadeValue => ({ type: VALUE.hexadecimal, data })

const namesIn = ({ attributes, children }: MadeElement): string[] => [
  ...Object.keys(attributes),
  ...children.flatMap((child) => (typeof child === 'string' ? [] : namesIn(child))),
]

/** Compiles an element as aapt2 would, with the platform's attribute names first in the pool and in the map. */
export const axml = (root: MadeElement, made: MadeXml = {}): Uint8Array => {
  const mapped = [...new Set(namesIn(root))]
    .filter((name) => name.startsWith('android:'))
    .map((name) => name.slice('android:'.length))
    .filter((name) => attributeId(name) !== undefined)
  const strings: string[] = [...mapped]
  const indices = new Map<string, number>(strings.map((text, index) => [`mapped ${text}`, index]))
  const index = (text: string, key = text): number => {
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, strings.length)
    return strings.push(text) - 1
  }
  const node = (type: number, body: Uint8Array): Uint8Array => chunk(type, u32(1, NONE), body)

  const typed = (value: MadeValue): { raw: number; type: number; data: number } => {
    if (typeof value === 'string') return { raw: index(value), type: VALUE.string, data: index(value) }
    if (typeof value === 'number') return { raw: NONE, type: VALUE.decimal, data: value >>> 0 }
    if (typeof value === 'boolean') return { raw: NONE, type: VALUE.boolean, data: value ? NONE : 0 }
    return { raw: NONE, ...value }
  }
  const attribute = (key: string, value: MadeValue): Uint8Array => {
    const platform = key.startsWith('android:')
    const name = platform ? key.slice('android:'.length) : key
    const { raw, type, data } = typed(value)
    return joined(
      u32(
        platform ? index(ANDROID) : NONE,
        platform && mapped.includes(name) ? index(name, `mapped ${name}`) : index(name),
        raw,
      ),
      u16(8),
      u8(0, type),
      u32(data),
    )
  }
  const compiled = ({ name, attributes, children }: MadeElement): Uint8Array => {
    const own = Object.entries(attributes).map(([key, value]) => attribute(key, value))
    return joined(
      node(0x0102, joined(u32(NONE, index(name)), u16(20, 20, own.length, 0, 0, 0), ...own)),
      ...children.map((child) =>
        typeof child === 'string'
          ? node(0x0104, joined(u32(index(child)), u16(8), u8(0, VALUE.string), u32(index(child))))
          : compiled(child),
      ),
      node(0x0103, u32(NONE, index(name))),
    )
  }
  const namespace = u32(index('android'), index(ANDROID))
  const tree = joined(node(0x0100, namespace), compiled(root), node(0x0101, namespace))
  return chunk(
    0x0003,
    new Uint8Array(),
    joined(
      stringPool(strings, made.pool),
      chunk(0x0180, new Uint8Array(), u32(...mapped.map((name) => attributeId(name) ?? 0))),
      made.beforeRoot ?? new Uint8Array(),
      tree,
      made.afterRoot ?? new Uint8Array(),
    ),
  )
}
