import type { Locator } from '../../facts/locator.ts'
import { moduleOf } from './build-script.ts'
import { rankOfConfiguration } from './dependency-report.ts'
import { linesOf } from './lines.ts'

/** A library that a build locks: it is taken in, by whom is not said. */
export interface Locked {
  readonly module: string
  readonly coordinates: string
  readonly version: string
  /** The configuration of what is shipped, where the file tells configurations apart. */
  readonly configuration?: string
  readonly place: Locator
}

/** `gradle.lockfile` of a module, and the older `gradle/dependency-locks/releaseRuntimeClasspath.lockfile`. */
export const isLockFile = (name: string): boolean =>
  /(?:^|\/)(?:gradle|buildscript-gradle)\.lockfile$|(?:^|\/)gradle\/dependency-locks\/[\w.-]+\.lockfile$/.test(
    name,
  )

const LINE = /^([\w.-]{1,200}):([\w.-]{1,200}):([^\s=:]{1,100})(?:=(.*))?$/gm
const SHIPPED = 1

/**
 * Reads a lock file: every line is `group:name:version=configuration,…`. What only tests, processors or the build itself take is left
 * out. Source: https://docs.gradle.org/current/userguide/dependency_locking.html
 */
export const readLockFile = (file: string, within: Locator, text: string): readonly Locked[] => {
  const [, old] = /gradle\/dependency-locks\/([\w.-]+)\.lockfile$/.exec(file) ?? []
  if (file.includes('buildscript')) return []
  const lineOf = linesOf(within, text)
  const module = moduleOf(file.replace(/gradle\/dependency-locks\//, ''))
  const found: (Locked & { readonly rank: number })[] = []
  for (const { index, 1: group, 2: name, 3: version = '', 4: list } of text.matchAll(LINE)) {
    const [best] = (list?.trim().split(',') ?? (old === undefined ? [] : [old]))
      .map((configuration) => ({ configuration, rank: rankOfConfiguration(configuration) }))
      .sort((a, b) => a.rank - b.rank)
    if (best === undefined || best.rank > SHIPPED) continue
    found.push({ module, coordinates: `${group}:${name}`, version, place: lineOf(index), ...best })
  }
  // Where one configuration is that of the release, what others take besides is not shipped.
  const nearest = Math.min(SHIPPED, ...found.map(({ rank }) => rank))
  return found.filter(({ rank }) => rank === nearest).map(({ rank: _, ...locked }) => locked)
}
