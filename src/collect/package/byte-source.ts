import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Bytes that can be read at any place: a file, or an archive that lies inside another. */
export interface ByteSource {
  readonly size: number
  /** The descriptor of the file whose bytes these are, all of them; absent for any other source. */
  readonly descriptor?: number
  /**
   * The bytes from `offset`; fewer than `length` where the source ends, none from a place outside it, as archives that lie name.
   * The result may be a view: do not write to it.
   * @param room where the bytes may be put; whoever reads on and on into the same room keeps none of them.
   */
  read(offset: number, length: number, room?: Uint8Array): Uint8Array
}

/** How many bytes of what is asked for lie in a source of that size. */
const within = (size: number, offset: number, length: number): number =>
  offset < 0 ? 0 : Math.max(0, Math.min(length, size - offset))

/** Reads from memory, without copying. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + within(bytes.length, offset, length)),
})

/** A stretch of another source, without copying. */
export const stretchOf = (source: ByteSource, start: number, size: number): ByteSource => ({
  size,
  read: (offset, length) => source.read(start + offset, within(size, offset, length)),
})

/** Reads up to this size are served from the last `WINDOW` bytes that were read: what lies together is asked for together. */
const SMALL = 1 << 13
const WINDOW = 1 << 16

/** Reads from an opened file, little more of it than is asked for. The handle stays the caller's to close. */
export const fileSource = async (handle: FileHandle): Promise<ByteSource> => {
  const { size } = await handle.stat()
  return descriptorSource(handle.fd, size)
}

type Read = ByteSource['read']

/** Serves small reads from the last `WINDOW` bytes that `take` gave; others as they are asked for. */
const windowed = (size: number, take: Read, windowRoom?: Uint8Array): Read => {
  let window: Uint8Array = new Uint8Array()
  let start = 0
  return (offset, length, room) => {
    const wanted = within(size, offset, length)
    if (wanted === 0 || wanted > SMALL) return take(offset, wanted, room)
    if (offset < start || offset + wanted > start + window.length) {
      window = take(offset, within(size, offset, WINDOW), windowRoom)
      start = offset
    }
    return window.subarray(offset - start, offset - start + wanted)
  }
}

/** Reads from the first `size` bytes of the file that a descriptor stands for, which stays the caller's to close. */
export const descriptorSource = (fd: number, size: number): ByteSource => {
  const take: Read = (offset, wanted, room) => {
    const bytes = room?.subarray(0, wanted) ?? Buffer.allocUnsafeSlow(wanted)
    let got = 0
    while (got < wanted) {
      const step = readSync(fd, bytes, got, wanted - got, offset + got)
      if (step === 0) break
      got += step
    }
    return got === wanted ? bytes : bytes.subarray(0, got)
  }
  return { size, descriptor: fd, read: windowed(size, take) }
}

/** Another source, for whoever goes through it from place to place: what a small read gives stands until the next one. */
export const roaming = (source: ByteSource): ByteSource => ({
  size: source.size,
  read: windowed(source.size, source.read, new Uint8Array(WINDOW)),
})
