import type { BuildScript } from './build-script.ts'
import { isModule, type Resolved } from './dependency-report.ts'
import type { Pom } from './pom.ts'

const MOST_FOUND = 5_000

/** Modules whose resolved tree a report gives: by their own, or as a part of another's. */
const reported = (resolved: readonly Resolved[]): ReadonlySet<string> =>
  new Set(
    resolved.flatMap(({ module, coordinates }) => [
      module === '' ? ':' : module,
      ...(isModule(coordinates) ? [coordinates.slice('project '.length)] : []),
    ]),
  )

/**
 * What libraries bring along by their own models (`pom.xml`, the `.pom` beside an AAR, or the one inside it), by the shortest way. A
 * report of the resolved tree knows better, for it knows what was left out: modules that have one are passed over.
 * @param poms by the coordinates of the library, and by the file that holds it.
 */
export const broughtAlong = (
  scripts: readonly BuildScript[],
  resolved: readonly Resolved[],
  poms: ReadonlyMap<string, Pom>,
): readonly Resolved[] => {
  const known = reported(resolved)
  const found: Resolved[] = []
  for (const { module, declared } of scripts) {
    if (known.has(module)) continue
    const seen = new Set(declared.map(({ coordinates }) => coordinates))
    const ways: (readonly string[])[] = declared.map(({ coordinates }) => [coordinates])
    // Grows as it is walked: the nearest first, so that each library has its shortest way.
    for (const via of ways) {
      if (found.length >= MOST_FOUND) return found
      for (const { coordinates, version, place } of poms.get(via.at(-1) ?? '')?.brings ?? []) {
        if (seen.has(coordinates)) continue
        seen.add(coordinates)
        const told = version ?? poms.get(coordinates)?.version
        found.push({ coordinates, module, via, place, ...(told === undefined ? {} : { version: told }) })
        ways.push([...via, coordinates])
      }
    }
  }
  return found
}
