/** For which devices a resource value holds (ResTable_config). */
export interface Configuration {
  /** BCP 47: `zh-CN`, `zh-Hans-CN`, `en`, `fil`; empty when it holds for all. */
  readonly locale: string
  /** Whether no qualifier at all is set. */
  readonly isDefault: boolean
  /** uiMode night. */
  readonly night: boolean
  /** Whether the screen is stated to be landscape. */
  readonly landscape: boolean
  /** Dots per inch; 0 for any. */
  readonly density: number
  /** Smallest platform version; 0 for any. */
  readonly sdk: number
  /** Qualifiers beside locale, density and platform version (sw600dp, television, mcc460 …), to tell variants apart. */
  readonly others: number
}

const letters = (high: number, low: number, base: number): string => {
  if (high === 0) return ''
  if ((high & 0x80) === 0) return String.fromCharCode(high, low)
  const first = low & 0x1f
  const second = ((low & 0xe0) >> 5) | ((high & 0x03) << 3)
  const third = (high & 0x7c) >> 2
  return String.fromCharCode(base + first, base + second, base + third)
}

const ascii = (view: DataView, from: number, to: number): string => {
  let text = ''
  for (let at = from; at < to; at++) {
    const code = view.getUint8(at)
    if (code === 0) break
    text += String.fromCharCode(code)
  }
  return text
}

const NIGHT_MASK = 0x30
const NIGHT_YES = 0x20
const LANDSCAPE = 2

/** Whether any of the bytes is set; returns the count of those that are. */
const setBytes = (view: DataView, from: number, to: number, end: number): number => {
  let set = 0
  for (let at = from; at < Math.min(to, end); at++) if (view.getUint8(at) !== 0) set++
  return set
}

/** Reads the configuration at `at`; fields beyond its stated size, or beyond the view, count as not set. */
export const readConfiguration = (view: DataView, at: number): Configuration => {
  const limit = view.byteLength - at
  const size = limit >= 4 ? Math.min(view.getUint32(at, true), limit) : 0
  const end = at + size
  const u8 = (field: number): number => (field < size ? view.getUint8(at + field) : 0)
  const u16 = (field: number): number => (field + 2 <= size ? view.getUint16(at + field, true) : 0)
  const language = letters(u8(8), u8(9), 0x61)
  const region = letters(u8(10), u8(11), 0x30)
  const script = size >= 40 && u8(52) === 0 ? ascii(view, at + 36, at + 40) : ''
  const variant = size >= 48 ? ascii(view, at + 40, at + 48) : ''
  const locale = [language, script, region, variant].filter((part) => part !== '').join('-')
  const others =
    setBytes(view, at + 4, at + 8, end) +
    setBytes(view, at + 12, at + 14, end) +
    setBytes(view, at + 16, at + 24, end) +
    setBytes(view, at + 28, at + 36, end) +
    setBytes(view, at + 48, at + 50, end)
  const density = u16(14)
  const sdk = u16(24)
  return {
    locale,
    isDefault: locale === '' && others === 0 && density === 0 && sdk === 0,
    night: (u8(29) & NIGHT_MASK) === NIGHT_YES,
    landscape: u8(12) === LANDSCAPE,
    density,
    sdk,
    others,
  }
}

/** Locales that Chinese users are shown, best first; the empty string is the default configuration. */
export const CHINESE_FIRST: readonly string[] = ['zh-CN', 'zh-Hans-CN', 'zh-Hans', 'zh', '', 'en']

/**
 * How well a locale serves a preference list: the index of the entry it equals or refines, lower is better;
 * the list's length when it serves none.
 */
export const localeRank = (locale: string, preference: readonly string[]): number => {
  const exact = preference.indexOf(locale)
  if (exact >= 0) return exact
  const at = preference.findIndex((wanted) => wanted !== '' && locale.startsWith(`${wanted}-`))
  if (at >= 0 && !/^zh-(TW|HK|MO|Hant)/.test(locale)) return at + 0.5
  return preference.length
}
