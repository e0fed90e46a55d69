import type { Gap } from '../../facts/facts.ts'
import { file, type Locator } from '../../facts/locator.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import type { Evidence } from '../../facts/table.ts'
import type { Budget } from '../budget.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { maskNumbers } from '../masking/mask-numbers.ts'
import { maskTree } from '../masking/mask-tree.ts'
import { shownFiles } from '../masking/masked-copy.ts'
import type { ControlRow } from './control-rows.ts'
import type { DrawSaved } from './draw-saved.ts'
import { withMeasuredColours } from './pixel-contrast.ts'
import { rowId } from './row-id.ts'
import { type FileProblem, readPicture, readScreenFile } from './screen-file.ts'
import { kindOf, kindOfName } from './screen-kind.ts'
import { isOpaque, rowsOfScreen, type ScreenRow } from './screen-row.ts'
import type { SessionStep } from './session-file.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'
import { isPrompter, isSurroundings, keyboardsOf, onlyOwners, ownersOf, withDisplay } from './window-owner.ts'
import type { Wording } from './wording.ts'

/** A step as it was recorded; `kind` is guessed where nobody stated it. */
export type Recorded = Omit<SessionStep, 'kind'> & { readonly kind?: ScreenKind }

/** One step with all that its files told. */
export interface ReadStep {
  readonly step: SessionStep
  readonly order: number
  readonly source: Locator
  /** The whole dump, with the windows of the system. */
  readonly tree?: ScreenTree
  readonly screen: ScreenRow
  readonly controls: readonly ControlRow[]
  /** Whether what is not on the screen can be said not to be there. */
  readonly readable: boolean
  readonly hasPicture: boolean
  /** False when none of its files could be used, so that it gives no rows. */
  readonly shown: boolean
  readonly kept: readonly EvidenceFile[]
  readonly gaps: readonly Gap[]
}

/** What holds for all steps of one folder. */
export interface Recording {
  readonly folder: string
  readonly evidence: Evidence
  /** Package whose screens they are, where it is known. */
  readonly package?: string
  readonly wording: Wording
  readonly budget: Budget
  /** Whether ticks count as those of the start where a step does not say: for loose files, which have one state. */
  readonly untouchedByDefault: boolean
  /** Draws saved pages, where there is a browser. */
  readonly draw?: DrawSaved
}

const gap = (table: Gap['table'], because: string, detail: string, kind?: string): Gap => ({
  table,
  ...(kind === undefined ? {} : { scope: kind }),
  because,
  detail,
})

/**
 * The part of a dump that shows the app: its own windows where its package is known, else all but bars, launchers
 * and keyboards. Undefined when nothing of the app is on it. Prompts of the system are kept as they are, and so is a
 * policy that another app, such as a browser, shows.
 */
const appPart = (tree: ScreenTree, kind: ScreenKind, name: string | undefined): ScreenTree | undefined => {
  if (kind === 'permission-dialog' || tree.origin !== 'uiautomator') return tree
  const owners = ownersOf(tree)
  if (owners.length === 0) return tree
  const keyboards = keyboardsOf(tree)
  const covered = keyboards.length > 0 ? { ...tree, keyboards } : tree
  if (name !== undefined && owners.includes(name)) return onlyOwners(covered, (owner) => owner === name)
  const elsewhere = (owner: string): boolean => !isSurroundings(owner) && !isPrompter(owner)
  const foreign = name !== undefined && kind !== 'policy'
  return foreign || !owners.some(elsewhere) ? undefined : onlyOwners(covered, elsewhere)
}

const cellsOf = (step: Recorded, order: number): Partial<ScreenRow> => ({
  order,
  ...(step.activity === undefined ? {} : { activity: step.activity }),
  ...(step.before === undefined ? {} : { before: maskNumbers(step.before) }),
  ...(step.untouched === undefined ? {} : { untouched: step.untouched }),
  ...(step.closesOutside === undefined ? {} : { closing: [step.closesOutside ? 'closes' : 'stays'] }),
})

/** Reads one step: its dump or page, its picture, and the rows they give. */
export const readStep = async (step: Recorded, order: number, recording: Recording): Promise<ReadStep> => {
  const { folder, budget, wording, evidence } = recording
  const gaps: Gap[] = []
  const kept: EvidenceFile[] = []
  const problem = (because: FileProblem, name: string): void => {
    gaps.push(gap('screens', because, name, step.kind))
  }
  const dump =
    step.file === undefined ? undefined : await readScreenFile(folder, step.file, budget, recording.draw)
  if (dump && !dump.ok) problem(dump.because, step.file ?? '')
  const picture = step.picture === undefined ? undefined : await readPicture(folder, step.picture, budget)
  if (picture && !picture.ok) problem(picture.because, step.picture ?? '')
  const name = step.file ?? step.picture ?? ''
  const source = file(name)
  const sized = dump?.ok ? withDisplay(dump.value.tree, picture?.ok ? picture.value : undefined) : undefined
  const matters = ({ text }: ScreenNode): boolean =>
    text.length < 400 &&
    (wording.names(text).length > 0 ||
      wording.isLabel('accept-label', text) ||
      wording.isLabel('refuse-label', text))
  const read = sized && picture?.ok ? withMeasuredColours(sized, picture.kept.bytes, matters) : sized
  if (read === undefined && !picture?.ok) {
    if (gaps.length === 0) gaps.push(gap('screens', 'file-missing', `steps[${order - 1}]`, step.kind))
  }
  const kind = step.kind ?? (read ? kindOf(name, read, wording) : (kindOfName(name) ?? 'other'))
  // What a policy says is public, and how to reach its author is what it is read for.
  const masked = read && kind !== 'policy' ? maskTree(read, wording) : undefined
  const tree = masked?.tree ?? read
  const files = shownFiles(masked, dump?.ok ? dump.kept : undefined, picture?.ok ? picture : undefined)
  kept.push(...files.kept)
  if (picture?.ok && files.picture === undefined)
    gaps.push(gap('screens', 'picture-not-masked', step.picture ?? '', kind))
  // A picture whose words are nowhere told may show what would be masked.
  if (files.picture !== undefined && (read === undefined || (isOpaque(read) && masked?.secrets.length === 0)))
    gaps.push(gap('screens', 'picture-not-checked', step.picture ?? '', kind))
  const id = rowId(
    'screen',
    evidence,
    order,
    kind,
    dump?.ok ? dump.kept.sha256 : undefined,
    picture?.ok ? picture.kept.sha256 : undefined,
  )
  const density = step.density ?? (dump?.ok ? dump.value.density : undefined)
  const cells: Partial<ScreenRow> = {
    ...cellsOf(step, order),
    ...(picture?.ok ? picture.value : {}),
    ...(files.picture === undefined ? {} : { picture: files.picture }),
    ...(files.sealedPicture === undefined ? {} : { sealedPicture: files.sealedPicture }),
    ...(density === undefined ? {} : { density: Math.round(density) }),
  }
  const whole = { step: { ...step, kind }, order, source, hasPicture: picture?.ok ?? false, kept, gaps }
  const part = tree ? appPart(tree, kind, recording.package) : undefined
  if (tree && !part) {
    gaps.push(gap('screens', 'screen-of-another-app', `${name}: ${ownersOf(tree).join(', ')}`, kind))
  }
  if (!part) {
    const bare: ScreenRow = {
      id,
      evidence,
      source,
      kind,
      title: step.title ?? '',
      origin: 'picture',
      ...cells,
    }
    return { ...whole, screen: bare, controls: [], readable: false, shown: !tree && whole.hasPicture }
  }
  const untouched = step.untouched ?? recording.untouchedByDefault
  const rows = rowsOfScreen(part, {
    id,
    kind,
    evidence,
    source,
    wording,
    untouched,
    ...(step.title === undefined ? {} : { title: step.title }),
    ...(density === undefined ? {} : { density }),
    cells,
  })
  if (!rows.readable) gaps.push(gap('controls', 'screen-opaque', name, kind))
  if (!untouched && rows.controls.some((row) => row.agreement)) {
    gaps.push(gap('controls', 'screen-not-untouched', name, kind))
  }
  return {
    ...whole,
    ...(tree ? { tree } : {}),
    screen: rows.screen,
    controls: rows.controls,
    readable: rows.readable,
    shown: true,
  }
}
