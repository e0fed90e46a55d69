import { VALUE } from './axml.ts'

/** A typed value of a resource table or a compiled attribute; every `XmlAttribute` is one. */
export interface TypedValue {
  /** One of `VALUE`. */
  readonly type: number
  /** 32 bits, unsigned. */
  readonly data: number
  /** The string, where the value is one. */
  readonly rawValue?: string | undefined
}

/** Units of a dimension, in the order of the format's codes. */
export const UNITS = ['px', 'dp', 'sp', 'pt', 'in', 'mm'] as const
export type Unit = (typeof UNITS)[number]

/** A value with every reference that the package can answer followed. */
export type Resolved =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'colour' /** 0xAARRGGBB, unsigned. */; readonly argb: number }
  | { readonly is: 'dimension'; readonly amount: number; readonly unit: Unit }
  | { readonly is: 'fraction'; readonly amount: number; readonly ofParent: boolean }
  | { readonly is: 'number'; readonly amount: number }
  | { readonly is: 'flag'; readonly on: boolean }
  /** An entry of the package: a layout, a drawable, a colour state list. */
  | { readonly is: 'file'; readonly path: string; readonly id: number }
  /** Arrays, styles, plurals: ask `bag`. */
  | { readonly is: 'bag'; readonly id: number }
  /** A reference the package cannot answer: the platform's, or a broken one. */
  | { readonly is: 'reference'; readonly id: number }
  /** An attribute of the theme: `?attr/colorPrimary`. */
  | { readonly is: 'theme'; readonly id: number }
  /** No value, or `@null`. */
  | { readonly is: 'nothing' }

const RADIX = [1, 1 / 0x80, 1 / 0x8000, 1 / 0x800000] as const

/** The amount of a complex value: a signed 24-bit mantissa with its radix point (bits 4 and 5). */
const complex = (data: number): number => ((data | 0) >> 8) * (RADIX[(data >> 4) & 3] ?? 1)

const float = (data: number): number => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, data)
  return view.getFloat32(0)
}

const widen = (data: number): number => {
  const nibble = (shift: number): number => ((data >>> shift) & 0xf) * 0x11
  return ((nibble(12) << 24) | (nibble(8) << 16) | (nibble(4) << 8) | nibble(0)) >>> 0
}

/** What the value says by itself; references and theme attributes stay what they are. */
export const decodeValue = (value: TypedValue): Resolved => {
  const { type, data } = value
  switch (type) {
    case VALUE.string:
      return { is: 'text', text: value.rawValue ?? '' }
    case VALUE.reference:
    case VALUE.dynamicReference:
      return data === 0 ? { is: 'nothing' } : { is: 'reference', id: data }
    case VALUE.attribute:
    case VALUE.dynamicAttribute:
      return { is: 'theme', id: data }
    case VALUE.float:
      return { is: 'number', amount: float(data) }
    case VALUE.dimension:
      return { is: 'dimension', amount: complex(data), unit: UNITS[data & 0xf] ?? 'px' }
    case VALUE.fraction:
      return { is: 'fraction', amount: complex(data), ofParent: (data & 0xf) === 1 }
    case VALUE.boolean:
      return { is: 'flag', on: data !== 0 }
    case VALUE.colorArgb8:
      return { is: 'colour', argb: data }
    case VALUE.colorRgb8:
      return { is: 'colour', argb: (data | 0xff000000) >>> 0 }
    case VALUE.colorArgb4:
    case VALUE.colorRgb4:
      // The compiler has widened these already; only a short value still needs it.
      return {
        is: 'colour',
        argb: data > 0xffff ? (data | (type === VALUE.colorRgb4 ? 0xff000000 : 0)) >>> 0 : widen(data),
      }
    case VALUE.none:
      return { is: 'nothing' }
    default:
      return type >= VALUE.decimal && type <= 0x1f ? { is: 'number', amount: data | 0 } : { is: 'nothing' }
  }
}

const trimmed = (amount: number): string => String(Math.round(amount * 10_000) / 10_000)

/** One piece of text for a resolved value: `登录`, `#FF336699`, `14sp`, `true`, `@0x01040000`, `?0x01010036`. */
export const showResolved = (value: Resolved): string => {
  const hex = (id: number): string => `0x${id.toString(16).padStart(8, '0')}`
  switch (value.is) {
    case 'text':
      return value.text
    case 'colour':
      return `#${value.argb.toString(16).toUpperCase().padStart(8, '0')}`
    case 'dimension':
      return `${trimmed(value.amount)}${value.unit}`
    case 'fraction':
      return `${trimmed(value.amount * 100)}${value.ofParent ? '%p' : '%'}`
    case 'number':
      return String(value.amount)
    case 'flag':
      return String(value.on)
    case 'file':
      return value.path
    case 'bag':
    case 'reference':
      return `@${hex(value.id)}`
    case 'theme':
      return `?${hex(value.id)}`
    case 'nothing':
      return ''
  }
}
