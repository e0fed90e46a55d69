import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

/** A store on loopback that serves the files of a folder, ranges too, and breaks off where it is told to. */
export interface StoreServer {
  readonly base: string
  /** Requests so far: path, range, and what was answered. */
  readonly asked: { readonly path: string; readonly range: string | undefined; readonly status: number }[]
  /** Connections that are cut after so many bytes, one for each number. */
  readonly cuts: number[]
  stop(): void
}

const beginOf = ({ headers }: IncomingMessage, tag: string): number =>
  headers['if-range'] !== undefined && headers['if-range'] !== tag
    ? 0
    : Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)

export const startStore = async (folder: string): Promise<StoreServer> => {
  const asked: StoreServer['asked'] = []
  const cuts: number[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const file = join(folder, basename(path))
    const size = statSync(file, { throwIfNoEntry: false })?.size
    const tag = `"${size}"`
    const begin = beginOf(request, tag)
    const same = request.headers['if-none-match'] === tag
    const status = size === undefined ? 404 : same ? 304 : begin > 0 ? 206 : 200
    asked.push({ path, range: request.headers.range, status })
    if (size === undefined || same) {
      response.writeHead(status).end()
      return
    }
    response.writeHead(status, {
      etag: tag,
      'content-length': size - begin,
      ...(begin > 0 ? { 'content-range': `bytes ${begin}-${size - 1}/${size}` } : {}),
    })
    const cut = path.endsWith('.apk') ? cuts.shift() : undefined
    const stream = createReadStream(file, {
      start: begin,
      ...(cut === undefined ? {} : { end: begin + cut }),
    })
    if (cut === undefined) stream.pipe(response)
    else
      stream
        .on('data', (chunk) => response.write(chunk))
        .on('end', () => setTimeout(() => response.destroy(), 50))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    cuts,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
