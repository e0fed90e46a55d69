import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import type { RowHead } from '../../facts/table.ts'
import { layoutsOnScreens } from './same-screen.ts'

type Control = RowOf<'controls'>
type Screen = RowOf<'screens'>

const isStatic = (row: RowHead): boolean => row.evidence === 'static'

/** Adds the places of weaker rows to a stronger one. Its cells stay: a layout does not say what was seen running. */
const cite = <T extends RowHead>(strong: T, weak: readonly RowHead[]): T =>
  weak.length === 0
    ? strong
    : {
        ...strong,
        also: [...(strong.also ?? []), ...weak.map(({ evidence, source }) => ({ evidence, source }))],
      }

/** The first of the rows for each key; rows without one are passed over. */
const firstBy = (
  rows: readonly Control[],
  keyOf: (row: Control) => string | undefined,
): ReadonlyMap<string, Control> => {
  const found = new Map<string, Control>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined && !found.has(key)) found.set(key, row)
  }
  return found
}

/**
 * One control seen running and in a layout becomes one row: what was seen counts, the layout is cited. A layout that
 * a complete walk of its kind of screen did not meet is dead, and its rows are dropped, but for a box that it ticks:
 * that one stays as a suspicion, as does a ticked box whose state on the running screen could not be read.
 */
export const joinScreens = (facts: Facts): Facts => {
  const { controls = [], screens = [] } = facts.rows
  const seen = controls.filter((row) => !isStatic(row))
  const drawn = controls.filter(isStatic)
  const shows = layoutsOnScreens(drawn, seen)
  const onScreen = firstBy(seen, ({ screen, resourceId }) =>
    resourceId ? `${screen} ${resourceId}` : undefined,
  )
  const boxes = firstBy(seen, ({ screenKind, resourceId, agreement }) =>
    agreement && resourceId ? `${screenKind} ${resourceId}` : undefined,
  )
  const walked = (kind: string | undefined, table: 'screens' | 'controls'): boolean =>
    kind !== undefined && isComplete(facts, table, kind)

  const weaker = new Map<string, Control[]>()
  const kept = new Set<string>()
  for (const row of drawn) {
    const shown = shows.get(row.screen ?? '')
    const match =
      onScreen.get(`${shown} ${row.resourceId}`) ?? boxes.get(`${row.screenKind} ${row.resourceId}`)
    const ticked = row.checkedAtStart === true
    if (match) weaker.set(match.id, [...(weaker.get(match.id) ?? []), row])
    const unread = ticked && match?.checkedAtStart === undefined
    if (match ? unread : ticked || (shown === undefined && !walked(row.screenKind, 'controls')))
      kept.add(row.id)
  }

  const layouts = screens.filter(isStatic)
  const joinedScreens = screens.flatMap((row): Screen[] => {
    if (isStatic(row)) return shows.has(row.id) || walked(row.kind, 'screens') ? [] : [row]
    return [
      cite(
        row,
        layouts.filter(({ id }) => shows.get(id) === row.id),
      ),
    ]
  })
  const joinedControls = controls.flatMap((row): Control[] => {
    if (isStatic(row)) return kept.has(row.id) ? [row] : []
    return [cite(row, weaker.get(row.id) ?? [])]
  })
  return {
    ...facts,
    rows: {
      ...facts.rows,
      ...(facts.rows.controls === undefined ? {} : { controls: joinedControls }),
      ...(facts.rows.screens === undefined ? {} : { screens: joinedScreens }),
    },
  }
}
