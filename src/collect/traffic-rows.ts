import type { RowOf } from '../facts/index.ts'
import { type KnownValue, personalIn } from './capture/personal-data.ts'

/** A request as a recorder writes it: the cells of its row. */
export type FlowCells = Omit<RowOf<'flows'>, 'id' | 'evidence' | 'source' | 'also' | 'writtenIn'>

/** A request as it was seen. */
export interface SeenRequest {
  readonly url: URL
  readonly method: string
  readonly body: string
  /** Headers that can hold personal information, coded like a query. */
  readonly headers: string
}

/** Headers that every client sends and that say nothing of its user; a cookie is looked at where it is stored. */
const PLAIN =
  /^(?:user-agent|accept|sec-|referer|origin|cookie|content-|upgrade|cache|pragma|host$|connection$|:)/i

/** Headers as one query, those that every client sends left out. */
export const tellingHeaders = (headers: Iterable<readonly [name: string, value: string]>): string =>
  [...headers]
    .filter(([name]) => !PLAIN.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')

/** What a request tells: where it went, and what personal information is in it. */
export const requestCells = (
  { url, method, body, headers }: SeenRequest,
  known: readonly KnownValue[],
): FlowCells => {
  const finds = [url.search.slice(1), body, headers].filter(Boolean).map((text) => personalIn(text, known))
  const kinds = [...new Set(finds.flatMap((find) => find.kinds))].sort()
  const raw = finds.some(({ form }) => form === 'raw')
  return {
    host: url.hostname,
    path: url.pathname.slice(0, 300),
    method,
    count: 1,
    cleartext: url.protocol === 'http:',
    kinds,
    ...(kinds.length > 0 ? { form: raw ? ('raw' as const) : ('hashed' as const) } : {}),
    names: [...new Set(finds.flatMap((find) => find.names))].sort(),
  }
}

/** One row for requests of one method, host, path and phase, with what any of them held, in the order of the first of each. */
export const mergeFlows = (flows: Iterable<FlowCells>): FlowCells[] => {
  const rows = new Map<string, FlowCells>()
  for (const flow of flows) {
    const key = `${flow.method} ${flow.cleartext ? 'http' : ''} ${flow.host}${flow.path} ${flow.phase}`
    const before = rows.get(key)
    const form = before?.form === 'raw' || flow.form === 'raw' ? 'raw' : (flow.form ?? before?.form)
    rows.set(
      key,
      before
        ? {
            ...before,
            count: (before.count ?? 1) + (flow.count ?? 1),
            kinds: [...new Set([...(before.kinds ?? []), ...(flow.kinds ?? [])])].sort(),
            names: [...new Set([...(before.names ?? []), ...(flow.names ?? [])])].sort(),
            ...(form ? { form } : {}),
          }
        : flow,
    )
  }
  return [...rows.values()]
}
