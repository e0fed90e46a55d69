import type { RowOf } from '../../facts/index.ts'
import { REACHES } from '../../facts/reaches.ts'
import { orderedEvents } from '../html/events.ts'
import { kindsWithReaders } from '../html/kinds-by-owner.ts'
import { joinedWays, MOST_WAYS, shortName } from '../html/ways.ts'
import { timeSpan } from '../times.ts'
import { type Block, caption, heading, mono, paragraph, small, table } from './paper.ts'
import type { Pen } from './pen.ts'

type Read = RowOf<'codeReads'>
type Event = RowOf<'events'>

/** Rows of a table of events; the workbook has them all. */
const MOST_EVENTS = 60

const inLanguage = ({ lang }: Pen, zh: string | undefined, en: string | undefined): string | undefined =>
  lang === 'zh' ? zh : (en ?? zh)

const ownerOf = (pen: Pen, row: Read | Event): string =>
  row.ofApp === true
    ? pen.words.report.code.own
    : (inLanguage(pen, row.ownerName, row.ownerNameEnglish) ?? row.owner ?? pen.words.report.unknown)

const kinds = (pen: Pen, rows: readonly Read[]): Block => {
  const w = pen.words.report.code
  const readers = (list: readonly Read[]): string =>
    list
      .map((row) => {
        const phase =
          row.reach === undefined || row.reach === 'unreached' ? w.unknownPhase : w.phases[row.reach]
        return `${ownerOf(pen, row)}${pen.words.report.aside(phase)}`
      })
      .join('\n')
  return table(
    [
      [w.kind, w.byApp, w.byOthers],
      ...kindsWithReaders(rows).map(({ name, readers: all }) => [
        name[pen.lang],
        readers(all.filter(({ ofApp }) => ofApp === true)),
        readers(all.filter(({ ofApp }) => ofApp !== true)),
      ]),
    ],
    [2.4, 3.2, 3.8],
  )
}

/** The shortest way of every owner that has one before the user agrees, as a tree: a step stands below what calls it. */
const ways = (pen: Pen, rows: readonly Read[]): Block[] => {
  const w = pen.words.report
  const early = rows.flatMap((row) => {
    const names = pen.lang === 'zh' ? row.kindNames : row.kindNamesEnglish
    const says = `${ownerOf(pen, row)}${w.colon}${(names ?? []).join(w.listComma)}`
    return row.reach === REACHES[0] && row.path !== undefined && row.path.length > 0
      ? [{ path: row.path, says: { zh: says, en: says } }]
      : []
  })
  if (early.length === 0) return []
  const drawn = joinedWays(early.slice(0, MOST_WAYS))
  return [
    heading(w.code.ways, 3),
    small(w.code.drawn(Math.min(early.length, MOST_WAYS), early.length)),
    ...drawn.map(({ step, depth }) => {
      const ends = [...new Set(step.ends.map(({ says }) => says[pen.lang]))]
      return mono(
        `${'　'.repeat(Math.max(0, depth - 1))}${depth === 0 ? '' : '└ '}${shortName(step.name)}`,
        ends.length === 0 ? '' : `　${ends.join(w.semicolon)}`,
      )
    }),
  ]
}

/** What code reads, by whom and when, and the ways that lead there before the user agrees. */
export const codeReads = (pen: Pen): Block[] => {
  const w = pen.words.report.code
  const rows = pen.theCase.facts.rows.codeReads
  const title = heading(w.title, 2)
  if (rows === undefined) return [title, paragraph(w.unknown)]
  if (rows.length === 0) return [title, paragraph(w.none)]
  return [title, caption(w.kindsCaption), kinds(pen, rows), small(w.lead), ...ways(pen, rows)]
}

/** What run-time logs show: which call, by whose code, when and how often. Nothing where there is no log. */
export const runTimeEvents = (pen: Pen): Block[] => {
  const w = pen.words.report.events
  const rows = pen.theCase.facts.rows.events ?? []
  if (rows.length === 0) return []
  const { unknown } = pen.words.report
  const phase = ({ phase: name, background }: Event): string =>
    [name === undefined ? unknown : w.phases[name], ...(background === true ? [w.background] : [])].join('\n')
  const times = ({ count, perMinute, firstAt, lastAt }: Event): string =>
    [
      `${count ?? ''}`,
      ...(perMinute !== undefined && perMinute > 1 ? [w.perMinute(perMinute)] : []),
      ...(firstAt === undefined ? [] : [timeSpan(firstAt, lastAt)]),
    ].join('\n')
  return [
    heading(w.title, 2),
    caption(w.caption(rows.length)),
    table(
      [
        [w.what, w.owner, w.phase, w.count],
        ...orderedEvents(rows)
          .slice(0, MOST_EVENTS)
          .map((row) => [
            inLanguage(pen, row.apiName, row.apiNameEnglish) ?? row.call ?? '',
            ownerOf(pen, row),
            phase(row),
            times(row),
          ]),
      ],
      [3.4, 2.4, 1.4, 2.6],
    ),
    small(`${w.lead}${rows.length > MOST_EVENTS ? w.more(rows.length - MOST_EVENTS) : ''}`),
  ]
}
