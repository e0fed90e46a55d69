import { isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { SDK_GRADES } from '../../facts/sdks.ts'
import type { Words } from '../../words/words.ts'
import { type Ink, orUnknown } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

type Row = RowOf<'sdks'>

/** What shows an SDK, in the order in which it weighs; of each, a few names. */
const TRACES = ['packages', 'libraries', 'files', 'components', 'actions', 'keys'] as const
const NAMES_SHOWN = 2

const both = (ink: Ink, zh: string | undefined, en: string | undefined): Content =>
  zh === undefined || en === undefined ? orUnknown(ink, zh ?? en) : ink.say({ zh, en })

const traces = (ink: Ink, row: Row): Markup =>
  html`${TRACES.map((part) => {
    const names = row[part] ?? []
    if (names.length === 0) return undefined
    const rest = names.length - NAMES_SHOWN
    return html`<span class="line"><span class="small">${ink.words((w) => w.report.sdks.traces[part])}</span> ${names.slice(0, NAMES_SHOWN).map((name) => html`${code(name)} `)}${rest > 0 && html`<span class="small">${ink.words((w) => w.report.sdks.more(rest))}</span>`}</span>`
  })}`

/** Code that lies elsewhere than where the platform loads it from is worth telling. */
const nested = (ink: Ink, { codeFiles = [] }: Row): Content => {
  const inside = codeFiles.filter((file) => !/^classes\d*\.dex$/.test(file))
  return (
    inside.length > 0 &&
    html`<span class="line"><span class="small">${ink.words((w) => w.report.sdks.nested)}</span> ${inside.map((file) => html`${code(file)} `)}</span>`
  )
}

const shown = (ink: Ink, row: Row): Markup => {
  const { grade, classes, starters = [], startReach } = row
  return html`<div class="traces">${grade !== undefined && ink.words((w) => w.report.sdks.grades[grade])}${classes !== undefined && classes > 0 && html` <span class="small">${ink.words((w) => w.report.sdks.classes(classes))}</span>`}
${traces(ink, row)}${nested(ink, row)}${starters.length > 0 && html`<span class="line"><span class="small">${ink.words((w) => w.report.sdks.starts)}</span> ${starters.map((name) => html`${code(name)} `)}</span>`}${startReach !== undefined && html`<span class="line small">${ink.words((w) => w.report.sdks.initialised[startReach])}</span>`}</div>`
}

const kinds = (ink: Ink, { kindNames, kindNamesEnglish, kindsStatedBy }: Row): Content => {
  if (kindNames === undefined || kindNamesEnglish === undefined)
    return html`<span class="unknown">${ink.words((w) => w.report.sdks.notStated)}</span>`
  const listed =
    kindNames.length === 0
      ? ink.words((w) => w.report.sdks.collectsNone)
      : ink.say({
          zh: kindNames.join(ink.in('zh', (w) => w.report.listComma)),
          en: kindNamesEnglish.join(ink.in('en', (w) => w.report.listComma)),
        })
  return html`${listed}${kindsStatedBy !== undefined && html` <span class="small">${ink.words((w) => w.report.sdks.statedBy[kindsStatedBy])}</span>`}`
}

/** Whether policy or lists name the SDK, and how. */
export const namedInDocuments = (words: Words, { named: is, namedBy, namedAs }: Row): string => {
  const { byName, byVendor, no } = words.report.sdks
  if (is === undefined) return words.report.notChecked
  if (!is) return no
  return namedBy === 'vendor' ? byVendor(namedAs ?? '') : byName(namedAs ?? '')
}

const strongestFirst = (a: Row, b: Row): number =>
  SDK_GRADES.indexOf(b.grade ?? 'declared') - SDK_GRADES.indexOf(a.grade ?? 'declared') ||
  (a.id < b.id ? -1 : 1)

const table = (ink: Ink, rows: readonly Row[]): Markup =>
  dataTable({
    id: 'sdks',
    caption: ink.words((w) => w.report.sdks.caption(rows.length)),
    kind: 'wide',
    heads: (['sdk', 'purpose', 'kinds', 'shown', 'named'] as const).map((key) =>
      ink.words((w) => w.report.sdks[key]),
    ),
    rows: [...rows].sort(strongestFirst).map((row) => ({
      cells: [
        html`${both(ink, row.name, row.nameEnglish)}${row.version !== undefined && html` <span class="small">${row.version}</span>`}<span class="line small">${both(ink, row.vendor, row.vendorEnglish)}</span>`,
        html`<div class="use">${both(ink, row.purpose, row.purposeEnglish)}</div>`,
        kinds(ink, row),
        shown(ink, row),
        ink.words((w) => namedInDocuments(w, row)),
      ],
    })),
  })

const libraries = (ink: Ink, rows: readonly Row[]): Markup =>
  html`<details><summary>${ink.words((w) => w.report.sdks.libraries(rows.length))}</summary><ul class="plain columns">${rows.map((row) => html`<li>${both(ink, row.name, row.nameEnglish)}${row.version !== undefined && html` <span class="small">${row.version}</span>`}</li>`)}</ul></details>`

/** Packers by name; a mark that hides nothing is told as such. */
const packers = (ink: Ink): Markup =>
  html`${(ink.theCase.facts.rows.packers ?? []).map((row) => {
    const marks = [...(row.classes ?? []), ...(row.libraries ?? []), ...(row.files ?? [])]
    return html`<p class="note"><strong>${ink.name({ zh: row.name ?? '', en: row.nameEnglish ?? '' }, (w, name) => (row.hidesCode === true ? w.report.sdks.packed(name) : w.report.sdks.packerMark(name)))}</strong> ${marks.slice(0, 6).map((mark) => html`${code(mark)} `)}</p>`
  })}`

/** The SDKs found: whose, what for, what they are stated to collect, what shows them, whether the policy names them. */
export const sdks = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.sdks
  const title = html`<h3>${ink.words((w) => w.report.sdks.title)}</h3>${packers(ink)}`
  if (rows === undefined) return html`${title}<p>${ink.words((w) => w.report.sdks.unknown)}</p>`
  const third = rows.filter(({ thirdParty }) => thirdParty === true)
  const others = rows.filter(({ thirdParty }) => thirdParty !== true)
  const whole = isComplete(ink.theCase.facts, 'sdks')
  return html`${title}
${third.length > 0 ? table(ink, third) : html`<p>${ink.words((w) => w.report.sdks.none)}</p>`}
<p class="small">${ink.words((w) => `${w.report.sdks.lead}${whole ? '' : w.report.sdks.incomplete}`)}</p>
${others.length > 0 && libraries(ink, others)}`
}
