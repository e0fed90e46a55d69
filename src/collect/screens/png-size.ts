const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

/** Width and height in pixels of a PNG, from its header; undefined when the bytes are no PNG. Source: PNG 11.2.2. */
export const pngSize = (
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined => {
  if (bytes.length < 24 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(12) !== 0x49484452) return undefined
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return width > 0 && height > 0 && width <= 20_000 && height <= 40_000 ? { width, height } : undefined
}
