import type { RowOf } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import type { BuildScript, Declared } from './build-script.ts'
import { isModule, type Resolved } from './dependency-report.ts'
import type { Locked } from './lock-file.ts'

export type DependencyRow = RowOf<'dependencies'>

const MOST_ROWS = 5_000

const alsoSeen = (places: readonly Locator[]): Pick<DependencyRow, 'also'> =>
  places.length === 0 ? {} : { also: places.map((source) => ({ evidence: 'supplied', source })) }

const rowOf = (
  module: string,
  { coordinates, version, configuration, place, catalogue }: Declared,
  brought: Partial<DependencyRow> & { readonly coordinates: string },
  sdks: readonly string[],
  saying: readonly Locator[] = [],
): DependencyRow => ({
  id: [module, coordinates, ...(brought.coordinates === coordinates ? [] : [brought.coordinates])].join(' '),
  evidence: 'supplied',
  source: place,
  ...alsoSeen([...(catalogue === undefined ? [] : [catalogue]), ...saying]),
  module,
  direct: brought.coordinates === coordinates,
  ...(version === undefined ? {} : { version }),
  ...(configuration === undefined ? {} : { configuration }),
  ...brought,
  sdks,
})

/** Gives rows the versions that are locked; what no row names is a row of its own, which says where it stands but not who brings it. */
const withLocked = (
  rows: readonly DependencyRow[],
  locked: readonly Locked[],
  sdksOf: (coordinates: string) => readonly string[],
): DependencyRow[] => {
  const versions = new Map(
    locked.map(({ module, coordinates, version }) => [`${module} ${coordinates}`, version]),
  )
  const named = new Set(rows.map(({ coordinates }) => coordinates))
  const added = locked.flatMap(({ place, ...cells }): DependencyRow[] => {
    const { module, coordinates } = cells
    if (named.has(coordinates)) return []
    named.add(coordinates)
    return [
      {
        id: `${module} ${coordinates}`,
        evidence: 'supplied',
        source: place,
        direct: false,
        sdks: sdksOf(coordinates),
        ...cells,
      },
    ]
  })
  return [
    ...rows.map((row) => {
      const version = versions.get(`${row.module} ${row.coordinates}`)
      return version === undefined ? row : { ...row, version }
    }),
    ...added.slice(0, Math.max(0, MOST_ROWS - rows.length)),
  ]
}

/**
 * What the build takes in: what scripts name, what that brings along as a report or libraries' models tell, and what is locked besides. A
 * line that some configuration takes stands before one that only names coordinates for other lines.
 */
export const dependencyRows = (
  {
    scripts,
    resolved,
    locked,
  }: {
    readonly scripts: readonly BuildScript[]
    readonly resolved: readonly Resolved[]
    readonly locked: readonly Locked[]
  },
  sdksOf: (coordinates: string) => readonly string[],
): DependencyRow[] => {
  const rows = new Map<string, DependencyRow>()
  const declaredIn = new Map<string, { readonly module: string; readonly declared: Declared }[]>()
  const all = scripts.flatMap(({ module, declared }) => declared.map((one) => ({ module, declared: one })))
  const ordered = [
    ...all.filter(({ declared }) => declared.configuration !== undefined),
    ...all.filter(({ declared }) => declared.configuration === undefined),
  ]
  for (const one of ordered) {
    const { coordinates } = one.declared
    declaredIn.set(coordinates, [...(declaredIn.get(coordinates) ?? []), one])
  }
  for (const { module, declared } of ordered) {
    const row = rowOf(module, declared, { coordinates: declared.coordinates }, sdksOf(declared.coordinates))
    if (!rows.has(row.id)) rows.set(row.id, row)
  }
  for (const { coordinates, version, module, via, place } of resolved) {
    if (isModule(coordinates) || rows.size >= MOST_ROWS) continue
    const from = via.findLastIndex(isModule)
    const root = [...via, coordinates][from + 1] ?? coordinates
    const owner = from < 0 ? module : (via[from] ?? '').slice('project '.length)
    const lines = declaredIn.get(root) ?? []
    const line = lines.find((one) => one.module === owner) ?? lines[0]
    if (line === undefined) continue
    const way = via.slice(from + 1)
    const versioned = version === undefined ? {} : { version }
    const brought = { coordinates, ...versioned, ...(way.length === 0 ? {} : { via: way }) }
    const row = rowOf(line.module, line.declared, brought, sdksOf(coordinates), place ? [place] : [])
    const known = rows.get(row.id)
    rows.set(row.id, known === undefined ? row : { ...known, ...versioned })
  }
  return withLocked([...rows.values()], locked, sdksOf)
}
