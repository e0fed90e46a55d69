import type { Rule } from './pdf-rules.ts'

/** A table whose cells are all ruled: where its columns and rows begin and end, in points. */
export interface Grid {
  /** Ascending. */
  readonly columns: readonly number[]
  /** Descending, as rows follow each other on a page. */
  readonly rows: readonly number[]
}

/** Rules so near each other are one: borders of cells that stand side by side. */
const ONE = 4
/** How far a rule may end before, or beyond, the one it meets. */
const MEETS = 6
const MOST_SIDES = 400

/** Rules on one line, joined where they touch. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const lines: { at: number; rules: Rule[] }[] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = lines.at(-1)
    if (last && rule.at - last.at < ONE) last.rules.push(rule)
    else lines.push({ at: rule.at, rules: [rule] })
  }
  return lines.flatMap(({ rules: of }) => {
    const at = of.reduce((sum, rule) => sum + rule.at, 0) / of.length
    const joins: Rule[] = []
    for (const { upright, from, to } of [...of].sort((a, b) => a.from - b.from)) {
      const last = joins.at(-1)
      if (last && from - last.to < MEETS) joins[joins.length - 1] = { ...last, to: Math.max(last.to, to) }
      else joins.push({ upright, at, from, to })
    }
    return joins
  })
}

const meet = (side: Rule, line: Rule): boolean =>
  side.at > line.from - MEETS &&
  side.at < line.to + MEETS &&
  line.at > side.from - MEETS &&
  line.at < side.to + MEETS

/** Sets of rules that hang together. */
const setsOf = (sides: readonly Rule[], lines: readonly Rule[]): Rule[][] => {
  const sets: Rule[][] = []
  const seen = new Set<Rule>()
  for (const start of sides) {
    if (seen.has(start)) continue
    seen.add(start)
    const set = [start]
    for (let at = 0; at < set.length; at++) {
      const rule = set[at]
      if (!rule) continue
      for (const other of rule.upright ? lines : sides)
        if (!seen.has(other) && (rule.upright ? meet(rule, other) : meet(other, rule))) {
          seen.add(other)
          set.push(other)
        }
    }
    sets.push(set)
  }
  return sets
}

const spans = (rules: readonly Rule[], from: number, to: number): boolean =>
  rules.every((rule) => Math.abs(rule.from - from) < MEETS && Math.abs(rule.to - to) < MEETS)

/** A grid, where every rule of the set runs through: a cell that spans others would be torn apart. */
const gridOf = (set: readonly Rule[]): Grid | undefined => {
  const sides = set.filter(({ upright }) => upright)
  const lines = set.filter(({ upright }) => !upright)
  const columns = sides.map(({ at }) => at).sort((a, b) => a - b)
  const rows = lines.map(({ at }) => at).sort((a, b) => b - a)
  const [left, right, top, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  if (columns.length < 3 || rows.length < 3) return undefined
  return spans(sides, bottom, top) && spans(lines, left, right) ? { columns, rows } : undefined
}

/** The tables of a page that its rules show whole. */
export const gridsOf = (rules: readonly Rule[]): Grid[] => {
  const sides = joined(rules.filter(({ upright }) => upright))
  const lines = joined(rules.filter(({ upright }) => !upright))
  if (sides.length > MOST_SIDES || lines.length > MOST_SIDES) return []
  return setsOf(sides, lines).flatMap((set) => gridOf(set) ?? [])
}

/** The cell of a grid at a point: row and column; undefined beside the grid. */
export const cellAt = (
  { columns, rows }: Grid,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | undefined => {
  const column = columns.findIndex((side, i) => x >= side - 1 && x < (columns[i + 1] ?? side))
  const row = rows.findIndex((line, i) => y <= line && y > (rows[i + 1] ?? line))
  return column < 0 || row < 0 ? undefined : { row, column }
}
