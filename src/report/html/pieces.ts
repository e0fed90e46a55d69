import type { Verdict } from '../../verdict.ts'
import { MARKS } from '../../words/marks.ts'
import type { Words } from '../../words/words.ts'
import { boxesOf } from '../boxes.ts'
import { clip } from '../clip.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'

/** A verdict: mark, word and colour, always together. */
export const verdictTag = (ink: Ink, verdict: Verdict): Markup =>
  html`<span class="verdict ${verdict}"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span>${ink.words((w) => w.verdicts[verdict])}</span>`

/** The choices of a line to tick by hand, each box on one line with its word. */
export const tickBoxes = (ink: Ink, line: (words: Words) => string): Markup =>
  html`${ink.pick((w) => boxesOf(line(w))).map((_, at) => html`<span class="box">${ink.words((w) => boxesOf(line(w))[at] ?? '')}</span> `)}`

/** A chapter with its numbered heading. */
export const chapter = (
  ink: Ink,
  id: keyof Words['report']['chapters'],
  number: number,
  body: Content,
): Markup =>
  html`<section class="chapter" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title"><span class="number">${number}</span> ${ink.words((w) => w.report.chapters[id])}</h2>
${body}
</section>`

/** Terms and what they stand for, one a row. */
export const terms = (rows: readonly (readonly [Content, Content])[]): Markup =>
  html`<dl class="terms">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`

/** A table with caption and column heads; the first cell of a row is its head. Wide tables scroll on their own. */
export const dataTable = (given: {
  readonly id: string
  readonly caption: Content
  readonly heads: readonly Content[]
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Content[] }[]
  readonly kind?: 'wide' | 'plain'
  /** The caption says what the heading above says; it is kept for those who do not see the page. */
  readonly quietCaption?: boolean
}): Markup => html`<div class="table ${given.kind ?? 'plain'}"${given.kind === 'wide' && html` role="region" aria-labelledby="${given.id}" tabindex="0"`}>
<table><caption id="${given.id}"${given.quietCaption === true && html` class="unseen"`}>${given.caption}</caption>
<thead><tr>${given.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${given.rows.map(
  ({ id, cells: [head, ...cells] }) =>
    html`<tr${id === undefined ? '' : html` id="${id}"`}><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>`

/** Identifiers, paths and hashes: monospaced, breaking anywhere. */
export const code = (text: string): Markup => html`<code>${text}</code>`

/** A quoted text, cut where it would fill pages. */
export const quoted = (ink: Ink, text: string, limit = 600): Markup =>
  text.length <= limit
    ? html`${text}`
    : html`${clip(text, limit)}${ink.words((w) => w.report.problems.clipped(text.length))}`
