import type { NormCoverage, NormItem } from '../../findings/case.ts'
import { compareVerdicts, VERDICTS } from '../../verdict.ts'
import { MARKS } from '../../words/marks.ts'
import { type Entry, itemsOf } from '../outline.ts'
import { exhibitLinks } from './exhibit.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { chapter, dataTable, terms, verdictTag } from './pieces.ts'

/** Anchor of an item in its norm's list: made of positions, not of the norm's text. */
const itemAnchor = (norm: number, at: number): string => `item-${norm + 1}-${at + 1}`

/** The rule that gave an item its verdict, where one did. */
const decider = (ink: Ink, item: NormItem): string | undefined =>
  item.rules
    .map((rule) => ink.outline.results.get(rule))
    .filter((result) => result !== undefined)
    .sort((a, b) => compareVerdicts(a.verdict, b.verdict))
    .find((result) => result.verdict === item.verdict)?.rule

const target = (ink: Ink, item: NormItem, own: string): string => {
  const told = ['violation', 'suspected', 'error', 'review'].includes(item.verdict)
  const rule = told ? decider(ink, item) : undefined
  return (rule === undefined ? undefined : ink.outline.anchors.get(rule)) ?? own
}

const cell = (ink: Ink, item: NormItem, own: string): Markup =>
  html`<li><a class="cell ${item.verdict}" href="#${target(ink, item, own)}"><span class="no">${ink.name(item.number, (w, number) => w.report.matrix.item(number))}</span><span class="word"><span class="mark" aria-hidden="true">${MARKS[item.verdict]}</span> ${ink.words((w) => w.verdicts[item.verdict])}${item.decided === true && html` <span class="decided-mark">${ink.words((w) => w.signing.decidedMark)}</span>`}</span></a></li>`

const grid = (ink: Ink, norm: NormCoverage, at: number): Markup => {
  const items = itemsOf(norm)
  const caption = ink.name(norm.short, (w, short) => w.report.matrix.caption(short, items.length))
  return html`<table class="matrix"><caption>${caption}</caption>
<colgroup><col class="category"><col></colgroup>
<thead class="unseen"><tr><th scope="col">${ink.words((w) => w.report.matrix.category)}</th><th scope="col">${ink.words((w) => w.report.matrix.results)}</th></tr></thead>
<tbody>${norm.groups.map(
    (group) =>
      html`<tr><th scope="row">${ink.say(group.title)}</th><td><ul>${group.items.map((item) => cell(ink, item, itemAnchor(at, items.indexOf(item))))}</ul></td></tr>
`,
  )}</tbody></table>`
}

const rulesOf = (ink: Ink, item: NormItem): Markup =>
  item.rules.length === 0
    ? html`<span class="unknown">${ink.words((w) => w.report.matrix.people)}</span>`
    : html`${item.partly && html`<p class="small">${ink.words((w) => w.report.matrix.partly)}</p>`}<ul class="plain rule-names">${item.rules.map(
        (rule) => {
          const result = ink.outline.results.get(rule)
          const anchor = ink.outline.anchors.get(rule)
          if (result === undefined || anchor === undefined) return html`<li><code>${rule}</code></li>`
          return html`<li><a href="#${anchor}">${ink.say(result.title)}</a></li>`
        },
      )}</ul>`

const list = (ink: Ink, norm: NormCoverage, at: number): Markup =>
  dataTable({
    id: `items-${at + 1}`,
    caption: ink.words((w) => w.report.matrix.listCaption),
    heads: (['number', 'text', 'verdict', 'rules'] as const).map((key) =>
      ink.words((w) => w.report.matrix[key]),
    ),
    kind: 'wide',
    rows: itemsOf(norm).map((item, index) => ({
      id: itemAnchor(at, index),
      cells: [ink.say(item.number), ink.say(item.text), verdictTag(ink, item.verdict), rulesOf(ink, item)],
    })),
  })

const folded = (ink: Ink, norm: NormCoverage, body: Markup): Markup =>
  html`<details class="norm"><summary>${ink.name(norm.title, (w, title) => w.report.cover.norm(title, norm.number))} <span class="count">${ink.words((w) => w.report.items(itemsOf(norm).length))}</span> <span class="small">${ink.words((w) => w.norms.daysOf(norm.issued ?? '', norm.from ?? ''))}</span></summary>${body}</details>`

const cleanRules = (ink: Ink, entries: readonly Entry[]): Markup | false =>
  entries.length > 0 &&
  html`<details><summary>${ink.words((w) => w.report.matrix.clean)} <span class="count">${ink.words((w) => w.report.items(entries.length))}</span></summary>
${dataTable({
  id: 'clean-rules',
  caption: ink.words((w) => w.report.matrix.cleanCaption),
  heads: [
    ink.words((w) => w.report.matrix.rules),
    ink.words((w) => w.report.problems.basis),
    ink.words((w) => w.report.matrix.verdict),
    ink.words((w) => w.report.problems.evidence),
  ],
  kind: 'wide',
  rows: entries.map(({ anchor, result, stated }) => ({
    id: anchor,
    cells: [
      ink.say(result.title),
      result.clauses.map((clause) => html`<span class="line">${ink.say(clause.cite)}</span>`),
      verdictTag(ink, result.verdict),
      exhibitLinks(
        ink,
        stated.flatMap((finding) => finding.exhibits),
      ),
    ],
  })),
})}</details>`

/** The items of the main norm at a glance, each leading to its finding. */
export const matrix = (ink: Ink, number: number): Markup =>
  chapter(
    ink,
    'matrix',
    number,
    html`${ink.outline.main !== undefined && grid(ink, ink.outline.main, 0)}
<details class="legend"><summary>${ink.words((w) => w.report.summary.legend)}</summary>
${terms(VERDICTS.map((verdict) => [verdictTag(ink, verdict), ink.words((w) => w.verdictMeanings[verdict])] as const))}</details>
<p class="small"><a href="#annex">${ink.words((w) => w.report.matrix.seeAnnex)}</a></p>`,
  )

/** Every item of every norm in words, and the rules without a problem. */
export const annex = (ink: Ink, number: number): Markup => {
  const { main, others, clean } = ink.outline
  return chapter(
    ink,
    'annex',
    number,
    html`${main !== undefined && folded(ink, main, list(ink, main, 0))}
${cleanRules(ink, clean)}
${others.map((norm, at) => folded(ink, norm, html`${grid(ink, norm, at + 1)}${list(ink, norm, at + 1)}`))}`,
  )
}
