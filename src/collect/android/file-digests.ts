import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { type ByteSource, fileSource } from '../package/byte-source.ts'

/** Digests of a whole file, lower-case hexadecimal. */
export interface FileDigests {
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
}

/** Bytes read at a time: few enough to stay in the processor's cache for every digest. */
const PASS_BYTES = 1 << 17

/** Reads the file once from start to end. Each block is shown to `alongside`, too. Blocks are views: keep none. */
export const digestFile = (
  source: ByteSource,
  alongside: (block: Uint8Array, offset: number) => void = () => undefined,
): FileDigests => {
  const md5 = createHash('md5')
  const sha1 = createHash('sha1')
  const sha256 = createHash('sha256')
  const room = new Uint8Array(PASS_BYTES)
  for (let offset = 0; offset < source.size; offset += PASS_BYTES) {
    const block = source.read(offset, PASS_BYTES, room)
    if (block.length === 0) break
    md5.update(block)
    sha1.update(block)
    sha256.update(block)
    alongside(block, offset)
  }
  return { md5: md5.digest('hex'), sha1: sha1.digest('hex'), sha256: sha256.digest('hex') }
}

/** Digests of a file that no reader could open. Throws what the file system throws. */
export const digestPath = async (path: string): Promise<FileDigests> => {
  const handle = await open(path, 'r')
  try {
    return digestFile(await fileSource(handle))
  } finally {
    await handle.close()
  }
}
