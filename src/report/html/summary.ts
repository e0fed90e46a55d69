import { VERDICTS } from '../../verdict.ts'
import { MARKS } from '../../words/marks.ts'
import { countVerdicts, itemsOf } from '../outline.ts'
import { leadText, noticeTexts } from '../summary-text.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { chapter, verdictTag } from './pieces.ts'

/** Widths of the bar in per mille of its length, side by side, none of them vanishing. */
const proportions = (counts: Readonly<Record<(typeof VERDICTS)[number], number>>, total: number): Markup => {
  let from = 0
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const width = (counts[verdict] / total) * 1000
    const part = html`<rect class="fill ${verdict}" x="${from.toFixed(1)}" y="0" width="${Math.max(2, width - 2).toFixed(1)}" height="10"/>`
    from += width
    return part
  })
  return html`<svg class="proportions" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

const tally = (ink: Ink): Markup => {
  const { main } = ink.outline
  if (main === undefined) return html``
  const items = itemsOf(main)
  const counts = countVerdicts(items)
  const shown = VERDICTS.filter((verdict) => verdict !== 'error' || counts.error > 0)
  return html`<figure class="tally" aria-labelledby="tally-title"><figcaption id="tally-title">${ink.name(main.short, (w, short) => w.report.summary.of(short, items.length))}</figcaption>
<ul>${shown.map((verdict) => html`<li class="${verdict}"><strong>${counts[verdict]}</strong><span><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${ink.words((w) => w.verdicts[verdict])}</span></li>`)}</ul>
${proportions(counts, items.length)}</figure>`
}

/** The result in plain words, then the figures. */
export const summary = (ink: Ink, number: number): Markup => {
  const { main, problems } = ink.outline
  const decidedItems = main === undefined ? 0 : itemsOf(main).filter(({ decided }) => decided === true).length
  const { app } = ink.theCase.facts.rows
  const sha256 = app?.[0]?.sha256 ?? ink.theCase.inputs.find((input) => input.role === 'package')?.sha256
  return chapter(
    ink,
    'summary',
    number,
    html`<p class="lead">${ink.words((w) => leadText(ink.outline, w))}</p>
${decidedItems > 0 && html`<p>${ink.words((w) => w.signing.decidedItems(decidedItems))}</p>`}
<p class="valid">${ink.words(({ report: { summary: w } }) => (sha256 === undefined ? w.validWithout : w.valid(sha256)))}</p>
${ink.pick((w) => noticeTexts(ink.theCase, w)).map((_, at) => html`<p class="notice">${ink.words((w) => noticeTexts(ink.theCase, w)[at] ?? '')}</p>`)}
${tally(ink)}
${
  problems.length > 0 &&
  html`<h3>${ink.words((w) => w.report.summary.worst)}</h3>
<ol class="brief">${problems.map(({ anchor, result }) => html`<li>${verdictTag(ink, result.verdict)} <a href="#${anchor}">${ink.say(result.title)}</a> <span class="cite">${result.clauses[0] !== undefined && ink.say(result.clauses[0].cite)}</span></li>`)}</ol>`
}`,
  )
}
