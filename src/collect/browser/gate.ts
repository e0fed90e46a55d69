import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, isIP, type Socket } from 'node:net'
import { isPublicAddress } from '../network/public-address.ts'
import { publicLookup } from '../network/public-lookup.ts'
import type { Reach } from './caps.ts'

/**
 * The only way out of the browser: a proxy on the loopback interface that resolves names itself, so that no page,
 * frame, worker or socket reaches an address that is not allowed, whatever its name resolves to the second time.
 */
export interface Gate {
  readonly address: string
  /** Hosts refused since the last reset. */
  readonly refused: readonly string[]
  /** Begins to count anew; `full` is called when more than `bytes` came. */
  reset(bytes: number, full: () => void): void
  close(): Promise<void>
}

/** Opens the gate on a port that the system chooses. */
export const openGate = async (reach: Reach): Promise<Gate> => {
  let passed = 0
  let most = 0
  let onFull = (): void => undefined
  let refused: string[] = []
  const open = new Set<Socket>()

  const allows = (host: string): boolean =>
    host !== '' && reach !== 'none' && (reach === 'any' || isIP(host) === 0 || isPublicAddress(host))
  const count = (length: number, ends: { destroy(): unknown }): void => {
    passed += length
    if (passed <= most) return
    ends.destroy()
    onFull()
  }
  const lookup = reach === 'any' ? {} : { lookup: publicLookup }
  const keep = (socket: Socket): void => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }

  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    let url: URL
    try {
      url = new URL(request.url ?? '')
    } catch {
      response.writeHead(400).end()
      return
    }
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (url.protocol !== 'http:' || !allows(host) || passed > most) {
      refused.push(host)
      response.writeHead(403).end()
      return
    }
    const headers = { ...request.headers }
    delete headers['proxy-connection']
    const onward = requestHttp(url, { method: request.method, headers, ...lookup }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (part: Buffer) => count(part.length, response))
      answer.on('error', () => response.destroy())
      response.on('close', () => answer.destroy())
      answer.pipe(response)
    })
    // One who answers never is not waited for when nobody asks any more.
    response.on('close', () => onward.destroy())
    onward.on('error', () => {
      refused.push(host)
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
    request.pipe(onward)
  }

  const tunnel = (request: IncomingMessage, socket: Socket, head: Buffer): void => {
    keep(socket)
    const [, host = '', port = ''] = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(request.url ?? '') ?? []
    if (!allows(host) || passed > most) {
      refused.push(host)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const onward = connect({ host, port: Number(port), ...lookup }, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) onward.write(head)
      socket.pipe(onward).pipe(socket)
    })
    keep(onward)
    onward.on('data', (part: Buffer) => count(part.length, onward))
    onward.on('error', () => {
      refused.push(host)
      socket.end()
    })
    socket.on('close', () => onward.destroy())
  }

  const server = createServer(forward)
  server.on('connection', keep)
  server.on('connect', (request, socket, head) => tunnel(request, socket as Socket, head))
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get refused() {
      return refused
    },
    reset(bytes, full) {
      passed = 0
      most = bytes
      onFull = full
      refused = []
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
