import type { Sdk } from '../../../vocabulary/sdk-schema.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { type NamePatterns, namePatterns } from './name-patterns.ts'
import { type PackagePrefixes, packagePrefixes } from './package-prefixes.ts'

/** The SDKs of the vocabulary, ready to be recognised by what a package shows. Owners are places in `sdks`. */
export interface SdkIndex {
  readonly sdks: readonly Sdk[]
  readonly classes: PackagePrefixes
  readonly components: NamePatterns
  readonly actions: NamePatterns
  readonly keys: NamePatterns
  readonly libraries: NamePatterns
  readonly files: NamePatterns
}

const indexes = new WeakMap<Vocabulary, SdkIndex>()

type Part = 'packages' | 'components' | 'actions' | 'metaData' | 'libraries' | 'files'

/** The index over a vocabulary; made once. */
export const sdkIndex = (vocabulary: Vocabulary): SdkIndex => {
  const known = indexes.get(vocabulary)
  if (known) return known
  const sdks = [...vocabulary.sdks.values()]
  const named = (part: Part) =>
    sdks.flatMap((sdk, owner) => (sdk[part] ?? []).map((text) => ({ text, owner })))
  const made: SdkIndex = {
    sdks,
    classes: packagePrefixes(named('packages').map(({ text, owner }) => ({ prefix: text, owner }))),
    components: namePatterns(named('components')),
    actions: namePatterns(named('actions')),
    keys: namePatterns(named('metaData')),
    libraries: namePatterns(named('libraries')),
    files: namePatterns(named('files')),
  }
  indexes.set(vocabulary, made)
  return made
}
