import { createServer } from 'node:http'
import { isIP } from 'node:net'
import { sql } from 'kysely'
import { metricsText } from '../batch/metrics.ts'
import { messageOf, ToolError } from '../errors.ts'
import type { Store } from '../store/database.ts'

/** `/metrics` and `/healthz` while a command runs. */
export interface MetricsServer {
  close(): void
}

const badAddress = (address: string, why: { zh: string; en: string }): ToolError =>
  new ToolError('metrics-address', {
    zh: `--metrics ${address} ${why.zh}。请写成 9464 或 0.0.0.0:9464 的形式。`,
    en: `--metrics ${address} ${why.en}. Write 9464, or 0.0.0.0:9464.`,
  })

const parsed = (address: string): { host: string; port: number } => {
  const at = address.lastIndexOf(':')
  const host = at < 0 ? '127.0.0.1' : address.slice(0, at).replace(/^\[|\]$/g, '')
  const port = Number(address.slice(at + 1))
  if (isIP(host) === 0 || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw badAddress(address, { zh: '不是地址和端口', en: 'is no address and port' })
  return { host, port }
}

/** Serves figures of the store; on this machine only, where no other address is named. Throws `ToolError`. */
export const serveMetrics = async (address: string, { db }: Store): Promise<MetricsServer> => {
  const { host, port } = parsed(address)
  const server = createServer((request, response) => {
    const answers: Readonly<Record<string, () => Promise<string>>> = {
      '/metrics': () => metricsText(db),
      '/healthz': async () => {
        await sql`select 1`.execute(db)
        return 'ok\n'
      },
    }
    const answer = answers[request.url ?? '']
    if (answer === undefined) {
      response.writeHead(404).end()
      return
    }
    answer().then(
      (text) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      (thrown: unknown) => response.writeHead(503).end(`${messageOf(thrown)}\n`),
    )
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', (fault) =>
      failed(
        badAddress(address, {
          zh: `无法监听：${messageOf(fault)}`,
          en: `cannot be listened on: ${messageOf(fault)}`,
        }),
      ),
    )
    server.listen(port, host, listening)
  })
  return {
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
