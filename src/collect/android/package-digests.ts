import type { Archive } from '../package/zip.ts'
import { type ContentDigestKind, contentDigest } from './content-digest.ts'
import { digestFile, type FileDigests } from './file-digests.ts'
import { readSigningBlock, type SigningBlock } from './signing-block.ts'
import { statedDigests } from './signing-schemes.ts'

/** Everything that one pass over a package gives. */
export interface PackageDigests {
  readonly file: FileDigests
  /** The digests that the signers state, computed. */
  readonly content: ReadonlyMap<ContentDigestKind, Buffer>
  readonly block: SigningBlock | 'damaged' | undefined
}

/** Reads the package once from start to end, for the digests of the file and those its signers signed. */
export const digestPackage = (archive: Archive): PackageDigests => {
  const block = readSigningBlock(archive)
  const kinds = block === undefined || block === 'damaged' ? [] : statedDigests(block)
  const start = block === undefined || block === 'damaged' ? 0 : block.start
  const running = kinds.map((kind) => ({ kind, digest: contentDigest(archive, start, kind) }))
  const file = digestFile(archive.source, (bytes, offset) => {
    for (const { digest } of running) digest.update(bytes, offset)
  })
  return { file, content: new Map(running.map(({ kind, digest }) => [kind, digest.digest()])), block }
}
