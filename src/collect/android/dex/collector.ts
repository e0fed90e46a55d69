import type { Gap } from '../../../facts/facts.ts'
import { sdkStarts, sdkTexts } from '../../../vocabulary/sdk-starts.ts'
import { BudgetExceeded } from '../../budget.ts'
import type { Collected, Collector, Input } from '../../collector.ts'
import { noteBook } from '../../integrity-note.ts'
import { findCallSites } from './call-sites.ts'
import { catalogueOf } from './catalogue.ts'
import { codeOwners } from './code-owners.ts'
import { apiCallRows, codeFileRows } from './code-rows.ts'
import { type Entry, entriesOf } from './entries.ts'
import { inflatedIn } from './inflated.ts'
import { ownNamesOf } from './own-names.ts'
import { ownPackages } from './own-packages.ts'
import { linkProgram, type Program } from './program.ts'
import { analyseReach } from './reach.ts'

const collect = async ({ android, source, vocabulary, budget }: Input): Promise<Collected> => {
  if (!android) return { rows: {}, complete: [], gaps: [] }
  const code = await android.code()
  const program = linkProgram(code)
  const notes = noteBook()
  const sdks = [...vocabulary.sdks.values()]
  const watched = [...vocabulary.apis.values(), ...sdkStarts(sdks), ...sdkTexts(sdks)]
  const { sites, told, named, sweeps } = findCallSites(program, catalogueOf(watched), budget, notes)
  for (const note of notes.notes) android.note(note)
  const entries = await entriesOf(android)
  const ownNames = await ownNamesOf(android)
  const isHere = entries !== undefined && startsHere(program, entries)
  const reach = isHere ? analyseReach(program, entries, budget, await inflatedIn(android)) : undefined
  const names = await source?.names()
  const { rows, cut } = apiCallRows(program, sites, vocabulary, {
    ownerOf: codeOwners(
      vocabulary,
      ownNames,
      told,
      ownPackages(program, sites, codeOwners(vocabulary, ownNames, told), vocabulary),
    ),
    reachOf: (site) => reach?.reachOf(site),
    named,
    ...(names === undefined ? {} : { names }),
  })
  const damaged = android.parts
    .flatMap(({ notes }) => notes)
    .find(({ code, weight }) => code.startsWith('dex-') && weight === 'unreadable')
  const gaps: Gap[] = code.unread.map(({ part, because }) => ({ table: 'apiCalls', because, detail: part }))
  if (cut) gaps.push({ table: 'apiCalls', because: 'cap-reached' })
  if (reach === undefined) gaps.push({ table: 'apiCalls', scope: 'start', because: 'start-not-in-code' })
  else if (reach.cut) gaps.push({ table: 'apiCalls', scope: 'start', because: 'cap-reached' })
  if (damaged) gaps.push({ table: 'apiCalls', because: 'code-damaged', detail: damaged.part })
  return {
    rows: {
      codeFiles: codeFileRows(code, sweeps),
      apiCalls: rows,
    },
    complete: [{ table: 'codeFiles' }, ...(gaps.length === 0 ? [{ table: 'apiCalls' as const }] : [])],
    gaps,
  }
}

/** Whether the classes that the system starts first are in the code; where a packer hides the app, they are not. */
const startsHere = (program: Program, entries: readonly Entry[]): boolean => {
  const wanted = entries.filter(({ atStart, byMetaData }) => atStart && byMetaData !== true)
  const here = wanted.filter(({ type }) => program.classNamed(type) >= 0)
  const shown = wanted.filter(({ kind }) => kind === 'activity' || kind === 'application')
  return here.length > 0 && shown.every(({ type }) => program.classNamed(type) >= 0)
}

/** What the code calls, who calls it, and when it can run. */
export const codeCollector: Collector = {
  name: 'code',
  version: 7,
  fills: ['codeFiles', 'apiCalls'],
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect(input) {
    try {
      return await collect(input)
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      const gaps = codeCollector.fills.map(
        (table): Gap => ({ table, because: 'cap-reached', detail: thrown.what }),
      )
      return { rows: {}, complete: [], gaps }
    }
  },
}
