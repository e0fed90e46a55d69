import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server on loopback that can be cut. */
export interface Network {
  readonly port: number
  /** Ends every connection and refuses new ones until `mend`. */
  cut(): void
  /** Lets nothing more through, in either direction, and tells nobody: what a pulled cable looks like. */
  hush(): void
  mend(): void
  stop(): void
}

export const startNetwork = async (port: number): Promise<Network> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const cut = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => {
        if (state === 'whole') to.write(chunk)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        if (state === 'silent') return
        to.destroy()
        pairs.delete(pair)
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = 'cut'
      cut()
    },
    hush() {
      state = 'silent'
    },
    mend() {
      // Whatever was lost on the way is lost: connections that were silent are no use to either side.
      if (state === 'silent') cut()
      state = 'whole'
    },
    stop() {
      cut()
      server.close()
    },
  }
}
