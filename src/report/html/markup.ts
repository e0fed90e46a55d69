import { visible } from '../visible.ts'

/** Text that is markup already. Only `html` and `raw` make it; nothing read from a case can pass for it. */
export interface Markup {
  readonly markup: string
}

export type Content = string | number | false | undefined | Markup | readonly Content[]

const made = new WeakSet<object>()

const mark = (markup: string): Markup => {
  const value = { markup }
  made.add(value)
  return value
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** A text as it stands in markup, in an element or in a quoted attribute; hidden characters are spelt out. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"'`]/g, (one) => ENTITIES[one] ?? one)

const show = (content: Content): string => {
  if (content === undefined || content === false) return ''
  if (typeof content === 'object') {
    if (Array.isArray(content)) return content.map(show).join('')
    if (made.has(content)) return (content as Markup).markup
  }
  return escaped(String(content))
}

/** Markup with holes. Whatever fills a hole is escaped, unless it came from here. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  mark(parts.map((part, at) => part + (at < contents.length ? show(contents[at]) : '')).join(''))

/** Takes our own style sheet or script as it is. Never for anything that came with a case. */
export const raw = (ours: string): Markup => mark(ours)
