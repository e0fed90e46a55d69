import type { Finding, RuleResult } from '../../findings/finding.ts'
import type { Words } from '../../words/words.ts'
import type { Entry } from '../outline.ts'
import { decided, decisionTable } from './decision.ts'
import { exhibitLinks, exhibitUnder } from './exhibit.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { missingList } from './missing.ts'
import { chapter, tickBoxes, verdictTag } from './pieces.ts'

const clauses = (ink: Ink, result: RuleResult): Markup =>
  html`<div class="clause">${result.clauses.map((clause) => html`<p><cite>${ink.say(clause.cite)}</cite> ${ink.say(clause.text)}</p>`)}
<p class="why">${ink.say(result.why)}</p>
${result.seedCases.length > 0 && html`<p class="why">${ink.words((w) => w.report.problems.seed(result.seedCases.join(w.report.listComma)))}</p>`}</div>`

/** The fact as the tool saw it; where it saw none and a person decided, that person's words follow instead. */
const observed = (ink: Ink, finding: Finding): Markup | false => {
  if (finding.fact !== undefined) return html`<p class="observed">${ink.say(finding.fact)}</p>`
  if (finding.decision !== undefined) return false
  return html`<p class="observed">${ink.words((w) => (finding.fault === undefined ? w.report.problems.noFact : w.report.problems.fault))}</p>`
}

const fact = (ink: Ink, finding: Finding, at: number, of: number, verdict: string): Markup =>
  html`<section class="fact" data-finding="${finding.fingerprint}">
<h4>${ink.words((w) => (of === 1 ? w.report.problems.fact : w.report.problems.factNumber(at + 1)))} ${finding.verdict !== verdict && verdictTag(ink, finding.verdict)}</h4>
${observed(ink, finding)}
${finding.decision !== undefined && decided(ink, finding.decision)}
${finding.explanations !== undefined && explanations(ink, finding.explanations)}
${finding.fault !== undefined && html`<p><code>${finding.fault}</code></p>`}
${finding.baseline === 'unchanged' && html`<p class="notice">${ink.words((w) => w.report.problems.known)}</p>`}
${finding.suppressed !== undefined && html`<p class="notice">${suppressed(ink, finding.suppressed)}</p>`}
${finding.exhibits.map((number) => exhibitUnder(ink, number, finding))}</section>`

/** What else could have made it look so, each with how it is ruled out, or that it is not. */
const explanations = (ink: Ink, all: NonNullable<Finding['explanations']>): Markup =>
  html`<div class="explanations"><h5>${ink.words((w) => w.report.problems.otherExplanations)}</h5><ul>${all.map(
    ({ says, excludedBy }) =>
      html`<li>${ink.say(says)} <span class="${excludedBy === undefined ? 'open' : 'excluded'}">${ink.words((w) => (excludedBy === undefined ? w.report.problems.notExcluded : w.report.problems.excluded + w.report.colon))}${excludedBy !== undefined && ink.say(excludedBy)}</span></li>`,
  )}</ul></div>`

const suppressed = (ink: Ink, one: NonNullable<Finding['suppressed']>): Markup =>
  html`${ink.words((w) => w.report.problems.suppressed(one.author, one.until) + w.report.colon)}${one.reason}`

const rest = (ink: Ink, { open, clean }: Entry): Markup =>
  html`${
    open.length > 0 &&
    html`<details class="rest"><summary>${ink.words((w) => w.report.problems.restOpen(open.length))}</summary>${missingList(
      ink,
      open.flatMap((finding) => finding.missing ?? []),
    )}</details>`
  }${
    clean.length > 0 &&
    html`<details class="rest"><summary>${ink.words((w) => w.report.problems.restClean(clean.length))}</summary><p>${exhibitLinks(
      ink,
      clean.flatMap((finding) => finding.exhibits),
    )}</p></details>`
  }`

const steps = (ink: Ink, result: RuleResult): Markup => html`<dl class="steps">
${result.questions !== undefined && html`<div><dt>${ink.words((w) => w.signing.questions)}</dt><dd><ol>${result.questions.map((question) => html`<li>${ink.say(question)}</li>`)}</ol></dd></div>`}
<div><dt>${ink.words((w) => w.report.problems.manual)}</dt><dd>${ink.say(result.manual)}</dd></div>
<div><dt>${ink.words((w) => w.report.problems.remedy)}</dt><dd>${ink.say(result.remedy)}</dd></div>
${result.settings.map((one) => html`<div><dt>${ink.words((w) => w.report.problems.setting)}</dt><dd><code>${one.name} = ${one.value} ${one.unit}</code> ${one.note} <span class="small">${ink.words((w) => w.report.problems.settingNote)}</span></dd></div>`)}
</dl>`

/** A line to fill in by hand after boxes to tick. */
const line = (ink: Ink, label: (words: Words) => string, boxes: (words: Words) => string): Markup =>
  html`<p class="decision"><span>${ink.words((w) => label(w) + w.report.colon)}${tickBoxes(ink, boxes)}</span> <span>${ink.words((w) => w.report.problems.by)} <span class="blank"></span></span> <span>${ink.words((w) => w.report.cover.date)} <span class="blank"></span></span></p>`

const decision = (ink: Ink): Markup =>
  line(
    ink,
    (w) => w.report.problems.decision,
    (w) => w.report.problems.decisions,
  )

/** What the operator says, and what the tester thinks of it. */
const answer = (ink: Ink): Markup =>
  html`<div class="answer"><p>${ink.words((w) => w.signing.answer + w.report.colon)}${tickBoxes(ink, (w) => w.signing.answerKinds)}</p><p class="blank tall"></p>
${line(
  ink,
  (w) => w.signing.opinion,
  (w) => w.signing.opinionKinds,
)}</div>`

const problem = (ink: Ink, entry: Entry): Markup => {
  const { anchor, number, result, stated } = entry
  const review = result.verdict === 'review'
  return html`<article class="problem ${result.verdict}" id="${anchor}" data-verdict="${result.verdict}" aria-labelledby="${anchor}-title">
<header><p class="grade-line">${verdictTag(ink, result.verdict)} <span class="risk">${ink.words((w) => `${w.report.problems.severity}${w.report.colon}${w.severities[result.severity]}`)}${result.bookSeverity !== undefined && html` ${ink.words((w) => `（${w.signing.severitySet(w.severities[result.bookSeverity ?? result.severity])}）`)}`}</span> <code class="rule">${result.rule}</code></p>
<h3 id="${anchor}-title"><span class="number">${ink.words((w) => (review ? w.report.problems.reviewNumber(number) : w.report.problems.number(number)))}</span> ${ink.say(result.title)}</h3></header>
${clauses(ink, result)}
${stated.map((finding, at) => fact(ink, finding, at, stated.length, result.verdict))}
${rest(ink, entry)}
${steps(ink, result)}
${result.verdict !== 'violation' && result.verdict !== 'error' && !stated.every((finding) => finding.decision) && decision(ink)}
${!review && result.verdict !== 'error' && answer(ink)}
</article>
`
}

/** Buttons that show the problems of one verdict; the script unhides them where there is a choice. */
const filter = (ink: Ink): Markup => {
  const verdicts = [...new Set(ink.outline.problems.map(({ result }) => result.verdict))]
  return html`<div class="filter" role="group" aria-labelledby="filter-title" hidden><span id="filter-title" class="small">${ink.words((w) => w.report.filter)}</span> <button type="button" data-verdict="" aria-pressed="true">${ink.words((w) => w.report.filterAll)}</button>${verdicts.map((verdict) => html`<button type="button" data-verdict="${verdict}" aria-pressed="false">${ink.words((w) => w.verdicts[verdict])}</button>`)}</div>`
}

/** What is wrong: worst first, each with clause, fact, evidence and remedy. */
export const problems = (ink: Ink, number: number): Markup =>
  chapter(
    ink,
    'problems',
    number,
    ink.outline.problems.length === 0
      ? html`<p>${ink.words((w) => (ink.outline.judged ? w.report.problems.none : w.report.problems.nothingJudged))}</p>`
      : html`<p class="small">${ink.words((w) => w.report.problems.severityNote)}</p>
${filter(ink)}
${ink.outline.problems.map((entry) => problem(ink, entry))}`,
  )

/** What a person has to judge, in the same form. */
export const reviews = (ink: Ink, number: number): Markup =>
  chapter(ink, 'review', number, [
    ink.outline.reviews.length === 0
      ? html`<p>${ink.words((w) => w.report.problems.noReview)}</p>`
      : ink.outline.reviews.map((entry) => problem(ink, entry)),
    decisionTable(ink),
  ])
