import { createHash, type Hash } from 'node:crypto'
import type { Archive } from '../package/zip.ts'
import type { SectionDigest } from './section-digest.ts'
import { verityDigest } from './verity-digest.ts'

/** The digests that schemes v2 and v3 sign. Source: Android's "APK Signature Scheme v2", "Integrity-protected contents". */
export type ContentDigestKind = 'sha256' | 'sha512' | 'verity'

/** Takes the bytes of the file in order, as one pass reads them, and gives the digest at the end. */
export interface ContentDigest {
  update(block: Uint8Array, offset: number): void
  digest(): Buffer
}

/** Size of a chunk of the v2 content digest. */
const CHUNK = 1 << 20
/** Offset of the directory's place in the end record. */
const DIRECTORY_OFFSET = 16

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A digest over the digests of chunks of 1 MB; a section ends with a shorter chunk. */
const chunkedDigest = (algorithm: 'sha256' | 'sha512'): SectionDigest => {
  const digests: Buffer[] = []
  let section = 0
  let chunk: Hash | undefined
  let wanted = 0
  return {
    begin(length) {
      section = length
    },
    update(bytes) {
      for (let at = 0; at < bytes.length && section > 0; ) {
        if (chunk === undefined) {
          wanted = Math.min(CHUNK, section)
          chunk = createHash(algorithm).update(Buffer.of(0xa5)).update(u32(wanted))
        }
        const part = bytes.subarray(at, at + wanted)
        chunk.update(part)
        at += part.length
        wanted -= part.length
        section -= part.length
        if (wanted > 0) continue
        digests.push(chunk.digest())
        chunk = undefined
      }
    },
    digest: () =>
      createHash(algorithm)
        .update(Buffer.of(0x5a))
        .update(u32(digests.length))
        .update(Buffer.concat(digests))
        .digest(),
  }
}

/** Where the bytes of a package lie that its signers signed. */
export interface SignedSections {
  /** Entries, then the directory: the signing block between them is left out. Offsets into the file, `to` excluded. */
  readonly parts: readonly (readonly [from: number, to: number])[]
  /** The end record, which counts as if the directory began where the signing block does. */
  readonly end: Uint8Array
}

/** @param blockStart where the signing block begins. */
export const signedSections = (
  { source, directoryStart, endRecord }: Archive,
  blockStart: number,
): SignedSections => {
  const end = Buffer.from(source.read(endRecord, source.size - endRecord))
  if (end.length >= DIRECTORY_OFFSET + 4) end.writeUInt32LE(blockStart, DIRECTORY_OFFSET)
  const parts = [
    [0, blockStart],
    [directoryStart, endRecord],
  ] as const
  return { parts, end }
}

/** The content digest of a package, fed from the pass that reads the file. */
export const contentDigest = ({ parts, end }: SignedSections, kind: ContentDigestKind): ContentDigest => {
  const sections = kind === 'verity' ? verityDigest() : chunkedDigest(kind)
  return {
    update(block, offset) {
      for (const [from, to] of parts) {
        if (offset <= from && from < offset + block.length && from < to) sections.begin(to - from)
        const part = block.subarray(Math.max(0, from - offset), Math.max(0, to - offset))
        if (part.length > 0) sections.update(part)
      }
    },
    digest() {
      sections.begin(end.length)
      sections.update(end)
      return sections.digest()
    },
  }
}
