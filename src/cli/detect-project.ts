import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What lies in a developer's folder. */
export interface Project {
  /** Name of the framework, where files tell it. */
  readonly framework?: string
  /** Packages built here, as paths from the folder. */
  readonly packages: readonly string[]
  /** Files that look like a privacy policy. */
  readonly policies: readonly string[]
  /** The folder that the build starts from, where a framework is known. */
  readonly source?: string
  /** A recorded session: the folder of a `session.yaml`. */
  readonly session?: string
}

const SKIPPED = new Set(['node_modules', '.git', '.gradle', '.idea', 'mingshi-report', 'dist'])
const DEEPEST = 6
const MOST_FILES = 20_000

/** Files below a folder, as paths from it, in the order of their names; links are not followed. */
const filesBelow = (root: string): string[] => {
  const found: string[] = []
  const walk = (folder: string, depth: number): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (found.length >= MOST_FILES) return
      const path = join(folder, entry.name)
      if (entry.isFile()) found.push(relative(root, path))
      else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.has(entry.name)) walk(path, depth + 1)
    }
  }
  walk(root, 0)
  return found
}

/** Files by which a framework is known, the more special first: each of the others' projects holds Gradle files too. */
const FRAMEWORKS: readonly (readonly [name: string, file: RegExp])[] = [
  ['Flutter', /(?:^|\/)pubspec\.yaml$/],
  ['uni-app', /(?:^|\/)pages\.json$/],
  ['React Native', /(?:^|\/)(?:metro\.config\.[cm]?js|react-native\.config\.js)$/],
  ['Capacitor', /(?:^|\/)capacitor\.config\.(?:ts|js|json)$/],
  ['Cordova', /(?:^|\/)config\.xml$/],
  ['Android (Gradle)', /(?:^|\/)build\.gradle(?:\.kts)?$/],
]

/** Looks at names only; opens no file. */
export const detectProject = (root: string): Project => {
  const files = filesBelow(root).map((path) => path.replaceAll('\\', '/'))
  const framework = FRAMEWORKS.find(([, file]) => files.some((path) => file.test(path)))?.[0]
  const session = files.find((path) => /(?:^|\/)session\.yaml$/.test(path))
  return {
    packages: files.filter((path) => path.endsWith('.apk')),
    policies: files.filter((path) => /(?:privacy|yinsi|隐私)[^/]*\.(?:html?|md|txt|docx|pdf)$/i.test(path)),
    ...(framework === undefined ? {} : { framework, source: '.' }),
    ...(session === undefined ? {} : { session: session.replace(/\/?session\.yaml$/, '') || '.' }),
  }
}
