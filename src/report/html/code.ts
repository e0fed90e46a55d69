import type { RowOf } from '../../facts/index.ts'
import { type Ink, orUnknown } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { dataTable } from './pieces.ts'

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

/** What of those kinds one call of the owner gives. */
const kindsOfCall = (ink: Ink, row: Row, { kinds: given = [] }: RowOf<'apiCalls'>): Content => {
  const isGiven = (_: string, at: number): boolean => given.includes(row.kinds?.[at] ?? '')
  return kinds(ink, {
    ...row,
    ...(row.kindNames && { kindNames: row.kindNames.filter(isGiven) }),
    ...(row.kindNamesEnglish && { kindNamesEnglish: row.kindNamesEnglish.filter(isGiven) }),
  })
}

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

/** `com.demo.App.onCreate` as the class without its package, and the method. */
const step = (name: string): Markup => {
  const [className = '', method = ''] = name.split('.').slice(-2)
  return html`<li title="${name}"><span class="class">${className}</span><span class="method">${method}</span></li>`
}

const way = (
  ink: Ink,
  row: Row,
  call: RowOf<'apiCalls'>,
): Markup => html`<div class="way"><p>${ownerName(ink, row)}<span class="small">${kindsOfCall(ink, row, call)}</span></p>
<ol>${(call.path ?? []).map(step)}</ol></div>`

/** The shortest way to each kind, of every owner that has one before the user agrees. */
const earlyWays = (ink: Ink, rows: readonly Row[]): readonly Markup[] => {
  const calls = new Map((ink.theCase.facts.rows.apiCalls ?? []).map((call) => [call.id, call]))
  return rows
    .filter(({ reach }) => reach === 'before-consent')
    .flatMap((row) =>
      (row.shortest ?? []).flatMap((id) => {
        const call = calls.get(id)
        return call?.path === undefined ? [] : [way(ink, row, call)]
      }),
    )
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
<p class="small">${ink.words((w) => w.report.code.lead)}</p>
${early.length > 0 && html`<h4>${ink.words((w) => w.report.code.ways)}</h4>${early}`}`
}
