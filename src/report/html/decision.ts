import type { Finding } from '../../findings/finding.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { code, dataTable, verdictTag } from './pieces.ts'

type Decided = NonNullable<Finding['decision']>

const particulars = (ink: Ink, { note, confirmation, evidence }: Omit<Decided, 'tool'>): Markup =>
  html`<p>${ink.words((w) => w.signing.decisionNote + w.report.colon)}${note}</p>
${confirmation !== undefined && html`<p class="small">${ink.words((w) => w.signing.record(confirmation.device, confirmation.system, confirmation.repeated))}</p>`}
${evidence.length > 0 && html`<p class="small">${ink.words((w) => w.signing.attachments + w.report.colon)}</p><ul class="plain">${evidence.map(({ name, sha256 }) => html`<li>${name} ${code(sha256)}</li>`)}</ul>`}`

/** What a person decided of a finding, set apart from what the tool found. */
export const decided = (ink: Ink, decision: Decided): Markup =>
  html`<div class="decided"><p>${verdictTag(ink, decision.verdict)} <strong>${ink.words((w) => w.signing.decidedBy(decision.by, decision.on))}</strong> <span class="small">${ink.words((w) => w.signing.toolFound(w.verdicts[decision.tool]))}</span></p>
${particulars(ink, decision)}</div>`

/** Everything people decided of this app, also what does not hold here. */
export const decisionTable = (ink: Ink): Markup | undefined => {
  const { decisions } = ink.theCase
  if (decisions === undefined || decisions.length === 0) return undefined
  const findingOf = (rule: string, fingerprint: string) =>
    ink.outline.results.get(rule)?.findings.find((finding) => finding.fingerprint === fingerprint)
  return html`<h3>${ink.words((w) => w.signing.decisions)}</h3><p class="small">${ink.words((w) => w.signing.decisionsNote)}</p>
${dataTable({
  id: 'decisions',
  caption: ink.words((w) => w.signing.decisions),
  quietCaption: true,
  kind: 'wide',
  heads: (['problem', 'tool', 'person', 'who', 'decisionNote', 'state'] as const).map((key) =>
    ink.words((w) => w.signing[key]),
  ),
  rows: decisions.map((decision) => {
    const result = ink.outline.results.get(decision.rule)
    const finding = findingOf(decision.rule, decision.finding)
    const tool = finding?.decision?.tool ?? finding?.verdict
    return {
      cells: [
        result === undefined ? code(decision.rule) : ink.say(result.title),
        tool === undefined ? ink.words((w) => w.signing.none) : verdictTag(ink, tool),
        verdictTag(ink, decision.verdict),
        html`<span class="line">${decision.by}</span><span class="line">${decision.on}</span>`,
        particulars(ink, decision),
        ink.words((w) => w.signing.states[decision.state]),
      ],
    }
  }),
})}`
}
