import type { ControlRow } from './control-rows.ts'
import type { ReadStep } from './recorded-screens.ts'
import type { Wording } from './wording.ts'

/** Words of an act by which the user ticks a box. */
const TICKS = /勾|打钩|选中|复选框|check ?box|\btick/i
/** Words of a button that confirms a dialog, besides those that agree. */
const CONFIRMS = /确定|确认|好的|继续|\bok\b|confirm|continue/i
/** So much of a label tells its box in the words of an act. */
const TELLS = 6

const isSame = (one: ControlRow, other: ControlRow): boolean =>
  one.resourceId === other.resourceId && one.label === other.label

/** Whether an act ticks this box itself: it says so, or it names the box. */
const ticksIt = (act: string, { label = '' }: ControlRow): boolean =>
  TICKS.test(act) || (label.length > TELLS && act.includes(label.slice(0, TELLS)))

/** The acts after one step of a session that led to a screen of its kind on which the box stands ticked. */
const actsUntilTicked = (
  box: ControlRow,
  from: ReadStep,
  later: readonly ReadStep[],
): readonly string[] | undefined => {
  const at = later.findIndex(
    ({ step, controls }) =>
      step.kind === from.step.kind && controls.some((row) => row.checked === true && isSame(row, box)),
  )
  return at < 0 ? undefined : later.slice(0, at + 1).map(({ step }) => step.before ?? '')
}

const ticksWithoutUser = (acts: readonly string[], box: ControlRow, wording: Wording): boolean =>
  acts.every((act) => act !== '' && !ticksIt(act, box)) &&
  acts.some((act) => CONFIRMS.test(act) || wording.has('accept-label', act))

/** The box of this row as it was seen before anybody had touched its screen. */
const seenBefore = (row: ControlRow, kind: string | undefined, firsts: readonly Seen[]): Seen | undefined =>
  row.agreement && row.checkedAtStart === undefined
    ? firsts.find((first) => first.row.agreement && first.kind === kind && isSame(first.row, row))
    : undefined

interface Seen {
  readonly kind: string | undefined
  readonly row: ControlRow
  readonly again: ControlRow[]
}

/**
 * The controls of a session. A box that is seen again once somebody touched its screen is the one that was seen before,
 * and its place is cited there. One that was empty then, and stood ticked after a dialog was confirmed although nobody
 * had ticked it, is unsettled: whether that dialog asked for consent to the documents is for a person to judge.
 */
export const controlsOfWalk = (steps: readonly ReadStep[], wording: Wording): ControlRow[] => {
  const seen: Seen[] = []
  for (const [at, from] of steps.entries()) {
    const { kind } = from.step
    for (const row of from.controls) {
      const first = seenBefore(row, kind, seen)
      if (first) {
        first.again.push(row)
        continue
      }
      const empty = row.role === 'checkbox' && row.agreement && row.checkedAtStart === false
      const acts = empty ? actsUntilTicked(row, from, steps.slice(at + 1)) : undefined
      const byDialog = acts !== undefined && ticksWithoutUser(acts, row, wording)
      seen.push({ kind, row: byDialog ? { ...row, role: 'unsettled-checkbox' } : row, again: [] })
    }
  }
  return seen.map(({ row, again }) =>
    again.length === 0
      ? row
      : {
          ...row,
          also: [...(row.also ?? []), ...again.map(({ evidence, source }) => ({ evidence, source }))],
        },
  )
}
