import type { RowOf } from '../../facts/index.ts'
import { type Ink, orUnknown, yesNo } from './ink.ts'
import { html, type Markup } from './markup.ts'
import { dataTable, quoted } from './pieces.ts'

/** The ten points a policy is to hold, and where each is told. */
export const pointsTable = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.policyPoints
  if (rows === undefined || rows.length === 0) return undefined
  return html`<h3>${ink.words((w) => w.report.points.title)}</h3>
${dataTable({
  id: 'points',
  caption: ink.words((w) => w.report.points.caption),
  kind: 'wide',
  heads: (['point', 'whole', 'text'] as const).map((key) => ink.words((w) => w.report.points[key])),
  rows: [...rows]
    .sort((a, b) => ((a.letter ?? '') < (b.letter ?? '') ? -1 : 1))
    .map(({ point, letter, present, lacking = [], text }) => ({
      cells: [
        html`${letter ?? ''}) ${point && ink.words((w) => w.report.points.names[point])}`,
        html`${yesNo(ink, present)}${lacking.length > 0 && html` <span class="small">${ink.words((w) => w.report.points.lacking(lacking.map((part) => w.report.points.parts[part] ?? part).join(w.report.listComma)))}</span>`}`,
        text === undefined ? '' : quoted(ink, text, 160),
      ],
    })),
})}`
}

type Coverage = RowOf<'kindCoverage'>

/** Where policy and app differ comes first, then what is sensitive. */
const differingFirst = (rows: readonly Coverage[]): Coverage[] => {
  const rank = ({ stated, denied, sensitive, permissions, calledByApp, calledBySdk }: Coverage): number => {
    const used = [permissions, calledByApp, calledBySdk].some(
      (names) => names !== undefined && names.length > 0,
    )
    if (used && (denied === true || stated === false)) return 0
    return sensitive === true ? 1 : 2
  }
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

/** Kinds of personal information: stated, opened by permissions, read by the app and by others. */
export const kindsTable = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.kindCoverage
  if (rows === undefined || rows.length === 0) return undefined
  const short = (names: readonly string[] | undefined) =>
    names === undefined
      ? orUnknown(ink, undefined)
      : html`${names.map((name) => html`<code>${name.replace(/^android\.permission\./, '')}</code> `)}`
  return html`<h3>${ink.words((w) => w.report.kindMatrix.title)}</h3>
<p class="small">${ink.words((w) => w.report.kindMatrix.note)}</p>
${dataTable({
  id: 'kind-matrix',
  caption: ink.words((w) => w.report.kindMatrix.caption),
  kind: 'wide',
  heads: (['kind', 'stated', 'permissions', 'byApp', 'bySdk'] as const).map((key) =>
    ink.words((w) => w.report.kindMatrix[key]),
  ),
  rows: differingFirst(rows).map((row) => ({
    cells: [
      html`${ink.name({ zh: row.name ?? '', en: row.nameEnglish ?? '' }, (_, name) => name)}${row.sensitive === true && html` <span class="small">${ink.words((w) => w.report.kindMatrix.sensitive)}</span>`}`,
      row.denied === true ? ink.words((w) => w.report.kindMatrix.denied) : yesNo(ink, row.stated),
      short(row.permissions),
      short(row.calledByApp),
      short(row.calledBySdk),
    ],
  })),
})}`
}
