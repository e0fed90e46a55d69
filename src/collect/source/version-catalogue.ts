import type { Locator } from '../../facts/locator.ts'
import { linesOf } from './lines.ts'
import type { SourceProject } from './project.ts'

/** A library of a version catalogue. */
export interface CatalogueLibrary {
  readonly coordinates: string
  readonly version?: string
  readonly place: Locator
}

/** A version catalogue: libraries and bundles by the names that build scripts use, `umeng.common`. */
export interface VersionCatalogue {
  /** How scripts call it: `libs`. */
  readonly name: string
  readonly libraries: ReadonlyMap<string, CatalogueLibrary>
  readonly bundles: ReadonlyMap<string, readonly string[]>
}

const ALIAS_SIGNS = /[-_]/g
const quoted = (key: string, line: string): string | undefined =>
  new RegExp(`(?:^|[{,\\s])${key}\\s*=\\s*["']([^"']{1,200})["']`).exec(line)?.[1]

const coordinatesOf = (value: string): { coordinates: string; version?: string } | undefined => {
  const [short] = /^\s*["']([^"']{1,300})["']/.exec(value)?.slice(1) ?? []
  if (short !== undefined) {
    const [group, name, version] = short.split(':')
    return group && name ? { coordinates: `${group}:${name}`, ...(version ? { version } : {}) } : undefined
  }
  const group = quoted('group', value)
  const name = quoted('name', value)
  const coordinates = quoted('module', value) ?? (group && name ? `${group}:${name}` : undefined)
  const version = quoted('version', value)
  return coordinates === undefined ? undefined : { coordinates, ...(version ? { version } : {}) }
}

/**
 * Reads `gradle/libs.versions.toml`. An entry stands on one line: TOML 1.0 lets no inline table go on over several. Bundles are
 * arrays and may. Source: https://docs.gradle.org/current/userguide/version_catalogs.html
 */
export const readCatalogue = (project: SourceProject, file: string, text: string): VersionCatalogue => {
  const lineOf = linesOf(project.fileAt(file), text)
  const versions = new Map<string, string>()
  const libraries = new Map<string, CatalogueLibrary>()
  const bundles = new Map<string, readonly string[]>()
  let section = ''
  let offset = 0
  let bundle: { readonly name: string; text: string } | undefined
  for (const raw of text.split('\n')) {
    const at = offset
    offset += raw.length + 1
    const line = raw.replace(/^\s*#.*$/, '').trim()
    if (bundle === undefined) {
      const head = /^\[([\w.-]+)\]$/.exec(line)?.[1]
      if (head !== undefined) {
        section = head
        continue
      }
      const [, key, value = ''] = /^["']?([\w.-]{1,200}?)["']?\s*=\s*(.*)$/.exec(line) ?? []
      if (key === undefined) continue
      const alias = key.replace(ALIAS_SIGNS, '.')
      if (section === 'versions') versions.set(key, /["']([^"']{1,100})["']/.exec(value)?.[1] ?? '')
      else if (section === 'libraries') {
        const found = coordinatesOf(value)
        const reference = /version\.ref\s*=\s*["']([^"']{1,200})["']/.exec(value)?.[1]
        const version = found?.version ?? versions.get(reference ?? '')
        if (found)
          libraries.set(alias, {
            coordinates: found.coordinates,
            place: lineOf(at + raw.indexOf(key)),
            ...(version ? { version } : {}),
          })
      } else if (section === 'bundles') bundle = { name: alias, text: value }
    } else bundle.text += line
    if (bundle?.text.includes(']')) {
      const names = [...bundle.text.matchAll(/["']([\w.-]{1,200})["']/g)].map(([, name = '']) =>
        name.replace(ALIAS_SIGNS, '.'),
      )
      bundles.set(bundle.name, names)
      bundle = undefined
    }
  }
  const name = /([\w-]+)\.versions\.toml$/.exec(file)?.[1] ?? 'libs'
  return { name, libraries, bundles }
}
