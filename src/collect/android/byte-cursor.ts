/** Thrown when a structure ends before what it says is in it. */
export class CutShort extends Error {}

/** Reads the little-endian, length-prefixed structures of the APK Signing Block. */
export interface ByteCursor {
  readonly left: number
  u32(): number
  /** A view of the next `length` bytes. */
  take(length: number): Uint8Array
  /** A view of what a 32-bit length announces. */
  prefixed(): Uint8Array
}

/** Reads from the start of `bytes`. Every read throws `CutShort` when it would pass the end. */
export const byteCursor = (bytes: Uint8Array): ByteCursor => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new CutShort()
    at += length
    return bytes.subarray(at - length, at)
  }
  const u32 = (): number => {
    if (bytes.length - at < 4) throw new CutShort()
    at += 4
    return view.getUint32(at - 4, true)
  }
  return {
    get left() {
      return bytes.length - at
    },
    u32,
    take,
    prefixed: () => take(u32()),
  }
}

/** The length-prefixed items a sequence consists of. */
export const itemsOf = (bytes: Uint8Array): Uint8Array[] => {
  const cursor = byteCursor(bytes)
  const items: Uint8Array[] = []
  while (cursor.left > 0) items.push(cursor.prefixed())
  return items
}
