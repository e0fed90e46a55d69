import type { Gap } from '../../facts/facts.ts'
import type { Missing } from '../../findings/finding.ts'
import { factName } from '../fact-name.ts'
import { reason } from '../reason.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'

/** A gap's table and scope in the form of a missing fact. */
export const factOf = (gap: Gap): string =>
  gap.scope === undefined ? gap.table : `${gap.table}/${gap.scope}`

/** What is missing and why, each once. */
export const missingList = (ink: Ink, missing: readonly Missing[]): Markup => {
  const each = new Map(
    missing.map((one) => [
      ink.in('zh', (w) => factName(w, one.fact) + reason(w, one.because, one.detail)),
      one,
    ]),
  )
  return html`<ul class="missing">${[...each.values()].map(
    (one) =>
      html`<li>${ink.words((w) => factName(w, one.fact) + w.report.colon + reason(w, one.because, one.detail))}</li>`,
  )}</ul>`
}
