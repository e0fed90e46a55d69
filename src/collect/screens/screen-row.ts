import type { RowOf } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import type { Evidence } from '../../facts/table.ts'
import { answerBalance } from './answer-balance.ts'
import { askedBy, scrolls } from './asked-fields.ts'
import { type Control, type ControlRow, controlsOf } from './control-rows.ts'
import { withoutClauses } from './document-text.ts'
import { answersOther } from './other-dialog.ts'
import { isClear, type ProminenceReason, weakness } from './prominence.ts'
import { isHidden, placedNodes, type ScreenNode, type ScreenTree, saying, wholeText } from './tree.ts'
import type { DocumentName, Wording } from './wording.ts'

export type ScreenRow = RowOf<'screens'>

/** What is told about a screen besides its tree. */
export interface ScreenContext {
  readonly id: string
  readonly kind: ScreenKind
  readonly evidence: Evidence
  readonly source: Locator
  readonly wording: Wording
  /** Whether the ticks that are seen are those of the start: an untouched screen, or a file that has only a start. */
  readonly untouched: boolean
  readonly title?: string
  /** Pixels per inch. */
  readonly density?: number
  /** Cells that only the source knows: order, layout, activity, before, picture. */
  readonly cells?: Partial<ScreenRow>
  /** The line of an offset of the file it was read from, where that is a source of the project. */
  readonly lineOf?: (at: number) => Locator
}

const LONGEST_TEXT = 60_000
const LONGEST_TITLE = 60

/** What stands in a layout until code writes a title there. */
const PLACEHOLDER = /^(title|titlebar|标题|标题栏|text ?view|button|text|label)$/i

const titleOf = (tree: ScreenTree): string => {
  if (tree.title) return tree.title.slice(0, LONGEST_TITLE)
  const seenNodes = placedNodes(tree.roots)
    .filter((placed) => !isHidden(placed))
    .map(({ node }) => node)
  const texts = seenNodes.filter(
    ({ text, role }) => text.trim().length > 1 && role !== 'input' && !PLACEHOLDER.test(text.trim()),
  )
  const titled = texts.find((node) => /title/i.test(node.resourceId) && node.text.length <= LONGEST_TITLE)
  const said =
    (titled ?? texts[0])?.text ?? seenNodes.find((node) => node.description.trim())?.description ?? ''
  return (said.trim().split('\n')[0] ?? '').trim().slice(0, LONGEST_TITLE)
}

/** Part of a window from which a canvas hides enough to make silence prove nothing. */
const LARGE_PART = 0.25
const areaOf = (node: ScreenNode): number => {
  const [left, top, right, bottom] = node.bounds ?? [0, 0, 0, 0]
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}
const coverage = (node: ScreenNode, window: ScreenNode): number =>
  areaOf(window) === 0 ? 1 : areaOf(node) / areaOf(window)

/** Whether the tree cannot be trusted to hold what the screen says: nothing readable, or a web page or canvas. */
export const isOpaque = (tree: ScreenTree): boolean => {
  const all = placedNodes(tree.roots)
  if (!all.some(({ node }) => saying(node).length > 1)) return true
  return all.some(
    ({ node, parents }) =>
      node.opaque &&
      node.visible !== false &&
      wholeText(node) === '' &&
      coverage(node, parents.at(-1) ?? node) >= LARGE_PART,
  )
}

/** A window that does not reach the edges of its display, or that carries the ids of the platform's dialogs. */
const isDialog = (tree: ScreenTree): boolean | undefined => {
  const all = placedNodes(tree.roots)
  if (
    all.some(({ node }) =>
      /^(alertTitle|parentPanel|buttonPanel|dialog_\w+|\w+_dialog)$/i.test(node.resourceId),
    )
  )
    return true
  const top = tree.roots.at(-1)?.bounds
  if (top && top[0] > 0 && top[1] > 0) return true
  if (top && tree.width && tree.height && tree.origin === 'uiautomator') {
    return (top[2] - top[0]) * (top[3] - top[1]) < tree.width * tree.height * 0.7
  }
  return undefined
}

interface Consent {
  readonly accept: string
  readonly isConsent?: boolean
  readonly refuse: string
  readonly by: 'button' | 'box' | 'none'
}

const isButtonLike = (row: ControlRow): boolean =>
  row.role === 'button' || row.role === 'link' || row.clickable === true

const consentOf = (
  controls: readonly Control[],
  namesDocument: boolean,
  prompted: boolean,
  wording: Wording,
): Consent => {
  const shown = controls.filter(({ row }) => row.visible !== false)
  const rows = shown.map(({ row }) => row)
  const answers = shown.flatMap(({ row, placed }) =>
    isButtonLike(row) && !answersOther(placed, wording) ? [row] : [],
  )
  const labelled = (act: ControlRow['act']): string => answers.find((row) => row.act === act)?.label ?? ''
  const hasInput = rows.some((row) => row.role === 'input')
  const accept = labelled('accept')
  const acknowledge = hasInput || !prompted ? '' : labelled('acknowledge')
  const refuse = labelled('refuse')
  const box = rows.some((row) => row.agreement)
  const said = namesDocument ? accept || acknowledge : ''
  return {
    accept: said,
    ...(said ? { isConsent: said === accept } : {}),
    refuse,
    by: box ? 'box' : said ? 'button' : 'none',
  }
}

/** Whether a layout leaves nothing that code could turn into another answer: no picture, and no text that code fills. */
const holdsAllAnswers = (tree: ScreenTree): boolean =>
  tree.origin === 'layout' &&
  !tree.partial &&
  placedNodes(tree.roots).every(
    ({ node }) =>
      node.opaque !== true &&
      (node.resourceId === '' ||
        (node.role !== 'image' && node.role !== 'text' && node.role !== 'button') ||
        saying(node) !== ''),
  )

const linksTo = (controls: readonly Control[], wording: Wording): boolean | undefined => {
  const naming = controls.filter(({ row, placed }) => {
    const text = placed.node.inline ? saying(placed.node) : (row.label ?? '')
    return row.role !== 'input' && wording.has('privacy-policy-name', text) && saying(placed.node) !== ''
  })
  if (naming.some(({ tappable, row }) => tappable === true && !isTicked(row))) return true
  const sure = naming.filter(({ row }) => !isTicked(row))
  return sure.length > 0 && sure.every(({ tappable }) => tappable === false) ? false : undefined
}
const isTicked = (row: ControlRow): boolean =>
  row.role === 'checkbox' ||
  row.role === 'unsettled-checkbox' ||
  row.role === 'switch' ||
  row.role === 'radio'

/** Address of the first link that names a document; undefined where the source tells none. */
const addressOf = (tree: ScreenTree, wording: Wording, name: DocumentName): string | undefined => {
  if (tree.origin !== 'html' && tree.origin !== 'source') return undefined
  return placedNodes(tree.roots).find(
    ({ node }) => node.link !== undefined && wording.names(wholeText(node) || saying(node)).includes(name),
  )?.node.link
}

/** What a tap outside does, by the dialogs on the screen that speak of documents. */
const closingOf = (tree: ScreenTree, wording: Wording): string[] => {
  const dialogs = placedNodes(tree.roots).filter(
    ({ node }) => node.closes !== undefined && wording.names(wholeText(node)).length > 0,
  )
  return [...new Set(dialogs.map(({ node }) => (node.closes ? 'closes' : 'stays')))].sort()
}

/** Flags of what a text offers: true when seen; false only when the whole screen could be read. */
const seen = (found: boolean, readable: boolean): boolean | undefined =>
  found ? true : readable ? false : undefined
const cell = <T>(name: string, value: T | undefined): Record<string, T> =>
  value === undefined ? {} : { [name]: value }

interface Prompt {
  readonly prominence?: 'prominent' | 'weak' | 'none'
  readonly reasons?: readonly ProminenceReason[]
}

const promptOf = (
  tree: ScreenTree,
  controls: readonly Control[],
  context: ScreenContext,
  told: {
    readonly names: boolean
    readonly prompts: boolean
    readonly links: boolean | undefined
    readonly modal: boolean
    readonly readable: boolean
  },
): Prompt => {
  if (!told.names) return told.readable ? { prominence: 'none', reasons: [] } : {}
  const naming = controls.filter(
    ({ row, placed }) =>
      row.role !== 'input' && context.wording.has('privacy-policy-name', saying(placed.node)),
  )
  const weak = naming.map((control) => weakness(control, tree, context.density))
  const best = [...weak].sort((a, b) => a.length - b.length)[0] ?? []
  const reasons: ProminenceReason[] = [...best]
  if (told.links === false) reasons.push('not-tappable')
  if (!told.prompts && told.readable) reasons.push('only-named')
  if (reasons.length > 0) return { prominence: 'weak', reasons: reasons.sort() }
  const clear = naming.some((control, at) => weak[at]?.length === 0 && isClear(control))
  return told.readable && told.prompts && (told.modal || clear)
    ? { prominence: 'prominent', reasons: [] }
    : {}
}

/**
 * The rows of one screen: itself and its controls. What is not found is stated to be absent only where the whole
 * screen could be read; a layout never can, since code adds texts and listeners.
 */
export const rowsOfScreen = (
  tree: ScreenTree,
  context: ScreenContext,
): { readonly screen: ScreenRow; readonly controls: readonly ControlRow[]; readonly readable: boolean } => {
  const { wording, kind, id, evidence, source } = context
  const title = context.title ?? titleOf(tree)
  const controls = controlsOf(tree, {
    screen: id,
    kind,
    title,
    evidence,
    source,
    untouched: context.untouched,
    wording,
    ...(context.lineOf === undefined ? {} : { lineOf: context.lineOf }),
  })
  const text = tree.roots
    .map((root) => wholeText(root, '\n'))
    .join('\n')
    .slice(0, LONGEST_TEXT)
  const joined = `${text}\n${controls.map(({ row }) => (row.visible === false ? '' : (row.label ?? ''))).join('\n')}`
  const readable = tree.origin !== 'layout' && !isOpaque(tree) && !tree.partial
  const names = wording.has('privacy-policy-name', joined)
  const implied = wording.impliesConsent(withoutClauses(joined))
  const asks = wording.has('read-policy', joined) || wording.has('agree-to-policy', joined) || implied
  const namesTerms = wording.has('terms-name', joined)
  const consent = consentOf(controls, names || namesTerms, names && asks, wording)
  const asksExpressly =
    consent.by === 'box' ||
    (consent.by === 'button' && consent.refuse !== '' && !wording.impliesConsent(consent.accept))
  const asksConsent = consent.by !== 'none'
  const prompts = names && (asks || asksConsent)
  const links = names ? linksTo(controls, wording) : undefined
  const dialog = isDialog(tree)
  const hasInput = controls.some(({ row }) => row.role === 'input')
  const modal = dialog === true || (consent.by === 'button' && !hasInput)
  const prompt = promptOf(tree, controls, context, { names, prompts, links, modal, readable })
  const screen: ScreenRow = {
    id,
    evidence,
    source,
    kind,
    title,
    origin: tree.origin,
    text,
    ...cell('dialog', dialog),
    ...cell('namesPolicy', seen(names, readable)),
    ...cell('linksPolicy', names ? links : undefined),
    ...cell('namesTerms', seen(namesTerms, readable)),
    ...cell('promptsPolicy', seen(prompts, readable)),
    ...cell('prominence', prompt.prominence),
    ...cell('prominenceReasons', prompt.reasons),
    ...cell('acceptLabel', consent.accept || (readable ? '' : undefined)),
    ...cell('acceptIsConsent', consent.isConsent),
    ...cell(
      'refuseLabel',
      consent.refuse || (readable || (consent.by === 'button' && holdsAllAnswers(tree)) ? '' : undefined),
    ),
    closing: closingOf(tree, wording),
    ...answerBalance(controls),
    ...cell('asksConsent', seen(asksConsent, readable)),
    ...cell('consentBy', asksConsent || readable ? consent.by : undefined),
    ...cell('impliedConsent', seen(implied && !asksExpressly, readable)),
    ...cell('policyLink', addressOf(tree, wording, 'policy')),
    ...cell('termsLink', addressOf(tree, wording, 'terms')),
    asksFor: askedBy(
      controls.map(({ row }) => row),
      wording,
    ),
    ...cell('scrolls', scrolls(tree)),
    ...cell('offersDeletion', seen(wording.has('delete-or-cancel-account', joined), readable)),
    ...cell('offersComplaint', seen(wording.has('complaint-entry', joined), readable)),
    ...cell('offersWithdrawal', seen(wording.has('withdraw-consent-entry', joined), readable)),
    ...cell('width', tree.width),
    ...cell('height', tree.height),
    ...cell('density', context.density === undefined ? undefined : Math.round(context.density)),
    ...context.cells,
    ...(context.lineOf === undefined
      ? {}
      : { writtenIn: [{ source: context.lineOf(tree.roots[0]?.at ?? 0) }] }),
  }
  return { screen, controls: controls.map(({ row }) => row), readable }
}
