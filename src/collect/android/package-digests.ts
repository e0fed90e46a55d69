import type { Archive } from '../package/zip.ts'
import { signedSections } from './content-digest.ts'
import type { FileDigests } from './file-digests.ts'
import { workHere } from './file-work.ts'
import type { SignedContent } from './signer-problem.ts'
import { readSigningBlock, type SigningBlock } from './signing-block.ts'
import { statedDigests } from './signing-schemes.ts'

/** Everything that one pass over a package gives. */
export interface PackageDigests {
  readonly file: FileDigests
  /** The digests that the signers state, computed, and what else their signatures depend on. */
  readonly content: SignedContent
  readonly block: SigningBlock | 'damaged' | undefined
}

/** Offsets of the directory's size and place in the end record. */
const DIRECTORY_SIZE = 12
const DIRECTORY_OFFSET = 16

/** Whether the directory, as the end record states it, ends where that record begins. */
const isUnbroken = ({ source, endRecord }: Archive): boolean => {
  const end = Buffer.from(source.read(endRecord, DIRECTORY_OFFSET + 4))
  return (
    end.length === DIRECTORY_OFFSET + 4 &&
    end.readUInt32LE(DIRECTORY_OFFSET) + end.readUInt32LE(DIRECTORY_SIZE) === endRecord
  )
}

/** Reads the package once from start to end, for the digests of the file and those its signers signed. */
export const digestPackage = async (
  archive: Archive,
  work = workHere(archive.source),
): Promise<PackageDigests> => {
  const block = readSigningBlock(archive)
  const kinds = block === undefined || block === 'damaged' ? [] : statedDigests(block)
  const start = block === undefined || block === 'damaged' ? 0 : block.start
  const { file, content } = await work.pass({ kinds, sections: signedSections(archive, start) })
  const digests = new Map(
    kinds.flatMap((kind, nth) => {
      const digest = content[nth]
      return digest === undefined ? [] : [[kind, digest] as const]
    }),
  )
  return { file, content: { digests, unbroken: isUnbroken(archive) }, block }
}
