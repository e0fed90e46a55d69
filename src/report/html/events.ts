import type { RowOf } from '../../facts/index.ts'
import { timeSpan } from '../times.ts'
import { type Ink, orUnknown } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

type Event = RowOf<'events'>

/** Rows shown; the workbook has them all. */
const MOST_ROWS = 200

/** When first and when last, and how often at most. */
const times = (ink: Ink, { count, perMinute, firstAt, lastAt }: Event): Content => {
  return html`${count ?? ''}${perMinute !== undefined && perMinute > 1 && html` <span class="small">${ink.words((w) => w.report.events.perMinute(perMinute))}</span>`}${firstAt !== undefined && html`<span class="line small">${timeSpan(firstAt, lastAt)}</span>`}`
}

const phase = (ink: Ink, { phase: name, background }: Event): Content =>
  html`${name === undefined ? orUnknown(ink, undefined) : ink.words((w) => w.report.events.phases[name])}${background === true && html`<span class="line small">${ink.words((w) => w.report.events.background)}</span>`}`

const owner = (ink: Ink, { ofApp, ownerName: zh, ownerNameEnglish: en, way }: Event): Content =>
  html`${ofApp === true ? ink.words((w) => w.report.code.own) : zh === undefined ? orUnknown(ink, undefined) : ink.say({ zh, en: en ?? zh })}${way !== undefined && html`<span class="line small way-text">${way}</span>`}`

const what = (ink: Ink, { apiName: zh = '', apiNameEnglish: en = zh, call }: Event): Content =>
  html`${ink.say({ zh, en })}${call !== undefined && html`<span class="line small">${code(call)}</span>`}`

/** What is personal first, then what came before consent, then what came often. */
const weightOf = ({ grade, phase: name, count = 0 }: Event): number =>
  (grade === 'personal' ? 2e9 : 0) + (name === 'before-consent' ? 1e9 : 0) + Math.min(count, 1e8)

export const orderedEvents = (rows: readonly Event[]): Event[] =>
  [...rows].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))

/** What run-time logs show: which call, by whose code, when and how often. Nothing where there is no log. */
export const runTimeEvents = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.events
  if (rows === undefined || rows.length === 0) return undefined
  return html`<h3>${ink.words((w) => w.report.events.title)}</h3>
${dataTable({
  id: 'events',
  caption: ink.words((w) => w.report.events.caption(rows.length)),
  kind: 'wide',
  heads: (['what', 'owner', 'phase', 'count'] as const).map((key) => ink.words((w) => w.report.events[key])),
  rows: orderedEvents(rows)
    .slice(0, MOST_ROWS)
    .map((row) => ({
      cells: [what(ink, row), owner(ink, row), phase(ink, row), times(ink, row)],
    })),
})}
<p class="small">${ink.words((w) => `${w.report.events.lead}${rows.length > MOST_ROWS ? w.report.events.more(rows.length - MOST_ROWS) : ''}`)}</p>`
}
