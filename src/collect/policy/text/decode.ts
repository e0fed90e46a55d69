/** The text of bytes, or that they are no text. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly text?: undefined }

const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x52, 0x61, 0x72, 0x21],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark shows as zero bytes on one side of the pairs. */
const looksLikeUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const end = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  if (odd > end / 50 && odd > even * 8) return 'utf-16le'
  if (even > end / 50 && even > odd * 8) return 'utf-16be'
  return undefined
}

const declared = (bytes: Uint8Array, mediaType: string): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found =
    /charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(mediaType) ??
    /charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(head)
  return found?.[1]?.toLowerCase()
}

/**
 * Decodes by mark, then by validity as UTF-8 (which other encodings hardly ever satisfy, whatever the page
 * declares), then as declared, then as GB18030. Other bytes are no text.
 */
export const decode = (bytes: Uint8Array, mediaType = ''): Decoded => {
  if (MAGIC.some((magic) => startsWith(bytes, magic))) return {}
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  const wide = looksLikeUtf16(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  if (bytes.subarray(0, 4096).includes(0)) return {}
  const charset = declared(bytes, mediaType)
  for (const encoding of ['utf-8', charset === 'big5' ? 'big5' : 'gb18030']) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined) return { text, encoding }
  }
  // One bad byte must not hide a whole document.
  for (const encoding of charset?.startsWith('gb') ? ['gb18030', 'utf-8'] : ['utf-8', 'gb18030']) {
    const text = new TextDecoder(encoding).decode(bytes)
    const bad = text.split('\ufffd').length - 1
    if (bad * 100 < text.length) return { text, encoding }
  }
  return {}
}
