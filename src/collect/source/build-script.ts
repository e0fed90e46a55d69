import type { Locator } from '../../facts/locator.ts'
import { withoutComments } from './code-text.ts'
import { linesOf } from './lines.ts'
import type { SourceProject } from './project.ts'
import type { VersionCatalogue } from './version-catalogue.ts'

/** What one line of a build script takes in. */
export interface Declared {
  /** `group:name`, or the path of a file of the project. */
  readonly coordinates: string
  readonly version?: string
  /** `implementation`; absent where the line only names what others take. */
  readonly configuration?: string
  readonly place: Locator
  /** Where a version catalogue says what it is. */
  readonly catalogue?: Locator
}

/** One build script: its module, what it takes in, and the name space of its code. */
export interface BuildScript {
  /** `:app`; `:` is the root. */
  readonly module: string
  readonly namespace: string
  readonly declared: readonly Declared[]
  readonly modules: readonly string[]
}

export const isBuildScript = (name: string): boolean =>
  /(?:^|\/)[\w.-]+\.gradle(?:\.kts)?$/.test(name) || /(?:^|\/)buildSrc\/.*\.(?:kt|groovy|java)$/.test(name)

/** `features/pay/build.gradle` → `:features:pay` */
export const moduleOf = (name: string): string => {
  const folders = name.split('/').slice(0, -1)
  const at = folders.indexOf('src')
  return `:${(at < 0 ? folders : folders.slice(0, at)).join(':')}`
}

const COORDINATES =
  /["']([\w.-]{2,200}):([\w.-]{1,200})(?::([^"'@:\s]{1,100}))?(?::[\w.-]{1,60})?(?:@\w{1,10})?["']/g
const MAP =
  /group\s*[:=]\s*["']([\w.-]{2,200})["']\s*,\s*name\s*[:=]\s*["']([\w.-]{1,200})["'](?:\s*,\s*version\s*[:=]\s*["']([^"']{1,100})["'])?/g
const ACCESSOR = /\b([a-z]\w{0,40})\.((?:bundles\.)?[a-z][\w.]{0,200})/g
const FILE = /["']([^"'\n]{1,300}\.(?:aar|jar))["']/g
const TREE = /\bfileTree\s*\(/g
const MODULE = /\bproject\s*\(\s*(?:path\s*[:=]\s*)?["'](:[\w:.-]{1,200})["']/g

/** What takes it: the word before. `classpath` is of the build itself. */
const configurationBefore = (text: string, at: number): string | undefined => {
  const before = text.slice(Math.max(0, at - 160), at)
  return /\b([a-z]\w*)\s*[( ]\s*(?:(?:platform|enforcedPlatform|files|dependencies\.create)\s*\(\s*)?(?:rootProject\.\w+\.)?["']?$/i.exec(
    before,
  )?.[1]
}

const NO_CONFIGURATION = /^(?:classpath|id|version|plugin|apply|exclude|url|maven|module|group|name|from)$/

/** Reads a build script of Groovy or Kotlin as text: it is a program, and only what it plainly says is known. */
export const readBuildScript = (
  project: SourceProject,
  file: string,
  source: string,
  catalogues: readonly VersionCatalogue[],
): BuildScript => {
  const text = withoutComments(source)
  const lineOf = linesOf(project.fileAt(file), text)
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const declared: Declared[] = []
  const add = (at: number, one: Omit<Declared, 'place' | 'configuration'>): void => {
    const configuration = configurationBefore(text, at)
    if (configuration !== undefined && NO_CONFIGURATION.test(configuration)) return
    declared.push({ ...one, place: lineOf(at), ...(configuration === undefined ? {} : { configuration }) })
  }
  const versioned = (version: string | undefined) =>
    version === undefined || version.includes('$') ? {} : { version }
  for (const { index, 1: group = '', 2: name = '', 3: version } of text.matchAll(COORDINATES))
    if (/[a-z]/i.test(group) && !/^(?:https?|file)$/.test(group))
      add(index, { coordinates: `${group}:${name}`, ...versioned(version) })
  for (const { index, 1: group = '', 2: name = '', 3: version } of text.matchAll(MAP))
    add(index, { coordinates: `${group}:${name}`, ...versioned(version) })
  for (const { index, 1: called = '', 2: path = '' } of text.matchAll(ACCESSOR)) {
    const catalogue = catalogues.find(({ name }) => name === called)
    if (catalogue === undefined) continue
    const wanted = path.replace(/\.get\w*$/, '')
    const aliases = wanted.startsWith('bundles.') ? (catalogue.bundles.get(wanted.slice(8)) ?? []) : [wanted]
    for (const alias of aliases) {
      const library = catalogue.libraries.get(alias)
      if (library === undefined) continue
      const { coordinates, version, place } = library
      add(index, { coordinates, catalogue: place, ...versioned(version) })
    }
  }
  for (const { index, 1: path = '' } of text.matchAll(FILE)) {
    const name = project.files.find((known) => known === folder + path || known.endsWith(`/${path}`))
    if (name !== undefined) add(index, { coordinates: name })
  }
  for (const { index } of text.matchAll(TREE)) {
    const inside = text.slice(index, index + 200)
    const dir = /["']([\w./-]{1,100})["']/.exec(inside)?.[1] ?? 'libs'
    for (const name of project.files)
      if (/\.(?:aar|jar)$/.test(name) && name.startsWith(`${folder}${dir}/`))
        add(index, { coordinates: name })
  }
  return {
    module: moduleOf(file),
    namespace: /\bnamespace\s*=?\s*["']([\w.]{1,200})["']/.exec(text)?.[1] ?? '',
    declared,
    modules: [...text.matchAll(MODULE)].map(([, module = '']) => module),
  }
}
