import type { Phase } from '../../facts/flows.ts'
import { isThirdParty } from '../capture/site.ts'
import { isRecord } from '../screens/lenient-json.ts'
import { type FlowCells, mergeFlows, requestCells, tellingHeaders } from '../traffic-rows.ts'

const MOST_REQUESTS = 200_000
const MOST_ROWS = 5_000

/** What a HAR file shows: requests, and whether there were more than are kept. */
export interface HarLog {
  readonly flows: readonly FlowCells[]
  readonly cut: boolean
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** A proxy tells no phase; a person who named pages, or wrote comments, does. */
const PHASE_WORDS: readonly (readonly [Phase, RegExp])[] = [
  ['before-consent', /before-consent|同意前|同意之前/],
  ['after-consent', /after-consent|同意后|同意之后/],
  ['after-refusal', /after-refusal|拒绝后|拒绝之后/],
]
const phaseIn = (...texts: readonly unknown[]): Phase | undefined =>
  PHASE_WORDS.find(([, words]) => texts.some((text) => words.test(textIn(text))))?.[0]

const pairs = (value: unknown): (readonly [string, string])[] =>
  list(value).map(({ name, value: held }) => [textIn(name), textIn(held)] as const)

const bodyOf = (value: unknown): string => {
  if (!isRecord(value)) return ''
  const text = textIn(value.text)
  if (text !== '') return text
  return pairs(value.params)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&')
}

/**
 * The requests of a HAR file (version 1.2); undefined where it is none. A request belongs to the phase that its comment, or title or
 * comment of its page, names, and else to none.
 * @param own domains of the operator; without any, whose host it is stays unknown.
 */
export const readHar = (value: unknown, own: readonly string[]): HarLog | undefined => {
  const log = isRecord(value) ? value.log : undefined
  if (!isRecord(log) || !Array.isArray(log.entries)) return undefined
  const phases = new Map(
    list(log.pages).map(({ id, title, comment }) => [textIn(id), phaseIn(title, comment)]),
  )
  const whole = phaseIn(log.comment)
  const entries = list(log.entries.slice(0, MOST_REQUESTS))
  const flows = entries.flatMap(({ request, pageref, comment }, at): FlowCells[] => {
    if (!isRecord(request) || !URL.canParse(textIn(request.url))) return []
    const url = new URL(textIn(request.url))
    if (!/^https?:$/.test(url.protocol)) return []
    const phase = phaseIn(comment) ?? phases.get(textIn(pageref)) ?? whole
    return [
      {
        ...requestCells(
          {
            url,
            method: textIn(request.method).slice(0, 20).toUpperCase(),
            body: bodyOf(request.postData),
            headers: tellingHeaders(pairs(request.headers)),
          },
          [],
        ),
        order: at + 1,
        ...(own.length === 0
          ? {}
          : { thirdParty: own.every((domain) => isThirdParty(url.hostname, domain)) }),
        ...(phase === undefined ? {} : { phase }),
      },
    ]
  })
  const rows = mergeFlows(flows)
  return {
    flows: rows.slice(0, MOST_ROWS),
    cut: log.entries.length > MOST_REQUESTS || rows.length > MOST_ROWS,
  }
}
