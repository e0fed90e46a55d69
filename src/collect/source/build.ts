import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Budget } from '../budget.ts'
import { broughtAlong } from './brought-along.ts'
import { type BuildScript, isBuildScript, moduleOf, readBuildScript } from './build-script.ts'
import { type Resolved, readDependencyReport } from './dependency-report.ts'
import { type DependencyRow, dependencyRows } from './dependency-rows.ts'
import { readLibraryFile } from './library-file.ts'
import { sdksOfCoordinates } from './library-sdks.ts'
import { isLockFile, type Locked, readLockFile } from './lock-file.ts'
import { type Pom, readPom } from './pom.ts'
import type { SourceProject } from './project.ts'
import { readCatalogue, type VersionCatalogue } from './version-catalogue.ts'

/** Libraries kept as files that are looked into. */
const MOST_LIBRARIES = 80

const isLibrary = (name: string): boolean => /\.(?:aar|jar)$/.test(name) && !/gradle-wrapper\.jar$/.test(name)
const isPom = (name: string): boolean => /(?:^|\/)pom\.xml$|\.pom$/.test(name)
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** What was read of how a project is built. It is filled step by step, so that a cap leaves what came before it. */
export interface Build {
  readonly scripts: BuildScript[]
  readonly resolved: Resolved[]
  readonly locked: Locked[]
  /** Models of Maven by the coordinates of the library, and by the file that holds it. */
  readonly poms: Map<string, Pom>
  /** SDKs by the file of the library that holds them. */
  readonly held: Map<string, readonly string[]>
}

export const emptyBuild = (): Build => ({
  scripts: [],
  resolved: [],
  locked: [],
  poms: new Map(),
  held: new Map(),
})

/** A model that lies beside libraries tells what they bring along; any other is the build script of a module. */
const takePom = (project: SourceProject, build: Build, name: string, pom: Pom): void => {
  const beside = project.files.filter(
    (other) =>
      isLibrary(other) &&
      folderOf(other) === folderOf(name) &&
      !other.slice(folderOf(name).length).includes('/'),
  )
  const stem = name.replace(/\.pom$/, '')
  const own = beside.filter((other) => beside.length === 1 || other.replace(/\.(?:aar|jar)$/, '') === stem)
  build.poms.set(pom.coordinates, pom)
  for (const library of own) build.poms.set(library, pom)
  if (beside.length > 0 || name.endsWith('.pom')) return
  const declared = pom.brings.map(({ scope, ...dependency }) => ({ ...dependency, configuration: scope }))
  build.scripts.push({ module: moduleOf(name), namespace: '', declared, modules: [] })
}

/** Reads every file that says how a project is built, into `build`. Throws `BudgetExceeded`. */
export const readBuild = async (
  project: SourceProject,
  build: Build,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<void> => {
  const catalogues: VersionCatalogue[] = []
  for await (const { name, text } of project.texts((path) => path.endsWith('.versions.toml')))
    catalogues.push(readCatalogue(project, name, text))
  for await (const { name, text } of project.texts(isBuildScript))
    build.scripts.push(readBuildScript(project, name, text, catalogues))
  for await (const { name, text } of project.texts(isPom)) {
    const pom = readPom(project.fileAt(name), text)
    if (pom !== undefined) takePom(project, build, name, pom)
  }
  for await (const { text } of project.texts((path) => /dependenc[\w.-]*\.txt$/i.test(path)))
    build.resolved.push(...readDependencyReport(text))
  for await (const { name, text } of project.texts(isLockFile))
    build.locked.push(...readLockFile(name, project.fileAt(name), text))
  for (const name of project.files.filter(isLibrary).slice(0, MOST_LIBRARIES)) {
    const bytes = await project.bytes(name)
    if (bytes === undefined) continue
    const { sdks, pom } = await readLibraryFile(project.fileAt(name), bytes, vocabulary, budget)
    build.held.set(name, sdks)
    if (pom === undefined) continue
    for (const key of [name, pom.coordinates]) if (!build.poms.has(key)) build.poms.set(key, pom)
  }
}

/** What a build takes in, as rows. */
export const rowsOfBuild = (
  { scripts, resolved, locked, poms, held }: Build,
  vocabulary: Vocabulary,
): DependencyRow[] => {
  const known = sdksOfCoordinates(vocabulary)
  return dependencyRows(
    { scripts, resolved: [...resolved, ...broughtAlong(scripts, resolved, poms)], locked },
    (name) => held.get(name) ?? known(name),
  )
}
