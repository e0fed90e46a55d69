import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { type CodeOwner, packageOf } from './code-owners.ts'

/** Class names of sources begin with a capital; builds that shrink code give names of one to three small letters. */
const RENAMED = /^[a-z][a-z0-9]{0,2}$/

const simpleName = (className: string): string =>
  (className.split('.').at(-1) ?? className).split('$', 1)[0] ?? className

/** Whether a build renamed a class, or the packages it lies in, so that its name tells nothing. */
export const isRenamed = (className: string): boolean =>
  RENAMED.test(simpleName(className)) ||
  className
    .split('.')
    .slice(0, -1)
    .every((one) => one.length <= 2)

const classOf = (step: string): string => step.slice(0, step.lastIndexOf('.'))

/**
 * Whose a class is that a build renamed, so that its package tells nothing (shrinking moves code of libraries, and merges it, into any
 * package): the SDK whose code the way to the call last went through, unless it went on through the app's own. Support libraries run
 * what others gave them, so one of them owns the class only where the way begins in it and meets nobody else. Builds also put calls of
 * newer platforms into renamed classes, in whatever package, of a support library too: what such a class does for its caller, the
 * caller does. `owner` where the name says whose the class is, or the way says no better.
 */
export const ownerOnWay = (
  owner: CodeOwner,
  className: string,
  way: readonly string[],
  ownerOf: (className: string) => CodeOwner,
  { sdks }: Vocabulary,
): CodeOwner => {
  const isKnown = (one: CodeOwner, name: string): boolean => one.ofApp || one.owner !== packageOf(name)
  if (!RENAMED.test(simpleName(className))) return owner
  const isLibrary = (one: CodeOwner): boolean => sdks.get(one.owner)?.category === 'library'
  if (isKnown(owner, className)) {
    const caller = isLibrary(owner) ? way.map(classOf).findLast((name) => name !== className) : undefined
    return caller === undefined ? owner : ownerOf(caller)
  }
  const known = way.map(classOf).flatMap((name) => {
    const one = ownerOf(name)
    return isKnown(one, name) ? [one] : []
  })
  const nearest = known.findLast((one) => !isLibrary(one))
  if (nearest !== undefined) return nearest.ofApp ? owner : nearest
  const first = way[0] === undefined ? undefined : ownerOf(classOf(way[0]))
  return first !== undefined && known[0] === first && known.every((one) => one.owner === first.owner)
    ? first
    : owner
}
