import type { RowOf } from '../../facts/index.ts'
import { REACHES } from '../../facts/reaches.ts'
import type { Ink } from './ink.ts'
import { type Content, html, type Markup } from './markup.ts'
import { dataTable } from './pieces.ts'

type Row = RowOf<'codeReads'>

const phaseAt = ({ reach }: Row): number => (reach === undefined ? REACHES.length : REACHES.indexOf(reach))

/** A kind of personal information, and who reads it, those that can earliest first; an owner stands once, by its earliest phase. */
export interface KindWithReaders {
  readonly name: { readonly zh: string; readonly en: string }
  readonly readers: readonly Row[]
}

const readersOf = (rows: readonly Row[], kind: string): Row[] => {
  const first = new Map<string, Row>()
  for (const row of [...rows].sort((a, b) => phaseAt(a) - phaseAt(b)))
    if (row.kinds?.includes(kind) === true && !first.has(row.owner ?? '')) first.set(row.owner ?? '', row)
  return [...first.values()]
}

/** The kinds that code reads, those first that are read earliest. */
export const kindsWithReaders = (rows: readonly Row[]): KindWithReaders[] => {
  const names = new Map<string, KindWithReaders['name']>()
  for (const { kinds = [], kindNames = [], kindNamesEnglish = [] } of rows)
    kinds.forEach((kind, at) => {
      names.set(kind, { zh: kindNames[at] ?? kind, en: kindNamesEnglish[at] ?? kind })
    })
  const earliest = ({ readers }: KindWithReaders): number => Math.min(...readers.map(phaseAt))
  return [...names]
    .map(([kind, name]) => ({ name, readers: readersOf(rows, kind) }))
    .sort((a, b) => earliest(a) - earliest(b) || (a.name.zh < b.name.zh ? -1 : 1))
}

/** Owners with the phase in which each can first read the kind. */
const named = (ink: Ink, readers: readonly Row[]): Content =>
  readers.map(
    (row) =>
      html`<span class="line">${row.ofApp === true ? ink.words((w) => w.report.code.own) : ink.say({ zh: row.ownerName ?? row.owner ?? '', en: row.ownerNameEnglish ?? row.owner ?? '' })} <span class="small ${row.reach === 'before-consent' ? 'early' : ''}">${ink.words(
        (w) => {
          const { phases, unknownPhase } = w.report.code
          return row.reach === undefined || row.reach === 'unreached' ? unknownPhase : phases[row.reach]
        },
      )}</span></span>`,
  )

/** Kinds of personal information by whose code can read them. */
export const kindsByOwner = (ink: Ink, rows: readonly Row[]): Markup =>
  dataTable({
    id: 'kinds-by-owner',
    caption: ink.words((w) => w.report.code.kindsCaption),
    heads: (['kind', 'byApp', 'byOthers'] as const).map((key) => ink.words((w) => w.report.code[key])),
    rows: kindsWithReaders(rows).map(({ name, readers }) => ({
      cells: [
        ink.say(name),
        named(
          ink,
          readers.filter(({ ofApp }) => ofApp === true),
        ),
        named(
          ink,
          readers.filter(({ ofApp }) => ofApp !== true),
        ),
      ],
    })),
  })
