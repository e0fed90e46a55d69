import type { RowOf } from '../../facts/index.ts'
import type { BuildScript, Declared } from './build-script.ts'
import type { Resolved } from './dependency-report.ts'

type DependencyRow = RowOf<'dependencies'>

const MOST_ROWS = 5_000

const rowOf = (
  module: string,
  { coordinates, version, configuration, place, catalogue }: Declared,
  brought: Partial<DependencyRow> & { readonly coordinates: string },
  sdks: readonly string[],
): DependencyRow => ({
  id: [module, coordinates, ...(brought.coordinates === coordinates ? [] : [brought.coordinates])].join(' '),
  evidence: 'supplied',
  source: place,
  ...(catalogue === undefined ? {} : { also: [{ evidence: 'supplied' as const, source: catalogue }] }),
  module,
  direct: brought.coordinates === coordinates,
  ...(version === undefined ? {} : { version }),
  ...(configuration === undefined ? {} : { configuration }),
  ...brought,
  sdks,
})

const isModule = (step: string): boolean => step.startsWith('project ')

/**
 * What the build takes in: what scripts name, and, where a report of the resolved tree is there, what that brings along. A line that
 * some configuration takes stands before one that only names coordinates for other lines.
 */
export const dependencyRows = (
  scripts: readonly BuildScript[],
  resolved: readonly Resolved[],
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
  for (const { coordinates, version, module, via } of resolved) {
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
    const row = rowOf(line.module, line.declared, brought, sdksOf(coordinates))
    const known = rows.get(row.id)
    rows.set(row.id, known === undefined ? row : { ...known, ...versioned })
  }
  return [...rows.values()]
}
