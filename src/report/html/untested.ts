import type { NormItem } from '../../findings/case.ts'
import { capital } from '../capital.ts'
import type { Need } from '../outline.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { missingList } from './missing.ts'
import { chapter, code } from './pieces.ts'

const items = (ink: Ink, list: readonly NormItem[]): Markup =>
  html`<ul class="items">${list.map((item) => html`<li><span class="no">${ink.say(item.number)}</span> <span>${ink.say(item.text)}${item.partly && html` <span class="small">${ink.words((w) => w.report.matrix.partly)}</span>`}</span></li>`)}</ul>`

const need = (ink: Ink, { supply, missing, items: decided, results }: Need, at: number): Markup => {
  const open = new Map(ink.outline.untested.map((entry) => [entry.result.rule, entry]))
  const option = ink.pick((w) => w.supplies[supply].option)
  return html`<article class="need" aria-labelledby="need-${at + 1}">
<h3 id="need-${at + 1}">${ink.words((w) => capital(w.supplies[supply].name))} ${decided.length > 0 && html`<span class="count">${ink.words((w) => w.report.items(decided.length))}</span>`}</h3>
<p>${ink.words((w) => w.supplies[supply].how)}</p>
${option !== '' && html`<p>${ink.words((w) => w.report.untested.command + w.report.colon)}${code(option)}</p>`}
${missing.length > 0 && missingList(ink, missing)}
${decided.length > 0 && html`<p class="label">${ink.words((w) => w.report.untested.decides)}</p>${items(ink, decided)}`}
<details><summary>${ink.words((w) => w.report.untested.rules)} ${ink.words((w) => w.report.items(results.length))}</summary><ul class="plain">${results.map(
    (result) => {
      const entry = open.get(result.rule)
      const first = ink.outline.needs.find((one) => one.results.includes(result))?.supply ?? supply
      if (first !== supply && entry !== undefined)
        return html`<li><a href="#${entry.anchor}">${ink.say(result.title)}</a> <span class="small">${ink.words((w) => w.report.untested.elsewhere(capital(w.supplies[first].name)))}</span></li>`
      return html`<li${entry !== undefined && html` id="${entry.anchor}"`}>${ink.say(result.title)} <span class="cite">${result.clauses.map((clause) => html`${ink.say(clause.cite)} `)}</span><br><span class="small">${ink.say(result.manual)}</span></li>`
    },
  )}</ul></details></article>`
}

/** What evidence is missing, how to supply it, and what it would decide; then what only people can judge. */
export const untested = (ink: Ink, number: number): Markup => {
  const { needs, people } = ink.outline
  return chapter(
    ink,
    'untested',
    number,
    needs.length + people.length === 0
      ? html`<p>${ink.words((w) => w.report.untested.none)}</p>`
      : html`<p>${ink.words((w) => w.report.untested.lead)}</p>
${needs.map((one, at) => need(ink, one, at))}
${
  people.length > 0 &&
  html`<article class="need" aria-labelledby="need-people"><h3 id="need-people">${ink.words((w) => w.report.untested.people)} <span class="count">${ink.words((w) => w.report.items(people.length))}</span></h3>
<p>${ink.words((w) => w.report.untested.peopleLead)}</p>${items(ink, people)}</article>`
}`,
  )
}
