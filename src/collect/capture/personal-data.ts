import { createHash } from 'node:crypto'
import { CARD, CITIZEN, isBankCard, isCitizenNumber, MAIL, MOBILE } from '../personal-numbers.ts'

/** A value the walk typed or set, by the kind of personal information it is. */
export interface KnownValue {
  readonly kind: string
  readonly value: string
}

/** Personal information found in a request or a stored value. */
export interface PersonalFind {
  readonly kinds: readonly string[]
  readonly form?: 'raw' | 'hashed'
  /** Names of the parameters that held it. */
  readonly names: readonly string[]
}

/** Names by which clients send what identifies a device or places it, whatever the value looks like. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(imei|imei\d|meid)$/i, 'imei'],
  [/^imsi$/i, 'imsi'],
  [/^oaid$/i, 'oaid'],
  [/^(idfa|gaid|adid|advertising_?id)$/i, 'advertising_id'],
  [/^android_?id$/i, 'android_id'],
  [/^(mac|mac_?addr(ess)?)$/i, 'mac'],
  [/^(idfv|udid|device_?id|did|serial(_?no)?|client_?device_?id)$/i, 'device_id'],
  [/^(lat|latitude|lng|lon|longitude|geo|gps|location|coords?)$/i, 'location'],
  [/^(phone|mobile|tel|telephone|phone_?(no|num|number)|mobile_?(no|num|number))$/i, 'phone_number'],
  [/^(id_?card|id_?card_?no|identity_?(no|number|card)|cert_?no)$/i, 'id_document'],
]
/** Kinds whose values are often digests themselves. */
const IDENTIFIERS = new Set(['imei', 'oaid', 'advertising_id', 'android_id', 'mac', 'device_id'])

const DIGESTS = ['md5', 'sha1', 'sha256'] as const

/** All forms in which a known value may be sent: as it is, coded, or as a digest. */
const formsOf = (value: string): { readonly raw: readonly string[]; readonly hashed: readonly string[] } => {
  const base = Buffer.from(value, 'utf8')
  return {
    raw: [value, encodeURIComponent(value), base.toString('base64'), base.toString('hex')],
    hashed: DIGESTS.flatMap((name) => {
      const digest = createHash(name).update(value).digest('hex')
      return [digest, digest.toUpperCase()]
    }),
  }
}

/** Names and values of a query, a form or a JSON body, and the rest as one value without a name. */
const cellsOf = (text: string): readonly (readonly [name: string, value: string])[] => {
  const cells: [string, string][] = []
  const trimmed = text.trim()
  if (/^[[{]/.test(trimmed)) {
    try {
      const visit = (name: string, value: unknown, depth: number): void => {
        if (depth > 12 || cells.length > 2_000) return
        if (typeof value === 'object' && value !== null) {
          for (const [key, one] of Object.entries(value))
            visit(Array.isArray(value) ? name : key, one, depth + 1)
        } else if (value !== null && value !== undefined) cells.push([name, String(value)])
      }
      visit('', JSON.parse(trimmed), 0)
      return cells
    } catch {
      // Not JSON after all.
    }
  }
  for (const [name, value] of new URLSearchParams(trimmed)) cells.push([name, value])
  return cells.length > 0 ? cells : [['', text]]
}

/** Whether a value under a telling name is one, not an empty or a default. */
const holds = (value: string, kind: string): boolean =>
  kind === 'location'
    ? /^-?\d{1,3}\.\d{2,}(,-?\d{1,3}\.\d{2,})?$/.test(value)
    : value.length >= 6 && !/^(0+|null|undefined|true|false|unknown|\*+)$/i.test(value)

/** Looks for personal information in the text of a request or of a stored value. */
export const personalIn = (text: string, known: readonly KnownValue[]): PersonalFind => {
  const kinds = new Set<string>()
  const names = new Set<string>()
  let raw = false
  let hashed = false
  const found = (kind: string, name: string, form: 'raw' | 'hashed'): void => {
    kinds.add(kind)
    if (name) names.add(name)
    if (form === 'raw') raw = true
    else hashed = true
  }
  for (const [name, value] of cellsOf(text.slice(0, 1_000_000))) {
    const named = NAMED.find(([words]) => words.test(name))
    if (named && holds(value, named[1])) {
      const digest = /^[0-9a-f]{32}$|^[0-9a-f]{40}$|^[0-9a-f]{64}$/i.test(value) && !IDENTIFIERS.has(named[1])
      found(named[1], name, digest ? 'hashed' : 'raw')
    }
    if (value.match(MOBILE)) found('phone_number', name, 'raw')
    if ((value.match(CITIZEN) ?? []).some(isCitizenNumber)) found('id_document', name, 'raw')
    if ((value.match(CARD) ?? []).some((card) => isBankCard(card.replace(/\D/g, ''))))
      found('bank_card_no', name, 'raw')
    if (value.match(MAIL)) found('email', name, 'raw')
    for (const { kind, value: own } of known) {
      if (own.length < 4) continue
      const forms = formsOf(own)
      if (forms.raw.some((form) => value.includes(form))) found(kind, name, 'raw')
      else if (forms.hashed.some((form) => value.includes(form))) found(kind, name, 'hashed')
    }
  }
  return {
    kinds: [...kinds].sort(),
    names: [...names].sort(),
    ...(raw ? { form: 'raw' as const } : hashed ? { form: 'hashed' as const } : {}),
  }
}

/** Whether a value tells one device from all others: long, and of many different characters. */
export const isIdentifier = (value: string): boolean => {
  const token = value.match(/[A-Za-z0-9_-]{16,}/)?.[0] ?? value
  if (token.length < 16) return false
  const counts = new Map<string, number>()
  for (const char of token) counts.set(char, (counts.get(char) ?? 0) + 1)
  const bits = [...counts.values()].reduce(
    (sum, count) => sum - (count / token.length) * Math.log2(count / token.length),
    0,
  )
  return bits * token.length >= 48 && /\d/.test(token)
}
