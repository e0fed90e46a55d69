import { contrastOf } from '../../screens/colour.ts'
import { cssColour } from '../../screens/html-style.ts'
import { withoutEntities } from './entities.ts'
import { htmlTokens } from './html-tokens.ts'
import { hundredths, lookCounter, type TextLook } from './most-text.ts'
import { rulesOfSheet, type StyleRule, sheetsOf } from './style-sheet.ts'

/** What an element is set in; undefined where the page does not tell. */
interface Style {
  readonly size: number | undefined
  /** A multiple of the size, or pixels where it ends in `px`. */
  readonly line: number | `${number}px` | undefined
  readonly colour: string | undefined
  readonly background: string | undefined
  /** Whether a transform draws it in another size than it is set in. */
  readonly scaled: boolean
}

/** Most text of a page that is read for its looks. */
const LONGEST_PAGE = 2_000_000
const DEEPEST_SEARCH = 64
const MOST_CLASSES = 20
const LONGEST_ATTRIBUTE = 4000
/** Rules that are applied in one page; a page that needs more tells nothing. */
const MOST_WORK = 500_000
/** What browsers draw where nothing is said; `normal` is 1.0 to 1.2. Sources: HTML 15.3, CSS 2.1 10.8.1. */
const PLAIN: Style = { size: 16, line: 1.2, colour: '#000000', background: '#FFFFFF', scaled: false }
const UNTOLD: Style = {
  size: undefined,
  line: undefined,
  colour: undefined,
  background: undefined,
  scaled: false,
}
/** Scripts that set the size of the root, which `rem` counts in, by the width of the screen. */
const SETS_ROOT = /documentElement[^;]{0,80}fontSize|\bflexible(?:\.min)?\.js/i
const SCALES = /matrix|scale/
const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}
const FONT_SIZES = [10, 10, 13, 16, 18, 24, 32, 48] as const
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const UNSEEN = /^(?:script|style|noscript|template|svg|iframe|title|head|option|textarea|xmp)$/

/** Inline elements look as what they stand in, unless something is said of them. */
const INLINE = /^(?:a|b|em|font|i|s|small|span|strong|u)$/

const pattern = (name: string): RegExp =>
  new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s>"']{1,400}))`, 'i')
const ATTRIBUTES = {
  class: pattern('class'),
  id: pattern('id'),
  style: pattern('style'),
  text: pattern('text'),
  bgcolor: pattern('bgcolor'),
  size: pattern('size'),
  color: pattern('color'),
}
const attribute = (tag: string, name: keyof typeof ATTRIBUTES): string =>
  ATTRIBUTES[name].exec(tag)?.slice(1).find(Boolean) ?? ''

const sizeIn = (value: string, parent: number | undefined, rem: number | undefined): number | undefined => {
  if (KEYWORDS[value] !== undefined) return KEYWORDS[value]
  if (value === 'inherit') return parent
  const [, number = '', unit = ''] = /^(\d{0,3}(?:\.\d{1,4})?)(px|pt|rem|em|%)$/.exec(value) ?? []
  if (number === '') return undefined
  const of = { px: 1, pt: 4 / 3, rem, em: parent, '%': parent && parent / 100 }[unit]
  return of === undefined ? undefined : Math.round(Number(number) * of * 100) / 100
}

const lineIn = (value: string, size: number | undefined, rem: number | undefined): Style['line'] => {
  if (value === 'normal') return PLAIN.line
  if (/^\d{1,2}(?:\.\d{1,4})?$|^\.\d{1,4}$/.test(value)) return Number(value)
  const pixels = sizeIn(value, size, rem)
  return pixels === undefined ? undefined : `${pixels}px`
}

/** The style after the declarations; what cannot be read, or may not hold, is not told. */
const after = (
  style: Style,
  parent: Style,
  declarations: string,
  sometimes: boolean,
  rem: number | undefined,
): Style => {
  let { size, line, colour, background, scaled } = style
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase()
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case 'font-size':
        size = sometimes ? undefined : sizeIn(value, parent.size, rem)
        break
      case 'line-height':
        if (value !== 'inherit') line = sometimes ? undefined : lineIn(value, size, rem)
        break
      case 'font': {
        const [, own = '', height] =
          /(?:^|\s)([\d.]+(?:px|pt|rem|em|%))(?:\s?\/\s?([\d.]+(?:px|pt|em|%)?))?\s/.exec(value) ?? []
        size = sometimes ? undefined : sizeIn(own, parent.size, rem)
        line = sometimes ? undefined : height === undefined ? PLAIN.line : lineIn(height, size, rem)
        break
      }
      case 'color':
        if (value !== 'inherit') colour = sometimes ? undefined : cssColour(value)
        break
      case 'background-color':
      case 'background':
        if (!/^(?:none|transparent|initial|inherit)$/.test(value))
          background = sometimes ? undefined : cssColour(value)
        break
      case 'transform':
      case '-webkit-transform':
      case 'zoom':
        if (SCALES.test(value) || /^[\d.]+%?$/.test(value)) scaled = true
        break
      default:
    }
  }
  return { size, line, colour, background, scaled }
}

/** Browsers set type of one width smaller. Source: HTML 15.3.3, and the 13 pixels of every engine. */
const ONE_WIDTH = /^(?:code|kbd|listing|plaintext|pre|samp|tt)$/

const byOldTags = (name: string, tag: string): string => {
  if (name === 'body') {
    const [colour, background] = [attribute(tag, 'text'), attribute(tag, 'bgcolor')]
    return `${colour ? `color:${colour};` : ''}${background ? `background:${background}` : ''}`
  }
  if (name !== 'font') return ''
  const [size, colour] = [attribute(tag, 'size'), attribute(tag, 'color')]
  const pixels = /^[0-7]$/.test(size) ? FONT_SIZES[Number(size)] : undefined
  return `${pixels === undefined ? '' : `font-size:${pixels}px;`}${colour ? `color:${colour}` : ''}`
}

/**
 * Size, line height and contrast of most of the text, from the style attributes and the style sheets that stand in
 * the page. Where sheets of other files decide, only what attributes say is told.
 */
export const textLook = (page: string): TextLook => {
  const html = page.slice(0, LONGEST_PAGE)
  const external = /<link\b[^>]{0,400}\bstylesheet|@import/i.test(html)
  const rules = new Map<string, StyleRule[]>()
  for (const rule of external ? [] : sheetsOf(html).flatMap(rulesOfSheet)) {
    const known = rules.get(rule.of)
    if (known) known.push(rule)
    else rules.set(rule.of, [rule])
  }
  const open: { readonly name: string; readonly style: Style }[] = []
  let work = 0
  let rem: number | undefined = SETS_ROOT.test(html) ? undefined : 16
  const rulesFor = (name: string, classes: string, id: string): StyleRule[] =>
    ['*', name, ...classes.split(/\s+/, MOST_CLASSES).map((one) => `.${one}`), `#${id}`]
      .flatMap((of) => rules.get(of) ?? [])
      .filter((rule) => rule.tag === '' || rule.tag === name)
      .sort((a, b) => a.rank - b.rank)
  const styleOf = (name: string, tag: string, parent: Style): Style => {
    const told = tag.length > name.length + 3
    const classes = told ? attribute(tag, 'class') : ''
    let style = external && (classes !== '' || !INLINE.test(name)) ? UNTOLD : parent
    if (ONE_WIDTH.test(name)) style = after(style, parent, 'font-size:.8125em', false, rem)
    if (rules.size > 0)
      for (const rule of rulesFor(name, classes, told ? attribute(tag, 'id') : '')) {
        work++
        style = after(style, parent, rule.declarations, rule.sometimes, rem)
      }
    if (!told) return style
    const inline = `${byOldTags(name, tag)};${attribute(tag, 'style').slice(0, LONGEST_ATTRIBUTE)}`
    return inline === ';' ? style : after(style, parent, inline, false, rem)
  }

  /** The root itself sets what `rem` is from there on. */
  const opened = (name: string, tag: string, parent: Style): Style => {
    const style = styleOf(name, tag, parent)
    if (name === 'html' && rem !== undefined) rem = style.size
    return style
  }

  // Pages may leave these two out; browsers put them in.
  const root = ['html', 'body']
    .filter((name) => !html.includes(`<${name}`))
    .reduce((style, name) => opened(name, '', style), external ? UNTOLD : PLAIN)

  const counter = lookCounter()
  for (const token of htmlTokens(html)) {
    const top = open.at(-1)
    if (token.type === 'open') {
      if (VOID.test(token.name)) continue
      if ((token.name === 'p' || token.name === 'li') && top?.name === token.name) open.pop()
      if (work > MOST_WORK) return {}
      const tag = html.slice(token.start, Math.min(token.end, token.start + LONGEST_ATTRIBUTE))
      open.push({ name: token.name, style: opened(token.name, tag, open.at(-1)?.style ?? root) })
    } else if (token.type === 'close') {
      const deepest = Math.max(0, open.length - DEEPEST_SEARCH)
      for (let i = open.length - 1; i >= deepest; i--) {
        if (open[i]?.name !== token.name) continue
        open.length = i
        break
      }
    } else if (!(top && UNSEEN.test(top.name))) {
      let characters = 0
      withoutEntities(html.slice(token.start, token.end), 0, (text) => {
        characters += text.replace(/\s/g, '').length
      })
      if (characters === 0) continue
      const { line, colour, background, scaled, ...set } = top?.style ?? root
      const size = scaled ? undefined : set.size
      const ratio = typeof line === 'string' ? size && Number(line.slice(0, -2)) / size : line
      counter.add(characters, {
        textSize: size,
        lineHeight: ratio && hundredths(ratio),
        contrast: colour && background ? contrastOf(colour, background) : undefined,
      })
    }
  }
  return counter.look()
}
