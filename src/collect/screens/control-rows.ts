import type { RowOf } from '../../facts/index.ts'
import { type Locator, xpath } from '../../facts/locator.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import type { Evidence } from '../../facts/table.ts'
import { drawnBoxes, drawnState } from './box-like.ts'
import { contrastOf } from './colour.ts'
import { type Label, labelOf } from './label.ts'
import { rowId } from './row-id.ts'
import { isDrawnByToolkit, isTappable } from './tappable.ts'
import { isHidden, type Placed, placedNodes, type ScreenTree } from './tree.ts'
import type { DocumentName, Wording } from './wording.ts'

export type ControlRow = RowOf<'controls'>
export type Act = NonNullable<ControlRow['act']>

/** Where a tree comes from, as its rows say. */
export interface TreeContext {
  readonly screen: string
  readonly kind: ScreenKind
  readonly title: string
  readonly evidence: Evidence
  readonly source: Locator
  /** Whether what is ticked was ticked before anybody touched the screen. */
  readonly untouched: boolean
  readonly wording: Wording
  /** The line of an offset of the file it was read from, where that is a source of the project. */
  readonly lineOf?: (at: number) => Locator
}

/** An element that became a row, with what was worked out on the way. */
export interface Control {
  readonly placed: Placed
  readonly row: ControlRow
  readonly tappable: boolean | undefined
}

/** A label tells its matter within so many characters. */
const MATTER_AT = 3
/** Rows made of one screen. */
const MOST_ROWS = 400

/** What tapping a control means, told by its label. Refusal is looked for first: 不同意 holds 同意. */
export const actOf = (label: string, wording: Wording): Act => {
  if (wording.isLabel('refuse-label', label)) return 'refuse'
  if (wording.isLabel('accept-label', label)) return 'accept'
  if (wording.isLabel('cancel-account', label)) return 'cancel-account'
  if (wording.isLabel('delete-or-cancel-account', label)) return 'delete'
  if (wording.isLabel('acknowledge-label', label)) return 'acknowledge'
  const names = wording.names(label)
  if (names.includes('policy')) return 'open-policy'
  return names.includes('terms') ? 'open-terms' : 'other'
}

const known = <T>(value: T | undefined, cell: string): Record<string, T> =>
  value === undefined ? {} : { [cell]: value }

/** A label that begins with another matter is about that, whatever text comes after it. */
const beginsElsewhere = (label: string, wording: Wording): boolean =>
  (wording.find('not-consent-box', label)[0]?.start ?? label.length) <= MATTER_AT

const isAgreement = (label: string, names: readonly DocumentName[], wording: Wording): boolean =>
  !beginsElsewhere(label, wording) &&
  !wording.has('refuses-documents', label) &&
  (wording.has('agree-to-policy', label) || (names.length > 0 && !wording.has('not-consent-box', label)))

const roleOf = (
  placed: Placed,
  drawn: boolean,
  agreement: boolean,
  act: Act,
  origin: ScreenTree['origin'],
): ControlRow['role'] => {
  const { node } = placed
  if (drawn || (node.role === 'radio' && agreement)) return 'checkbox'
  if (node.role === 'text' || node.role === 'other' || node.role === 'image') {
    if (act === 'open-policy' || act === 'open-terms')
      return node.clickable || node.link !== undefined ? 'link' : node.role
    const buttonLike = act !== 'other'
    if (buttonLike && (origin === 'layout' || isTappable(placed, origin) === true)) return 'button'
  }
  return node.role
}

const stateOf = (placed: Placed, drawn: boolean, wording: Wording): boolean | undefined =>
  drawn ? drawnState(placed.node, wording) : placed.node.checked

/** Whether only a person can say if the user ticked the box: seen, but not how; or ticked by code that hears a dialog. */
const isUnsettled = (placed: Placed, state: boolean | undefined, context: TreeContext): boolean =>
  (placed.node.tickedByDialog === true && state === false) ||
  (state === undefined && context.untouched && context.evidence === 'captured' && !isHidden(placed))

/** The controls and texts of a screen, in reading order. */
export const controlsOf = (tree: ScreenTree, context: TreeContext): Control[] => {
  const { wording } = context
  const all = placedNodes(tree.roots)
  const toolkit = isDrawnByToolkit(all)
  const drawn = drawnBoxes(all, tree.width, wording)
  const controls: Control[] = []
  const seen = new Map<string, number>()
  for (const placed of all) {
    if (controls.length >= MOST_ROWS) break
    const { node } = placed
    const isDrawn = drawn.has(node)
    const ticks = isDrawn || node.role === 'checkbox' || node.role === 'switch' || node.role === 'radio'
    const label: Label | undefined = labelOf(placed, all, wording, drawn)
    if (!label && !ticks && node.role !== 'input' && node.role !== 'button') continue
    const text = label?.text ?? ''
    const names = wording.names(text)
    const tappable = isTappable(placed, tree.origin, toolkit)
    const agreement = ticks ? isAgreement(text, names, wording) : undefined
    const said = ticks || node.role === 'input' || tappable === false ? 'other' : actOf(text, wording)
    const state = ticks ? stateOf(placed, isDrawn, wording) : undefined
    const role =
      agreement && isUnsettled(placed, state, context)
        ? 'unsettled-checkbox'
        : (roleOf(placed, isDrawn, agreement ?? false, said, tree.origin) ?? 'other')
    const act: Act = tappable === undefined && role !== 'button' && !said.startsWith('open-') ? 'other' : said
    const contrast =
      node.textColor && node.backgroundColor ? contrastOf(node.textColor, node.backgroundColor) : undefined
    const [left, top, right, bottom] = node.bounds ?? []
    const place = `${node.path}\u0000${text}`
    const repeat = seen.get(place) ?? 0
    seen.set(place, repeat + 1)
    const row: ControlRow = {
      id: rowId('control', context.screen, node.path, text, repeat || undefined),
      evidence: context.evidence,
      source: xpath(context.source, node.path),
      ...(context.lineOf === undefined || node.at === undefined
        ? {}
        : { writtenIn: [{ source: context.lineOf(node.at) }] }),
      screen: context.screen,
      screenKind: context.kind,
      screenTitle: context.title,
      role,
      ...(label ? { label: label.text, labelFrom: label.from } : {}),
      resourceId: node.resourceId,
      className: node.className,
      order: controls.length + 1,
      ...known(context.untouched ? state : undefined, 'checkedAtStart'),
      ...known(context.evidence === 'captured' ? state : undefined, 'checked'),
      ...known(node.enabled, 'enabled'),
      ...known(tappable, 'clickable'),
      ...known(isHidden(placed) ? false : node.visible, 'visible'),
      act,
      ...known(agreement, 'agreement'),
      names,
      ...known(node.textSize, 'textSize'),
      ...known(node.textColor, 'textColor'),
      ...known(node.backgroundColor, 'backgroundColor'),
      ...known(contrast, 'contrast'),
      ...known(left, 'left'),
      ...known(top, 'top'),
      ...known(right, 'right'),
      ...known(bottom, 'bottom'),
    }
    controls.push({ placed, row, tappable })
  }
  return controls
}
