import { crc32 } from 'node:zlib'

const record = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )

const sizes = (content: Uint8Array, name: Buffer) =>
  [
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  ] as const

/** An archive of stored entries, with `block` between the entries and the central directory. */
export const storedZip = (
  entries: Readonly<Record<string, Uint8Array | string>>,
  block: (before: Buffer, directory: Buffer, end: Buffer) => Buffer = () => Buffer.alloc(0),
): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const [bytes, content] = [Buffer.from(name), Buffer.from(text)]
    const local = [
      record([4, 0x04034b50], [2, 10], [2, 0], [2, 0], [4, 0], ...sizes(content, bytes)),
      bytes,
      content,
    ]
    centrals.push(
      record(
        [4, 0x02014b50],
        [2, 10],
        [2, 10],
        [2, 0],
        [2, 0],
        [4, 0],
        ...sizes(content, bytes),
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ),
      bytes,
    )
    locals.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const before = Buffer.concat(locals)
  const directory = Buffer.concat(centrals)
  const count = Object.keys(entries).length
  const end = (start: number): Buffer =>
    record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, start], [2, 0])
  const signed = block(before, directory, end(before.length))
  return Buffer.concat([before, signed, directory, end(before.length + signed.length)])
}
