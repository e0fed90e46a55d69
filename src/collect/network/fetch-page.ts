import type { IncomingMessage } from 'node:http'
import { messageOf } from '../../errors.ts'
import { PrivateAddress } from './private-address.ts'
import { askAddress, type RequestLimits } from './request.ts'

/** A page as it was served, or why there is none: a stable code and what to tell a person. */
export type Fetched =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** The address that answered, after redirects. */
      readonly url: string
      readonly mediaType: string
      /** When it answered, ISO 8601 in UTC to the second. */
      readonly at: string
    }
  | {
      readonly ok: false
      readonly because: 'http-status' | 'fetch-failed' | 'private-address'
      readonly detail: string
      readonly url: string
      /** The host that was not asked because it is a private one. */
      readonly privateHost?: string
    }

export interface FetchLimits extends RequestLimits {
  readonly seconds: number
  readonly bytes: number
}

export const FETCH_LIMITS: FetchLimits = { redirects: 5, seconds: 20, bytes: 10_000_000, allowPrivate: false }

const ACCEPT = { accept: 'text/html,text/plain,*/*;q=0.5' }

const body = async (response: IncomingMessage, limit: number): Promise<Uint8Array> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > limit) {
      response.destroy()
      throw new Error(`more than ${limit} bytes`)
    }
    parts.push(part)
  }
  const bytes = Buffer.concat(parts)
  const coding = response.headers['content-encoding'] ?? 'identity'
  if (coding === 'identity') return bytes
  // Some servers compress although they were asked not to.
  const { brotliDecompressSync, gunzipSync, inflateSync } = await import('node:zlib')
  const inflate = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    coding
  ]
  if (!inflate) throw new Error(`content-encoding ${coding}`)
  return inflate(bytes, { maxOutputLength: limit })
}

/** Fetches a page over http or https, following redirects within the limits. Never throws. */
export const fetchPage = async (address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Fetched> => {
  const signal = AbortSignal.timeout(limits.seconds * 1000)
  try {
    const { response, url } = await askAddress(address, ACCEPT, limits, signal)
    const status = response.statusCode ?? 0
    if (status < 200 || status >= 300) {
      response.destroy()
      return { ok: false, because: 'http-status', detail: `HTTP ${status}`, url }
    }
    const mediaType = response.headers['content-type'] ?? ''
    const at = `${new Date().toISOString().slice(0, 19)}Z`
    return { ok: true, bytes: await body(response, limits.bytes), url, mediaType, at }
  } catch (thrown) {
    const detail = signal.aborted ? `${limits.seconds} s` : messageOf(thrown)
    if (thrown instanceof PrivateAddress)
      return { ok: false, because: 'private-address', detail, url: address, privateHost: thrown.host }
    return { ok: false, because: 'fetch-failed', detail, url: address }
  }
}
