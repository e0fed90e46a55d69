import type { Gap } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { BudgetExceeded } from '../budget.ts'
import { type Collected, type Input, nothing } from '../collector.ts'
import { emptyBuild, readBuild, rowsOfBuild } from './build.ts'
import { type BuildScript, isBuildScript, moduleOf } from './build-script.ts'
import { classPlaces } from './class-places.ts'
import { manifestPlaces } from './manifest-places.ts'
import { mergerPlaces } from './merger-report.ts'
import { type SourceProject, shippedFirst } from './project.ts'
import { resourcePlaces } from './resource-places.ts'

type PlaceRow = RowOf<'sourcePlaces'>

const FILLS = ['sourcePlaces', 'dependencies'] as const
const MOST_PLACES = 200_000

const isManifest = (name: string): boolean =>
  /(?:^|\/)AndroidManifest\.xml$/.test(name) && !/(?:^|\/)src\/(?:debug|\w*[tT]est\w*)\//.test(name)

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
  for await (const { name, text } of project.texts(wanted)) {
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
  const build = emptyBuild()
  const gaps: Gap[] = []
  let sourcePlaces: PlaceRow[] = []
  try {
    await readBuild(project, build, vocabulary, budget)
    sourcePlaces = await placesOf(project, build.scripts, input)
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded)) throw thrown
    for (const table of FILLS) gaps.push({ table, because: 'cap-reached', detail: thrown.what })
  }
  return { rows: { sourcePlaces, dependencies: rowsOfBuild(build, vocabulary) }, complete: [], gaps }
}
