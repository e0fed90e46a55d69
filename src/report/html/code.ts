import type { RowOf } from '../../facts/index.ts'
import { type Ink, orUnknown } from './ink.ts'
import { kindsByOwner } from './kinds-by-owner.ts'
import { type Content, html, type Markup } from './markup.ts'
import { dataTable } from './pieces.ts'
import { drawWays, MOST_WAYS, type Way } from './ways.ts'

type Row = RowOf<'codeReads'>

/** Phases shown as columns; what nothing leads to is no reading. */
const PHASES = ['before-consent', 'behind-guard', 'later'] as const

const kinds = (ink: Ink, { kindNames, kindNamesEnglish }: Row): Content =>
  kindNames === undefined || kindNamesEnglish === undefined
    ? orUnknown(ink, undefined)
    : ink.say({
        zh: kindNames.join(ink.in('zh', (w) => w.report.listComma)),
        en: kindNamesEnglish.join(ink.in('en', (w) => w.report.listComma)),
      })

const ownerName = (
  ink: Ink,
  { ofApp, owner = '', ownerName: zh = owner, ownerNameEnglish: en = owner }: Row,
) =>
  ofApp === true
    ? html`${ink.words((w) => w.report.code.own)} <span class="small">${owner}</span>`
    : ink.say({ zh, en })

/** Where a phase stands among the columns; the unknown one last. */
const phaseOf = (reach: Row['reach']): number => {
  const order: readonly unknown[] = PHASES
  const at = order.indexOf(reach)
  return at < 0 ? PHASES.length : at
}

/** Owners, those that read earliest first. */
const owners = (rows: readonly Row[]): Row[][] => {
  const byOwner = new Map<string, Row[]>()
  for (const row of rows) byOwner.set(row.owner ?? '', [...(byOwner.get(row.owner ?? '') ?? []), row])
  const rank = (group: readonly Row[]): number => Math.min(...group.map(({ reach }) => phaseOf(reach)))
  return [...byOwner.values()].sort(
    (a, b) => rank(a) - rank(b) || ((a[0]?.owner ?? '') < (b[0]?.owner ?? '') ? -1 : 1),
  )
}

const table = (ink: Ink, rows: readonly Row[]): Markup => {
  const unknown = rows.some(({ reach }) => reach === undefined)
  return dataTable({
    id: 'code-reads',
    caption: ink.words((w) => w.report.code.caption),
    kind: 'wide',
    heads: [
      ink.words((w) => w.report.code.owner),
      ...PHASES.map((phase) => ink.words((w) => w.report.code.phases[phase])),
      ...(unknown ? [ink.words((w) => w.report.code.unknownPhase)] : []),
    ],
    rows: owners(rows).map((group) => ({
      cells: [
        group[0] === undefined ? '' : ownerName(ink, group[0]),
        ...[...PHASES, ...(unknown ? [undefined] : [])].map((phase) => {
          const row = group.find(({ reach }) => reach === phase)
          return row === undefined ? '' : kinds(ink, row)
        }),
      ],
    })),
  })
}

/** Whose code it is, and what it reads, in one language. */
const endOf = (ink: Ink, row: Row, lang: 'zh' | 'en'): string => {
  const [names, name] =
    lang === 'zh' ? [row.kindNames, row.ownerName] : [row.kindNamesEnglish, row.ownerNameEnglish]
  const owner = row.ofApp === true ? ink.in(lang, (w) => w.report.code.own) : (name ?? row.owner ?? '')
  const read = (names ?? []).join(ink.in(lang, (w) => w.report.listComma))
  return `${owner}${ink.in(lang, (w) => w.report.colon)}${read}`
}

/** The shortest way of every owner that has one before the user agrees. */
const earlyWays = (ink: Ink, rows: readonly Row[]): Markup | undefined => {
  const ways = rows.flatMap((row): Way[] =>
    row.reach === 'before-consent' && row.path !== undefined && row.path.length > 0
      ? [{ path: row.path, says: { zh: endOf(ink, row, 'zh'), en: endOf(ink, row, 'en') } }]
      : [],
  )
  if (ways.length === 0) return undefined
  const shown = Math.min(ways.length, MOST_WAYS)
  return html`<h4>${ink.words((w) => w.report.code.ways)}</h4>
${drawWays(
  ways,
  ink.words((w) => w.report.code.drawn(shown, ways.length)),
  'ways',
)}`
}

/** What code reads, by whom and when, and the ways that lead there before the user agrees. */
export const codeReads = (ink: Ink): Markup => {
  const rows = ink.theCase.facts.rows.codeReads
  const title = html`<h3>${ink.words((w) => w.report.code.title)}</h3>`
  if (rows === undefined) return html`${title}<p>${ink.words((w) => w.report.code.unknown)}</p>`
  if (rows.length === 0) return html`${title}<p>${ink.words((w) => w.report.code.none)}</p>`
  const early = earlyWays(ink, rows)
  return html`${title}
${table(ink, rows)}
${kindsByOwner(ink, rows)}
<p class="small">${ink.words((w) => w.report.code.lead)}</p>
${early}`
}
