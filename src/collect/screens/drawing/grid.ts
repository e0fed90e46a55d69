import type { ScreenNode } from '../tree.ts'
import {
  atMost,
  byGravity,
  type Content,
  exactly,
  type Laid,
  type Lay,
  type Room,
  roomFor,
  rulesOf,
  shownChildren,
} from './lay.ts'

/** A view in a grid: where its columns begin and how many it takes. */
interface Cell {
  readonly node: ScreenNode
  readonly from: number
  readonly span: number
}

const MOST_COLUMNS = 24

/** Views in rows of `columns` cells, one after the other. */
const flow = (children: readonly ScreenNode[], columns: number): Cell[][] => {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let from = 0
  for (const node of children) {
    const span = Math.min(columns, rulesOf(node).span)
    if (from + span > columns) {
      rows.push(row)
      row = []
      from = 0
    }
    row.push({ node, from, span })
    from += span
  }
  return row.length > 0 ? [...rows, row] : rows
}

/** Widths of the columns: as wide as their widest cell; what is left over goes to those with a weight, too wide a sum is cut down. */
const columnWidths = (rows: readonly Cell[][], columns: number, width: Room, lay: Lay): number[] => {
  const widths = new Array<number>(columns).fill(0)
  const weights = new Array<number>(columns).fill(0)
  for (const { node, from, span } of rows.flat()) {
    const { margin, width: extent, weight } = rulesOf(node)
    const own = lay(
      node,
      extent === 'match' ? atMost(width.most) : roomFor(extent, width.most),
      atMost(undefined),
    )
    const each = (own.width + margin[0] + margin[2]) / span
    for (let at = from; at < from + span; at += 1) {
      if (span === 1 || widths[at] === 0) widths[at] = Math.max(widths[at] ?? 0, each)
      weights[at] = Math.max(weights[at] ?? 0, weight / span)
    }
  }
  const most = width.most
  const sum = widths.reduce((total, one) => total + one, 0)
  if (most === undefined || sum === 0) return widths
  if (sum > most) return widths.map((one) => (one * most) / sum)
  const shares = weights.reduce((total, one) => total + one, 0)
  if (!width.exact || shares === 0) return widths
  return widths.map((one, at) => one + ((most - sum) * (weights[at] ?? 0)) / shares)
}

/** One row of cells in columns of these widths, its top at 0. */
const layRow = (
  row: readonly Cell[],
  widths: readonly number[],
  lay: Lay,
): { cells: Laid[]; height: number } => {
  const wide = (from: number, to: number): number =>
    widths.slice(from, to).reduce((total, one) => total + one, 0)
  const measured = row.map(({ node, from, span }) => {
    const { margin, width: extent, height } = rulesOf(node)
    const room = Math.max(0, wide(from, from + span) - margin[0] - margin[2])
    const across = extent === 'match' || extent === 0 ? exactly(room) : roomFor(extent, room)
    return { from, room, one: lay(node, across, roomFor(height === 'match' ? 'wrap' : height, undefined)) }
  })
  const height = Math.max(
    0,
    ...measured.map(({ one }) => one.height + rulesOf(one.node).margin[1] + rulesOf(one.node).margin[3]),
  )
  const cells = measured.map(({ from, room, one }) => {
    const { margin, ownGravity } = rulesOf(one.node)
    return {
      ...one,
      left: wide(0, from) + margin[0] + byGravity(ownGravity, 'across', room, one.width),
      top: margin[1] + byGravity(ownGravity, 'down', height - margin[1] - margin[3], one.height),
    }
  })
  return { cells, height }
}

const sumOf = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0)

/** Views in columns that line up, as GridLayout places them by its number of columns. */
export const layGrid = (node: ScreenNode, width: Room, _height: Room, lay: Lay): Content => {
  const children = shownChildren(node)
  const columns = Math.min(MOST_COLUMNS, Math.max(1, rulesOf(node).columns))
  const rows = flow(children, columns)
  const widths = columnWidths(rows, columns, width, lay)
  let top = 0
  const placed = rows.flatMap((row) => {
    const { cells, height } = layRow(row, widths, lay)
    const at = top
    top += height
    return cells.map((cell) => ({ ...cell, top: cell.top + at }))
  })
  return { width: sumOf(widths), height: top, children: placed }
}

/** Rows whose cells line up, as TableLayout places its TableRows; what is no row takes the whole width. */
export const layTable = (node: ScreenNode, width: Room, _height: Room, lay: Lay): Content => {
  const isRow = ({ className }: ScreenNode): boolean => className.split('.').at(-1) === 'TableRow'
  const children = shownChildren(node)
  const rows = children.map((child) => (isRow(child) ? flow(shownChildren(child), MOST_COLUMNS) : []).flat())
  const columns = Math.max(1, ...rows.map((row) => Math.max(0, ...row.map(({ from, span }) => from + span))))
  const widths = columnWidths(rows, columns, width, lay)
  const whole = width.exact ? (width.most ?? sumOf(widths)) : sumOf(widths)
  let top = 0
  const placed = children.map((child, at): Laid => {
    const { cells, height } = layRow(rows[at] ?? [], widths, lay)
    const one: Laid = isRow(child)
      ? { node: child, left: 0, top, width: whole, height, children: cells }
      : { ...lay(child, exactly(whole), atMost(undefined)), top }
    top += one.height
    return one
  })
  return { width: whole, height: top, children: placed }
}
