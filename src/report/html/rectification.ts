import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { chapter, dataTable, tickBoxes } from './pieces.ts'

/** What to correct, one line a problem. Deadline and result are for others to fill in. */
export const rectification = (ink: Ink, number: number): Markup => {
  const wrong = ink.outline.problems.filter(({ result }) => result.verdict !== 'error')
  return chapter(
    ink,
    'rectification',
    number,
    wrong.length === 0
      ? html`<p>${ink.words((w) => (ink.outline.judged ? w.signing.rectificationNone : w.report.problems.nothingJudged))}</p>`
      : html`<p class="small">${ink.words((w) => w.signing.rectificationLead)}</p>
${dataTable({
  id: 'rectification-list',
  caption: ink.words((w) => w.signing.rectification),
  quietCaption: true,
  kind: 'wide',
  heads: (['number', 'problem', 'clause', 'remedy', 'deadline', 'result'] as const).map((key) =>
    ink.words((w) => w.signing[key]),
  ),
  rows: wrong.map(({ anchor, number: at, result }) => ({
    cells: [
      at,
      html`<a href="#${anchor}">${ink.say(result.title)}</a>`,
      html`<div class="cites">${result.clauses.map((clause) => html`<span class="line">${ink.say(clause.cite)}</span>`)}</div>`,
      ink.say(result.remedy),
      html`<span class="blank"></span>`,
      html`<div class="boxes">${tickBoxes(ink, (w) => w.signing.resultKinds)}</div>`,
    ],
  })),
})}`,
  )
}
