import { createServer, type Socket } from 'node:net'

/**
 * The device side of the protocol that `adb` speaks to a phone over TCP, for the real client to talk to.
 * Source: packages/modules/adb/protocol.txt of AOSP.
 */
export interface Adbd {
  readonly serial: string
  /** Commands that were run, in order. */
  readonly ran: readonly string[]
  close(): Promise<void>
}

const HEADER = 24
const VERSION = 0x01000000
const MOST_DATA = 4096
const code = (name: string): number => Buffer.from(name, 'latin1').readUInt32LE(0)
const [CNXN, OPEN, OKAY, WRTE, CLSE] = ['CNXN', 'OPEN', 'OKAY', 'WRTE', 'CLSE'].map(code) as [
  number,
  number,
  number,
  number,
  number,
]

const packet = (
  command: number,
  first: number,
  second: number,
  data: Uint8Array = Buffer.alloc(0),
): Buffer => {
  const header = Buffer.alloc(HEADER)
  const sum = data.reduce((total, byte) => total + byte, 0) >>> 0
  for (const [at, value] of [
    command,
    first,
    second,
    data.length,
    sum,
    (command ^ 0xffffffff) >>> 0,
  ].entries())
    header.writeUInt32LE(value, at * 4)
  return Buffer.concat([header, data])
}

/** Listens on loopback; `run` gives the output of a command of the phone's shell. */
export const adbd = async (run: (command: string) => Buffer | string): Promise<Adbd> => {
  const ran: string[] = []
  const sockets = new Set<Socket>()
  const speak = (socket: Socket): void => {
    let held = Buffer.alloc(0)
    let streams = 0
    /** What is still to be sent on a stream: every piece waits for the client's OKAY. */
    const waiting = new Map<number, { readonly remote: number; pieces: Buffer[] }>()
    const sendNext = (local: number): void => {
      const stream = waiting.get(local)
      if (!stream) return
      const piece = stream.pieces.shift()
      if (piece) socket.write(packet(WRTE, local, stream.remote, piece))
      else {
        socket.write(packet(CLSE, local, stream.remote))
        waiting.delete(local)
      }
    }
    const answer = (command: number, first: number, second: number, data: Uint8Array): void => {
      if (command === CNXN) {
        const banner =
          'device::ro.product.name=test;ro.product.model=Test;ro.product.device=test;features=cmd'
        socket.write(packet(CNXN, VERSION, MOST_DATA, Buffer.from(`${banner}\0`)))
      } else if (command === OPEN) {
        const service = Buffer.from(data).toString('utf8').replace(/\0$/, '')
        const local = ++streams
        const [, kind, line] = /^(exec|shell)[^:]*:(.*)$/s.exec(service) ?? []
        if (kind === undefined || line === undefined) {
          socket.write(packet(CLSE, 0, first))
          return
        }
        ran.push(line)
        const output = Buffer.from(run(line))
        const pieces: Buffer[] = []
        for (let at = 0; at < output.length; at += MOST_DATA) pieces.push(output.subarray(at, at + MOST_DATA))
        waiting.set(local, { remote: first, pieces })
        socket.write(packet(OKAY, local, first))
        sendNext(local)
      } else if (command === OKAY) sendNext(second)
      else if (command === WRTE) socket.write(packet(OKAY, second, first))
      else if (command === CLSE) waiting.delete(second)
    }
    socket.on('data', (part) => {
      held = Buffer.concat([held, part])
      while (held.length >= HEADER) {
        const length = held.readUInt32LE(12)
        if (held.length < HEADER + length) return
        const [command, first, second] = [0, 4, 8].map((at) => held.readUInt32LE(at)) as [
          number,
          number,
          number,
        ]
        const data = Buffer.from(held.subarray(HEADER, HEADER + length))
        held = Buffer.from(held.subarray(HEADER + length))
        answer(command, first, second, data)
      }
    })
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    speak(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    serial: `127.0.0.1:${port}`,
    ran,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
