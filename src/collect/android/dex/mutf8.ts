/**
 * Decodes the modified UTF-8 of DEX (dex-format, "MUTF-8 encoding"): no four-byte forms, surrogates as three bytes each, U+0000 as
 * two. Malformed bytes become U+FFFD; decoding stops at the terminating zero, after `units` UTF-16 units or at the end.
 */
export const decodeMutf8 = (bytes: Uint8Array, start: number, units: number): string => {
  let text = ''
  let at = start
  for (let made = 0; made < units && at < bytes.length; made++) {
    const first = bytes[at++] ?? 0
    if (first === 0) break
    if (first < 0x80) {
      text += String.fromCharCode(first)
      continue
    }
    const second = bytes[at] ?? 0
    if (first >> 5 === 0b110 && second >> 6 === 0b10) {
      at += 1
      text += String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f))
      continue
    }
    const third = bytes[at + 1] ?? 0
    if (first >> 4 === 0b1110 && second >> 6 === 0b10 && third >> 6 === 0b10) {
      at += 2
      text += String.fromCharCode(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f))
      continue
    }
    text += '\ufffd'
  }
  return text
}
