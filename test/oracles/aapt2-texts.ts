import type { Bag } from '../../src/collect/android/resource-entry.ts'
import type { ResourceTable } from '../../src/collect/android/resource-table.ts'
import type { TypedValue } from '../../src/collect/android/resource-value.ts'
import { hex, isReference, valueText } from './aapt2-value.ts'

/** Texts of one resource: one line a configuration, the locale first; sorted. */
export type Texts = ReadonlyMap<string, readonly string[]>

const TYPES = ['string', 'plurals', 'array'] as const
const QUANTITIES = ['other', 'zero', 'one', 'two', 'few', 'many'] as const
/** Attribute id of the first quantity of a plural; that of a single item of an array lies before them. */
const OTHER = 0x01000004

const printer =
  (table: ResourceTable) =>
  (typed: TypedValue): string => {
    // The other reader leaves references inside a shared library as numbers.
    const name = isReference(typed) && typed.data >>> 24 !== 0 ? table.nameOf(typed.data) : undefined
    return name === undefined ? valueText(typed) : `@${name}`
  }

const bagText = (type: string, bag: Bag, value: (typed: TypedValue) => string): string =>
  type === 'plurals'
    ? bag.items
        .map((item) => `${QUANTITIES[item.name - OTHER] ?? hex(item.name)}=${value(item)}`)
        .sort()
        .join('\n')
    : bag.items.map(value).join(', ')

/** Every string, plural and array of a table, in every locale. */
export const textsOf = (table: ResourceTable): Texts => {
  const value = printer(table)
  const texts = new Map<string, string[]>()
  for (const type of TYPES) {
    for (const { id, variants } of table.list(type)) {
      const lines = variants.map(({ configuration, value: single, bag }) => {
        const text = single ? value(single) : bag ? bagText(type, bag, value) : ''
        return `${configuration.locale} ${text}`
      })
      texts.set(hex(id), [...(texts.get(hex(id)) ?? []), ...lines].sort())
    }
  }
  return texts
}

/** The locale among the qualifiers of a resource configuration, as BCP 47: `mcc460-zh-rCN-land` is `zh-CN`. */
export const localeOf = (configuration: string): string => {
  const parts = configuration.split('-').filter((part) => !/^m[cn]c\d+$/.test(part))
  const [first = '', second = ''] = parts
  if (first.startsWith('b+')) {
    const [language = '', ...others] = first.slice(2).split('+')
    return [language, ...others].join('-')
  }
  if (!/^[a-z]{2,3}$/.test(first) || first === 'car') return ''
  return /^r[A-Z]{2}$|^r\d{3}$/.test(second) ? `${first}-${second.slice(1)}` : first
}

const oracleBag = (type: string, printed: string): string => {
  if (type === 'plurals')
    return printed
      .split(/\n {8}(?=[a-z]+=)/)
      .slice(1)
      .map((line) => line.replaceAll('\n        ', '\n'))
      .sort()
      .join('\n')
  const open = printed.indexOf('[')
  if (open < 0) return ''
  const items = printed.slice(open + 1, printed.lastIndexOf(']'))
  return items.replaceAll(', \n         ', ', ').replaceAll('\n        ', '\n')
}

const oracleValue = (type: string, printed: string): string => {
  if (type !== 'string') return oracleBag(type, printed)
  const styled = /^\(styled string\) ("[\s\S]*")(?: [^"]*)?$/.exec(printed)
  const text = styled?.[1] ?? printed.replace(/^\(raw string\) /, '')
  return text.replaceAll('\n      ', '\n')
}

/** After an empty array the other reader forgets to close it and to begin a line. */
const mended = (printed: string): string =>
  printed
    .replace(/(\(array\) size=0\n) {8}\[(?=resource 0x)/g, '$1    ')
    .replace(/(\(array\) size=0\n) {8}\[(?=\()/g, '$1      ')
    .replace(/(\(array\) size=0\n) {8}\[(?=type )/g, '$1  ')

/** The same of what `aapt2 dump resources` printed. */
export const oracleTexts = (printed: string): Texts => {
  const texts = new Map<string, string[]>()
  for (const block of mended(printed).split(/\n(?= {4}resource 0x[0-9a-f]{8} | {2}type |Package name=)/)) {
    const head = /^ {4}resource (0x[0-9a-f]{8}) (?:[\w.]+:)?(string|plurals|array)\/[^\n]*/.exec(block)
    if (!head) continue
    const [line, id = '', type = ''] = head
    const lines = block
      .slice(line.length)
      .split(/\n {6}(?=\((?:[a-z0-9][\w+-]*)?\) )/)
      .slice(1)
      .map((variant) => {
        const close = variant.indexOf(') ')
        const text = variant.slice(close + 2).replace(/\n$/, '')
        return `${localeOf(variant.slice(1, close))} ${oracleValue(type, text)}`
      })
    texts.set(id, [...(texts.get(id) ?? []), ...lines].sort())
  }
  return texts
}
