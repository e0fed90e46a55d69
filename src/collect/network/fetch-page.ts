import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { messageOf } from '../../errors.ts'
import { isPublicAddress } from './public-address.ts'
import { publicLookup } from './public-lookup.ts'

/** A page as it was served, or why there is none: a stable code and what to tell a person. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly url: string; readonly mediaType: string }
  | {
      readonly ok: false
      readonly because: 'http-status' | 'fetch-failed'
      readonly detail: string
      readonly url: string
    }

export interface FetchLimits {
  readonly redirects: number
  readonly seconds: number
  readonly bytes: number
  /** Whether addresses of this machine and of private networks may be asked. */
  readonly allowPrivate: boolean
}

export const FETCH_LIMITS: FetchLimits = { redirects: 5, seconds: 20, bytes: 10_000_000, allowPrivate: false }

const ask = (url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!limits.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
      reject(new Error(`private address: ${host}`))
      return
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    send(
      url,
      {
        signal,
        headers: {
          'user-agent': 'Mozilla/5.0 (Linux; Android 10) mingshi',
          accept: 'text/html,text/plain,*/*;q=0.5',
          'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
          'accept-encoding': 'identity',
        },
        ...(limits.allowPrivate ? {} : { lookup: publicLookup }),
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })

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
  let url = address
  try {
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const target = new URL(url)
      if (target.protocol !== 'http:' && target.protocol !== 'https:')
        throw new Error(`scheme ${target.protocol}`)
      const response = await ask(target, limits, signal)
      const status = response.statusCode ?? 0
      const { location } = response.headers
      if (status >= 300 && status < 400 && location) {
        response.destroy()
        url = new URL(location, target).href
        continue
      }
      if (status < 200 || status >= 300) {
        response.destroy()
        return { ok: false, because: 'http-status', detail: `HTTP ${status}`, url }
      }
      return {
        ok: true,
        bytes: await body(response, limits.bytes),
        url,
        mediaType: response.headers['content-type'] ?? '',
      }
    }
    throw new Error(`more than ${limits.redirects} redirects`)
  } catch (thrown) {
    return {
      ok: false,
      because: 'fetch-failed',
      detail: signal.aborted ? `${limits.seconds} s` : messageOf(thrown),
      url,
    }
  }
}
