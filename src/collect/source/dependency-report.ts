import type { Locator } from '../../facts/locator.ts'

/** What a build takes in: what it is, and what leads to it, the nearest to the root first. */
export interface Resolved {
  /** `group:name`, or `project :lib`. */
  readonly coordinates: string
  readonly version?: string
  /** Module whose tree it is; empty where the report does not say. */
  readonly module: string
  readonly via: readonly string[]
  /** Where a library's own model says so. */
  readonly place?: Locator
}

/** Whether a step of a tree is a module of the project. */
export const isModule = (step: string): boolean => step.startsWith('project ')

const PROJECT = /^(?:Root project|Project) '?(:?[\w:.-]*)'?/
const CONFIGURATION = /^([a-z]\w*)(?: - .*)?(?: \(n\))?$/
const LINE = /^([|\s]*)(?:\+---|\\---) (.+)$/
/** Every step is set in by five characters. */
const STEP = 5
const MOST_LINES = 300_000
const MOST_DEPTH = 60

/** How near a configuration is to what is shipped: 0 its very class path, 1 that of another variant, 2 what no package holds. */
export const rankOfConfiguration = (name: string): number =>
  /test/i.test(name) || !/[rR]untimeClasspath$/.test(name)
    ? 2
    : /^(?:\w*[rR]elease)?[rR]untimeClasspath$/.test(name)
      ? 0
      : 1

const entryOf = (text: string): { coordinates: string; version?: string } | undefined => {
  const plain = text.replace(/\s\((?:\*|c|n)\)$/, '').trim()
  const module = /^project (:[\w:.-]+)/.exec(plain)?.[1]
  if (module !== undefined) return { coordinates: `project ${module}` }
  const [, group, name, asked, given] =
    /^([\w.-]+):([\w.-]+)(?::(?:\{[^}]*\}|([^\s:]+)))?(?: -> (\S+))?/.exec(plain) ?? []
  const version = given ?? asked
  return group === undefined
    ? undefined
    : { coordinates: `${group}:${name}`, ...(version ? { version } : {}) }
}

/**
 * Reads what `gradle :app:dependencies` prints. Of each module the tree of what is shipped is taken; of a library that stands in it
 * several times, the shortest way.
 */
export const readDependencyReport = (text: string): readonly Resolved[] => {
  const trees = new Map<string, { rank: number; found: Map<string, Resolved> }>()
  let module = ''
  let found: Map<string, Resolved> | undefined
  const chain: string[] = []
  for (const raw of text.split('\n', MOST_LINES)) {
    const line = raw.trimEnd()
    const project = PROJECT.exec(line)
    if (project) {
      module = project[1]?.startsWith(':') ? project[1] : ''
      continue
    }
    const entry = LINE.exec(line)
    if (entry === null) {
      const configuration = CONFIGURATION.exec(line)?.[1]
      if (configuration === undefined) continue
      const rank = rankOfConfiguration(configuration)
      const best = trees.get(module)
      found = best !== null && best !== undefined && best.rank <= rank ? undefined : new Map()
      if (found !== undefined && /[cC]lasspath$/.test(configuration)) trees.set(module, { rank, found })
      else found = undefined
      continue
    }
    if (found === undefined) continue
    const depth = Math.floor((entry[1]?.length ?? 0) / STEP)
    const one = entryOf(entry[2] ?? '')
    if (one === undefined || depth > MOST_DEPTH) continue
    chain.length = depth
    const via = [...chain]
    chain.push(one.coordinates)
    const known = found.get(one.coordinates)
    if (known === undefined || known.via.length > via.length)
      found.set(one.coordinates, { ...one, module, via })
  }
  return [...trees.values()].flatMap((tree) => [...tree.found.values()])
}
