/** A declaration a style sheet makes for elements: their tag, class or id, and what it declares. */
export interface StyleRule {
  /** A tag in small letters, `.class`, `#id` or `*`. */
  readonly of: string
  /** The tag that a class or id must stand on, where the sheet names it. */
  readonly tag: string
  readonly declarations: string
  /** Whether the rule may hold for them or not, by what stands around them or by the device. */
  readonly sometimes: boolean
  /** Higher wins: the specificity of its last part, then the order. Source: CSS Cascade 4, 6.4. */
  readonly rank: number
}

const LONGEST_SHEET = 200_000
const MOST_RULES = 4000
const SIMPLE = /^(\*|[a-z][a-z0-9]{0,20})?([.#][\w-]{1,80})?$/i
/** States and drawn parts are not the text as it first stands. */
const PSEUDO = /:(?!root)/

/** Without comments; one that nobody closes takes the rest. */
const withoutComments = (css: string): string => {
  const kept: string[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('/*', at)
    kept.push(css.slice(at, open < 0 ? css.length : open))
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2)
    if (close < 0) break
    at = close + 2
  }
  return kept.join('')
}

/** Without fonts and pictures that stand in it as data: they are most of a sheet that was made from a PDF. */
const withoutData = (css: string): string => {
  const kept: string[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('data:', at)
    const close = open < 0 ? -1 : css.indexOf(')', open)
    kept.push(css.slice(at, open < 0 ? css.length : open))
    if (close < 0) break
    at = close
  }
  return kept.join('')
}

/** Rules of a style sheet, in order. What depends on the device, or on what stands around, is marked. Linear. */
export const rulesOfSheet = (sheet: string): StyleRule[] => {
  const css = withoutComments(
    withoutData(sheet)
      .slice(0, LONGEST_SHEET)
      .replace(/<!--|-->/g, ''),
  )
  const rules: StyleRule[] = []
  const nested: string[] = []
  let from = 0
  for (let at = 0; at < css.length && rules.length < MOST_RULES; at++) {
    const char = css[at]
    if (char === ';' && nested.every((head) => head.startsWith('@'))) from = at + 1
    else if (char === '{') {
      nested.push(css.slice(from, at).trim())
      from = at + 1
    } else if (char === '}') {
      const selectors = nested.pop() ?? ''
      const declarations = css.slice(from, at)
      from = at + 1
      if (
        selectors.startsWith('@') ||
        nested.some((head) => /^@(?:keyframes|font-face|media print)/i.test(head))
      )
        continue
      for (const selector of selectors.split(',').slice(0, 50)) {
        if (PSEUDO.test(selector)) continue
        const parts = selector
          .replace(':root', 'html')
          .trim()
          .split(/[\s>+~]+/)
        const last = SIMPLE.exec(parts.at(-1) ?? '')
        const [, tag = '', mark = ''] = last ?? []
        if (tag === '' && mark === '' && last) continue
        const weight = mark === '' ? 1 : mark.startsWith('.') ? 2 : 3
        rules.push({
          of: last ? mark || tag.toLowerCase() : '*',
          tag: mark !== '' && tag !== '*' ? tag.toLowerCase() : '',
          declarations,
          sometimes: !last || parts.length > 1 || nested.length > 0,
          rank: weight * MOST_RULES + rules.length,
        })
      }
    }
  }
  return rules
}

const OPENS = /<style\b[^>]{0,400}>/gi
const CLOSES = /<\/style/gi

/** The style sheets that stand in a page. */
export const sheetsOf = (html: string): string[] => {
  const sheets: string[] = []
  for (let at = 0; ; ) {
    OPENS.lastIndex = at
    const open = OPENS.exec(html)
    if (!open) return sheets
    const from = open.index + open[0].length
    CLOSES.lastIndex = from
    const close = CLOSES.exec(html)?.index
    if (close === undefined) return sheets
    sheets.push(html.slice(from, close))
    at = close
  }
}
