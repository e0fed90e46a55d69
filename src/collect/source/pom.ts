import type { Locator } from '../../facts/locator.ts'
import { decodeXml, xmlTags } from '../screens/xml-tokens.ts'
import { linesOf } from './lines.ts'

/** A library that a model of Maven names. */
export interface PomDependency {
  /** `group:name` */
  readonly coordinates: string
  readonly version?: string
  readonly scope: string
  readonly place: Locator
}

/** A model of Maven: what a library is, and what it brings along. */
export interface Pom {
  readonly coordinates: string
  readonly version?: string
  /** Those that come with it: neither optional, nor of its tests, nor what it expects to find. */
  readonly brings: readonly PomDependency[]
}

const MOST_DEPENDENCIES = 2_000
/** Scopes whose libraries nobody who takes this one gets. Source: https://maven.apache.org/pom.html#Dependencies */
const KEPT_BACK = /^(?:test|provided|system|import)$/

/** The texts of an element's leaves by their paths from the root; of repeated dependencies one map each. */
interface Leaves {
  readonly own: ReadonlyMap<string, string>
  readonly dependencies: readonly { readonly at: number; readonly cells: ReadonlyMap<string, string> }[]
}

const DEPENDENCY = 'project/dependencies/dependency'
/** Nothing of use lies deeper than the cells of a dependency. */
const DEEPEST = 4
const shown = (path: readonly string[]): string => (path.length > DEEPEST ? '' : path.join('/'))

const leavesOf = (text: string): Leaves => {
  const own = new Map<string, string>()
  const dependencies: { at: number; cells: Map<string, string> }[] = []
  const path: string[] = []
  let after = 0
  for (const tag of xmlTags(text)) {
    if (tag.empty) continue
    if (!tag.end) {
      path.push(tag.name)
      if (shown(path) === DEPENDENCY) {
        if (dependencies.length >= MOST_DEPENDENCIES) break
        dependencies.push({ at: tag.at, cells: new Map() })
      }
    } else {
      const whole = shown(path)
      const value = decodeXml(text.slice(after, tag.at)).trim()
      const [, leaf] = /^project\/dependencies\/dependency\/([^/]+)$/.exec(whole) ?? []
      if (leaf !== undefined) dependencies.at(-1)?.cells.set(leaf, value)
      else if (whole !== '' && value !== '' && !own.has(whole)) own.set(whole, value)
      path.pop()
    }
    after = tag.after
  }
  return { own, dependencies }
}

/** Reads `pom.xml`, or the `.pom` beside a library; undefined where it is no model, or says not what it is of. */
export const readPom = (within: Locator, text: string): Pom | undefined => {
  const { own, dependencies } = leavesOf(text)
  const inherited = (name: string): string | undefined =>
    own.get(`project/${name}`) ?? own.get(`project/parent/${name}`)
  const filled = (value: string | undefined): string | undefined =>
    value?.replace(
      /\$\{(?:project\.|pom\.)?([\w.-]{1,100})\}/g,
      (whole, name: string) => own.get(`project/properties/${name}`) ?? inherited(name) ?? whole,
    )
  const known = (value: string | undefined) => {
    const version = filled(value)
    return version === undefined || version === '' || version.includes('$') ? {} : { version }
  }
  const [group, name] = [filled(inherited('groupId')), filled(own.get('project/artifactId'))]
  if (group === undefined || name === undefined) return undefined
  const lineOf = linesOf(within, text)
  return {
    coordinates: `${group}:${name}`,
    ...known(inherited('version')),
    brings: dependencies.flatMap(({ at, cells }): PomDependency[] => {
      const [itsGroup, itsName] = [filled(cells.get('groupId')), filled(cells.get('artifactId'))]
      const scope = cells.get('scope') ?? 'compile'
      if (!itsGroup || !itsName || KEPT_BACK.test(scope) || cells.get('optional') === 'true') return []
      return [
        { coordinates: `${itsGroup}:${itsName}`, scope, place: lineOf(at), ...known(cells.get('version')) },
      ]
    }),
  }
}
