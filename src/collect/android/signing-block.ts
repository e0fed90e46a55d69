import type { Archive } from '../package/zip.ts'

/** Values of the APK Signing Block by id. Source: Android's "APK Signature Scheme v2", section "APK Signing Block". */
export interface SigningBlock {
  /** Where the block begins: what is signed before it ends here. */
  readonly start: number
  /** The first value of each id, which is the one that phones take. */
  readonly values: ReadonlyMap<number, Uint8Array>
  /** Ids that stand more than once. */
  readonly repeated: readonly number[]
}

const MAGIC = Buffer.from('APK Sig Block 42', 'latin1')
const FOOTER = 24
/** Longest block read; real ones have some kilobytes. */
const BLOCK_CAP = 32 << 20

/** The block in front of the central directory; undefined when there is none. `damaged` when it makes no sense. */
export const readSigningBlock = ({
  source,
  directoryStart,
}: Archive): SigningBlock | 'damaged' | undefined => {
  if (directoryStart < FOOTER + 8) return undefined
  const footer = Buffer.from(source.read(directoryStart - FOOTER, FOOTER))
  if (footer.length < FOOTER || !footer.subarray(8).equals(MAGIC)) return undefined
  const size = Number(footer.readBigUInt64LE(0))
  const start = directoryStart - size - 8
  if (start < 0 || size < FOOTER || size > BLOCK_CAP) return 'damaged'
  const block = Buffer.from(source.read(start, size + 8))
  if (block.length < size + 8 || Number(block.readBigUInt64LE(0)) !== size) return 'damaged'
  const values = new Map<number, Uint8Array>()
  const repeated = new Set<number>()
  const end = block.length - FOOTER
  for (let at = 8; at + 12 <= end; ) {
    const length = Number(block.readBigUInt64LE(at))
    if (length < 4 || length > end - at - 8) return 'damaged'
    const id = block.readUInt32LE(at + 8)
    if (values.has(id)) repeated.add(id)
    else values.set(id, block.subarray(at + 12, at + 8 + length))
    at += 8 + length
  }
  return { start, values, repeated: [...repeated] }
}
