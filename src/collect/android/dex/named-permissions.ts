import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { CodeOwner } from './code-owners.ts'

/** Permissions by name, with the classes whose code holds the name as a constant. */
export type NamedPermissions = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What a request may ask for whose permissions the code does not tell, because they come through fields, parameters or lists: the
 * permissions granted at run time that code of the same owner names, or code of no known SDK. Libraries ask for what they are given,
 * which is told where it is given, unless a build renamed their methods: of them, what the app's own code names.
 */
export const mayAskFor = (
  asking: string,
  named: NamedPermissions,
  ownerOf: (className: string) => CodeOwner,
  { sdks, permissions }: Vocabulary,
): string[] => {
  const isLibrary = sdks.get(asking)?.category === 'library'
  const counts = (className: string): boolean => {
    const { owner, ofApp } = ownerOf(className)
    return isLibrary ? ofApp : owner === asking || !sdks.has(owner)
  }
  return [...named]
    .filter(([name, classes]) => permissions.get(name)?.runtime === true && [...classes].some(counts))
    .map(([name]) => name)
    .sort()
}
