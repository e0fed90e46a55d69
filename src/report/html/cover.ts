import { beijingTime } from '../../beijing.ts'
import type { Cover } from '../../findings/cover.ts'
import type { Words } from '../../words/words.ts'
import { nameOf, subjectOf } from '../subject.ts'
import { filingLine } from './filing.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, terms } from './pieces.ts'

/** A line somebody fills in by hand. */
const blank = (ink: Ink): Markup =>
  html`<span class="blank"><span class="unseen">${ink.words((w) => w.report.cover.blank)}</span></span>`

const orBlank = (ink: Ink, value: string | undefined): Content =>
  value === undefined || value === '' ? blank(ink) : value

const version = (ink: Ink): Content => {
  const app = ink.theCase.facts.rows.app?.[0]
  if (app?.versionName === undefined && app?.versionCode === undefined) return blank(ink)
  return ink.words((w) => w.report.app.versionOf(app.versionName ?? '', String(app.versionCode ?? '')))
}

const environment = (ink: Ink): Content => {
  const { cover: given } = ink.theCase
  if (given?.environment !== undefined) return given.environment
  const session = ink.theCase.facts.rows.session?.[0]
  if (session === undefined) return ink.words((w) => w.report.cover.noSession)
  const parts = [session.device, session.system, session.network].filter(
    (part) => part !== undefined && part !== '',
  )
  return ink.words((w) => parts.join(w.report.listComma))
}

const period = (ink: Ink): Content => {
  const { startedAt, seconds } = ink.theCase.times
  const from = ink.theCase.facts.rows.session?.[0]?.startedAt ?? startedAt
  const until = beijingTime(startedAt, Math.ceil(seconds))
  return beijingTime(from) === until
    ? until
    : ink.words((w) => `${beijingTime(from)} ${w.report.cover.from} ${until}`)
}

const signatures = (ink: Ink): Markup =>
  html`<p class="agency">${ink.words((w) => w.signing.agency)} ${orBlank(ink, ink.theCase.cover?.agency)}</p>
<div class="signatures">${(['tested', 'checked', 'approved'] as const).map(
    (role) =>
      html`<div><p>${ink.words((w) => w.report.cover[role])} ${ink.theCase.cover?.[role]}</p><p>${ink.words((w) => w.report.cover.signature)} ${blank(ink)}</p><p>${ink.words((w) => w.report.cover.date)} ${blank(ink)}</p></div>`,
  )}</div>`

const kind = (ink: Ink): Content => {
  const given = ink.theCase.cover?.kind
  if (given === undefined) return ink.words((w) => w.report.cover.kinds)
  return ink.words((w) => (given === 'first' ? w.signing.kindFirst : w.signing.kindAgain))
}

/** The title of the document: of a test, or of an operator's own check. */
export const titleWord = (given: Cover | undefined, words: Words): string =>
  given?.selfCheck === true ? words.signing.titleSelfCheck : words.report.title

type Label =
  | 'number'
  | 'client'
  | 'operator'
  | 'appName'
  | 'version'
  | 'package'
  | 'origin'
  | 'filing'
  | 'kind'
  | 'basis'
  | 'environment'
  | 'account'
  | 'period'

/** The norm the report counts by in full, the others as they are cited, so that the cover stays one page. */
const basis = (ink: Ink): Markup => {
  const [main, ...others] = ink.theCase.norms
  return html`${main !== undefined && html`<span class="line">${ink.name(main.title, (w, title) => w.report.cover.norm(title, main.number))}</span>`}${others.map((norm, at) => html`${at > 0 && ink.words((w) => w.report.listComma)}${ink.say(norm.short)}`)}`
}

/** Who, what, against which norms, when. What nobody supplied stays a blank line. */
export const cover = (ink: Ink): Markup => {
  const app = ink.theCase.facts.rows.app?.[0]
  const given = ink.theCase.cover ?? {}
  const packageFile = ink.theCase.inputs.find((input) => input.role === 'package')
  const of = (key: Label): Markup => ink.words((w) => w.report.cover[key])
  const sha256 = app?.sha256 ?? packageFile?.sha256
  return html`<section class="cover" id="cover" aria-labelledby="cover-title">
<p class="maker">mingshi 明示 ${ink.theCase.tool.version}</p>
<h1 id="cover-title">${ink.words((w) => titleWord(given, w))}</h1>
<p class="subject">${subjectOf(ink.theCase) ?? packageFile?.name ?? ink.words((w) => w.report.unnamed)}</p>
${terms(
  ink.theCase.anonymous === true
    ? [
        [of('appName'), orBlank(ink, nameOf(ink.theCase))],
        [of('basis'), basis(ink)],
        [of('period'), period(ink)],
      ]
    : [
        [of('number'), orBlank(ink, given.number)],
        [of('client'), orBlank(ink, given.client)],
        [of('operator'), orBlank(ink, ink.theCase.facts.rows.appProfile?.[0]?.operator)],
        [of('appName'), orBlank(ink, nameOf(ink.theCase))],
        [of('version'), version(ink)],
        [of('package'), app?.package === undefined ? blank(ink) : code(app.package)],
        [of('origin'), orBlank(ink, given.origin)],
        ['SHA-256', sha256 === undefined ? blank(ink) : code(sha256)],
        ['MD5', app?.md5 === undefined ? blank(ink) : code(app.md5)],
        [of('filing'), filingLine(ink)],
        [of('kind'), kind(ink)],
        [of('basis'), basis(ink)],
        [of('environment'), environment(ink)],
        [of('account'), orBlank(ink, given.account)],
        [of('period'), period(ink)],
      ],
)}
${ink.theCase.anonymous !== true && signatures(ink)}
<p class="small">${ink.words((w) => w.report.cover.onlySample)}</p>
</section>`
}
