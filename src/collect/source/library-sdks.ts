import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type NamePatterns, namePatterns } from '../android/sdks/name-patterns.ts'
import { sdkIndex } from '../android/sdks/sdk-index.ts'

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
