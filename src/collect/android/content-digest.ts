import { createHash } from 'node:crypto'
import type { Archive } from '../package/zip.ts'

/** Size of a chunk of the v2 content digest. */
const CHUNK = 1 << 20
/** Offset of the directory's place in the end record. */
const DIRECTORY_OFFSET = 16

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/**
 * The digest that schemes v2 and v3 sign: a digest over the digests of 1 MB chunks of the entries, the central
 * directory and the end record, the latter as if the directory began where the signing block does.
 * @param algorithm `sha256` or `sha512`.
 */
export const contentDigest = (
  { source, directoryStart, endRecord }: Archive,
  blockStart: number,
  algorithm: string,
): Buffer => {
  const end = Buffer.from(source.read(endRecord, source.size - endRecord))
  if (end.length >= DIRECTORY_OFFSET + 4) end.writeUInt32LE(blockStart, DIRECTORY_OFFSET)
  const digests: Buffer[] = []
  const chunk = (bytes: Uint8Array): void => {
    digests.push(
      createHash(algorithm).update(Buffer.of(0xa5)).update(u32(bytes.length)).update(bytes).digest(),
    )
  }
  const section = (from: number, to: number): void => {
    for (let at = from; at < to; at += CHUNK) chunk(source.read(at, Math.min(CHUNK, to - at)))
  }
  section(0, blockStart)
  section(directoryStart, endRecord)
  for (let at = 0; at < end.length; at += CHUNK) chunk(end.subarray(at, at + CHUNK))
  return createHash(algorithm)
    .update(Buffer.of(0x5a))
    .update(u32(digests.length))
    .update(Buffer.concat(digests))
    .digest()
}
