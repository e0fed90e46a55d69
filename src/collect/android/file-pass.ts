import type { ByteSource } from '../package/byte-source.ts'
import { type ContentDigestKind, contentDigest, type SignedSections } from './content-digest.ts'
import { digestFile, type FileDigests } from './file-digests.ts'

/** What one pass over a package is to give besides the digests of the file. */
export interface PassPlan {
  readonly kinds: readonly ContentDigestKind[]
  readonly sections: SignedSections
}

/** What a pass over a package gives. */
export interface FilePass {
  readonly file: FileDigests
  /** In the order of the kinds that were asked for. */
  readonly content: readonly Uint8Array[]
}

/** Reads the file once from start to end. */
export const passOver = (source: ByteSource, { kinds, sections }: PassPlan): FilePass => {
  const running = kinds.map((kind) => contentDigest(sections, kind))
  const file = digestFile(source, (bytes, offset) => {
    for (const digest of running) digest.update(bytes, offset)
  })
  return { file, content: running.map((digest) => digest.digest()) }
}
