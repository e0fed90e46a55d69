import { VALUE } from '../../src/collect/android/axml.ts'
import { type TypedValue, UNITS } from '../../src/collect/android/resource-value.ts'

/** Eight hexadecimal digits. */
export const hex = (number: number): string => `0x${number.toString(16).padStart(8, '0')}`

const RADIX = [2 ** -8, 2 ** -15, 2 ** -23, 2 ** -31] as const
const complex = (data: number): number => (data & 0xffffff00) * (RADIX[(data >> 4) & 3] ?? 0)

/** A float as C prints it by %g of six digits. */
const short = (amount: number): string => {
  const text = Number(amount.toPrecision(6))
  return Math.abs(text) >= 1e6 || (text !== 0 && Math.abs(text) < 1e-4)
    ? text.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
    : String(text)
}

/** A typed value as `aapt2 dump` prints it. */
export const valueText = ({ type, data, rawValue }: TypedValue): string => {
  switch (type) {
    case VALUE.none:
      return data === 1 ? '@empty' : '@null'
    case VALUE.string:
      return `"${rawValue ?? ''}"`
    case VALUE.reference:
    case VALUE.dynamicReference:
      return data === 0 ? '@null' : `@${hex(data)}`
    case VALUE.attribute:
    case VALUE.dynamicAttribute:
      return `?${hex(data)}`
    case VALUE.float: {
      const view = new DataView(new ArrayBuffer(4))
      view.setUint32(0, data)
      return short(view.getFloat32(0))
    }
    case VALUE.dimension:
      return complex(data).toFixed(6) + (UNITS[data & 0xf] ?? ' (unknown unit)')
    case VALUE.fraction:
      return (complex(data) * 100).toFixed(6) + ((data & 0xf) === 1 ? '%p' : '%')
    case VALUE.boolean:
      return data === 0 ? 'false' : 'true'
    case VALUE.decimal:
      return String(data | 0)
    case VALUE.hexadecimal:
      return hex(data)
    default:
      return type >= VALUE.colorArgb8 && type <= VALUE.colorRgb4
        ? `#${data.toString(16).padStart(8, '0')}`
        : `(unknown 0x${type.toString(16)}) ${hex(data)}`
  }
}

/** Whether the value points to a resource. */
export const isReference = ({ type, data }: TypedValue): boolean =>
  data !== 0 && (type === VALUE.reference || type === VALUE.dynamicReference)
