/** What an inline style says that matters here. */
export interface InlineStyle {
  readonly hidden: boolean
  /** Text size in CSS pixels, which stand for sp. */
  readonly size?: number
  readonly colour?: string
  readonly background?: string
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  blue: '#0000FF',
  green: '#008000',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  orange: '#FFA500',
  yellow: '#FFFF00',
}

/** A CSS colour as `#RRGGBB`; undefined for translucent or unknown ones. Source: CSS Color 4, 4.2 and 5.1. */
export const cssColour = (text: string): string | undefined => {
  const value = text.trim().toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase()
  if (/^#[0-9a-f]{6}(ff)?$/.test(value)) return value.slice(0, 7).toUpperCase()
  const rgb = /^rgba?\( *(\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})(?:[ ,/]+(1|1\.0+|100%))? *\)$/.exec(value)
  if (rgb) {
    return `#${rgb
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase()
  }
  return NAMED[value]
}

const sizeOf = (value: string): number | undefined => {
  const found = /^(\d{1,3}(?:\.\d{1,4})?)(px|pt|sp|rpx|rem)$/.exec(value.trim().toLowerCase())
  if (!found) return undefined
  const factor = { px: 1, pt: 4 / 3, sp: 1, rpx: 0.5, rem: 16 }[
    found[2] as 'px' | 'pt' | 'sp' | 'rpx' | 'rem'
  ]
  return Math.round(Number(found[1]) * factor * 100) / 100
}

/** Reads a `style` attribute. */
export const inlineStyle = (style: string): InlineStyle => {
  const rules = new Map(
    style
      .slice(0, 4000)
      .split(';')
      .flatMap((rule) => {
        const colon = rule.indexOf(':')
        if (colon < 0) return []
        const value = rule.slice(colon + 1).replace(/!important/i, '')
        return [[rule.slice(0, colon).trim().toLowerCase(), value.trim()] as const]
      }),
  )
  const is = (name: string, words: RegExp): boolean => words.test(rules.get(name) ?? '')
  const size = sizeOf(rules.get('font-size') ?? '')
  const colour = cssColour(rules.get('color') ?? '')
  const background = cssColour(rules.get('background-color') ?? rules.get('background') ?? '')
  return {
    hidden:
      is('display', /^none$/i) || is('visibility', /^(hidden|collapse)$/i) || is('opacity', /^0+(\.0*)?$/),
    ...(size === undefined ? {} : { size }),
    ...(colour ? { colour } : {}),
    ...(background ? { background } : {}),
  }
}
