import type { Exhibit, Finding } from '../../findings/finding.ts'
import { writtenPlace } from '../place.ts'
import type { Ink } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { framedPicture } from './picture.ts'
import { code, quoted } from './pieces.ts'

const LINKS = 12

/** Numbers of exhibits as links to where they are shown. */
export const exhibitLinks = (ink: Ink, numbers: readonly string[]): Markup => {
  const each = [...new Set(numbers)]
  if (each.length === 0) return html`<span class="unknown">${ink.words((w) => w.report.none)}</span>`
  const more = each.length - LINKS
  return html`${each.slice(0, LINKS).map((number) => html`<a class="exhibit-number" href="#${ink.exhibitAnchor(number)}">${number}</a> `)}${more > 0 && ink.words((w) => w.report.policy.more(more))}`
}

const picture = (ink: Ink, exhibit: Exhibit, anchor: string): Markup | undefined => {
  if (exhibit.picture === undefined) return undefined
  const kept = ink.pictures.get(exhibit.picture.sha256)
  if (kept === undefined) {
    return html`<p class="small">${ink.words((w) => w.report.problems.pictureAbsent)} <code>SHA-256 ${exhibit.picture.sha256}</code></p>`
  }
  const views = framedPicture(kept, exhibit.picture.box, `${anchor}-whole`, `${anchor}-detail`)
  const caption = ink.words((w) =>
    views.detail === undefined
      ? w.report.problems.pictureWhole(exhibit.number)
      : w.report.problems.picture(exhibit.number),
  )
  const masked =
    exhibit.picture.sealed !== undefined &&
    html` <span class="small">${ink.words((w) => w.report.problems.masked)} ${code(`SHA-256 ${exhibit.picture.sealed}`)}</span>`
  return html`<div class="pictures"><figure>${views.whole}<figcaption id="${anchor}-whole">${caption}${masked}</figcaption></figure>${
    views.detail !== undefined &&
    html`<figure class="zoom">${views.detail}<figcaption id="${anchor}-detail">${ink.words((w) => w.report.problems.detail)}</figcaption></figure>`
  }</div>`
}

/** The layout drawn, the control framed in it. */
const drawing = (ink: Ink, exhibit: Exhibit, anchor: string): Markup | undefined => {
  if (exhibit.drawing === undefined) return undefined
  const kept = ink.drawings.get(exhibit.drawing.sha256)
  if (kept === undefined) return undefined
  const box = kept.boxes.get(exhibit.drawing.view ?? '')
  const views = framedPicture(kept, box, `${anchor}-whole`, `${anchor}-detail`)
  const caption = ink.words((w) =>
    w.report.problems[box === undefined ? 'drawingWhole' : 'drawing'](exhibit.number),
  )
  return html`<div class="pictures drawn"><figure>${views.whole}<figcaption id="${anchor}-whole">${caption}</figcaption></figure>${
    views.detail !== undefined &&
    html`<figure class="zoom">${views.detail}<figcaption id="${anchor}-detail">${ink.words((w) => w.report.problems.detail)}${ink.words((w) => w.report.problems.drawingNote)}</figcaption></figure>`
  }</div>`
}

const quote = (ink: Ink, { quote: text, before, after }: Exhibit, limit = 600): Markup | undefined =>
  text === undefined && before === undefined && after === undefined
    ? undefined
    : html`<blockquote>${before !== undefined && html`<span class="neighbour">${quoted(ink, before, 300)}</span>`}<q>${quoted(ink, text ?? '', limit)}</q>${after !== undefined && html`<span class="neighbour">${quoted(ink, after, 300)}</span>`}</blockquote>`

/** A whole screen has its text beside it, for there the picture says it first; other pictures follow the text. */
const body = (ink: Ink, exhibit: Exhibit, anchor: string): Markup => {
  const whole = exhibit.picture !== undefined && exhibit.picture.box === undefined
  const shown = picture(ink, exhibit, anchor)
  return whole && ink.pictures.has(exhibit.picture.sha256)
    ? html`<div class="beside">${shown}${quote(ink, exhibit, 300)}</div>`
    : html`${quote(ink, exhibit)}${shown}${drawing(ink, exhibit, anchor)}`
}

/** One exhibit under a finding: in full where it is first cited, later as a link. */
export const exhibitUnder = (ink: Ink, number: string, finding: Finding): Markup => {
  const exhibit = ink.outline.exhibits.get(number)
  const anchor = ink.exhibitAnchor(number)
  if (exhibit === undefined) return html`<p class="exhibit-again">${number}</p>`
  if (ink.homes.get(number) !== finding) {
    return html`<p class="exhibit-again"><a class="exhibit-number" href="#${anchor}">${number}</a> ${ink.words((w) => w.report.problems.seeAbove)} ${code(exhibit.place)}</p>`
  }
  return html`<div class="exhibit" id="${anchor}">
<p class="exhibit-head"><span class="exhibit-number">${number}</span> <span class="grade">${ink.words((w) => w.evidence[exhibit.evidence])}</span> ${code(exhibit.place)}</p>
${body(ink, exhibit, anchor)}
${
  exhibit.writtenIn !== undefined &&
  html`<div class="also"><p>${ink.words((w) => w.report.problems.writtenIn)}</p><ul class="plain">${exhibit.writtenIn.map((one) => html`<li>${code(writtenPlace(one))}</li>`)}</ul></div>`
}
${
  exhibit.also !== undefined &&
  exhibit.also.length > 0 &&
  html`<div class="also"><p>${ink.words((w) => w.report.problems.also)}</p><ul class="plain">${exhibit.also.slice(0, LINKS).map((one) => html`<li><span class="grade">${ink.words((w) => w.evidence[one.evidence])}</span> ${code(one.place)}</li>`)}</ul></div>`
}</div>`
}
