import { createRequire } from 'node:module'

interface Entry {
  readonly fileName: string
}
interface Stream {
  on(event: 'data', take: (part: Uint8Array) => void): Stream
  on(event: 'end', take: () => void): Stream
}
interface ZipFile {
  readEntry(): void
  on(event: 'entry', take: (entry: Entry) => void): void
  on(event: 'end', take: () => void): void
  openReadStream(entry: Entry, done: (failed: Error | null, stream: Stream) => void): void
}
interface Yauzl {
  fromBuffer(bytes: Buffer, options: object, done: (failed: Error | null, zip: ZipFile) => void): void
}

const yauzl = createRequire(import.meta.url)('yauzl') as Yauzl

/** The parts of an office file by name, read by somebody else's ZIP reader. */
export const partsOf = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Promise((done, fail) => {
    const parts = new Map<string, string>()
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed) return fail(failed)
      zip.on('end', () => done(parts))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return fail(broken)
          const chunks: Uint8Array[] = []
          stream
            .on('data', (part) => chunks.push(part))
            .on('end', () => {
              parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
              zip.readEntry()
            })
        }),
      )
      zip.readEntry()
    })
  })
