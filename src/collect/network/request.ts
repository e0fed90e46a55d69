import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { PrivateAddress } from './private-address.ts'
import { isPublicAddress } from './public-address.ts'
import { publicLookup } from './public-lookup.ts'

export interface RequestLimits {
  readonly redirects: number
  /** Whether addresses of this machine and of private networks may be asked. */
  readonly allowPrivate: boolean
}

const send = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  { allowPrivate }: RequestLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
      reject(new PrivateAddress(host))
      return
    }
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    request(
      url,
      {
        signal,
        headers: {
          'user-agent': 'Mozilla/5.0 (Linux; Android 10) mingshi',
          'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
          'accept-encoding': 'identity',
          ...headers,
        },
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })

/**
 * Asks an address over http or https and follows redirects; every hop is held to the limits. The caller reads the response
 * or destroys it. Throws an `Error`.
 */
export const askAddress = async (
  address: string,
  headers: Readonly<Record<string, string>>,
  limits: RequestLimits,
  signal: AbortSignal,
): Promise<{ readonly response: IncomingMessage; readonly url: string }> => {
  let url = new URL(address)
  for (let hops = 0; hops <= limits.redirects; hops++) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`scheme ${url.protocol}`)
    const response = await send(url, headers, limits, signal)
    const { location } = response.headers
    const status = response.statusCode ?? 0
    if (status < 300 || status >= 400 || !location) return { response, url: url.href }
    response.destroy()
    url = new URL(location, url)
  }
  throw new Error(`more than ${limits.redirects} redirects`)
}
