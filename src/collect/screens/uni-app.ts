import { oneTapPage } from './component/one-tap-login.ts'
import type { Value } from './component/value.ts'
import { isRecord, lenientJson } from './lenient-json.ts'
import { type MarkupNode, markupOf } from './markup.ts'

/** What a configuration file of uni-app shows at the first start or at login. */
export interface ConfiguredScreen {
  readonly kind: 'first-run' | 'login'
  readonly title: string
  readonly nodes: readonly MarkupNode[]
}

const textIn = (record: Record<string, unknown>, name: string): string => {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

const element = (name: string, children: readonly MarkupNode[]): MarkupNode => ({
  type: 'element',
  name,
  attribs: {},
  children,
})
const said = (name: string, text: string): MarkupNode[] =>
  text.trim() === '' ? [] : [element(name, [{ type: 'text', data: text }])]

/** What the button that agrees says where nobody configured it; one that refuses is not shown then. */
const ACCEPT = '同意'

/** A dialog: its message is HTML with links in it. Source: the manual of uni-app, "Android 隐私与政策提示框". */
const dialogOf = async (
  record: Record<string, unknown>,
  byDefault = '',
): Promise<ConfiguredScreen | undefined> => {
  const message = textIn(record, 'message')
  const accept = textIn(record, 'buttonAccept') || byDefault
  const refuse = textIn(record, 'buttonRefuse')
  const title = textIn(record, 'title')
  if (!message && !accept && !title) return undefined
  const { load } = await import('cheerio')
  const body = load(message)('body').get(0)
  return {
    kind: 'first-run',
    title,
    nodes: [
      ...said('h3', title),
      element('div', markupOf(body?.children ?? [])),
      ...said('button', refuse),
      ...said('button', accept),
    ],
  }
}

const valueOfJson = (value: unknown): Value =>
  Array.isArray(value)
    ? value.map(valueOfJson)
    : isRecord(value)
      ? new Map(Object.entries(value).map(([name, one]) => [name, valueOfJson(one)]))
      : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
        ? value
        : undefined

/** Objects that style one-tap login, at any depth. */
const stylesIn = (value: unknown, depth = 0): unknown[] => {
  if (depth > 12 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => stylesIn(one, depth + 1))
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'univerifyStyle' && isRecord(one)
      ? [one]
      : name === 'privacyTerms' && isRecord(one)
        ? [{ privacyTerms: one }]
        : stylesIn(one, depth + 1),
  )
}

/**
 * The screens that `androidPrivacy.json`, `manifest.json` or a style of one-tap login configures; undefined when the
 * file is none of them. A prompt that is switched off (`prompt: none`) shows no dialog.
 */
export const configuredScreens = async (source: string): Promise<readonly ConfiguredScreen[] | undefined> => {
  if (
    source.length > 4_000_000 ||
    !/privacyTerms|univerifyStyle|buttonAccept|buttonRefuse|"prompt"/.test(source)
  )
    return undefined
  const parsed = lenientJson(source)
  if (!isRecord(parsed)) return undefined
  const dialogs = await dialogsOf(parsed)
  const logins = stylesIn(parsed).map(
    (style): ConfiguredScreen => ({ kind: 'login', title: '', nodes: oneTapPage(valueOfJson(style)) }),
  )
  return [...dialogs, ...logins]
}

/** Whether the dialog of the framework is on. */
const isTemplate = (record: Record<string, unknown>): boolean => textIn(record, 'prompt') === 'template'

const privacyOf = (record: Record<string, unknown>): Record<string, unknown> | undefined => {
  if ('buttonAccept' in record || ('prompt' in record && 'message' in record) || isTemplate(record))
    return record
  for (const path of [
    ['app-plus', 'privacy'],
    ['plus', 'privacy'],
    ['app-plus', 'distribute', 'android', 'privacy'],
  ]) {
    let at: unknown = record
    for (const name of path) at = isRecord(at) ? at[name] : undefined
    if (!isRecord(at)) continue
    // Older projects hold the texts of the dialog in a part of their own.
    if (isTemplate(at) && isRecord(at.template)) return { ...at.template, prompt: at.prompt }
    if ('message' in at || isTemplate(at)) return at
  }
  return undefined
}

const dialogsOf = async (parsed: Record<string, unknown>): Promise<ConfiguredScreen[]> => {
  const privacy = privacyOf(parsed)
  if (!privacy || textIn(privacy, 'prompt') === 'none') return []
  const second = isRecord(privacy.second) ? await dialogOf(privacy.second) : undefined
  const first = await dialogOf(privacy, isTemplate(privacy) ? ACCEPT : '')
  return [first, second].filter((screen) => screen !== undefined)
}
