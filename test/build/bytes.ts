/** Little-endian bytes, piece by piece: what the readers of zip, AXML and resource tables are tested on. */

/** Joins many pieces; `joined` the few that can be arguments. */
export const joinedAll = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => joinedAll(parts)

const integers =
  (width: 1 | 2 | 4) =>
  (...numbers: readonly number[]): Uint8Array => {
    const view = new DataView(new ArrayBuffer(numbers.length * width))
    numbers.forEach((number, index) => {
      if (width === 1) view.setUint8(index, number)
      else if (width === 2) view.setUint16(index * 2, number, true)
      else view.setUint32(index * 4, number, true)
    })
    return new Uint8Array(view.buffer)
  }

export const u8 = integers(1)
export const u16 = integers(2)
export const u32 = integers(4)

export const u64 = (...numbers: readonly number[]): Uint8Array =>
  joined(...numbers.map((number) => u32(number % 0x1_0000_0000, Math.floor(number / 0x1_0000_0000))))

export const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'))
export const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))

/** Zeros up to a multiple of `unit`. */
export const padded = (bytes: Uint8Array, unit = 4): Uint8Array =>
  joined(bytes, new Uint8Array((unit - (bytes.length % unit)) % unit))

/** A field of fixed width, the rest zeros. */
export const fixed = (bytes: Uint8Array, width: number): Uint8Array =>
  joined(bytes.subarray(0, width), new Uint8Array(Math.max(0, width - bytes.length)))

/** A chunk of ResourceTypes.h: type, size of its header, size, the rest of its header, body. */
export const chunk = (
  type: number,
  header: Uint8Array,
  body: Uint8Array = new Uint8Array(),
  stated: { readonly size?: number; readonly headerSize?: number } = {},
): Uint8Array => {
  const headerSize = 8 + header.length
  return joined(
    u16(type, stated.headerSize ?? headerSize),
    u32(stated.size ?? headerSize + body.length),
    header,
    body,
  )
}

/** A copy with some bytes written over. */
export const patched = (bytes: Uint8Array, at: number, over: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy.set(over, at)
  return copy
}
