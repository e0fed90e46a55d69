import { joined, patched, u32 } from './bytes.ts'

/** A chunk of a compiled XML file or a resource table, as it lies in it. */
export interface FoundChunk {
  readonly type: number
  readonly at: number
  readonly bytes: Uint8Array
}

/** The chunks directly inside a well-formed one. */
export const chunksIn = (bytes: Uint8Array): FoundChunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: FoundChunk[] = []
  for (let at = view.getUint16(2, true); at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    found.push({ type: view.getUint16(at, true), at, bytes: bytes.slice(at, at + size) })
    at += size
  }
  return found
}

/** The same file with each chunk put through `edit`, and its own size set anew. */
export const withChunks = (
  bytes: Uint8Array,
  edit: (found: FoundChunk, index: number) => readonly Uint8Array[],
): Uint8Array => {
  const header = bytes.subarray(0, bytes[2])
  const whole = joined(header, ...chunksIn(bytes).flatMap(edit))
  return patched(whole, 4, u32(whole.length))
}
