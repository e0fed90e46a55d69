import type { RowOf } from '../../facts/index.ts'

type Control = RowOf<'controls'>

/** Part of a layout's view ids that a screen must show to be that layout on the device. */
const ENOUGH = 0.5

const idsOf = (rows: readonly Control[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ resourceId }) => (resourceId ? [resourceId] : [])))

const byScreen = (rows: readonly Control[]): ReadonlyMap<string, readonly Control[]> => {
  const groups = new Map<string, Control[]>()
  for (const row of rows) {
    const key = row.screen ?? ''
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** For each layout the screen that shows it: of the same kind, with the most view ids in common and at least half of them. */
export const layoutsOnScreens = (
  layouts: readonly Control[],
  seen: readonly Control[],
): ReadonlyMap<string, string> => {
  const screens = [...byScreen(seen)].map(([id, rows]) => ({
    id,
    kind: rows[0]?.screenKind,
    ids: idsOf(rows),
  }))
  const found = new Map<string, string>()
  for (const [layout, rows] of byScreen(layouts)) {
    const ids = idsOf(rows)
    if (ids.size === 0) continue
    let best: { id: string; common: number } | undefined
    for (const screen of screens) {
      if (screen.kind !== rows[0]?.screenKind) continue
      const common = [...ids].filter((id) => screen.ids.has(id)).length
      if (common / ids.size >= ENOUGH && common > (best?.common ?? 0)) best = { id: screen.id, common }
    }
    if (best) found.set(layout, best.id)
  }
  return found
}
