import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** Whose code a class is. */
export interface CodeOwner {
  /** Id of an SDK of the vocabulary, else the package. */
  readonly owner: string
  readonly ownerName: string
  readonly ownerNameEnglish: string
  /** It is of the app's own packages. */
  readonly ofApp: boolean
}

/** Packages are told apart by this many segments. */
const OWNER_SEGMENTS = 3
/** Own packages of an app share the first segments with its id or with what the system starts. */
const OWN_SEGMENTS = 2

/** `com.umeng.analytics.pro.a` → `com.umeng.analytics`; a class without a package owns itself. */
export const packageOf = (className: string): string => {
  const segments = className.split('.')
  return segments.length === 1 ? className : segments.slice(0, -1).slice(0, OWNER_SEGMENTS).join('.')
}

const firstSegments = (name: string): string => name.split('.').slice(0, OWN_SEGMENTS).join('.')

/**
 * Tells owners by the prefixes of SDKs, the longest first, by the names the app itself goes by, and by what constants told of classes
 * whose names say nothing. `ownPackages`: of the app besides.
 */
export const codeOwners = (
  vocabulary: Vocabulary,
  ownNames: readonly string[],
  told: ReadonlyMap<string, string> = new Map(),
  ownPackages: ReadonlySet<string> = new Set(),
): ((className: string) => CodeOwner) => {
  const byPrefix = new Map<string, string>()
  for (const { id, packages = [] } of vocabulary.sdks.values())
    for (const prefix of packages) byPrefix.set(prefix, id)
  const known = new Map<string, CodeOwner>()
  const sdkOf = (className: string): string | undefined => {
    for (let end = className.length; end > 0; end = className.lastIndexOf('.', end - 1)) {
      const id = byPrefix.get(className.slice(0, end))
      if (id !== undefined) return id
    }
    return undefined
  }
  // What the system starts first may be of an SDK: the shell of a packer, the starter of a development tool.
  const own = new Set(
    ownNames.filter((name) => name.includes('.') && sdkOf(name) === undefined).map(firstSegments),
  )
  return (className) => {
    const before = known.get(className)
    if (before !== undefined) return before
    const sdk = vocabulary.sdks.get(sdkOf(className) ?? told.get(className) ?? '')
    const owner: CodeOwner = {
      owner: sdk?.id ?? packageOf(className),
      ownerName: sdk?.name.zh ?? packageOf(className),
      ownerNameEnglish: sdk?.name.en ?? packageOf(className),
      ofApp:
        sdk === undefined && (own.has(firstSegments(className)) || ownPackages.has(packageOf(className))),
    }
    known.set(className, owner)
    return owner
  }
}
