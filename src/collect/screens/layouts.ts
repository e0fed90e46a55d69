import type { Gap } from '../../facts/facts.ts'
import type { Locator } from '../../facts/locator.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import type { LayoutFile } from '../android/resource-table.ts'
import { BudgetExceeded } from '../budget.ts'
import type { Collector } from '../collector.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { type LayoutTree, layoutTree } from './android-layout.ts'
import { closedByCode } from './closed-by-code.ts'
import type { ControlRow } from './control-rows.ts'
import { drawingFile } from './drawing/file.ts'
import { layoutValues } from './layout-values.ts'
import { layoutWords, type Telling } from './layout-words.ts'
import { rowId } from './row-id.ts'
import { isLookedFor, kindOf } from './screen-kind.ts'
import { rowsOfScreen, type ScreenRow } from './screen-row.ts'
import { tickedByCode } from './ticked-by-code.ts'
import { placedNodes } from './tree.ts'
import { type Wording, wordingOf } from './wording.ts'

/** Layouts that become rows; a package with more says so by a gap. */
const MOST_LAYOUTS = 300
const FILLS = ['screens', 'controls'] as const

/** The kind of screen a layout can become; undefined when it carries nothing an auditor looks for. */
const kindIn = (
  name: string,
  tree: LayoutTree,
  telling: Telling,
  wording: Wording,
): ScreenKind | undefined => {
  const kind = kindOf(name, tree, wording)
  if (telling === 'tells') return kind
  const acts = placedNodes(tree.roots).some(({ node }) => node.role !== 'other' && node.role !== 'text')
  return isLookedFor(kind) && acts ? kind : undefined
}

/** One file for each layout: the one an upright phone by day takes. */
const onePerLayout = (files: readonly LayoutFile[]): LayoutFile[] => {
  const rank = ({ configuration }: LayoutFile): number =>
    (configuration.night ? 8 : 0) +
    (configuration.landscape ? 4 : 0) +
    (configuration.isDefault ? 0 : 1) +
    Math.min(configuration.others, 2)
  const best = new Map<number, LayoutFile>()
  for (const found of files) {
    const known = best.get(found.id)
    if (!known || rank(found) < rank(known)) best.set(found.id, found)
  }
  return [...best.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id))
}

/** A box that the layout leaves empty and the code ticks; the code is cited beside the layout. */
const tickedInCode = (row: ControlRow, ticked: ReadonlyMap<string, readonly Locator[]>): ControlRow => {
  const places = row.agreement === true && row.resourceId ? ticked.get(row.resourceId) : undefined
  return places === undefined
    ? row
    : {
        ...row,
        checkedAtStart: true,
        also: [...(row.also ?? []), ...places.map((source) => ({ evidence: 'static' as const, source }))],
      }
}

/** Whether a layout is a dialog that speaks of documents, so that it matters what a tap outside it does. */
const asksInDialog = (row: ScreenRow): boolean =>
  row.kind === 'first-run' && row.namesPolicy === true && row.closing?.length === 0

const withClosing = (row: ScreenRow, closes: ReadonlyMap<string, boolean>): ScreenRow => {
  const said = asksInDialog(row) ? closes.get(row.layout ?? '') : undefined
  return said === undefined ? row : { ...row, closing: [said ? 'closes' : 'stays'] }
}

/** What the code says; nothing, with a gap, when reading it takes too long. */
const fromCode = async <T>(
  read: () => Promise<ReadonlyMap<string, T>>,
  cap: (detail: string) => void,
): Promise<ReadonlyMap<string, T>> => {
  try {
    return await read()
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded)) throw thrown
    cap(thrown.what)
    return new Map()
  }
}

/**
 * Reads the layouts of a package that carry consent, policy, login, settings or deletion. They are found by resource
 * type whatever their paths are. The rows are static: code can show a layout, change it, or never use it.
 */
export const layoutsCollector: Collector = {
  name: 'layouts',
  version: 6,
  fills: FILLS,
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  async collect({ android, vocabulary, budget }) {
    const table = await android?.resources()
    if (!android || !table?.ok) {
      const because = table && !table.ok ? table.because : 'no-package'
      return {
        rows: {},
        complete: [],
        gaps: FILLS.map((name) => ({ table: name, because: 'layouts-unreadable', detail: because })),
      }
    }
    const wording = wordingOf(vocabulary)
    const values = await layoutValues(android, table.value)
    const tellingOf = layoutWords(android, values, wording)
    const gaps: Gap[] = []
    const found: { readonly file: LayoutFile; readonly tree: LayoutTree; readonly kind: ScreenKind }[] = []
    const cap = (detail: string): void => {
      for (const name of FILLS) gaps.push({ table: name, because: 'cap-reached', detail })
    }
    let unreadable = 0
    try {
      for (const file of onePerLayout(table.value.layouts())) {
        budget.tick(file.path)
        const telling = await tellingOf(file.path)
        if (telling === undefined) unreadable++
        if (telling === undefined || telling === 'silent') continue
        const tree = await layoutTree(android, file.path, values)
        const kind = tree && kindIn(file.name, tree, telling, wording)
        if (kind) found.push({ file, tree, kind })
      }
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      cap(thrown.what)
    }
    if (unreadable > 0)
      gaps.push({ table: 'screens', because: 'layouts-unreadable', detail: String(unreadable) })
    const included = new Set(found.flatMap(({ tree }) => tree.included))
    const kept = found.filter(({ file }) => !included.has(file.path))
    if (kept.length > MOST_LAYOUTS) cap(String(kept.length))
    const screens: ScreenRow[] = []
    const controls: ControlRow[] = []
    const evidence: EvidenceFile[] = []
    for (const { file, tree, kind } of kept.slice(0, MOST_LAYOUTS)) {
      const drawing = drawingFile(tree, file.name)
      if (drawing) evidence.push(drawing)
      const rows = rowsOfScreen(tree, {
        id: rowId('screen', 'layout', file.name, file.path),
        kind,
        evidence: 'static',
        source: android.at(file.path),
        wording,
        untouched: true,
        cells: { layout: file.name, ...(drawing === undefined ? {} : { drawing: drawing.sha256 }) },
      })
      screens.push(rows.screen)
      controls.push(...rows.controls)
    }
    // Code is read only where there is a box that it could tick.
    const boxes = controls.some((row) => row.agreement && row.resourceId && !row.checkedAtStart)
    const ticked = boxes
      ? await fromCode(() => tickedByCode(android, table.value), cap)
      : new Map<string, readonly Locator[]>()
    const closes = screens.some(asksInDialog)
      ? await fromCode(() => closedByCode(android, table.value), cap)
      : new Map<string, boolean>()
    return {
      rows: {
        screens: screens.map((row) => withClosing(row, closes)),
        controls: controls.map((row) => tickedInCode(row, ticked)),
      },
      complete: [],
      gaps,
      evidence,
    }
  },
}
