/**
 * A piece of an HTML source. The reader is our own because positions in the source must survive to the finding,
 * and because tree builders take quadratic time over hostile nesting; text is all that is wanted here.
 */
export type HtmlToken =
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'open'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly type: 'close'; readonly name: string; readonly start: number; readonly end: number }

/** Elements whose content is not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noscript', 'template', 'svg', 'iframe'])

const LONGEST_NAME = 41

const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 58) ||
  code === 45 ||
  code === 95

/** Where the name that begins at `from` ends: a letter, then letters, digits, `_`, `:` and `-`. */
const endOfName = (html: string, from: number): number => {
  const first = html.charCodeAt(from) | 32
  if (!(first >= 97 && first <= 122)) return from
  let at = from + 1
  while (at - from < LONGEST_NAME && isNameCode(html.charCodeAt(at))) at++
  return at
}

const endOfTag = (html: string, from: number): number => {
  let at = from
  for (;;) {
    const close = html.indexOf('>', at)
    if (close < 0) return html.length
    // Most tags are a bare name; pages of nothing but tags are read by the million.
    if (close === from) return close + 1
    const quoted = /=\s{0,9}["']/.exec(html.slice(at, close))
    if (!quoted) return close + 1
    const opening = at + quoted.index + quoted[0].length - 1
    const closing = html.indexOf(html[opening] ?? '"', opening + 1)
    if (closing < 0) return close + 1
    at = closing + 1
  }
}

const MARKUP = /<[A-Za-z/!?]/g

const nextMarkup = (html: string, from: number): number => {
  MARKUP.lastIndex = from
  return MARKUP.exec(html)?.index ?? html.length
}

/** Tokens from `from` on, in order. A raw element comes as its open tag, its content as text, and its close tag. */
export function* htmlTokens(html: string, from = 0): Generator<HtmlToken> {
  const unclosed = new Set<string>()
  let at = from
  while (at < html.length) {
    const open = nextMarkup(html, at)
    if (open > at) yield { type: 'text', start: at, end: open }
    if (open === html.length) return
    const next = html[open + 1] ?? ''
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    if (next === '!' || next === '?') {
      const end = html.indexOf('>', open)
      at = end < 0 ? html.length : end + 1
      continue
    }
    const isClose = next === '/'
    const nameAt = open + (isClose ? 2 : 1)
    const name = html.slice(nameAt, endOfName(html, nameAt)).toLowerCase()
    const end = endOfTag(html, nameAt + name.length)
    yield { type: isClose ? 'close' : 'open', name, start: open, end }
    at = end
    if (isClose || !RAW.has(name) || unclosed.has(name) || html[end - 2] === '/') continue
    const closing = new RegExp(`</${name}`, 'gi')
    closing.lastIndex = end
    const found = closing.exec(html)
    if (found) {
      if (found.index > end) yield { type: 'text', start: end, end: found.index }
      at = found.index
    } else unclosed.add(name)
  }
}
