import type { Page } from 'puppeteer-core'
import type { Words } from '../../words/words.ts'
import { actOf } from '../screens/control-rows.ts'
import type { Wording } from '../screens/wording.ts'
import { settlePage, tap, typeInto } from './page-acts.ts'
import type { SessionWriter } from './session-writer.ts'
import type { TrafficRecorder } from './traffic-recorder.ts'
import type { WalkStep } from './walk-steps.ts'

/** A walk that is being recorded. `answered`: the user has agreed. */
export interface Recording {
  readonly page: Page
  readonly writer: SessionWriter
  readonly recorder: TrafficRecorder
  readonly wording: Wording
  readonly acts: ActWords
  answered: boolean
}

/** What is said of each act, under the screen that follows it. */
export type ActWords = Words['cli']['capture']['acts']

/** The act as it is written under the screen after it. */
export const describeStep = ({ open, tap: label, type, waitSeconds }: WalkStep, acts: ActWords): string =>
  open ? acts.open(open) : label ? acts.tap(label) : type ? acts.type(type.into) : acts.wait(waitSeconds ?? 0)

/** Does one step and takes down the screen after it; false when it could not be done. */
export const takeStep = async (step: WalkStep, start: string, at: Recording): Promise<boolean> => {
  const { page, recorder, wording } = at
  const act = step.means ?? (step.tap ? actOf(step.tap, wording) : 'other')
  if (step.type) {
    recorder.know({ kind: step.type.kind ?? kindOfField(step.type.into), value: step.type.text })
    if (!(await typeInto(page, step.type.into, step.type.text))) return false
  }
  if (act === 'accept' && !at.answered) {
    await recorder.enter('after-consent', page)
    at.answered = true
  } else if (act === 'refuse' && !at.answered) {
    await recorder.enter('after-refusal', page)
  }
  if (step.open) {
    await page
      .goto(new URL(step.open, start).href, { waitUntil: 'load', timeout: 15_000 })
      .catch(() => undefined)
    await settlePage(page)
  }
  if (step.tap && !(await tap(page, step.tap))) return false
  if (step.waitSeconds) await settlePage(page, step.waitSeconds * 1000)
  await at.writer.screen(page, {
    before: describeStep(step, at.acts),
    untouched: step.type === undefined,
    ...(step.kind ? { kind: step.kind } : {}),
  })
  await recorder.lookAtStorage(page)
  return true
}

const kindOfField = (field: string): string =>
  /手机|电话|phone|mobile|tel/i.test(field)
    ? 'phone_number'
    : /身份证|id.?card/i.test(field)
      ? 'id_document'
      : /姓名|name/i.test(field)
        ? 'name'
        : /邮箱|mail/i.test(field)
          ? 'email'
          : /密码|password/i.test(field)
            ? 'password'
            : 'account_id'
