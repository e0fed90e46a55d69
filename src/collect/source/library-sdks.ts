import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type NamePatterns, namePatterns } from '../android/sdks/name-patterns.ts'
import { sdkIndex } from '../android/sdks/sdk-index.ts'
import type { Budget } from '../budget.ts'
import { noteBook } from '../integrity-note.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { bytesSource } from '../package/byte-source.ts'
import { type Archive, openArchive } from '../package/zip.ts'

const MOST_CLASSES = 40_000

/** Tells which SDKs of the vocabulary a library is, by its coordinates: those that the vocabulary knows, else by its group. */
export const sdksOfCoordinates = (vocabulary: Vocabulary): ((coordinates: string) => readonly string[]) => {
  const { sdks, classes } = sdkIndex(vocabulary)
  const named: NamePatterns = namePatterns(
    sdks.flatMap(({ maven }, owner) => (maven?.coordinates ?? []).map((text) => ({ text, owner }))),
  )
  return (coordinates) => {
    const [group = ''] = coordinates.split(':')
    const owner = named.ownerOf(coordinates) ?? classes.ownerOf(`L${group.replaceAll('.', '/')};`)
    const sdk = sdks[owner]
    return sdk === undefined ? [] : [sdk.id]
  }
}

const archiveOf = (bytes: Uint8Array, budget: Budget): Archive | undefined => {
  try {
    return openArchive(bytesSource(bytes), budget, noteBook())
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return undefined
    throw thrown
  }
}

/** SDKs whose classes a JAR holds, or the JAR inside an AAR. */
export const sdksOfFile = async (
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<readonly string[]> => {
  const { sdks, classes } = sdkIndex(vocabulary)
  const archive = archiveOf(bytes, budget)
  const inner = archive?.find('classes.jar')
  const jar =
    archive !== undefined && inner !== undefined
      ? archiveOf(await archive.read(inner, budget).catch(() => new Uint8Array()), budget)
      : archive
  const found = new Set<string>()
  for (const { name } of jar?.entries.slice(0, MOST_CLASSES) ?? []) {
    if (!name.endsWith('.class')) continue
    const sdk = sdks[classes.ownerOf(`L${name.slice(0, -'.class'.length)};`)]
    if (sdk !== undefined) found.add(sdk.id)
  }
  return [...found].sort()
}
