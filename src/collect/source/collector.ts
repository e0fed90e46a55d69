import type { Gap } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { BudgetExceeded } from '../budget.ts'
import { type Collected, type Input, nothing } from '../collector.ts'
import { type BuildScript, isBuildScript, moduleOf, readBuildScript } from './build-script.ts'
import { classPlaces } from './class-places.ts'
import { type Resolved, readDependencyReport } from './dependency-report.ts'
import { dependencyRows } from './dependency-rows.ts'
import { sdksOfCoordinates, sdksOfFile } from './library-sdks.ts'
import { manifestPlaces } from './manifest-places.ts'
import { mergerPlaces } from './merger-report.ts'
import { type SourceProject, shippedFirst } from './project.ts'
import { resourcePlaces } from './resource-places.ts'
import { readCatalogue, type VersionCatalogue } from './version-catalogue.ts'

type PlaceRow = RowOf<'sourcePlaces'>

const FILLS = ['sourcePlaces', 'dependencies'] as const
const MOST_PLACES = 200_000
/** Libraries kept as files that are looked into. */
const MOST_LIBRARIES = 80

const isManifest = (name: string): boolean =>
  /(?:^|\/)AndroidManifest\.xml$/.test(name) && !/(?:^|\/)src\/(?:debug|\w*[tT]est\w*)\//.test(name)
const isLibrary = (name: string): boolean => /\.(?:aar|jar)$/.test(name) && !/gradle-wrapper\.jar$/.test(name)

const texts = async function* (project: SourceProject, wanted: (name: string) => boolean) {
  for (const name of project.files) {
    if (!wanted(name)) continue
    const text = await project.text(name)
    if (text !== undefined) yield { name, text }
  }
}

const placesOf = async (
  project: SourceProject,
  scripts: readonly BuildScript[],
  { budget }: Input,
): Promise<PlaceRow[]> => {
  const rows: PlaceRow[] = []
  const namespaceOf = (module: string): string =>
    scripts.find((script) => script.module === module && script.namespace !== '')?.namespace ?? ''
  const reports = shippedFirst(
    project.files.filter((name) => /manifest-merger-[\w.-]*report\.txt$/.test(name)),
  )
  const [report] = reports
  if (report !== undefined) rows.push(...mergerPlaces(project, report, (await project.text(report)) ?? ''))
  const wanted = (name: string): boolean => /\.(?:xml|java|kt)$/.test(name) && !isBuildScript(name)
  for await (const { name, text } of texts(project, wanted)) {
    budget.tick(name)
    if (rows.length >= MOST_PLACES) throw new BudgetExceeded(name, 'bytes')
    if (isManifest(name)) {
      const module = moduleOf(name)
      rows.push(...manifestPlaces(project, name, text, module, namespaceOf(module)))
    } else
      rows.push(
        ...(name.endsWith('.xml') ? resourcePlaces(project, name, text) : classPlaces(project, name, text)),
      )
  }
  return rows
}

/** Reads where a project writes what ends up in its package. It finds nothing by itself: its rows say where others come from. */
export const collectSource = async (input: Input): Promise<Collected> => {
  const { source: project, vocabulary, budget } = input
  if (project === undefined) return nothing
  const catalogues: VersionCatalogue[] = []
  const scripts: BuildScript[] = []
  const resolved: Resolved[] = []
  const holds = new Map<string, readonly string[]>()
  const gaps: Gap[] = []
  let sourcePlaces: PlaceRow[] = []
  try {
    for await (const { name, text } of texts(project, (path) => path.endsWith('.versions.toml')))
      catalogues.push(readCatalogue(project, name, text))
    for await (const { name, text } of texts(project, isBuildScript))
      scripts.push(readBuildScript(project, name, text, catalogues))
    for await (const { text } of texts(project, (path) => /dependenc[\w.-]*\.txt$/i.test(path)))
      resolved.push(...readDependencyReport(text))
    for (const name of project.files.filter(isLibrary).slice(0, MOST_LIBRARIES)) {
      const bytes = await project.bytes(name)
      if (bytes !== undefined) holds.set(name, await sdksOfFile(bytes, vocabulary, budget))
    }
    sourcePlaces = await placesOf(project, scripts, input)
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded)) throw thrown
    for (const table of FILLS) gaps.push({ table, because: 'cap-reached', detail: thrown.what })
  }
  const known = sdksOfCoordinates(vocabulary)
  const dependencies = dependencyRows(scripts, resolved, (name) => holds.get(name) ?? known(name))
  return { rows: { sourcePlaces, dependencies }, complete: [], gaps }
}
