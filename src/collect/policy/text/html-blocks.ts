import type { Block, TextDocument } from './block.ts'
import { blockBuilder, LONGEST_TEXT } from './block-builder.ts'
import { withoutEntities } from './entities.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'

const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul option br view'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const DROPPED = new Set(
  'script style noscript template svg iframe nav menu button select audio video canvas'.split(' '),
)
const IMPLIED_END: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li', 'p'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
}
/** A cell longer than this is a page laid out with a table. */
const LONG_CELL = 1500
const DEEPEST_SEARCH = 64

interface Open {
  readonly name: string
  readonly bold: boolean
  readonly lines: boolean
  readonly foot: boolean
  readonly item: boolean
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s>"']{1,400}))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(Boolean) ?? ''

const isNavigation = (tag: string): boolean =>
  attribute(tag, 'role') === 'navigation' ||
  attribute(tag, 'class')
    .toLowerCase()
    .split(/\s+/)
    .some((name) => name === 'nav' || name === 'navbar' || name === 'menu' || name === 'breadcrumb')

/** Reads the text of a page: its blocks in order, without scripts, styles and menus. Linear in the page. */
export const htmlBlocks = (html: string, breakLines = false): TextDocument => {
  const blocks: Block[] = []
  const builder = blockBuilder()
  const open: Open[] = []
  const neverClosed = new Set<string>()
  let title = ''
  let scripted = false
  let pictures = 0
  let cut = false
  let total = 0
  let bold = 0
  let foot = 0
  let item = 0
  let lines = breakLines ? 1 : 0
  let heading = 0
  let cells: string[] | undefined
  let cellFrom = 0
  let dropping: { name: string; depth: number; end: number } | undefined

  const flush = (): void => {
    const row = cells?.some((cell) => cell !== '') && cells.length > 1 ? cells : undefined
    const block = builder.finish({
      heading: row ? 0 : heading,
      foot: foot > 0,
      item: item > 0 && heading === 0,
      ...(row ? { cells: row } : {}),
    })
    if (cells) cells = []
    cellFrom = 0
    if (!block) return
    cut = total + block.text.length >= LONGEST_TEXT
    if (total < LONGEST_TEXT) blocks.push(block)
    total += block.text.length
  }
  const leave = (element: Open): void => {
    if (element.bold) bold--
    if (element.foot) foot--
    if (element.item) item--
    if (element.lines) lines--
  }
  const close = (name: string): void => {
    const deepest = Math.max(0, open.length - DEEPEST_SEARCH)
    for (let i = open.length - 1; i >= deepest; i--) {
      if (open[i]?.name !== name) continue
      for (const element of open.splice(i)) leave(element)
      return
    }
  }
  const endCell = (at: number): void => {
    if (!cells) return
    if (builder.length - cellFrom > LONG_CELL) {
      cells = undefined
      flush()
      return
    }
    cells.push(builder.since(cellFrom).trim())
    builder.mark(' | ', at)
    cellFrom = builder.length
  }
  const enter = (token: HtmlToken & { type: 'open' }): void => {
    const tag = html.slice(token.start, Math.min(token.end, token.start + 4000))
    const { name } = token
    if (name === 'script') scripted = true
    if (name === 'img') pictures++
    if (DROPPED.has(name) || (!VOID.has(name) && tag.length > name.length + 8 && isNavigation(tag))) {
      if (!neverClosed.has(name) && !tag.endsWith('/>')) dropping = { name, depth: 1, end: token.end }
      return
    }
    if ((name === 'td' || name === 'th') && IMPLIED_END[name]?.includes(open.at(-1)?.name ?? ''))
      endCell(token.start)
    for (const implied of IMPLIED_END[name] ?? []) if (open.at(-1)?.name === implied) close(implied)
    if (name === 'tr') {
      flush()
      cells = []
    } else if (name === 'table') {
      cells = undefined
      flush()
    } else if (BLOCK.has(name)) {
      if (!cells) flush()
      else if (/^h[1-6]$/.test(name)) {
        cells = undefined
        flush()
      } else if (builder.length > cellFrom) builder.mark(' ', token.start)
    }
    if (/^h[1-6]$/.test(name)) heading = Number(name[1])
    if (VOID.has(name) || tag.endsWith('/>')) return
    const style = tag.length > name.length + 8 ? attribute(tag, 'style') : ''
    const element: Open = {
      name,
      bold:
        /^(?:b|strong|th|h[1-6])$/.test(name) || /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test(style),
      lines: name === 'pre' || /white-space\s{0,3}:\s{0,3}pre/i.test(style),
      foot: name === 'footer',
      item: name === 'li' || name === 'dd',
    }
    open.push(element)
    if (element.bold) bold++
    if (element.foot) foot++
    if (element.item) item++
    if (element.lines) lines++
  }

  let tokens = htmlTokens(html)
  for (;;) {
    const step = tokens.next()
    if (step.done) {
      if (!dropping) break
      // An element that nobody closes must not swallow the page: what follows its tag is read after all.
      neverClosed.add(dropping.name)
      tokens = htmlTokens(html, dropping.end)
      dropping = undefined
      continue
    }
    const token = step.value
    if (dropping) {
      if (token.type === 'text' || token.name !== dropping.name) continue
      if (token.type === 'close') dropping.depth--
      else if (!html.startsWith('/>', token.end - 2)) dropping.depth++
      if (dropping.depth === 0) dropping = undefined
      continue
    }
    if (token.type === 'open') {
      enter(token)
      continue
    }
    if (token.type === 'close') {
      if (token.name === 'td' || token.name === 'th') endCell(token.start)
      else if (token.name === 'tr' || token.name === 'table') {
        flush()
        cells = undefined
      } else if (BLOCK.has(token.name)) {
        if (!cells) flush()
        else if (builder.length > cellFrom) builder.mark(' ', token.start)
      }
      close(token.name)
      if (/^h[1-6]$/.test(token.name)) heading = 0
      continue
    }
    const source = html.slice(token.start, token.end)
    if (open.at(-1)?.name === 'title') {
      if (title === '') withoutEntities(source, 0, (text) => (title += text))
      continue
    }
    if (cut) continue
    const isBold = bold > 0
    if (lines > 0 && !cells) {
      let at = token.start
      for (const line of source.split('\n')) {
        if (at > token.start) flush()
        withoutEntities(line, at, (text, from) => builder.add(text, from, isBold))
        at += line.length + 1
      }
    } else withoutEntities(source, token.start, (text, from) => builder.add(text, from, isBold))
  }
  flush()
  return { title: title.replace(/\s+/g, ' ').trim(), blocks, scripted, pictures, cut }
}
