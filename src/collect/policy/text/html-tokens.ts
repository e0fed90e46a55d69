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

const endOfTag = (html: string, from: number): number => {
  let at = from
  for (;;) {
    const close = html.indexOf('>', at)
    if (close < 0) return html.length
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
    const name = (/^[A-Za-z][\w:-]{0,40}/.exec(html.slice(nameAt, nameAt + 42))?.[0] ?? '').toLowerCase()
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
