import type { RowOf } from '../../facts/index.ts'
import type { Words } from '../../words/words.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { code, dataTable } from './pieces.ts'

type Oddity = RowOf<'integrity'>
type Saying = { readonly says: string; readonly hides: string; readonly trusted: string }

/** Doubts first, then what was not read, then what is harmless. */
const WEIGHTS = ['doubt', 'unreadable', 'note'] as const

const known: (words: Words) => Readonly<Record<string, Saying>> = (words) => words.integrity

const sayingOf = (words: Words, code: string): Saying | undefined =>
  Object.hasOwn(known(words), code) ? known(words)[code] : undefined

interface Group {
  readonly code: string
  readonly weight: (typeof WEIGHTS)[number]
  readonly rows: readonly Oddity[]
}

/** One entry for each code and weight: a package can repeat an oddity in every one of its parts. */
const grouped = (rows: readonly Oddity[]): Group[] => {
  const groups = new Map<string, { code: string; weight: (typeof WEIGHTS)[number]; rows: Oddity[] }>()
  for (const row of rows) {
    const { code = '', weight = 'note' } = row
    const group = groups.get(`${weight} ${code}`) ?? { code, weight, rows: [] }
    group.rows.push(row)
    groups.set(`${weight} ${code}`, group)
  }
  return [...groups.values()].sort(
    (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || (a.code < b.code ? -1 : 1),
  )
}

const PARTS = 5

const parts = (ink: Ink, rows: readonly Oddity[]): Content =>
  html`${rows.slice(0, PARTS).map((row) => html`<span class="line">${code(row.part ?? '')}${row.detail !== undefined && html` <span class="small">${row.detail}</span>`}</span>`)}${rows.length > PARTS && ink.words((w) => w.report.policy.more(rows.length - PARTS))}`

/** Oddities of the package: what each could hide, and what was trusted in spite of it. */
export const integrity = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.integrity
  const title = html`<h3>${ink.words((w) => w.report.custody.integrity)}</h3>`
  if (rows === undefined) return html`${title}<p>${ink.words((w) => w.report.custody.integrityUnknown)}</p>`
  if (rows.length === 0) return html`${title}<p>${ink.words((w) => w.report.custody.integrityNone)}</p>`
  return html`${title}<p class="small">${ink.words((w) => w.report.custody.integrityLead)}</p>
${dataTable({
  id: 'integrity',
  caption: ink.words((w) => w.report.custody.integrity),
  quietCaption: true,
  kind: 'wide',
  heads: [
    ink.words((w) => w.report.custody.oddity),
    ink.words((w) => w.report.custody.hides),
    ink.words((w) => w.report.custody.trusted),
    ink.words((w) => w.report.custody.part),
  ],
  rows: grouped(rows).map(({ code: name, weight, rows: its }) => ({
    cells: [
      html`<span class="weight ${weight}">${ink.words((w) => w.report.custody.weights[weight])}</span> ${ink.words((w) => sayingOf(w, name)?.says ?? name)}`,
      ink.words((w) => sayingOf(w, name)?.hides ?? w.report.unknown),
      ink.words((w) => sayingOf(w, name)?.trusted ?? w.report.unknown),
      parts(ink, its),
    ],
  })),
})}`
}
