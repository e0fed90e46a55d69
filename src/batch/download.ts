import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pace } from '../collect/network/pace.ts'
import { PrivateAddress } from '../collect/network/private-address.ts'
import { askAddress, type RequestLimits } from '../collect/network/request.ts'
import { messageOf, ToolError } from '../errors.ts'

export interface DownloadLimits extends RequestLimits {
  /** Largest file. */
  readonly bytes: number
  /** Longest silence of a server before the connection is given up. */
  readonly seconds: number
  /** How often one file is tried; each try goes on where the last one ended. */
  readonly tries: number
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  redirects: 5,
  allowPrivate: false,
  bytes: 2_000_000_000,
  seconds: 60,
  tries: 4,
}

/** Names one state of a file on a server (RFC 9110, 8.8). */
export interface Validator {
  readonly etag?: string
  readonly modified?: string
}

export interface Download {
  readonly limits: DownloadLimits
  readonly pace: Pace
  readonly stopping: AbortSignal
}

/** What of a file is here already. */
export interface Begun {
  /** The state that the bytes at hand belong to. */
  readonly validator: Validator | undefined
  /** A hash is known, which finds out whatever was put together wrongly. */
  readonly checked: boolean
  /** The whole file is here: it is sent again only if it has changed. */
  readonly whole: boolean
}

const failed = (address: string, why: string): ToolError =>
  new ToolError('download-failed', {
    zh: `${address} 下载失败：${why}。已下载的部分保留，用同一命令重试即可续传。`,
    en: `${address} could not be downloaded: ${why}. What was loaded is kept; the same command goes on from there.`,
  })

/** Of a package or an index: the address is a private one, which the caller may allow. */
export const addressPrivate = (host: string): ToolError =>
  new ToolError('private-address', {
    zh: `${host} 是本机或内网地址，未访问。确为自己的服务器时，加 --allow-private 后重试。`,
    en: `${host} is a private address and was not asked. Where the server is your own, try again with --allow-private.`,
  })

const tooLarge = (address: string, limit: number): ToolError => {
  const megabytes = Math.round(limit / 1e6)
  return new ToolError('download-too-large', {
    zh: `${address} 超过 ${megabytes} MB 的下载上限，未下载。可调高 --max-download 后重试。`,
    en: `${address} is larger than the ${megabytes} MB that may be downloaded. Raise --max-download to try again.`,
  })
}

/** A refusal of the server; one that will be the same next time is not tried again. */
class Refused extends Error {
  readonly lasting: boolean
  /** Milliseconds after which the server wants to be asked again. */
  readonly after: number
  constructor({ statusCode = 0, headers }: IncomingMessage) {
    super(`HTTP ${statusCode}`)
    this.lasting = statusCode >= 400 && statusCode < 500 && ![408, 416, 425, 429].includes(statusCode)
    this.after = Math.min(60, Number(headers['retry-after']) || 0) * 1000
  }
}

const validatorOf = ({ headers }: IncomingMessage): Validator => ({
  // A weak tag promises no equal bytes.
  ...(headers.etag?.startsWith('"') ? { etag: headers.etag } : {}),
  ...(headers['last-modified'] === undefined ? {} : { modified: headers['last-modified'] }),
})

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0

const headersFor = (have: number, { validator, checked, whole }: Begun): Record<string, string> => {
  const { etag, modified } = validator ?? {}
  if (whole) {
    return {
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(modified === undefined ? {} : { 'if-modified-since': modified }),
    }
  }
  const same = etag ?? modified
  if (have === 0 || (same === undefined && !checked)) return {}
  return { range: `bytes=${have}-`, ...(same === undefined ? {} : { 'if-range': same }) }
}

/** One try. @returns undefined where the server says that the file at hand is still the same. */
const load = async (
  address: string,
  part: string,
  begun: Begun,
  { limits, stopping }: Download,
  onStart: (validator: Validator) => Promise<void>,
): Promise<Validator | undefined> => {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), limits.seconds * 1000)
  const signal = AbortSignal.any([silence.signal, stopping])
  try {
    const have = begun.whole ? 0 : await sizeOf(part)
    const { response } = await askAddress(address, headersFor(have, begun), limits, signal)
    const { statusCode, headers } = response
    const goesOn = statusCode === 206 && headers['content-range']?.startsWith(`bytes ${have}-`) === true
    if (begun.whole && statusCode === 304) {
      response.destroy()
      return undefined
    }
    if (statusCode !== 200 && !goesOn) {
      response.destroy()
      // What is at hand is no beginning of what the server has.
      if (statusCode === 206 || statusCode === 416) await rm(part, { force: true })
      throw new Refused(response)
    }
    let length = goesOn ? have : 0
    if (length + Number(headers['content-length'] ?? 0) > limits.bytes) {
      response.destroy()
      throw tooLarge(address, limits.bytes)
    }
    const validator = validatorOf(response)
    await onStart(validator)
    await pipeline(
      response,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          timer.refresh()
          length += chunk.length
          if (length > limits.bytes) throw tooLarge(address, limits.bytes)
          yield chunk
        }
      },
      createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    )
    return validator
  } catch (thrown) {
    throw silence.signal.aborted ? new Error(`no answer within ${limits.seconds} s`) : thrown
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Loads the file at an address into `part`, going on after what is there. Throws `ToolError` `download-failed`,
 * `download-too-large`.
 * @param onStart told which state of the file the bytes belong to, before any of them are written.
 * @returns whether anything was loaded; not where the whole file is at hand and has not changed.
 */
export const download = async (
  address: string,
  part: string,
  begun: Begun,
  how: Download,
  onStart: (validator: Validator) => Promise<void>,
): Promise<boolean> => {
  let state = begun
  for (let tried = 1; ; tried += 1) {
    try {
      await how.pace(address, how.stopping)
      const loaded = await load(address, part, state, how, async (validator) => {
        state = { validator, checked: begun.checked, whole: false }
        await onStart(validator)
      })
      return loaded !== undefined
    } catch (thrown) {
      if (thrown instanceof ToolError) {
        await rm(part, { force: true })
        throw thrown
      }
      if (thrown instanceof PrivateAddress) throw addressPrivate(thrown.host)
      const refused = thrown instanceof Refused ? thrown : undefined
      if (how.stopping.aborted || refused?.lasting === true || tried >= how.limits.tries)
        throw failed(address, messageOf(thrown))
      await pause(refused?.after || 500 * 2 ** tried, undefined, { signal: how.stopping }).catch(
        () => undefined,
      )
    }
  }
}
