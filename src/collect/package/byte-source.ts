import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Bytes that can be read at any place: a file, or an archive that lies inside another. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `offset`; fewer than `length` where the source ends. The result may be a view: do not write to it. */
  read(offset: number, length: number): Uint8Array
}

/** Reads from memory, without copying. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) =>
    bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
})

/** Reads from an opened file, never more of it than is asked for. The handle stays the caller's to close. */
export const fileSource = async (handle: FileHandle): Promise<ByteSource> => {
  const { size } = await handle.stat()
  const { fd } = handle
  return {
    size,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset))
      const bytes = Buffer.allocUnsafeSlow(wanted)
      let got = 0
      while (got < wanted) {
        const step = readSync(fd, bytes, got, wanted - got, offset + got)
        if (step === 0) break
        got += step
      }
      return got === wanted ? bytes : bytes.subarray(0, got)
    },
  }
}
