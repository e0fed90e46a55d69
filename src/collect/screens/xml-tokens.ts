/** A start tag of an XML text. `end` tells an end tag; `empty` one that closes itself. */
export interface XmlTag {
  readonly name: string
  readonly end: boolean
  readonly empty: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** Where it begins in the text, and where what follows it begins. */
  readonly at: number
  readonly after: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of XML with what it escapes put back. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
        const code = /^#x/i.test(name)
          ? Number.parseInt(name.slice(2), 16)
          : Number.parseInt(name.slice(1), 10)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

const NAME = /[^\s<>=/"'?]+/y

/** The name that begins at `from`; empty when none does. */
const nameAt = (text: string, from: number): string => {
  NAME.lastIndex = from
  return NAME.exec(text)?.[0] ?? ''
}

/**
 * The tags of an XML text in order, each read once and in linear time. Text between tags, comments, processing
 * instructions, CDATA and document types are passed over: a dump says everything in attributes, and what tools print
 * around it (`UI hierchary dumped to:`) is not XML. A broken tag is passed over too.
 */
export function* xmlTags(text: string): Generator<XmlTag> {
  let at = 0
  const skipTo = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from)
    return found < 0 ? text.length : found + mark.length
  }
  while (true) {
    at = text.indexOf('<', at)
    if (at < 0) return
    if (text.startsWith('<!--', at)) {
      at = skipTo('-->', at + 4)
      continue
    }
    if (text.startsWith('<![CDATA[', at)) {
      at = skipTo(']]>', at + 9)
      continue
    }
    if (text[at + 1] === '?' || text[at + 1] === '!') {
      at = skipTo('>', at + 2)
      continue
    }
    const end = text[at + 1] === '/'
    const name = nameAt(text, at + (end ? 2 : 1))
    if (!name) {
      at++
      continue
    }
    let to = at + (end ? 2 : 1) + name.length
    const attributes = new Map<string, string>()
    let empty = false
    let closed = false
    while (to < text.length) {
      const char = text[to] as string
      if (char === '>') {
        closed = true
        to++
        break
      }
      if (char === '<') break
      if (char === '/') {
        empty = true
        to++
        continue
      }
      const key = nameAt(text, to)
      if (!key) {
        to++
        continue
      }
      to += key.length
      while (text[to] === ' ') to++
      if (text[to] !== '=') {
        attributes.set(key, key)
        continue
      }
      to++
      while (text[to] === ' ') to++
      const quote = text[to]
      if (quote !== '"' && quote !== "'") continue
      const close = text.indexOf(quote, to + 1)
      if (close < 0) return
      empty = false
      attributes.set(key, decodeXml(text.slice(to + 1, close)))
      to = close + 1
    }
    if (closed) yield { name, end, empty, attributes, at, after: to }
    at = to
  }
}
