import { CLAUSE_KINDS } from '../../facts/clauses.ts'
import { isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { type Words, wordFor } from '../../words/words.ts'
import { type Ink, orUnknown, yesNo } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { chapter, dataTable, quoted, terms } from './pieces.ts'
import { kindsTable, pointsTable } from './policy-points.ts'
import { policyText } from './policy-text.ts'

type Clause = RowOf<'clauses'>

const basics = (ink: Ink, policy: RowOf<'policy'>): Markup => {
  const label = (
    key: keyof Words['report']['policy'] &
      (
        | 'title'
        | 'provenance'
        | 'place'
        | 'asked'
        | 'fetched'
        | 'length'
        | 'language'
        | 'separate'
        | 'operator'
        | 'published'
        | 'updated'
        | 'effective'
      ),
  ): Markup => ink.words((w) => w.report.policy[key])
  const { provenance, characters, language, unreadable } = policy
  const rows: (readonly [Content, Content])[] = [
    [label('title'), orUnknown(ink, policy.title)],
    [
      label('provenance'),
      orUnknown(ink, provenance === undefined ? undefined : ink.words((w) => w.provenances[provenance])),
    ],
    [label('place'), orUnknown(ink, policy.url ?? policy.name)],
    [
      label('length'),
      orUnknown(
        ink,
        characters === undefined ? undefined : ink.words((w) => w.report.policy.characters(characters)),
      ),
    ],
    [
      label('language'),
      orUnknown(ink, language === undefined ? undefined : ink.words((w) => w.languages[language])),
    ],
    [label('separate'), yesNo(ink, policy.separate)],
    [label('operator'), orUnknown(ink, policy.operator)],
    [label('published'), orUnknown(ink, policy.publishedOn)],
    [label('updated'), orUnknown(ink, policy.updatedOn)],
    [label('effective'), orUnknown(ink, policy.effectiveOn)],
  ]
  if (policy.asked !== undefined) rows.splice(3, 0, [label('asked'), policy.asked])
  if (policy.fetchedAt !== undefined) rows.splice(3, 0, [label('fetched'), policy.fetchedAt])
  if (policy.readable === false && unreadable !== undefined) {
    rows.push([ink.words((w) => w.report.policy.unreadable), ink.words((w) => wordFor(w.gaps, unreadable))])
  }
  return html`<h3>${ink.words((w) => w.report.policy.basics)}</h3>${terms(rows)}`
}

const traits = (words: Words, row: Clause): string => {
  const { policy } = words.report
  return [
    ...(row.channel === undefined ? [] : [policy.channels[row.channel]]),
    ...(row.how === undefined ? [] : [policy.hows[row.how]]),
    ...(row.retention === undefined ? [] : [policy.retentions[row.retention]]),
    ...(row.days === undefined
      ? []
      : [row.dayKind === 'working' ? policy.workingDays(row.days) : policy.calendarDays(row.days)]),
    ...(row.placeholder === true ? [policy.placeholder] : []),
  ].join(words.report.listComma)
}

const SHOWN = 2

const wording = (ink: Ink, rows: readonly Clause[]): Markup =>
  html`${rows.slice(0, SHOWN).map((row) => html`<p class="wording"><span class="trait">${ink.words((w) => traits(w, row))}</span> ${quoted(ink, row.text ?? '', 160)}</p>`)}${rows.length > SHOWN && html`<p class="small">${ink.words((w) => w.report.policy.more(rows.length - SHOWN))}</p>`}`

/** What a clause settles, most telling first: of many sentences on one matter the deciding one is shown. */
const TELLING: readonly ((row: Clause) => boolean)[] = [
  ({ channel }) => channel === 'refused' || channel === 'trick',
  ({ how }) => how === 'no-notice',
  ({ channel, how, retention }) => channel === 'path-given' || how === 'notified' || retention === 'period',
  ({ channel, retention }) => channel === 'contact-given' || retention === 'criterion',
  ({ how }) => how === 'published-only',
]
const tellingFirst = (rows: readonly Clause[]): Clause[] => {
  const rank = (row: Clause): number => {
    const at = TELLING.findIndex((tells) => tells(row))
    return at < 0 ? TELLING.length : at
  }
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

const completeness = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.clauses
  if (rows === undefined) return undefined
  const complete = isComplete(ink.theCase.facts, 'clauses')
  const absent = html`<span class="unknown">${ink.words((w) => (complete ? w.report.policy.absent : w.report.policy.unknown))}</span>`
  return html`<h3>${ink.words((w) => w.report.policy.completeness)}</h3>
<p class="small">${ink.words((w) => w.report.policy.completenessNote)}</p>
${dataTable({
  id: 'completeness',
  caption: ink.words((w) => w.report.policy.completenessCaption),
  kind: 'wide',
  heads: (['matter', 'seen', 'text'] as const).map((key) => ink.words((w) => w.report.policy[key])),
  rows: CLAUSE_KINDS.map((kind) => {
    const of = tellingFirst(rows.filter((row) => row.kind === kind))
    return {
      cells: [
        ink.words((w) => w.report.policy.clauses[kind]),
        of.length > 0 ? ink.words((w) => w.report.policy.found) : absent,
        of.length > 0 ? wording(ink, of) : complete ? '' : ink.words((w) => w.report.policy.incomplete),
      ],
    }
  }),
})}`
}

const functions = (ink: Ink): Markup | undefined => {
  const rows = ink.theCase.facts.rows.businessFunctions
  if (rows === undefined || rows.length === 0) return undefined
  return html`<h3>${ink.words((w) => w.report.policy.functions)}</h3>
${dataTable({
  id: 'functions',
  caption: ink.words((w) => w.report.policy.functionsCaption),
  kind: 'wide',
  heads: (['function', 'kinds', 'purpose'] as const).map((key) => ink.words((w) => w.report.policy[key])),
  rows: rows.map((row) => ({
    cells: [
      quoted(ink, row.name ?? '', 80),
      html`${ink.words((w) => (row.kindWords ?? []).join(w.report.listComma) || w.report.none)}${row.openList === true && html` <span class="small">${ink.words((w) => w.report.policy.openList)}</span>`}`,
      row.purposeStated === undefined
        ? orUnknown(ink, undefined)
        : ink.words((w) => (row.purposeStated === true ? w.report.policy.stated : w.report.policy.unstated)),
    ],
  })),
})}`
}

const documents = (ink: Ink): Markup | undefined => {
  const chosen = ink.theCase.facts.rows.policy?.[0]?.document
  const rows = (ink.theCase.facts.rows.documents ?? []).filter((row) => row.id !== chosen)
  if (rows.length === 0) return undefined
  return html`<h3>${ink.words((w) => w.report.policy.documents)}</h3>
${dataTable({
  id: 'documents',
  caption: ink.words((w) => w.report.policy.documentsCaption),
  heads: [
    ink.words((w) => w.report.policy.document),
    ink.words((w) => w.report.custody.role),
    ink.words((w) => w.report.policy.provenance),
    ink.words((w) => w.report.policy.length),
  ],
  rows: rows.map(({ title, name, kind, provenance, characters, readable, unreadable }) => ({
    cells: [
      html`${title ?? name ?? ''}`,
      orUnknown(ink, kind === undefined ? undefined : ink.words((w) => w.documents[kind])),
      orUnknown(ink, provenance === undefined ? undefined : ink.words((w) => w.provenances[provenance])),
      readable === false
        ? ink.words((w) => wordFor(w.gaps, unreadable ?? 'not-text'))
        : orUnknown(
            ink,
            characters === undefined ? undefined : ink.words((w) => w.report.policy.characters(characters)),
          ),
    ],
  })),
})}`
}

/** The policy that counts: where it came from, what it settles, and what was not seen in it. */
export const policy = (ink: Ink, number: number): Markup => {
  const row = ink.theCase.facts.rows.policy?.[0]
  const known = row !== undefined && row.found !== false
  return chapter(ink, 'policy', number, [
    known ? basics(ink, row) : html`<p>${ink.words((w) => w.report.policy.none)}</p>`,
    known && pointsTable(ink),
    known && completeness(ink),
    known && functions(ink),
    known && kindsTable(ink),
    known && policyText(ink),
    documents(ink),
  ])
}
