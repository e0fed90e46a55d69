import { createHash } from 'node:crypto'
import type { SectionDigest } from './section-digest.ts'

/** Size of a block of the tree, and of the salt that the package signature uses (eight zero bytes). */
const BLOCK = 4096
const SALT = Buffer.alloc(8)

const saltedDigest = (block: Uint8Array): Buffer => createHash('sha256').update(SALT).update(block).digest()

const padded = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length === BLOCK) return bytes
  const whole = new Uint8Array(BLOCK)
  whole.set(bytes)
  return whole
}

const levelAbove = (level: Buffer): Buffer => {
  const digests: Buffer[] = []
  for (let at = 0; at < level.length; at += BLOCK)
    digests.push(saltedDigest(padded(level.subarray(at, at + BLOCK))))
  return Buffer.concat(digests)
}

/**
 * The root of the fs-verity tree over the signed bytes, followed by their number. Sections follow each other without
 * padding; the last block is filled with zeros. Source: Linux' fs-verity, and Android's `VerityTreeBuilder`.
 */
export const verityDigest = (): SectionDigest => {
  const leaves: Buffer[] = []
  const open = new Uint8Array(BLOCK)
  let filled = 0
  let total = 0
  return {
    begin: () => undefined,
    update(bytes) {
      total += bytes.length
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + BLOCK - filled)
        open.set(part, filled)
        at += part.length
        filled += part.length
        if (filled < BLOCK) continue
        leaves.push(saltedDigest(open))
        filled = 0
      }
    },
    digest() {
      if (filled > 0) leaves.push(saltedDigest(padded(open.subarray(0, filled))))
      let level: Buffer = Buffer.concat(leaves)
      while (level.length > BLOCK) level = levelAbove(level)
      const size = Buffer.alloc(8)
      size.writeBigUInt64LE(BigInt(total))
      return Buffer.concat([saltedDigest(padded(level)), size])
    },
  }
}
