const HEAD = 4000
const ENTITY_END = /\r?\n\r?\n/

const fromQuotedPrintable = (source: string): Buffer => {
  const bytes = Buffer.alloc(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    if (source[i] !== '=') {
      bytes[length++] = source.charCodeAt(i)
      continue
    }
    const next = source.slice(i + 1, i + 3)
    if (/^[0-9A-Fa-f]{2}$/.test(next)) {
      bytes[length++] = Number.parseInt(next, 16)
      i += 2
    } else if (next === '\r\n') i += 2
    else if (next.startsWith('\n')) i += 1
  }
  return bytes.subarray(0, length)
}

/** So many characters written as =E9=9A=90 in the head of a text without any other byte above 127 are no accident. */
const FEWEST_QUOTED = 12

/** The body of an archive whose headers were lost. */
const isBareBody = (head: string): boolean =>
  !/[\x80-\xff]/.test(head) && (head.match(/(?:=[0-9A-F]{2}){3}/g)?.length ?? 0) >= FEWEST_QUOTED

/**
 * The page inside a web archive (MHTML, RFC 2557), which browsers save under names that end in `.html`; undefined
 * where the bytes are no such archive. Only the first HTML part is read.
 */
export const pageOfWebArchive = (bytes: Uint8Array): Uint8Array | undefined => {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  if (/^\s{0,40}</.test(head) && isBareBody(head))
    return fromQuotedPrintable(Buffer.from(bytes).toString('latin1'))
  if (!/^(?:[\w-]{2,40}: [^\n]{0,400}\r?\n[ \t]?){1,12}/.test(head) || !/^MIME-Version:/im.test(head))
    return undefined
  const boundary = /boundary="?([^"\r\n;]{5,100})"?/i.exec(head)?.[1]
  if (boundary === undefined) return undefined
  const parts = Buffer.from(bytes).toString('latin1').split(`--${boundary}`, 64)
  for (const part of parts.slice(1)) {
    const end = ENTITY_END.exec(part.slice(0, HEAD))
    if (!end) continue
    const headers = part.slice(0, end.index)
    if (!/^content-type:\s{0,4}text\/html/im.test(headers)) continue
    const body = part.slice(end.index + end[0].length)
    if (/^content-transfer-encoding:\s{0,4}quoted-printable/im.test(headers)) return fromQuotedPrintable(body)
    if (/^content-transfer-encoding:\s{0,4}base64/im.test(headers)) return Buffer.from(body, 'base64')
    return Buffer.from(body, 'latin1')
  }
  return undefined
}
